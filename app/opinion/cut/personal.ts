// Marks what may be somebody's personal data, for a person to decide: it prefers to miss a name over marking 皆さん.
import { canBeNamed, surnameAt, TITLE } from "./name.ts";
import { merged, type Span, snapper, subtract } from "./spans.ts";

export type PersonalKind = "name" | "phone" | "mail" | "postcode" | "address" | "school" | "url";

/** A stretch that may be personal data. */
export interface PersonalCandidate extends Span {
  readonly kind: PersonalKind;
}

const D = "[0-9０-９]";
const KD = "[0-9０-９〇一二三四五六七八九]";
const KDT = "[0-9０-９〇一二三四五六七八九十百]";
const HYPHEN = "[-‐‑‒–—―−－﹣ー─ｰ]";
const HAN = "[\\p{Script=Han}々ヶ\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]";
const KANJI_NAME = "(?:[\\p{Script=Han}々ヶヵケノ\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}])";

const MAIL =
  /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９._%+\-－＿．]{1,64}[@＠][A-Za-z0-9Ａ-Ｚａ-ｚ０-９\-－]{1,63}(?:[.．][A-Za-z0-9Ａ-Ｚａ-ｚ０-９\-－]{1,63}){1,4}/gu;
const URL = /(?:https?:\/\/|www\.)[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+/gu;
const PHONE = new RegExp(
  `(?:\\+81${HYPHEN}?[1-9]|[（(]?[0０〇]${KD}{1,4})[)）]?[ \\u3000]?(?:${HYPHEN}|[（(]|[ \\u3000])?[ \\u3000]?${KD}{1,4}(?:${HYPHEN}|[)）]|[ \\u3000])[ \\u3000]?${KD}{3,4}|[0０]${D}{9,10}`,
  "gu",
);
const LABELLED_PHONE = new RegExp(
  `(?:電話(?:番号)?|ＴＥＬ|TEL|Tel|tel|℡|☎|携帯|ＦＡＸ|FAX|Fax)[ \\u3000]{0,4}[:：]?[ \\u3000]{0,4}(${D}{2,5}${HYPHEN}${D}{2,4}(?:${HYPHEN}${D}{3,4})?)`,
  "gu",
);
const POSTCODE = new RegExp(`〒[ \\u3000]?${D}{3}${HYPHEN}?${D}{4}|${D}{3}${HYPHEN}${D}{4}`, "gu");
const NUMBERS = `${KDT}{1,4}`;
const HOUSE = `(?:(?:番地?|${HYPHEN}|の|ノ)[ \\u3000]?${NUMBERS}(?:${HYPHEN}${NUMBERS}){0,2}号?(?:室)?|番地?)`;
const ADDRESS = new RegExp(
  `((?:${KANJI_NAME}){1,16}[ \\u3000]?)(?:${NUMBERS}丁目[ \\u3000]?${NUMBERS}(?:${HOUSE}|号)?|${NUMBERS}番地(?:の${NUMBERS})?|(${D}{1,4}(?:${HYPHEN}${D}{1,4}){1,3})(?:号室?)?)`,
  "gu",
);
/** 3-2 behind 公共交通 is a section, behind 本町 a house. */
const TOWN_END = /(?:[町村字丁台丘条]|[市区郡](?:[\p{Script=Han}々ヶ]){1,8})[ \u3000]?$/u;
const NO_TOWN_END = /(?:施策|目標|方針|項目|節|章|頁|図表|番号|電話|携帯|第|約|午前|午後|国道|県道|年|月)[ \u3000]?$/u;
/** The kana of a city's name before 市: みほん市. */
const KANA_TOWN = /(?:[はがをにでとも、。]|[^ぁ-ゖァ-ヶー]|^)([ぁ-ゖァ-ヶー]{2,6})$/u;
const PREFECTURE_TOWN = new RegExp(
  `(?:東京都|北海道|京都府|大阪府|${HAN}{2,3}県)${KANJI_NAME}{1,6}[市区町村郡](?:${KANJI_NAME}|[ぁ-ゖァ-ヶー]){0,10}${NUMBERS}(?:丁目|番地?|${HYPHEN}${NUMBERS}|号)+(?:${NUMBERS}(?:番地?|号|${HYPHEN})?)*`,
  "gu",
);
const LABELLED =
  /(氏[ \u3000]{0,8}名|お?名[ \u3000]{0,8}前|お名前|ふりがな|フリガナ|差出人|代表者(?:氏)?名?|担当者?名?|ご?住[ \u3000]{0,8}所|所[ \u3000]{0,8}在[ \u3000]{0,8}地)[ \u3000]{0,8}(?:[:：][ \u3000]{0,8}|[ \u3000]{2,16}|\u3000)([^\n。]{1,60})/gu;
const HONORIFIC = new RegExp(
  `(${HAN}{1,12}|[ァ-ヶー]{2,10}(?:[・･][ァ-ヶー]{2,10})?)[ \\u3000]?(さん|さま|様|氏|先生)`,
  "gu",
);
const NOT_HONORIFIC = /^(?:様(?:々|式|子|相|態|変|な|に|の方|で(?:あ|す))|氏(?:名|神|子|族)|先生(?:方|たち|達)?$)/u;
const SAID = new RegExp(`(?:^|[のは、。\\s\\u3000「])(${HAN}{2,5})と(?:申し|もうし)`, "gmu");
const FULL_NAME_ENDS = /(?:と申し|と言い|といい)/u;
const SCHOOL_NAME =
  "(?:小学校|中学校|高等学校|高校|中等教育学校|特別支援学校|養護学校|幼稚園|保育園|保育所|こども園|義務教育学校|短期大学|大学)";
const SCHOOL = new RegExp(`((?:${HAN}|[ァ-ヶー]){1,10})${SCHOOL_NAME}`, "gu");
const KANA_SCHOOL = new RegExp(`(?:^|[立「、。・（\\s\\u3000])([ぁ-ゖ]{2,5}${SCHOOL_NAME})`, "gmu");
const SAYS_WHICH = new RegExp(`[のないるたはがをにでとも]${SCHOOL_NAME}$`, "u");
const ANY_SCHOOL =
  /^(?:(?:高校生|中学生|小学生|学生|生徒|児童|市民|産学|官学|産官学|市|県|町|村|区|国|都|府|道|公|私|市内|町内|県内|地区|地域|地元|近隣|近所|各|全|全国|全市|統合|統廃合|新設|新|旧|元|母|義務教育|小|中|高|本|当|他|他市|同|隣|両|認可|認可外|無認可|認定|公私|公私立|民間|公的|周辺|小規模|大規模|廃|現|既存|一部|複数|多|少|数|対象|該当|通学|夜間|単位制|総合|普通|工業|農業|商業|女子|男子|附属|付属|併設|連携|近|遠|我|我々|毎年|今|昔|大人数|進学|入学|通信制|定時制|幼|保|小中|小中高|幼小|保育園|幼稚園|立|公立|私立|市立|県立|町立|国立|村立|企業内|一貫|最寄|出身|在籍|複式|山間部|中心部|市街地|都市部|郊外))+$/u;

function found(text: string, pattern: RegExp, group = 0): { span: Span; match: RegExpMatchArray }[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const whole = match[group] ?? "";
    const from = (match.index ?? 0) + (group === 0 ? 0 : match[0].lastIndexOf(whole));
    return { span: { from, to: from + whole.length }, match };
  });
}

