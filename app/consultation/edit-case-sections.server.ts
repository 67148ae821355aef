// Chooses the sections under comment and the periods that differ from that of the case.
import {
  consultationById,
  consultedSections,
  replaceConsultedSections,
  updateConsultation,
} from "#db/queries/consultation.ts";
import { sectionHeads } from "#db/queries/draft.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { type ConsultedSection, periodOf } from "./consultation.ts";

export type SectionsRefusal = "stale" | "none" | "frozen" | "other_draft";

/**
 * Puts the sections of a case in place of those there were. Once comments on a section are taken it stays under comment,
 * its opening stands and its closing may only be later.
 */
export async function editCaseSections(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  version: number,
  wanted: readonly ConsultedSection[],
): Promise<Result<null, SectionsRefusal>> {
  const deed = {
    actor,
    action: "edit-consultation",
    subject: { kind: "consultation", id: consultationId },
    at,
  } as const;
  return change<null, SectionsRefusal>(house, deed, async (w, subject) => {
    const row = await consultationById(w, consultationId);
    if (!row) return refuse("stale");
    if (wanted.length === 0) return refuse("none");
    const known = new Set((await sectionHeads(w, row.draft_id)).map((section) => section.id));
    if (wanted.some((section) => !known.has(section.section_id))) return refuse("other_draft");
    if (row.announced_at !== null) {
      for (const section of await consultedSections(w, consultationId)) {
        const before = periodOf(row, section);
        if (at < before.opensAt) continue;
        const kept = wanted.find((one) => one.section_id === section.section_id);
        const after = kept && periodOf(row, kept);
        if (!after || after.opensAt !== before.opensAt || after.closesAt < before.closesAt) return refuse("frozen");
        if (at >= before.closesAt && after.closesAt !== before.closesAt) return refuse("frozen");
      }
    }
    if (!(await updateConsultation(w, consultationId, version, {}))) return refuse("stale");
    await replaceConsultedSections(w, consultationId, wanted);
    const visible = row.announced_at !== null;
    return done(null, {
      fields: ["sections"],
      moves: visible ? [scopeOf.site, scopeOf.city(subject.city ?? ""), scopeOf.plan(subject.plan ?? "")] : [],
    });
  });
}
