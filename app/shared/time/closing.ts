// A closing as people enter and read it (the last day, until when) against the first refused instant that is stored.
import { addDays, lastOpenDay, startOfTokyoDay, tokyoDay, tokyoInstant, tokyoTime } from "#app/shared/time/tokyo.ts";

/**
 * The first refused instant of a closing as people enter it: the last day and the time until which things are accepted.
 * `23:59` and `24:00` both mean the end of that day, i.e. 00:00 of the next; any other time is itself the first refused instant.
 * @throws RangeError when day or time does not exist
 */
export function closingInstant(day: string, time: string): string {
  if (time === "23:59" || time === "24:00") return startOfTokyoDay(addDays(day, 1));
  return tokyoInstant(day, time);
}

/** Day and time to put into the two fields of a closing: the inverse of `closingInstant`, midnight comes back as `23:59` of the day before. */
export function closingFields(closesAt: string): { day: string; time: string } {
  const time = tokyoTime(closesAt);
  return time === "00:00" ? { day: lastOpenDay(closesAt), time: "23:59" } : { day: tokyoDay(closesAt), time };
}
