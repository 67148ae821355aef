// The marks by which Japanese plans show a heading: 第1章, 1, １．, (1), ①, ■, 【…】, 《…》 and `#`.
import { longestHeadingLine } from "./line.ts";
import { mayFollowMark } from "./sentence.ts";

/** A way of marking headings. Width does not count: (1) and （１） are one style. `#1`..`#6`: nothing but `#`. */
export type HeadingStyle = string;

export interface HeadingMark {
  readonly style: HeadingStyle;
  /** What the number counts, or null for marks without a number. */
  readonly value: number | null;
  /** The number as written (`第1章`, `１．`, `(1)`, `①`), or "". */
  readonly number: string;
  /** The title as written; marks that are no number (■, 【】, 《》) stay in it. */
  readonly title: string;
  /** Number of `#` in front, or null. */
  readonly depth: number | null;
}

/** Outer to inner, as usual; only asked where the document itself does not say. Styles not named here carry no number. */
export const usualOrder: readonly HeadingStyle[] = [
  ..."編部",
  "roman",
  ..."章節項款目",
  "n",
  "n.",
  "n-2",
  "n-3",
  "n-4",
  "(n)",
  "n)",
  "①",
];

const DIGIT = "[0-9０-９]";
const KANJI_DIGIT = "[0-9０-９一二三四五六七八九十百〇]";
const LATIN_POINT = "[.．]";

const CHAPTER = new RegExp(
  `^(第\\s*(${KANJI_DIGIT}{1,4})\\s*([編部章節項款目]))(?![会長門局署次的第のはがをにでと及])[\\s　:：.．]*(.*)$`,
);
const ROMAN = new RegExp(`^(([Ⅰ-Ⅻ])${LATIN_POINT}?)[\\s　]*(.+)$`);
const DECIMAL = new RegExp(`^((${DIGIT}{1,2}(?:[.．\\-－‐−–]${DIGIT}{1,2}){1,3})${LATIN_POINT}?)[\\s　]+(.+)$`);
const POINTED = new RegExp(`^((${DIGIT}{1,2})${LATIN_POINT})(?!${DIGIT})[\\s　]*(.+)$`);
const SPACED = new RegExp(`^((${DIGIT}{1,2}))[\\s　]+(.+)$`);
const BRACKETED = new RegExp(`^([(（]\\s*(${DIGIT}{1,2})\\s*[)）])[\\s　]*(.+)$`);
const HALF_BRACKETED = new RegExp(`^((${DIGIT}{1,2})\\s*[)）])[\\s　]*(.+)$`);
const BRACKET_SIGN = /^([⑴-⒇])[\s　]*(.+)$/;
const CIRCLED = /^([①-⑳㉑-㉟㊱-㊿])[\s　]*(.+)$/;
const SQUARE = /^■[\s　]*(.+)$/;
const LENTICULAR = /^【([^【】]{1,40})】[\s　]*(.*)$/;
const DOUBLE_ANGLE = /^《[^《》]{1,40}》$/;
const HASHES = /^(#{1,6})[\s　]+(.*?)(?:[\s　]+#+)?$/;

/** `10 月下旬`, `3 回`: a quantity, not a number with a title. */
const COUNTER =
  /^(?:年度?|月|日|人|名|件|回|[千万億]?円|[%％]|か所|ヶ所|箇所|歳|時間?|分|戸|世帯|票|点|位|割|倍)(?=$|[0-9０-９～~\-－、。，,]|以上|以下|未満|程度|上旬|中旬|下旬|末)/;
/** 【図1】, 【注】: what stands below is a figure or a note. */
const CAPTION = /^(?:図|表|写真|注|※|出典|参照|グラフ)[\s　0-9０-９\-－.．]*$/;
const STAGE =
  /^【(?:素々?案|素素案|原案|中間案|最終案|骨子案?|成案|案|たたき台|暫定版?|未定稿|取扱注意|見え消し版?|概要版|本編|(?:資料|別紙|別添)[\s　\-－0-9０-９]*)】$/;

const halfWidth = (digits: string): string =>
  digits.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));

/** The number a run of digits or 漢数字 (up to 百) stands for: `１２` → 12, `二十三` → 23, `一〇` → 10. */
export function countedBy(digits: string): number {
  const ascii = halfWidth(digits);
  if (/^[0-9]+$/.test(ascii)) return Number(ascii);
  const ones = "〇一二三四五六七八九";
  if (!/[十百]/.test(ascii)) return Number([...ascii].map((d) => ones.indexOf(d)).join(""));
  let sum = 0;
  let digit = 0;
  for (const char of ascii) {
    if (char === "百" || char === "十") {
      sum += (digit || 1) * (char === "百" ? 100 : 10);
      digit = 0;
    } else digit = Math.max(0, ones.indexOf(char));
  }
  return sum + digit;
}

