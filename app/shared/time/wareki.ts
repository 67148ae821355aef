// Days, instants, closings and fiscal years as people read them: Japanese era, western year, words for the time of day.
import { closingFields } from "#app/shared/time/closing.ts";
import { eraOf } from "#app/shared/time/era.ts";
import { isDay, tokyoDay, tokyoTime, weekdayOf } from "#app/shared/time/tokyo.ts";

const WEEKDAYS = "日月火水木金土";

export type Wareki = { era: string; year: number; yearLabel: string; month: number; day: number };

/** What a printed day shows beside era year, month and day. */
export type DayStyle = {
  /** the weekday, 「（火）」: on every date one can miss */
  weekday?: boolean;
  /** the western year too, 「（2026年）」: once per block */
  both?: boolean;
};

function label(year: number): string {
  return year === 1 ? "元" : String(year);
}

/**
 * A calendar day in its era; `yearLabel` is 「元」 in a first year.
 * @throws RangeError when it is not a day, or before 1873-01-01 (the calendar of Japan was another one)
 */
export function wareki(day: string): Wareki {
  if (!isDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  const era = eraOf(day);
  const year = Number(day.slice(0, 4)) - era.firstYear + 1;
  return { era: era.name, year, yearLabel: label(year), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** `令和8年12月8日`; with `both` `令和8年（2026年）12月8日`; with `weekday` `…12月8日（火）`. */
export function formatDay(day: string, style: DayStyle = {}): string {
  const { era, yearLabel, month, day: date } = wareki(day);
  const western = style.both ? `（${Number(day.slice(0, 4))}年）` : "";
  const weekday = style.weekday ? `（${WEEKDAYS.charAt(weekdayOf(day))}）` : "";
  return `${era}${yearLabel}年${western}${month}月${date}日${weekday}`;
}

/**
 * A time of day in words: 午前9時, 正午, 午後5時30分; from 21:00 夜9時, 夜11時59分, which nobody reads as the forenoon.
 * @param time `HH:mm`
 */
export function formatTime(time: string): string {
  const [hour, minute] = [Number(time.slice(0, 2)), Number(time.slice(3, 5))];
  const minutes = minute === 0 ? "" : `${minute}分`;
  if (hour === 12 && minute === 0) return "正午";
  if (hour < 12) return `午前${hour}時${minutes}`;
  return `${hour >= 21 ? "夜" : "午後"}${hour - 12}時${minutes}`;
}

/** An instant on Tokyo's calendar and clock, to the minute: `令和8年12月8日（火）午後5時30分` with `weekday`. */
export function formatInstant(instant: string, style: DayStyle = {}): string {
  return `${formatDay(tokyoDay(instant), style)}${formatTime(tokyoTime(instant))}`;
}

/**
 * Until when something is accepted. `closesAt` is the first refused instant: 00:00 prints 「夜11時59分まで」 of the day before,
 * any other time prints itself, 17:00 「午後5時まで」 (at 17:00:00.000 it is refused). The weekday is shown unless switched off.
 */
export function formatClosing(closesAt: string, style: DayStyle = {}): string {
  const { day, time } = closingFields(closesAt);
  return `${formatDay(day, { weekday: true, ...style })}${formatTime(time)}まで`;
}

/**
 * The year of 令和 of a fiscal year: 2026 → 8. 2019 is 令和元年度 as a whole.
 * @throws RangeError before 2019
 */
export function reiwaFiscalYear(year: number): number {
  if (!Number.isSafeInteger(year) || year < 2019) throw new RangeError(`not a fiscal year of 令和: ${year}`);
  return year - 2018;
}

/** `令和8年度`, with `both` `令和8年度（2026年度）`; the era is the one of 1 May, so 2019 is 令和元年度, 2018 平成30年度. */
export function formatFiscalYear(year: number, style: { both?: boolean } = {}): string {
  const { era, yearLabel } = wareki(`${String(year).padStart(4, "0")}-05-01`);
  return `${era}${yearLabel}年度${style.both ? `（${year}年度）` : ""}`;
}
