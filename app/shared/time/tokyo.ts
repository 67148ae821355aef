// Instants and calendar days of Asia/Tokyo: the only arithmetic on time that rules and screens use.
import { ERAS, type Era, eraOf } from "#app/shared/time/era.ts";

/** Milliseconds of one day. */
const DAY_MS = 86_400_000;
/** Asia/Tokyo is UTC+09:00 without summer time for every instant since 1951-09-08; earlier instants are read with the same offset. */
const TOKYO_MS = 9 * 3_600_000;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether the text is an instant as stored: `YYYY-MM-DDTHH:mm:ss.sssZ`, and exists. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}

/** Whether the text is a calendar day `YYYY-MM-DD` that exists. */
export function isDay(text: string): boolean {
  return DAY.test(text) && isInstant(`${text}T00:00:00.000Z`);
}

/**
 * Milliseconds since 1970 of an instant.
 * @throws RangeError when it is not an instant
 */
export function instantMs(instant: string): number {
  if (!isInstant(instant)) throw new RangeError(`not an instant: ${instant}`);
  return Date.parse(instant);
}

function instantOf(ms: number): string {
  const text = new Date(ms).toISOString();
  if (!INSTANT.test(text)) throw new RangeError(`outside the years 0000 to 9999: ${text}`);
  return text;
}