function circledValue(sign: string): number {
  const code = sign.charCodeAt(0);
  if (code <= 0x2473) return code - 0x245f;
  return code <= 0x325f ? code - 0x323c : code - 0x328d;
}

type Found = Omit<HeadingMark, "depth">;

const numbered = (style: string, value: number, number: string, title: string): Found => ({
  style,
  value,
  number: number.trim(),
  title: title.trim(),
});

function chapterMark(text: string): Found | null {
  const [, number, digits, unit, title] = CHAPTER.exec(text) ?? [];
  if (!number || !digits || !unit) return null;
  return title === "" || mayFollowMark(title ?? "") ? numbered(unit, countedBy(digits), number, title ?? "") : null;
}

function decimalMark(text: string): Found | null {
  const [, number, digits, title] = DECIMAL.exec(text) ?? [];
  if (!number || !digits || !title || !mayFollowMark(title) || COUNTER.test(title)) return null;
  const parts = digits.split(/[.．\-－‐−–]/);
  return numbered(`n-${parts.length}`, countedBy(parts.at(-1) ?? ""), number, title);
}

function simpleMark(text: string, pattern: RegExp, style: string): Found | null {
  const [, number, digits, title] = pattern.exec(text) ?? [];
  if (!number || !digits || !title || !mayFollowMark(title) || COUNTER.test(title)) return null;
  return numbered(style, countedBy(digits), number, title);
}

function signMark(text: string, pattern: RegExp, style: string, value: (sign: string) => number): Found | null {
  const [, sign, title] = pattern.exec(text) ?? [];
  if (!sign || !title || !mayFollowMark(title) || pattern.test(title)) return null;
  return numbered(style, value(sign), sign, title);
}

function romanMark(text: string): Found | null {
  const [, number, sign, title] = ROMAN.exec(text) ?? [];
  if (!number || !sign || !title || !mayFollowMark(title)) return null;
  return numbered("roman", sign.charCodeAt(0) - 0x215f, number, title);
}

function unnumberedMark(text: string): Found | null {
  if (SQUARE.test(text)) return mayFollowMark(text) ? { style: "■", value: null, number: "", title: text } : null;
  if (DOUBLE_ANGLE.test(text)) return { style: "《》", value: null, number: "", title: text };
  const [, inside, rest] = LENTICULAR.exec(text) ?? [];
  if (!inside || CAPTION.test(inside)) return null;
  return rest === "" || mayFollowMark(rest ?? "") ? { style: "【】", value: null, number: "", title: text } : null;
}

function markIn(text: string): Found | null {
  return (
    chapterMark(text) ??
    romanMark(text) ??
    decimalMark(text) ??
    simpleMark(text, POINTED, "n.") ??
    simpleMark(text, SPACED, "n") ??
    simpleMark(text, BRACKETED, "(n)") ??
    simpleMark(text, HALF_BRACKETED, "n)") ??
    signMark(text, BRACKET_SIGN, "(n)", (sign) => sign.charCodeAt(0) - 0x2473) ??
    signMark(text, CIRCLED, "①", circledValue) ??
    unnumberedMark(text)
  );
}

/** The text without the `**` around it, if it is wrapped in one pair. */
export const withoutBold = (text: string): string => /^\*\*([^*]+)\*\*$/.exec(text)?.[1]?.trim() ?? text;

/**
 * The heading mark of one line, read by itself: whether it really is a heading depends on its neighbours.
 * A number outranks `#`: `### ① 市民` has style ① and keeps depth 3.
 * @returns null for lines without a mark, for sentences and for lines longer than {@link longestHeadingLine}
 */
export function markOf(raw: string): HeadingMark | null {
  if (raw.length > longestHeadingLine) return null;
  const line = raw.trim();
  const [, hashes, behindHashes] = HASHES.exec(line) ?? [];
  const text = withoutBold(behindHashes ?? line);
  const depth = hashes ? hashes.length : null;
  const found = text === "" ? null : markIn(text);
  if (found) return { ...found, depth };
  if (depth === null || text === "" || !/[\p{L}\p{N}]/u.test(text)) return null;
  return { style: `#${depth}`, value: null, number: "", title: text, depth };
}

/** Is the line the label of a draft's stage or of a handout (【素案】, 【資料1】), as it stands on top of a first page? */
export const isStageLabel = (raw: string): boolean => STAGE.test(raw.trim());
