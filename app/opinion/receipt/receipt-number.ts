// The number on a receipt: figures only, easy to read out, with a check figure, and unambiguous without its hyphens.
import { foldDigits } from "#app/shared/text/digits.ts";

export type ReceiptNumber = {
  /** fiscal year of 令和 */
  readonly reiwaYear: number;
  /** number of the case, counted over all cities of the installation in that fiscal year by `nextCaseNo` */
  readonly caseNo: number;
  /** number of the submission within the case, from 1 */
  readonly serial: number;
};

export type ParsedReceiptNumber = {
  /** figures only, the check figure included: the form that is stored for look-up */
  readonly digits: string;
  readonly checkValid: boolean;
  /** what the figures say; null when the check fails or no receipt has such a number */
  readonly number: ReceiptNumber | null;
};

/** The first figure tells the width: 5 to 9 stand alone (令和5–9年度), 1 to 4 begin two (令和10–49年度, until March 2068). */
const YEAR = "[5-9]|[1-4]\\d";
/** A leading 9 announces one more figure: 001–899, 9000–9899, 99000–99899 ... */
const CASE = "9*[0-8]\\d\\d";
/** Four figures, or more without a leading zero. */
const SERIAL = "\\d{4}|[1-9]\\d{4,}";
const BODY = new RegExp(`^(${YEAR})(${CASE})(${SERIAL})$`);

/**
 * Check figure of ISO/IEC 7064 MOD 11,10 over figures. Together with it every substitution of one figure is noticed. Of the
 * exchanges of two different neighbours about 2 in 100 pass: one pair of figures for each state of the sum, e.g. 5 and 6 at the very beginning.
 */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/**
 * The case number after `previous` in one fiscal year: 1 … 899, 9000 … 9899, 99000 … The gaps keep numbers unambiguous when typed without hyphens.
 * @param previous null for the first case of the year
 */
export function nextCaseNo(previous: number | null): number {
  const next = (previous ?? 0) + 1;
  return /^9*900$/.test(String(next)) ? next * 10 : next;
}

/**
 * `8-012-0034-2`: fiscal year of 令和 – case, three figures or more – serial, four figures or more – check figure.
 * Two different numbers never have the same figures: the first figures of year and case tell their widths, the serial has the rest.
 * @throws RangeError when the year is not 5 to 49, the case number none that `nextCaseNo` gives, or the serial below 1
 */
export function formatReceiptNumber({ reiwaYear, caseNo, serial }: ReceiptNumber): string {
  const parts = [String(reiwaYear), String(caseNo).padStart(3, "0"), String(serial).padStart(4, "0")] as const;
  const written = [YEAR, CASE, SERIAL].every((pattern, i) => new RegExp(`^(?:${pattern})$`).test(parts[i] ?? ""));
  const counted = [reiwaYear, caseNo, serial].every((part) => Number.isSafeInteger(part) && part >= 1);
  if (!written || !counted)
    throw new RangeError(`no receipt number: year ${reiwaYear}, case ${caseNo}, serial ${serial}`);
  return [...parts, checkDigit(parts.join(""))].join("-");
}

/** The figures of a formatted number: the stored, unique look-up column. */
export function receiptDigits(formatted: string): string {
  return formatted.replace(/\D/g, "");
}

/**
 * Reads a number as typed: hyphens of any kind and spaces anywhere or nowhere, full or half width, with 「受付番号」 before it or not.
 * @returns null when it is not figures, or fewer than the nine that the shortest number has, or more than 24
 */
export function parseReceiptNumber(text: string): ParsedReceiptNumber | null {
  const digits = foldDigits(text)
    .replace(/^\s*受付番号\s*[:：]?/, "")
    .replace(/[\s-]/g, "");
  if (!/^\d{9,24}$/.test(digits)) return null;
  const body = digits.slice(0, -1);
  const checkValid = checkDigit(body) === digits.slice(-1);
  const [, reiwaYear, caseNo, serial] = (checkValid && BODY.exec(body)) || [];
  const number = { reiwaYear: Number(reiwaYear), caseNo: Number(caseNo), serial: Number(serial) };
  const counted = Object.values(number).every((part) => Number.isSafeInteger(part) && part >= 1);
  return { digits, checkValid, number: counted ? number : null };
}
