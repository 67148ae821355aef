import fc from "fast-check";
import { expect, test } from "vitest";
import { readFiscalYear } from "#app/plan/fiscal-year.ts";
import { formatFiscalYear } from "#app/shared/time/wareki.ts";

test("a fiscal year is read as people write it, in any width", () => {
  const written = [
    "令和9",
    "令和9年度",
    "R9",
    "Ｒ９",
    "ｒ9年度",
    "2027",
    "２０２７年度",
    " 令和 9 年度 ",
    "令和9年度（2027年度）",
  ];
  expect(written.map(readFiscalYear)).toEqual(written.map(() => 2027));
  expect(["令和元年度", "R1", "H30", "平成31年度", "S60"].map(readFiscalYear)).toEqual([2019, 2019, 2018, 2019, 1985]);
});

test("what is no year, or says two years, is none", () => {
  const wrong = [
    "",
    "9",
    "27",
    "令和",
    "令和0年度",
    "西暦2027",
    "2027年4月",
    "令和9年度（2028年度）",
    "9999",
    "-2027",
    "十年",
  ];
  expect(wrong.map(readFiscalYear)).toEqual(wrong.map(() => null));
});

test("every year that pages print is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1874, max: 2200 }), fc.boolean(), (year, both) => {
      expect(readFiscalYear(formatFiscalYear(year, { both }))).toBe(year);
    }),
  );
});
