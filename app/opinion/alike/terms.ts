// What a text is about, as weighted terms: words, pairs of kanji, single kanji and known concerns.
import { searchKey } from "#app/shared/text/search.ts";
import { kindredWords } from "./kindred.ts";

/** A word of the text that can be shown as a reason. */
export interface ReadableWord {
  readonly term: string;
  /** UTF-16 offset in `plain`. */
  readonly at: number;
  readonly length: number;
  /** Says nothing by itself, but may be part of a word that does: 地域 of 地域包括支援センター. */
  readonly idle: boolean;
}

export interface Terms {
  /** Weight by term; a term of a concern begins with #. */
  readonly weights: ReadonlyMap<string, number>;
  readonly words: readonly ReadableWord[];
  /** The written words by which a concern was recognised, by term, in order. */
  readonly concerns: ReadonlyMap<string, readonly string[]>;
  /** The text in NFKC without line breaks. */
  readonly plain: string;
  readonly key: string;
}

/** Words of letters and of plans that say nothing about the subject. */
const STOP = new Set(
  (
    "市 市民 市内 市役所 市長 市政 計画 素案 案 意見 提案 要望 必要 思 私 人 人達 方 方々 事 時 年 月 日 今 今回 前 後 中 上 下 等 的 者 物 所 場所 場合 以上 以下 本 何 誰 自分 皆 皆様 皆さん お願い 願い " +
    "検討 実施 推進 取組 取り組み 取組み 充実 支援 整備 促進 確保 図 図り 進め 努め 行い 行う 向け 基づき 関係 連携 強化 向上 対応 対策 活用 目標 施策 現状 課題 方針 基本 総合 問題 理由 内容 部分 記載 説明 具体 具体的 " +
    "大変 本当 是非 一番 最近 現在 将来 昔 毎日 毎年 毎月 今年 去年 来年 先日 先月 最後 最初 次 一つ 二つ 三つ 一 二 三 四 五 六 七 八 九 十 百 千 万 円 回 分 時間 平日 午前 午後 朝 昼 " +
    "地域 地区 町 村 県 国 全国 全体 全部 全て 一部 多く 少し 他 別 同じ 気 話 言葉 手 目 足 体 心 声 名前 住所 電話 拝啓 敬具 感謝 尽力 日頃 章 節 頁 ページ 北台 書 書い 書か 見 聞 言 出 入 行 来 作 使 持 増 減 大 小 新 長 不 無 欲 困 良 悪 高 低 安 多 少 " +
    "コト トコロ モノ"
  )
    .split(" ")
    .map(searchKey),
);

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
const CONTENT = /[\p{Script=Han}\p{Script=Katakana}a-zａ-ｚ々]/iu;
const HAN_RUN = /[\p{Script=Han}々]+/gu;

/** How much a term of each sort says. */
const WEIGHT = { word: 1, pair: 0.5, single: 0.15, concern: 1.4 } as const;

/** The terms of a text; weights grow with the square root of how often a term occurs. */
export function termsOf(text: string): Terms {
  const counts = new Map<string, { weight: number; times: number }>();
  const add = (term: string, weight: number) => {
    const so = counts.get(term);
    if (so) {
      so.times++;
      so.weight = Math.max(so.weight, weight);
    } else counts.set(term, { weight, times: 1 });
  };
  const plain = text
    .normalize("NFKC")
    .split("\n")
    .map((line) => line.trim())
    .join("");
  const words: ReadableWord[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(plain)) {
    if (!isWordLike || !CONTENT.test(segment)) continue;
    const term = searchKey(segment);
    const idle = STOP.has(term);
    words.push({ term, at: index, length: segment.length, idle });
    if (!idle && [...term].length >= 2) add(term, WEIGHT.word);
  }
  const key = searchKey(plain);
  for (const [run] of key.matchAll(HAN_RUN)) {
    const signs = [...run];
    signs.forEach((sign, i) => {
      const next = signs[i + 1];
      if (next !== undefined && !STOP.has(sign + next)) add(sign + next, WEIGHT.pair);
      if (!STOP.has(sign)) add(sign, WEIGHT.single);
    });
  }
  const concerns = new Map<string, string[]>();
  for (const { concern, written } of kindredWords(plain)) {
    const term = `#${concern}`;
    add(term, WEIGHT.concern);
    const so = concerns.get(term);
    if (!so) concerns.set(term, [written]);
    else if (!so.includes(written)) so.push(written);
  }
  const weights = new Map<string, number>();
  for (const [term, { weight, times }] of counts) weights.set(term, weight * Math.sqrt(times));
  return { weights, words, concerns, plain, key };
}
