// A name for a plan's address, made from the city's and the plan's title: oyama-sogo-9.
import { naturalSortKey } from "../shared/text/digits.ts";

/** Words of titles with what stands for them in an address; longer ones first, so that 後期基本計画 is one word. */
const nouns: readonly (readonly [string, string])[] = [
  ["後期基本計画", "kohki"],
  ["中期基本計画", "chuki"],
  ["前期基本計画", "zenki"],
  ["国土強靱化地域計画", "kyojin"],
  ["国土強靭化地域計画", "kyojin"],
  ["公共施設等総合管理計画", "shisetsu"],
  ["都市計画マスタープラン", "toshi"],
  ["地球温暖化対策実行計画", "ondanka"],
  ["男女共同参画計画", "danjo"],
  ["立地適正化計画", "ricchi"],
  ["アクションプラン", "action"],
  ["まちづくり", "machi"],
  ["環境基本計画", "kankyo"],
  ["地域福祉計画", "fukushi"],
  ["介護保険事業計画", "kaigo"],
  ["教育振興基本計画", "kyoiku"],
  ["地域防災計画", "bosai"],
  ["総合振興計画", "shinko"],
  ["総合戦略", "senryaku"],
  ["総合計画", "sogo"],
  ["基本構想", "koso"],
  ["基本計画", "kihon"],
  ["実施計画", "jisshi"],
  ["長期ビジョン", "vision"],
  ["ビジョン", "vision"],
  ["子ども", "kodomo"],
  ["こども", "kodomo"],
  ["子育て", "kosodate"],
  ["健康", "kenko"],
  ["観光", "kanko"],
  ["産業", "sangyo"],
  ["農業", "nogyo"],
  ["防災", "bosai"],
  ["交通", "kotsu"],
  ["住宅", "jutaku"],
];

const ordinal = /^第([\d一二三四五六七八九十]+)[次期]/;
const longest = 60;

/** The figures of a number in any width or in kanji: the sort key of a number is its length in two digits and the number. */
const figures = (text: string): string => naturalSortKey(text).slice(2);

/**
 * The name suggested for a plan: the city's, then what the title names, each with its number (第9次 → 9, 次期 → jiki).
 * A title without a known word becomes `plan`.
 */
export function suggestPlanSlug(citySlug: string, title: string): string {
  const parts: string[] = [];
  let number: string | undefined;
  let rest = title.normalize("NFKC");
  while (rest !== "") {
    const counted = ordinal.exec(rest);
    const noun = nouns.find(([word]) => rest.startsWith(word));
    if (counted) number = figures(counted[1] ?? "");
    else if (rest.startsWith("次期")) number = "jiki";
    else if (noun) {
      if (!parts.includes(noun[1])) parts.push(noun[1]);
      if (number !== undefined) parts.push(number);
      number = undefined;
    }
    rest = counted ? rest.slice(counted[0].length) : noun ? rest.slice(noun[0].length) : rest.slice(1);
  }
  const named = parts.length > 0 ? parts : ["plan", ...(number === undefined ? [] : [number])];
  return [citySlug, ...named].join("-").slice(0, longest).replace(/-+$/, "");
}

/** The suggestion and, should it have been given, those that come next: -2 to -9. */
export function slugCandidates(suggestion: string): string[] {
  const short = suggestion.slice(0, longest - 2);
  return [suggestion, ...Array.from({ length: 8 }, (_, index) => `${short}-${index + 2}`)];
}
