import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingFields, closingInstant } from "#app/shared/time/closing.ts";
import { addDays, startOfTokyoDay, tokyoInstant } from "#app/shared/time/tokyo.ts";
import {
  formatClosing,
  formatDay,
  formatFiscalYear,
  formatInstant,
  formatTime,
  reiwaFiscalYear,
  wareki,
} from "#app/shared/time/wareki.ts";

const days = fc.integer({ min: 0, max: 100_000 }).map((n) => addDays("1873-01-01", n));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

describe("era days", () => {
  test("both years, weekday and neither", () => {
    expect(formatDay("2026-12-08", { weekday: true, both: true })).toBe("令和8年（2026年）12月8日（火）");
    expect(formatDay("2026-12-08")).toBe("令和8年12月8日");
    expect(wareki("2019-05-01")).toEqual({ era: "令和", year: 1, yearLabel: "元", month: 5, day: 1 });
  });

  test.each([
    ["2019-04-30", "平成31年4月30日"],
    ["2019-05-01", "令和元年5月1日"],
    ["1989-01-07", "昭和64年1月7日"],
    ["1989-01-08", "平成元年1月8日"],
    ["1926-12-24", "大正15年12月24日"],
    ["1926-12-25", "昭和元年12月25日"],
    ["1912-07-29", "明治45年7月29日"],
    ["1912-07-30", "大正元年7月30日"],
    ["1873-01-01", "明治6年1月1日"],
  ])("%s is %s", (day, printed) => {
    expect(formatDay(day)).toBe(printed);
  });

  test("agrees with Intl's Japanese calendar on every day since 1873", () => {
    const intl = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
      timeZone: "UTC",
      era: "long",
      year: "numeric",
      month: "long",
      day: "numeric",
    });
    fc.assert(
      fc.property(days, (day) => {
        expect(formatDay(day)).toBe(intl.format(new Date(`${day}T00:00:00.000Z`)));
      }),
      { numRuns: 2000 },
    );
  });

  test("a day before the Gregorian calendar has no era day", () => {
    expect(() => wareki("1872-12-31")).toThrow(RangeError);
    expect(() => wareki("2026-02-30")).toThrow(RangeError);
  });
});

describe("times in words", () => {
  test.each([
    ["00:00", "午前0時"],
    ["09:00", "午前9時"],
    ["11:59", "午前11時59分"],
    ["12:00", "正午"],
    ["12:05", "午後0時5分"],
    ["17:30", "午後5時30分"],
    ["20:59", "午後8時59分"],
    ["21:00", "夜9時"],
    ["23:59", "夜11時59分"],
  ])("%s is %s", (time, words) => {
    expect(formatTime(time)).toBe(words);
  });

  test("an instant is printed on Tokyo's day and clock", () => {
    expect(formatInstant("2026-12-08T14:59:59.999Z", { weekday: true })).toBe("令和8年12月8日（火）夜11時59分");
    expect(formatInstant("2026-12-08T15:00:00.000Z", { both: true })).toBe("令和8年（2026年）12月9日午前0時");
  });
});

describe("closings", () => {
  test("midnight is printed as the last minute of the day before", () => {
    expect(formatClosing(startOfTokyoDay("2026-12-09"))).toBe("令和8年12月8日（火）夜11時59分まで");
    expect(formatClosing(startOfTokyoDay("2027-01-01"), { both: true })).toBe(
      "令和8年（2026年）12月31日（木）夜11時59分まで",
    );
  });

  test("any other closing is printed as itself", () => {
    expect(formatClosing(tokyoInstant("2026-12-08", "17:00"))).toBe("令和8年12月8日（火）午後5時まで");
    expect(formatClosing(tokyoInstant("2026-12-08", "12:00"), { weekday: false })).toBe("令和8年12月8日正午まで");
  });

  test("23:59 and 24:00 as entered mean the end of the day", () => {
    expect(closingInstant("2026-12-08", "23:59")).toBe("2026-12-08T15:00:00.000Z");
    expect(closingInstant("2026-12-08", "24:00")).toBe("2026-12-08T15:00:00.000Z");
    expect(closingInstant("2026-12-08", "17:00")).toBe("2026-12-08T08:00:00.000Z");
  });

  test("what the fields show is what they store", () => {
    fc.assert(
      fc.property(days, clock, (day, time) => {
        const closesAt = closingInstant(day, time);
        const fields = closingFields(closesAt);
        expect(closingInstant(fields.day, fields.time)).toBe(closesAt);
        if (time !== "00:00") expect(fields).toEqual({ day, time });
      }),
    );
  });
});

describe("fiscal years", () => {
  test.each([
    [2026, "令和8年度"],
    [2019, "令和元年度"],
    [2018, "平成30年度"],
    [1989, "平成元年度"],
    [1988, "昭和63年度"],
  ])("%i is %s", (year, printed) => {
    expect(formatFiscalYear(year)).toBe(printed);
  });

  test("with both years, and as a figure", () => {
    expect(formatFiscalYear(2026, { both: true })).toBe("令和8年度（2026年度）");
    expect(reiwaFiscalYear(2026)).toBe(8);
    expect(() => reiwaFiscalYear(2018)).toThrow(RangeError);
  });
});
