// Words that were set aside as personal data, looked for in texts that are about to be published.

/** A word or line of a stretch that was set aside. */
export type HiddenWord = string;

/** What stands before data in a signature and is nobody's. */
const labels =
  /^(?:電話(?:番号)?|携帯(?:電話)?|住所|氏名|名前|お名前|連絡先|郵便番号|メール|電子メール|代表者?|会長|担当者?|TEL|Tel|tel|ＴＥＬ|FAX|Fax|fax|ＦＡＸ|様|さん|〒)$/;
const leastLetters = 2;

/** The whole stretch, its lines, and its words of two characters or more that are no labels. */
export function hiddenWords(stretch: string): HiddenWord[] {
  const parts = [stretch, ...stretch.split("\n"), ...stretch.split(/[\s\u3000、。,:：()（）]+/u)].map((part) =>
    part.trim(),
  );
  return [...new Set(parts)].filter((part) => [...part].length >= leastLetters && !labels.test(part));
}

/** Whether a text holds any of the words. */
export const findAgain = (text: string, words: readonly HiddenWord[]): boolean =>
  words.some((word) => text.includes(word));
