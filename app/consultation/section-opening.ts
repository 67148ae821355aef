// Whether a section can be commented on at an instant, over all the cases it was ever under; and what to say where it cannot.
import type { ListedCase } from "./case-times.ts";
import { type ConsultedSection, isSectionOpen, type Period, periodOf } from "./consultation.ts";

/** A case with the sections under comment in it. */
export interface CaseOfDraft extends ListedCase {
  readonly id: string;
  readonly slug: string;
}

export type SectionOpening =
  | { readonly state: "open"; readonly slug: string; readonly closesAt: string }
  | { readonly state: "ahead"; readonly slug: string; readonly opensAt: string }
  | { readonly state: "closed"; readonly slug: string; readonly closesAt: string }
  | { readonly state: "stopped"; readonly slug: string };

const order = { open: 0, ahead: 1, closed: 2, stopped: 3 } as const;

function openingIn(of: CaseOfDraft, section: ConsultedSection, at: string): SectionOpening {
  const { slug } = of;
  const period: Period = periodOf(of, section);
  if (of.stopped_at !== null || of.reopened_as_id !== null) return { state: "stopped", slug };
  if (isSectionOpen(of, section, at)) return { state: "open", slug, closesAt: period.closesAt };
  if (at < period.opensAt) return { state: "ahead", slug, opensAt: period.opensAt };
  return { state: "closed", slug, closesAt: period.closesAt };
}

/** What counts first: open before ahead before closed; of two closed ones the later. */
function better(a: SectionOpening, b: SectionOpening): SectionOpening {
  if (order[a.state] !== order[b.state]) return order[a.state] < order[b.state] ? a : b;
  if (a.state === "closed" && b.state === "closed") return a.closesAt >= b.closesAt ? a : b;
  if (a.state === "ahead" && b.state === "ahead") return a.opensAt <= b.opensAt ? a : b;
  return a;
}

/** What can be done with each section at an instant; a section that was never under comment is not in the map. */
export function sectionOpenings(
  cases: readonly CaseOfDraft[],
  consulted: readonly (ConsultedSection & { readonly consultation_id: string })[],
  at: string,
): Map<string, SectionOpening> {
  const byId = new Map(cases.map((of) => [of.id, of]));
  const openings = new Map<string, SectionOpening>();
  for (const section of consulted) {
    const of = byId.get(section.consultation_id);
    if (!of) continue;
    const here = openingIn(of, section, at);
    const before = openings.get(section.section_id);
    openings.set(section.section_id, before ? better(before, here) : here);
  }
  return openings;
}