const beside = (text: string, { from, to }: Span, pattern: RegExp) =>
  pattern.test(text.slice(from - 1, from)) || pattern.test(text.slice(to, to + 1));
const FIGURE_OR_HYPHEN = new RegExp(`[0-9０-９]|${HYPHEN}`, "u");

function phones(text: string): Span[] {
  const plain = found(text, PHONE)
    .map(({ span }) => span)
    .filter((span) => {
      if (beside(text, span, /[0-9０-９]/u)) return false;
      const figures = text.slice(span.from, span.to).replace(/[^0-9０-９〇一二三四五六七八九]/gu, "");
      return figures.length >= 10 && figures.length <= 12;
    });
  return [...plain, ...found(text, LABELLED_PHONE, 1).map(({ span }) => span)];
}

function names(text: string): Span[] {
  const spans: Span[] = [];
  for (const { span, match } of found(text, HONORIFIC)) {
    const run = match[1] as string;
    if (NOT_HONORIFIC.test(text.slice(span.to - (match[2] as string).length, span.to + 3))) continue;
    const title = new RegExp(`^${TITLE}(?=.)`, "u").exec(run)?.[0] ?? "";
    const stem = run.slice(title.length);
    if (/^[おご御]$/u.test(text.slice(span.from - 1, span.from)) && [...run].length <= 3) continue;
    if (!isNamed(stem)) continue;
    const before = new RegExp(`${TITLE}(?:である|の)$`, "u").exec(text.slice(Math.max(0, span.from - 16), span.from));
    spans.push({ from: before ? span.from - before[0].length : span.from, to: span.to });
  }
  for (const { span } of found(text, SAID, 1)) {
    const name = text.slice(span.from, span.to);
    if (surnameAt(name) > 0 && FULL_NAME_ENDS.test(text.slice(span.to, span.to + 3))) spans.push(span);
  }
  return spans;
}

