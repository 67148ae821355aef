// The table of Japanese eras that reading and printing of dates share.

export type Era = {
  readonly name: string;
  readonly letter: string;
  /** First calendar day of the era, `YYYY-MM-DD`. */
  readonly start: string;
  /** Calendar year of the era's first year (元年). */
  readonly firstYear: number;
};

/** The Gregorian calendar is in force in Japan from this day (明治6年1月1日); earlier days have no era day here. */
export const FIRST_GREGORIAN_DAY = "1873-01-01";

/** Eras from the newest to the oldest; starts as proclaimed (令和: 政令第143号 of 2019, 平成: 政令第1号 of 1989). */
export const ERAS: readonly Era[] = [
  { name: "令和", letter: "R", start: "2019-05-01", firstYear: 2019 },
  { name: "平成", letter: "H", start: "1989-01-08", firstYear: 1989 },
  { name: "昭和", letter: "S", start: "1926-12-25", firstYear: 1926 },
  { name: "大正", letter: "T", start: "1912-07-30", firstYear: 1912 },
  { name: "明治", letter: "M", start: FIRST_GREGORIAN_DAY, firstYear: 1868 },
];

/**
 * The era a calendar day belongs to.
 * @throws RangeError before 1873-01-01
 */
export function eraOf(day: string): Era {
  const era = ERAS.find((candidate) => candidate.start <= day);
  if (!era) throw new RangeError(`no era day before ${FIRST_GREGORIAN_DAY}: ${day}`);
  return era;
}
