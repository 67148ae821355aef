// What a case listed with its whole period is at an instant, and how long a page that says so stays true.
import { nextTokyoMidnight } from "../shared/time/tokyo.ts";
import { type Consultation, type ConsultedSection, nextTurn, type Phase, phaseAt } from "./consultation.ts";

/** A case of a list: its first opening and last closing over all sections are known, the sections are not. */
export interface ListedCase extends Consultation {
  readonly whole_opens_at: string;
  readonly whole_closes_at: string;
  /** How many sections close with the case itself. */
  readonly closing_together: number | null;
}

/**
 * The closing that people are told: that of the case itself while any section follows it and it has not passed, then the
 * last one of all.
 */
export function toldClosing(
  of: { closes_at: string; whole_closes_at: string; closing_together: number | null },
  now: string,
): string {
  return (of.closing_together ?? 0) > 0 && now < of.closes_at ? of.closes_at : of.whole_closes_at;
}

/** The case as if its whole period were its own. */
const asWhole = (listed: ListedCase): Consultation => ({
  ...listed,
  opens_at: listed.whole_opens_at,
  closes_at: listed.whole_closes_at,
});

/** What a listed case is at `now`. */
export const listedPhase = (listed: ListedCase, now: string): Phase => phaseAt(asWhole(listed), [], now);

const earliest = (instants: readonly (string | null)[]): string | undefined =>
  instants.filter((instant) => instant !== null).sort()[0];

/**
 * Until when a page that lists cases stays true by itself: the next opening or closing, and midnight in Tokyo while it
 * counts the days of an open case. Undefined: for ever.
 */
export function listGoodUntil(listed: readonly ListedCase[], now: string): string | undefined {
  const turns = listed.map((one) => nextTurn(asWhole(one), [], now));
  const counting = listed.some((one) => listedPhase(one, now) === "open");
  return earliest([...turns, counting ? nextTokyoMidnight(now) : null]);
}

/**
 * Until when a page about cases and their sections stays true by itself.
 * @param of each case with its sections
 * @param daysShown whether the page says how many days are left
 */
export function goodUntil(
  of: readonly { consultation: Consultation; sections: readonly ConsultedSection[] }[],
  now: string,
  daysShown: boolean,
): string | undefined {
  const turns = of.map(({ consultation, sections }) => nextTurn(consultation, sections, now));
  return earliest([...turns, daysShown ? nextTokyoMidnight(now) : null]);
}
