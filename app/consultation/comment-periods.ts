// Which opinions of a comment may be handed in at an instant: each is judged by the period of its own section.
import type { Place } from "../opinion/submission/comment.ts";
import { type Consultation, isSectionOpen, isWholeOpen } from "./consultation.ts";

/** A period of its own; nulls follow the case. */
export interface OwnPeriod {
  readonly opens_at: string | null;
  readonly closes_at: string | null;
}

const asSection = ({ opens_at, closes_at }: OwnPeriod) => ({ section_id: "", opens_at, closes_at });

/** Whether anything may be commented on: then the whole plan and typed places may be, too. */
export const isAnythingOpen = (consultation: Consultation, periods: readonly OwnPeriod[], at: string): boolean =>
  isWholeOpen(consultation, periods.map(asSection), at);

/**
 * Indexes of the opinions that may not be handed in at `at`. A section the case does not hold is not open; a place that
 * was typed is judged like the whole plan, because nobody has found its section yet.
 * @param sections own periods by the key of the section
 * @param periods own periods of all sections of the case; equal ones may be left out
 */
export function closedBoxes(
  consultation: Consultation,
  sections: ReadonlyMap<string, OwnPeriod>,
  periods: readonly OwnPeriod[],
  places: readonly Place[],
  at: string,
): number[] {
  const whole = isAnythingOpen(consultation, periods, at);
  const open = (place: Place): boolean => {
    if (place.kind !== "section") return whole;
    const own = sections.get(place.key);
    return own !== undefined && isSectionOpen(consultation, asSection(own), at);
  };
  return places.flatMap((place, index) => (open(place) ? [] : [index]));
}
