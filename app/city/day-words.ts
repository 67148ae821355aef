// Days in running text: short forms for where the year was said before, and the pieces that no line may tear apart.
import { closingFields } from "../shared/time/closing.ts";
import { tokyoDay, weekdayOf } from "../shared/time/tokyo.ts";
import { formatTime, wareki } from "../shared/time/wareki.ts";

/** `12月8日（火）` @param day `YYYY-MM-DD` */
export function shortDay(day: string): string {
  const { month, day: date } = wareki(day);
  return `${month}月${date}日（${"日月火水木金土".charAt(weekdayOf(day))}）`;
}

/** The last day of a closing, short. @param closesAt first refused instant */
export const shortClosingDay = (closesAt: string): string => shortDay(closingFields(closesAt).day);

/** The day of an opening, short. */
export const shortOpeningDay = (opensAt: string): string => shortDay(tokyoDay(opensAt));

/** Until when on the last day: 夜11時59分. */
export const closingTime = (closesAt: string): string => formatTime(closingFields(closesAt).time);

/** The western year or weekday in brackets, a month and day, a time of day; each with the 「から」 or 「まで」 behind it. */
const piece =
  /(（[^（）]{1,8}）|\d{1,2}月(?:\d{1,2}日)?(?:（[日月火水木金土]）)?(?:から|まで)?|(?:午前|午後|夜)\d{1,2}時(?:\d{1,2}分)?(?:から|まで)?)/;

/** Cuts a text into parts; joined they are the text again, and those at odd places stay on one line. */
export const datedParts = (text: string): string[] => text.split(piece);
