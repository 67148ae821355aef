// Whole numbers as letters write them.

const KANJI_DIGITS = "〇一二三四五六七八九";

/** The value of a whole number up to 9999 in half-width, full-width or kanji digits, with or without 十 百 千; null when it is none. */
export function numeral(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/零/g, "〇");
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  if (/^[〇一二三四五六七八九]{1,4}$/.test(plain))
    return Number([...plain].map((c) => KANJI_DIGITS.indexOf(c)).join(""));
  const parts =
    /^(?:([一二三四五六七八九]?)千)?(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(
      plain,
    );
  if (!parts || plain === "") return null;
  const digit = (c: string | undefined, unit: number) =>
    c === undefined ? 0 : unit * (c === "" ? 1 : KANJI_DIGITS.indexOf(c));
  const ones = parts[4] ? KANJI_DIGITS.indexOf(parts[4]) : 0;
  return digit(parts[1], 1000) + digit(parts[2], 100) + digit(parts[3], 10) + ones;
}