function dayMs(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** The calendar day in Tokyo at an instant. */
export function tokyoDay(instant: string): string {
  return instantOf(instantMs(instant) + TOKYO_MS).slice(0, 10);
}

/** The wall clock in Tokyo at an instant, `HH:mm` (seconds are cut off). */
export function tokyoTime(instant: string): string {
  return instantOf(instantMs(instant) + TOKYO_MS).slice(11, 16);
}

/**
 * The instant at which Tokyo's wall clock shows `time` (`HH:mm`) on `day`.
 * @throws RangeError when day or time does not exist
 */
export function tokyoInstant(day: string, time: string): string {
  const parts = TIME.exec(time);
  if (!parts) throw new RangeError(`not a time of day: ${time}`);
  return instantOf(dayMs(day) - TOKYO_MS + (Number(parts[1]) * 60 + Number(parts[2])) * 60_000);
}

/** The first instant of a calendar day in Tokyo. */
export function startOfTokyoDay(day: string): string {
  return instantOf(dayMs(day) - TOKYO_MS);
}

/** The next midnight in Tokyo, always later than the instant given. */
export function nextTokyoMidnight(instant: string): string {
  return startOfTokyoDay(addDays(tokyoDay(instant), 1));
}

/**
 * The calendar day `n` days later (earlier when negative).
 * @throws RangeError when `n` is not an integer
 */
export function addDays(day: string, n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a number of days: ${n}`);
  return instantOf(dayMs(day) + n * DAY_MS).slice(0, 10);
}

/** Days from `a` to `b`: 0 on the same day, negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((dayMs(b) - dayMs(a)) / DAY_MS);
}

/** Day of the week of a calendar day: 0 Sunday to 6 Saturday. */
export function weekdayOf(day: string): number {
  return new Date(dayMs(day)).getUTCDay();
}

/** The last calendar day on which something is still accepted; `closesAt` is the first refused instant. */
export function lastOpenDay(closesAt: string): string {
  return tokyoDay(instantOf(instantMs(closesAt) - 1));
}

/**
 * Length of a period in calendar days of Tokyo, the first and the last day both counted (行政手続法 39条3項 asks for 30 or more).
 * @param closesAt the first refused instant
 * @returns 0 when the period is empty
 */
export function daysIncludingBoth(opensAt: string, closesAt: string): number {
  if (instantMs(closesAt) <= instantMs(opensAt)) return 0;
  return daysBetween(tokyoDay(opensAt), lastOpenDay(closesAt)) + 1;
}

/**
 * Days left until the last open day: 0 is 「きょうまで」, 1 「あと1日」.
 * @returns -1 as soon as it is closed
 */
export function daysLeft(now: string, closesAt: string): number {
  if (instantMs(now) >= instantMs(closesAt)) return -1;
  return daysBetween(tokyoDay(now), lastOpenDay(closesAt));
}

/** The fiscal year (April to March) a calendar day lies in, as the calendar year it begins in. */
export function fiscalYear(day: string): number {
  dayMs(day);
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 4 ? year : year - 1;
}

const WEEKDAYS = "日月火水木金土";

const SEPARATOR = "[-/.]";
const ERA_NAME = `(${ERAS.map((era) => `${era.name}|${era.name.charAt(0)}`).join("|")}|[${ERAS.map((era) => era.letter).join("")}])`;
const TAIL = "(?:\\(([日月火水木金土])(?:曜日?)?\\))?";

/** Era year, month, day with marks: R8.10.20, 令和8年10月20日, 令和8年(2026年)10月20日(火). */
const ERA_MARKED = new RegExp(
  `^${ERA_NAME}(元|\\d{1,3})(?:${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})|年(?:\\((\\d{4})年?\\))?(\\d{1,2})月(\\d{1,2})日)${TAIL}$`,
);
/** Era with six digits: R081020. */
const ERA_PACKED = new RegExp(`^${ERA_NAME}(\\d{2})(\\d{2})(\\d{2})$`);
/** 2026-10-20, 2026/10/20, 2026.10.20, 2026年10月20日, 2026年(令和8年)10月20日(火). */
const WESTERN = new RegExp(
  `^(\\d{4})(?:${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})|年(?:\\(${ERA_NAME}(元|\\d{1,3})年?\\))?(\\d{1,2})月(\\d{1,2})日)${TAIL}$`,
);
const PACKED = /^(\d{4})(\d{2})(\d{2})$/;
/** Without a year: 1020, 10/20, 10月20日. */
const YEARLESS = new RegExp(`^(?:(\\d{2})(\\d{2})|(\\d{1,2})(?:${SEPARATOR}|月)(\\d{1,2})日?)${TAIL}$`);

function dayOf(year: number, month: string | undefined, date: string | undefined): string | null {
  const day = `${String(year).padStart(4, "0")}-${(month ?? "").padStart(2, "0")}-${(date ?? "").padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

function eraNamed(text: string): Era | undefined {
  return ERAS.find((era) => era.letter === text || era.name === text || era.name.charAt(0) === text);
}

function yearOf(era: Era, year: string): number | null {
  const number = year === "元" ? 1 : Number(year);
  return number >= 1 ? era.firstYear + number - 1 : null;
}

/** Papers printed before the change of 2019 name years like 平成35年, so 平成 is read on past its end; no other era is. */
function inEra(era: Era, day: string): boolean {
  if (day < era.start) return false;
  return era.name === "平成" || eraOf(day) === era;
}

function withEra(name: string | undefined, year: string | undefined, month?: string, date?: string): string | null {
  const era = eraNamed(name ?? "");
  const western = era && year ? yearOf(era, year) : null;
  if (!era || western === null) return null;
  const day = dayOf(western, month, date);
  return day && inEra(era, day) ? day : null;
}

function nearest(month: string | undefined, date: string | undefined, reference: string): string | null {
  const year = Number(reference.slice(0, 4));
  // Eight years reach the next 29 February also across a century that has none.
  const candidates = Array.from({ length: 17 }, (_, i) => dayOf(year - 8 + i, month, date)).filter(
    (day) => day !== null,
  );
  const distance = (day: string) => Math.abs(daysBetween(reference, day));
  return candidates.reduce<string | null>((best, day) => (best && distance(best) <= distance(day) ? best : day), null);
}

/**
 * Reads a calendar day: `R8.10.20`, `令和8年10月20日`, `令和8年（2026年）10月20日（火）`, `R081020`, `2026-10-20`, `2026/10/20`,
 * `2026年10月20日`, `20261020`; with a reference day also `1020`, `10/20`, `10月20日`, which then mean the year that lies nearest
 * to the reference (the earlier one of two equally near). Full or half width, spaces ignored.
 * @param reference calendar day `YYYY-MM-DD`, usually today
 * @returns the day `YYYY-MM-DD`; null when it is not a day, does not exist, lies outside its era, or its second year or weekday contradicts it
 */
export function parseDay(text: string, reference?: string): string | null {
  const typed = text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[‐‑‒–—―−ー]/g, "-")
    .toUpperCase();
  const agreeing = (day: string | null, weekday: string | undefined): string | null =>
    day && (weekday === undefined || WEEKDAYS.charAt(weekdayOf(day)) === weekday) ? day : null;

  let match = ERA_MARKED.exec(typed);
  if (match) {
    const day = withEra(match[1], match[2], match[3] ?? match[6], match[4] ?? match[7]);
    if (match[5] !== undefined && day?.slice(0, 4) !== match[5]) return null;
    return agreeing(day, match[8]);
  }
  match = ERA_PACKED.exec(typed);
  if (match) return withEra(match[1], match[2], match[3], match[4]);
  match = WESTERN.exec(typed);
  if (match) {
    const [month, date] = [match[2] ?? match[6], match[3] ?? match[7]];
    const day = dayOf(Number(match[1]), month, date);
    if (match[4] !== undefined && withEra(match[4], match[5], month, date) !== day) return null;
    return agreeing(day, match[8]);
  }
  match = PACKED.exec(typed);
  if (match) return dayOf(Number(match[1]), match[2], match[3]);
  match = reference === undefined ? null : YEARLESS.exec(typed);
  if (match && reference !== undefined) {
    return agreeing(nearest(match[1] ?? match[3], match[2] ?? match[4], reference), match[5]);
  }
  return null;
}
