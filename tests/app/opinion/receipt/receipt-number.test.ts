import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDigit,
  formatReceiptNumber,
  nextCaseNo,
  parseReceiptNumber,
  type ReceiptNumber,
  receiptDigits,
} from "#app/opinion/receipt/receipt-number.ts";

const caseNumbers = fc.oneof(
  fc.integer({ min: 1, max: 899 }),
  fc.integer({ min: 9000, max: 9899 }),
  fc.integer({ min: 99000, max: 99899 }),
);
const serials = fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 10_000, max: 9_999_999 }));
const numbers: fc.Arbitrary<ReceiptNumber> = fc.record({
  reiwaYear: fc.integer({ min: 5, max: 49 }),
  caseNo: caseNumbers,
  serial: serials,
});
const FIGURES = [..."0123456789"];

describe("receipt numbers", () => {
  test("year, case, serial and check figure", () => {
    expect(formatReceiptNumber({ reiwaYear: 8, caseNo: 12, serial: 34 })).toBe("8-012-0034-2");
    expect(formatReceiptNumber({ reiwaYear: 10, caseNo: 9000, serial: 12345 })).toMatch(/^10-9000-12345-\d$/);
    expect(receiptDigits("8-012-0034-2")).toBe("801200342");
  });

  test("the check figure is the one of the standard's example", () => {
    expect(checkDigit("0794")).toBe("5");
  });

  test.each([
    "8-012-0034-2",
    "801200342",
    "８－０１２－００３４－２",
    "8 012 0034 2",
    " 8ー012−0034‐2\n",
    "受付番号：8-012-0034-2",
  ])("%j is read", (typed) => {
    expect(parseReceiptNumber(typed)).toEqual({
      digits: "801200342",
      checkValid: true,
      number: { reiwaYear: 8, caseNo: 12, serial: 34 },
    });
  });

  test("a wrong check figure is said, and what is not figures is no number", () => {
    expect(parseReceiptNumber("8-012-0034-7")).toEqual({ digits: "801200347", checkValid: false, number: null });
    expect(parseReceiptNumber("8-012-0034-X")).toBeNull();
    expect(parseReceiptNumber("80120034")).toBeNull();
    expect(parseReceiptNumber("")).toBeNull();
    expect(parseReceiptNumber("1".repeat(25))).toBeNull();
  });

  test("case numbers leave out what could be misread", () => {
    expect([null, 1, 898, 899, 9000, 9899, 99000, 99899].map(nextCaseNo)).toEqual([
      1, 2, 899, 9000, 9001, 99000, 99001, 999000,
    ]);
  });

  test.each([
    { reiwaYear: 4, caseNo: 1, serial: 1 },
    { reiwaYear: 50, caseNo: 1, serial: 1 },
    { reiwaYear: 8, caseNo: 0, serial: 1 },
    { reiwaYear: 8, caseNo: 900, serial: 1 },
    { reiwaYear: 8, caseNo: 1000, serial: 1 },
    { reiwaYear: 8, caseNo: 9900, serial: 1 },
    { reiwaYear: 8, caseNo: 1, serial: 0 },
    { reiwaYear: 8, caseNo: 1, serial: 1.5 },
    { reiwaYear: 8, caseNo: 1, serial: -1 },
  ])("%j is never given", (number) => {
    expect(() => formatReceiptNumber(number)).toThrow(RangeError);
  });

  test("figures without hyphens give back the number, so two numbers never have the same figures", () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const digits = receiptDigits(formatReceiptNumber(a));
        expect(parseReceiptNumber(digits)).toEqual({ digits, checkValid: true, number: a });
        const same = a.reiwaYear === b.reiwaYear && a.caseNo === b.caseNo && a.serial === b.serial;
        expect(digits === receiptDigits(formatReceiptNumber(b))).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });

  test("numbers that would collide if widths were free are kept apart", () => {
    const digits = [
      { reiwaYear: 8, caseNo: 100, serial: 10034 },
      { reiwaYear: 8, caseNo: 9001, serial: 34 },
      { reiwaYear: 8, caseNo: 90, serial: 10034 },
      { reiwaYear: 10, caseNo: 100, serial: 34 },
    ].map((number) => receiptDigits(formatReceiptNumber(number)));
    expect(new Set(digits).size).toBe(digits.length);
    expect(() => formatReceiptNumber({ reiwaYear: 8, caseNo: 1001, serial: 34 })).toThrow(RangeError);
  });

  test("every substitution of one figure is noticed", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const digits = receiptDigits(formatReceiptNumber(number));
        for (let at = 0; at < digits.length; at += 1) {
          for (const figure of FIGURES) {
            const changed = digits.slice(0, at) + figure + digits.slice(at + 1);
            expect(parseReceiptNumber(changed)?.checkValid).toBe(changed === digits);
          }
        }
      }),
    );
  });

  test("of exchanged neighbours exactly one pair of figures for each state of the sum passes", () => {
    const state = (digits: string) => (11 - Number(checkDigit(digits))) % 10;
    const prefixes = new Map(
      Array.from({ length: 1000 }, (_, i) => String(i)).map((digits) => [state(digits), digits]),
    );
    expect(prefixes.size).toBe(10);
    const passing = [...prefixes.values()].map((prefix) =>
      FIGURES.flatMap((a) =>
        FIGURES.filter((b) => a < b && state(prefix + a + b) === state(prefix + b + a)).map((b) => a + b),
      ),
    );
    expect(passing.map((pairs) => pairs.length)).toEqual(new Array(10).fill(1));
    expect(checkDigit("56")).toBe(checkDigit("65"));
  });
});
