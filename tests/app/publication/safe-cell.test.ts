import fc from "fast-check";
import { expect, test } from "vitest";
import { safeCell } from "#app/publication/result-files.server.ts";

const formulaSigns = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];
const hidden = ["", "\0", "\t", "\r", " ", "\u3000", "\ufeff", "\u200b", "\n \t"];

test("no text that begins like a formula, also behind what is not shown, stays without an apostrophe", () => {
  fc.assert(
    fc.property(fc.constantFrom(...hidden), fc.constantFrom(...formulaSigns), fc.string(), (before, sign, rest) => {
      expect(safeCell(before + sign + rest)).toBe(`'${before}${sign}${rest}`);
    }),
  );
});

test("a leading NUL, tab or line break is guarded by itself", () => {
  fc.assert(
    fc.property(fc.constantFrom("\0", "\t", "\r", "\n"), fc.string(), (sign, rest) => {
      expect(safeCell(sign + rest)).toBe(`'${sign}${rest}`);
    }),
  );
});

test("ordinary sentences stay as they are", () => {
  for (const text of ["バスを増やして。", "「＝」の記号", "3-2の歩道", "0012", "", "・一つめ", "＃"])
    expect(safeCell(text)).toBe(text);
});
