import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldDigits, kanaSortKey, naturalSortKey, parsePhone, parsePostcode } from "#app/shared/text/digits.ts";

function bytewise(key: (text: string) => string): (a: string, b: string) => number {
  return (a, b) => Buffer.compare(Buffer.from(key(a)), Buffer.from(key(b)));
}

/** A fixed order that is not the sorted one. */
function shuffled(texts: readonly string[]): string[] {
  return texts.map((_, i) => texts[(i * 11 + 3) % texts.length] ?? "");
}

describe("figures as typed", () => {
  test("width and hyphens are folded, the rest stays", () => {
    expect(foldDigits("０２８５－２２−９３７１ー１‐２―ア")).toBe("0285-22-9371-1-2-ア");
  });

  test.each([
    ["323-8686", "323-8686"],
    ["3238686", "323-8686"],
    ["〒３２３－８６８６", "323-8686"],
    [" 323 ー 8686 ", "323-8686"],
    ["323-868", null],
    ["32-38686", null],
    ["323-8686番", null],
  ])("postcode %s is %s", (typed, read) => {
    expect(parsePostcode(typed)).toBe(read);
  });

  test.each([
    ["0285-22-9371", "0285-22-9371"],
    ["０２８５（２２）９３７１", "0285-22-9371"],
    ["(0285) 22 9371", "0285-22-9371"],
    ["09012345678", "09012345678"],
    ["+81 90-1234-5678", "090-1234-5678"],
    ["+81(0)285-22-9371", "0285-22-9371"],
    ["+1 212 555 0100", "+1-212-555-0100"],
    ["22-9371", null],
    ["1285-22-9371", null],
    ["0285-22-9371 内線5", null],
    ["", null],
  ])("phone %s is %s", (typed, read) => {
    expect(parsePhone(typed)).toBe(read);
  });
});

describe("codes in human order", () => {
  test.each([
    [["1", "1-1", "1-2", "1-10", "1-10-1", "2", "10"]],
    [["第1章", "第２章", "第三章", "第3章第2節", "第十章", "第十一章", "第２０章", "第百二章"]],
    [["(1)", "（２）", "(10)"]],
    [["施策1－2", "施策1‐10", "施策２-1"]],
    [["a1", "B1", "b2", "b10"]],
  ])("%j is in order", (codes) => {
    expect(shuffled(codes).sort(bytewise(naturalSortKey))).toEqual(codes);
  });

  test.each([
    ["第二三章", "第23章"],
    ["第二十三章", "第23章"],
    ["二〇", "20"],
    ["千二百三", "1203"],
    ["第０３章", "第3章"],
    ["１ー２", "1-2"],
    ["③", "3"],
  ])("%s sorts as %s", (a, b) => {
    expect(naturalSortKey(a)).toBe(naturalSortKey(b));
  });

  test("dotted numbers sort as lists of numbers, however long", () => {
    const numbers = fc.array(fc.bigInt({ min: 0n, max: 10n ** 30n }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const at = a.findIndex((number, i) => number !== b[i]);
        const [left, right] = [a[at], b[at]];
        const expected =
          left === undefined || right === undefined ? Math.sign(a.length - b.length) : left < right ? -1 : 1;
        expect(bytewise(naturalSortKey)(a.join("-"), b.join("-"))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("readings in the order of the fifty sounds", () => {
  test.each([
    [["あおき", "アオキタ", "いとう", "かとう", "ガトウ", "きむら", "わたなべ", "をん", "ん"]],
    [["はし", "ばし", "ぱし", "はしもと"]],
    [["かあど", "かいと"]],
    [["カード", "かあど"]],
    [["つつみ", "づつみ", "つてみ"]],
    [["きやく", "きゆう"]],
    [["りょう", "りよう"]],
    [["すすき", "すすぎ"]],
    [["123", "abc", "あ", "亜"]],
  ])("%j is in order", (readings) => {
    expect([...readings].reverse().sort(bytewise(kanaSortKey))).toEqual(readings);
  });

  test("a long mark counts as its vowel and a repetition mark as the kana before it", () => {
    expect(kanaSortKey("サーカス").split(" ")[0]).toBe("さあかす");
    expect(kanaSortKey("みすゞ").split(" ").slice(0, 2)).toEqual(["みすす", "001"]);
    expect(kanaSortKey("ﾎﾟｰﾄ")).toBe(kanaSortKey("ポート"));
    expect(kanaSortKey("ー")).toBe("ー 0 3");
  });

  test("hiragana and katakana are alike, and a reading sorts before its continuation", () => {
    const kana = fc.string({ unit: fc.constantFrom(..."あいかがきぎはばぱやゃつっー"), minLength: 1 });
    fc.assert(
      fc.property(kana, kana, (word, more) => {
        const katakana = word.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
        expect(kanaSortKey(katakana)).toBe(kanaSortKey(word));
        expect(bytewise(kanaSortKey)(word, word + more)).toBe(-1);
      }),
    );
  });
});
