// Whether paper came too late: judged by the day that the channel's closing rule names, never by when it was typed in.
import { lastOpenDay } from "../shared/time/tokyo.ts";

export interface PaperDays {
  /** 必着 (the day it was received counts) or 消印有効 (the postmark counts where there is one). */
  readonly closing: "arrival" | "postmark";
  readonly receivedOn: string;
  readonly postmarkOn: string | null;
}

/** Late when the day that counts lies after the last open day of the period. */
export function isLate(days: PaperDays, closesAt: string): boolean {
  const counts = days.closing === "postmark" ? (days.postmarkOn ?? days.receivedOn) : days.receivedOn;
  return counts > lastOpenDay(closesAt);
}