const ROLE_IN_KATAKANA =
  /(?:ー|オーナー|スタッフ|ボランティア|メンバー|ママ|パパ|ケアマネ|ケアマネジャ|ドクター|ナース|ガイド|コーチ|シニア|ベテラン|タクシー|コンビニ|コンサル|コンサルタント|デザイナ|トラック|ドライバ|プロ|サラリーマン|タレント|アイドル|パン|ラーメン|ペット|ネコ|イヌ|クマ|サル|ゾウ|ヘルパ|テナント|ホテル|ゴミ|バス|スーパ)$/u;

function isNamed(stem: string): boolean {
  return /^[ァ-ヶー・･]+$/u.test(stem) ? !ROLE_IN_KATAKANA.test(stem) : canBeNamed(stem);
}

function addresses(text: string): Span[] {
  const spans = found(text, PREFECTURE_TOWN).map(({ span }) => span);
  for (const { span, match } of found(text, ADDRESS)) {
    const [, place = "", figures] = match;
    if (NO_TOWN_END.test(place)) continue;
    if (figures && figures.split(new RegExp(HYPHEN, "u")).length < 3 && !TOWN_END.test(place)) continue;
    if (/[0-9０-９]/u.test(text.charAt(span.to)) || /^[年月日時分人件円%％割歳代]/u.test(text.slice(span.to))) continue;
    const kana = /^[市区町村郡]/u.test(place)
      ? KANA_TOWN.exec(text.slice(Math.max(0, span.from - 8), span.from))
      : null;
    spans.push({ from: span.from - (kana?.[1]?.length ?? 0), to: span.to });
  }
  return spans;
}

function schools(text: string): Span[] {
  const inKanji = found(text, SCHOOL).filter(({ match }) => !ANY_SCHOOL.test(match[1] as string));
  const inKana = found(text, KANA_SCHOOL, 1).filter(({ match }) => !SAYS_WHICH.test(match[1] as string));
  return [...inKanji, ...inKana].map(({ span }) => span);
}

/**
 * What may be personal data in a text, in order, without overlap; where two readings overlap, the earlier in this list
 * wins: mail, address of a page, labelled fields, telephone, postcode, address, name, school. It marks and decides nothing.
 */
export function personalCandidates(text: string): PersonalCandidate[] {
  const labelled = found(text, LABELLED, 2).map(({ span, match }) => ({
    ...span,
    to: span.from + (match[2] as string).trimEnd().length,
    kind: (/住|所/u.test(match[1] as string) ? "address" : "name") as PersonalKind,
  }));
  const of = (kind: PersonalKind, spans: readonly Span[]) => spans.map((span) => ({ ...span, kind }));
  const readings: PersonalCandidate[] = [
    ...of(
      "mail",
      found(text, MAIL).map(({ span }) => span),
    ),
    ...of(
      "url",
      found(text, URL).map(({ span }) => span),
    ),
    ...labelled.filter((span) => text.slice(span.from, span.to).trim() !== ""),
    ...of("phone", phones(text)),
    ...of(
      "postcode",
      found(text, POSTCODE)
        .map(({ span }) => span)
        .filter((span) => !beside(text, span, FIGURE_OR_HYPHEN)),
    ),
    ...of("address", addresses(text)),
    ...of("name", names(text)),
    ...of("school", schools(text)),
  ];
  const snap = snapper(text);
  const covered = new Uint8Array(text.length);
  const taken: PersonalCandidate[] = [];
  for (const reading of readings) {
    const { from, to } = snap(reading);
    if (covered.subarray(from, to).includes(1)) continue;
    covered.fill(1, from, to);
    taken.push({ from, to, kind: reading.kind });
  }
  return taken.sort((a, b) => a.from - b.from);
}

/**
 * Other places where the words of a hidden stretch stand open: a name set aside once is often written twice. Words of one
 * character are not looked for.
 */
export function alsoAt(text: string, personalSpans: readonly Span[]): Span[] {
  const hidden = merged(personalSpans);
  const words = new Set(
    hidden
      .flatMap(({ from, to }) => text.slice(from, to).split(/[\s、。,:：]+/u))
      .map((word) => word.replace(/(?:さん|さま|様|氏|先生)$/u, "")),
  );
  const snap = snapper(text);
  const again: Span[] = [];
  for (const word of words) {
    if ([...word].length < 2) continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      again.push(snap({ from: at, to: at + word.length }));
  }
  return merged(again).filter((span) => subtract([span], hidden).length > 0);
}
