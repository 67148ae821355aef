// Which sections an edition covers: those that have closed and are chosen, and whatever an earlier edition covered.
import { type Consultation, type ConsultedSection, hasClosed, periodOf } from "../consultation/consultation.ts";

/** A section as it stands for choice. */
export interface ScopeChoice {
  readonly sectionId: string;
  readonly key: string;
  readonly closesAt: string;
  readonly closed: boolean;
  /** An earlier edition covers it: then every later one does. */
  readonly covered: boolean;
  readonly chosen: boolean;
}

export interface EditionScope {
  /** Ids of the sections covered; null: all of them, and with them the whole plan; "none": nothing has closed. */
  readonly sections: readonly string[] | null | "none";
  readonly choices: readonly ScopeChoice[];
}

/**
 * The scope of the next edition. An opinion on the whole plan, or on a section that was never under comment, goes with
 * the last of the sections.
 * @param covered what the newest edition covers: everything, these sections, or nothing yet
 * @param wished keys of sections to cover; null: every section that has closed
 */
export function editionScope(
  consultation: Consultation,
  sections: readonly (ConsultedSection & { readonly key: string })[],
  covered: "all" | readonly string[],
  wished: readonly string[] | null,
  now: string,
): EditionScope {
  const choices = sections.map((section): ScopeChoice => {
    const closed = hasClosed(consultation, section, now);
    const isCovered = covered === "all" || covered.includes(section.section_id);
    return {
      sectionId: section.section_id,
      key: section.key,
      closesAt: periodOf(consultation, section).closesAt,
      closed,
      covered: isCovered,
      chosen: isCovered || (closed && (wished === null || wished.includes(section.key))),
    };
  });
  const chosen = choices.filter((choice) => choice.chosen);
  const whole = covered === "all" || chosen.length === choices.length;
  if (choices.length === 0) return { sections: hasClosed(consultation, undefined, now) ? null : "none", choices };
  if (chosen.length === 0) return { sections: "none", choices };
  return { sections: whole ? null : chosen.map((choice) => choice.sectionId), choices };
}
