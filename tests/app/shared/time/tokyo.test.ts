import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  daysBetween,
  daysIncludingBoth,
  daysLeft,
  fiscalYear,
  isDay,
  isInstant,
  lastOpenDay,
  nextTokyoMidnight,
  parseDay,
  startOfTokyoDay,
  tokyoDay,
  tokyoInstant,
  tokyoTime,
  weekdayOf,
} from "#app/shared/time/tokyo.ts";
import { formatDay, wareki } from "#app/shared/time/wareki.ts";

const instants = fc
  .date({ min: new Date("1952-01-01T00:00:00.000Z"), max: new Date("2199-12-31T00:00:00.000Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const days = instants.map(tokyoDay);
const reader = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Tokyo",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});
const weekdayReader = new Intl.DateTimeFormat("en-US", { timeZone: "Asia/Tokyo", weekday: "short" });

function byIntl(instant: string): { day: string; time: string } {
  const parts = new Map(reader.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`,
    time: `${parts.get("hour")}:${parts.get("minute")}`,
  };
}

describe("days and instants of Tokyo", () => {
  test("a day begins at 15:00 UTC of the day before", () => {
    expect(tokyoDay("2026-12-08T14:59:59.999Z")).toBe("2026-12-08");
    expect(tokyoDay("2026-12-08T15:00:00.000Z")).toBe("2026-12-09");
    expect(startOfTokyoDay("2026-12-09")).toBe("2026-12-08T15:00:00.000Z");
    expect(tokyoInstant("2026-12-09", "17:30")).toBe("2026-12-09T08:30:00.000Z");
  });

  test("day, time and weekday agree with Intl's Asia/Tokyo from 1952 to 2199", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect({ day: tokyoDay(instant), time: tokyoTime(instant) }).toEqual(byIntl(instant));
        const short = weekdayReader.format(new Date(instant));
        expect(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][weekdayOf(tokyoDay(instant))]).toBe(short);
      }),
      { numRuns: 1000 },
    );
  });

  test("the next midnight is later, at most a day away, and begins another day", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const midnight = nextTokyoMidnight(instant);
        const away = Date.parse(midnight) - Date.parse(instant);
        expect(away).toBeGreaterThan(0);
        expect(away).toBeLessThanOrEqual(86_400_000);
        expect(byIntl(midnight)).toEqual({ day: addDays(tokyoDay(instant), 1), time: "00:00" });
      }),
    );
    expect(nextTokyoMidnight("2026-12-08T15:00:00.000Z")).toBe("2026-12-09T15:00:00.000Z");
  });

  test("adding days and counting days between are inverse, over leap days and year ends", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -50_000, max: 50_000 }), (day, n) => {
        const other = addDays(day, n);
        expect(isDay(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(n);
        expect(weekdayOf(other)).toBe((((weekdayOf(day) + n) % 7) + 7) % 7);
      }),
    );
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });

  test("only stored forms that exist are instants and days", () => {
    expect(isInstant("2026-12-08T15:00:00.000Z")).toBe(true);
    expect(isInstant("2026-12-08T15:00:00Z")).toBe(false);
    expect(isInstant("2026-12-08T15:00:00.000+09:00")).toBe(false);
    expect(isInstant("2026-02-29T00:00:00.000Z")).toBe(false);
    expect(isInstant("2026-12-08T24:00:00.000Z")).toBe(false);
    expect(isDay("2028-02-29")).toBe(true);
    expect(isDay("2100-02-29")).toBe(false);
    expect(isDay("2026-2-9")).toBe(false);
    expect(() => tokyoDay("2026-12-08")).toThrow(RangeError);
    expect(() => addDays("2026-13-01", 1)).toThrow(RangeError);
    expect(() => addDays("2026-12-01", 0.5)).toThrow(RangeError);
    expect(() => tokyoInstant("2026-12-01", "24:00")).toThrow(RangeError);
  });

  test("a fiscal year runs from April to March", () => {
    expect(fiscalYear("2027-03-31")).toBe(2026);
    expect(fiscalYear("2027-04-01")).toBe(2027);
  });
});

describe("periods", () => {
  const opensAt = tokyoInstant("2026-11-09", "09:00");

  test("both ends count: 9 November to the end of 8 December is 30 days", () => {
    expect(daysIncludingBoth(opensAt, startOfTokyoDay("2026-12-09"))).toBe(30);
    expect(daysIncludingBoth(opensAt, tokyoInstant("2026-12-08", "17:00"))).toBe(30);
    expect(daysIncludingBoth(opensAt, tokyoInstant("2026-12-09", "00:01"))).toBe(31);
    expect(daysIncludingBoth(opensAt, opensAt)).toBe(0);
  });

  test("a period of n days that begins and ends at midnight has n days", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 400 }), (day, n) => {
        const closesAt = startOfTokyoDay(addDays(day, n));
        expect(daysIncludingBoth(startOfTokyoDay(day), closesAt)).toBe(n);
        expect(lastOpenDay(closesAt)).toBe(addDays(day, n - 1));
      }),
    );
  });

  test("on the last day nothing is left, a moment later it is closed", () => {
    const midnight = startOfTokyoDay("2026-12-09");
    expect(daysLeft("2026-12-07T14:59:59.999Z", midnight)).toBe(1);
    expect(daysLeft("2026-12-07T15:00:00.000Z", midnight)).toBe(0);
    expect(daysLeft("2026-12-08T14:59:59.999Z", midnight)).toBe(0);
    expect(daysLeft("2026-12-08T15:00:00.000Z", midnight)).toBe(-1);
    const five = tokyoInstant("2026-12-08", "17:00");
    expect(daysLeft("2026-12-08T07:59:59.999Z", five)).toBe(0);
    expect(daysLeft("2026-12-08T08:00:00.000Z", five)).toBe(-1);
  });
});

describe("reading a day", () => {
  test.each([
    ["R8.10.20", "2026-10-20"],
    ["r8/10/20", "2026-10-20"],
    ["令和8年10月20日", "2026-10-20"],
    ["令８．１０．２０", "2026-10-20"],
    ["Ｒ０８１０２０", "2026-10-20"],
    ["2026-10-20", "2026-10-20"],
    ["２０２６／１０／２０", "2026-10-20"],
    ["2026年 10月 20日（火）", "2026-10-20"],
    ["2026年（令和8年）10月20日", "2026-10-20"],
    ["20261020", "2026-10-20"],
    ["令和元年5月1日", "2019-05-01"],
    ["平成31年4月30日", "2019-04-30"],
    ["平成35年3月31日", "2023-03-31"],
    ["S64.1.7", "1989-01-07"],
    ["明治6年1月1日", "1873-01-01"],
  ])("%s is %s", (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  test.each([
    "",
    "1020",
    "10/20",
    "R8.2.30",
    "令和元年4月30日",
    "昭和64年1月8日",
    "明治5年12月2日",
    "R0.5.1",
    "2026-13-01",
    "令和8年（2025年）10月20日",
    "2026年（令和7年）10月20日",
    "2026年10月20日（水）",
    "10月20日ごろ",
    "X8.10.20",
  ])("%s is no day", (typed) => {
    expect(parseDay(typed)).toBeNull();
  });

  test("without a year the nearest to the reference is meant", () => {
    expect(parseDay("1020", "2026-11-02")).toBe("2026-10-20");
    expect(parseDay("１０２０", "2026-10-20")).toBe("2026-10-20");
    expect(parseDay("12/28", "2027-01-04")).toBe("2026-12-28");
    expect(parseDay("1月4日", "2026-12-28")).toBe("2027-01-04");
    expect(parseDay("0229", "2027-03-01")).toBe("2028-02-29");
    expect(parseDay("0229", "2100-02-28")).toBe("2096-02-29");
    expect(parseDay("0230", "2026-03-01")).toBeNull();
    expect(parseDay("1302", "2026-03-01")).toBeNull();
  });

  test("every printed day is read back, in both years and with its weekday", () => {
    fc.assert(
      fc.property(days, fc.boolean(), fc.boolean(), (day, both, weekday) => {
        expect(parseDay(formatDay(day, { both, weekday }))).toBe(day);
        expect(parseDay(day.replaceAll("-", ""))).toBe(day);
        const { year, month, day: date } = wareki(day);
        const letter = { 令和: "R", 平成: "H", 昭和: "S" }[wareki(day).era];
        if (year < 100) expect(parseDay(`${letter}${year}.${month}.${date}`)).toBe(day);
      }),
      {
        examples: [
          ["2019-04-30", true, true],
          ["2019-05-01", true, true],
          ["1989-01-07", true, true],
        ],
      },
    );
  });

  test("any text gives a day that exists or null", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."令和平成RHS元年月日0123456789./-（）火") }),
    );
    fc.assert(
      fc.property(typed, days, (text, reference) => {
        const day = parseDay(text, reference);
        expect(day === null || isDay(day)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
