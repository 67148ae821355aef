import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numeral } from "#app/opinion/cut/numeral.ts";

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1234 as 千二百三十四. */
const inKanji = (value: number) =>
  [..."千百十"].reduce((so, unit, i) => {
    const digit = Math.floor(value / 10 ** (3 - i)) % 10;
    return so + (digit === 0 ? "" : (digit === 1 ? "" : DIGITS[digit]) + unit);
  }, "") + DIGITS[value % 10];

describe("a number in a letter", () => {
  test("is read in kanji with units", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(numeral(inKanji(value))).toBe(value);
      }),
    );
  });

  test("is read figure by figure, half or full width", () => {
    expect(numeral("二〇")).toBe(20);
    expect(numeral("３４")).toBe(34);
    expect(numeral("0")).toBe(0);
  });

  test("is none when anything else stands there", () => {
    expect(numeral("")).toBeNull();
    expect(numeral("三人")).toBeNull();
    expect(numeral("12345")).toBeNull();
    expect(numeral("十百")).toBeNull();
  });
});
