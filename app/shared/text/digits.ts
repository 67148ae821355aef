// Figures, codes and readings as people type them: folded, checked for form, and as keys that sort bytewise in human order.

const HYPHENS = /[‐‑‒–—―−－﹣ー─━]/g;

/** Full-width digits and any hyphen, dash or long vowel mark become half width; everything else stays. For fields of figures only. */
export function foldDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/ｰ/g, "-")
    .replace(HYPHENS, "-");
}

/** A postcode as `123-4567` from 1234567, 〒123-4567, １２３－４５６７; null when it has not seven figures. */
export function parsePostcode(text: string): string | null {
  const match = /^〒?(\d{3})-?(\d{4})$/.exec(foldDigits(text).replace(/\s/g, ""));
  return match ? `${match[1]}-${match[2]}` : null;
}

/**
 * A telephone number, by its form only: ten or eleven figures beginning with 0, or + and eight to fifteen figures. Brackets,
 * dots, spaces and hyphens between figures become one hyphen where they stood; +81 becomes 0.
 * @returns the number in half width, null when it has not that form
 */
export function parsePhone(text: string): string | null {
  const plain = foldDigits(text.normalize("NFKC"))
    .trim()
    .replace(/^\+81[-\s]*(?:\(0\)|0)?[-\s]*/, "0");
  if (!/^\+?[\d\s().-]+$/.test(plain)) return null;
  const joined = plain.replace(/[\s().-]+/g, "-").replace(/^-|-$/g, "");
  return /^(?:0\d{9,10}|\+\d{8,15})$/.test(joined.replace(/-/g, "")) ? joined : null;
}

const KANJI_DIGITS = "〇一二三四五六七八九";
const KANJI_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 二十三 is 23, 百五 105, 二〇 20 (figure by figure where no unit stands). */
function kanjiNumber(text: string): string {
  if (!/[十百千]/.test(text)) return Array.from(text, (c) => KANJI_DIGITS.indexOf(c)).join("");
  let [total, digit] = [0, 0];
  for (const c of text) {
    const unit = KANJI_UNITS[c];
    if (unit === undefined) digit = digit * 10 + KANJI_DIGITS.indexOf(c);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return String(total + digit);
}

/**
 * A key by which codes sort in human order when compared bytewise (C collation): 1-2 before 1-10, 第3章 before 第十章.
 * NFKC, lower case, no spaces, any hyphen alike; a run of figures, also in kanji, is preceded by its length in two digits.
 * Codes that differ only in width, zeros at the front or kanji share a key: the caller adds a last column.
 */
export function naturalSortKey(code: string): string {
  return foldDigits(code.normalize("NFKC").toLowerCase())
    .replace(/\s+/g, "")
    .replace(/[〇一二三四五六七八九十百千]+/g, kanjiNumber)
    .replace(/\d{1,99}/g, (run) => {
      const figures = run.replace(/^0+(?=\d)/, "");
      return String(figures.length).padStart(2, "0") + figures;
    });
}

const VOICED = "がぎぐげござじずぜぞだぢづでどばびぶべぼゔ";
const VOICED_BASE = "かきくけこさしすせそたちつてとはひふへほう";
const SEMI_VOICED = "ぱぴぷぺぽ";
const SEMI_VOICED_BASE = "はひふへほ";
const SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
const SMALL_BASE = "あいうえおつやゆよわかけ";
const ROWS_BY_VOWEL: readonly [string, string][] = [
  ["あ", "あかさたなはまやらわ"],
  ["い", "いきしちにひみりゐ"],
  ["う", "うくすつぬふむゆる"],
  ["え", "えけせてねへめれゑ"],
  ["お", "おこそとのほもよろを"],
];

/**
 * A key by which readings in kana sort in the order of the fifty sounds when compared bytewise: after JIS X 4061, first by the
 * bare kana (a long vowel mark counts as its vowel, ゝ as the kana before it), then clear before voiced before half-voiced,
 * then long mark, small kana, repetition mark, full kana. Hiragana and katakana are alike, spaces do not count; what is not kana keeps its place by code point
 * (figures and Latin before kana, kanji behind).
 */
export function kanaSortKey(reading: string): string {
  const kana = reading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/[ァ-ヶヽヾ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
  let [bare, voices, sizes, last] = ["", "", "", ""];
  for (const c of kana) {
    const vowel = c === "ー" ? ROWS_BY_VOWEL.find(([, row]) => last !== "" && row.includes(last))?.[0] : undefined;
    const repeated = (c === "ゝ" || c === "ゞ") && last !== "" ? last : undefined;
    const [v, s, m] = [VOICED.indexOf(c), SEMI_VOICED.indexOf(c), SMALL.indexOf(c)];
    last = vowel ?? repeated ?? (VOICED_BASE[v] || SEMI_VOICED_BASE[s] || SMALL_BASE[m] || c);
    bare += last;
    voices += v >= 0 || c === "ゞ" ? "1" : s >= 0 ? "2" : "0";
    sizes += vowel ? "0" : m >= 0 ? "1" : repeated ? "2" : "3";
  }
  return `${bare} ${voices} ${sizes}`;
}
