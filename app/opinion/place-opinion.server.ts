// Says where an opinion belongs: its section or the whole plan, further sections, and its policies.
import { placeTargets, policyLeads } from "#db/queries/desk.ts";
import type { House } from "../shared/house.server.ts";
import type { DeedOf } from "./deed.schema.ts";
import { atDesk, type Desk, type DeskDeed, no } from "./desk-work.server.ts";
import { followPlace, followPolicy, type LeadOf } from "./follow.ts";
import { moveOpinions, openOpinion } from "./standing.server.ts";

const present = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.flatMap((id) => (id ? [id] : []))),
];

/** Who leads the policies; null when one of those wanted is not of the plan. */
async function leadsOf(
  { w, theCase }: Desk,
  ids: readonly (string | null | undefined)[],
  wanted: readonly string[] = [],
): Promise<LeadOf | null> {
  const all = present([...ids, ...wanted]);
  const rows = all.length === 0 ? [] : await policyLeads(w, theCase.plan_id, all);
  const leads = new Map(rows.map((row) => [row.id, row.lead_division_id]));
  if (wanted.some((id) => !leads.has(id))) return null;
  return (policyId) => (policyId === null ? null : (leads.get(policyId) ?? null));
}

/**
 * Moves an opinion to a section of the draft or to the whole plan. Policy and lead division come along unless somebody set
 * them otherwise. `rank` says which proposal was taken. Refused: `other_case`, `dropped`, `withdrawn`, `stale`.
 */
export const placeOpinion = (house: House, at: DeskDeed<DeedOf<"place">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { deed } = at;
    const opened = await openOpinion(desk, deed);
    if ("no" in opened) return opened;
    const { opinion, seen } = opened;
    const { sectionId } = deed.place;
    const ids = present([sectionId, opinion.section_id]);
    const sections = ids.length === 0 ? [] : await placeTargets(desk.w, desk.theCase.draft_id, ids);
    const target = sections.find(({ id }) => id === sectionId);
    if (sectionId !== null && !target) return no("other_case");
    if (!seen) return no(opinion.placed_at !== null && opinion.section_id === sectionId ? "already" : "stale");
    const places = {
      from: sections.find(({ id }) => id === opinion.section_id)?.policy_id ?? null,
      to: target?.policy_id ?? null,
    };
    const leadOf = (await leadsOf(desk, [opinion.policy_id, places.to])) as LeadOf;
    const now = { policyId: opinion.policy_id, divisionId: opinion.lead_division_id };
    const sorted = followPlace(now, places, leadOf);
    const placeTaken = deed.rank === null ? 0 : 1;
    const moved = await moveOpinions(desk, [{ opinion, to: { sectionId, placed: true, ...sorted, placeTaken } }]);
    if ("no" in moved) return moved;
    return { ...moved, fields: ["section", "policy", "division"], made: { kind: "opinion", id: opinion.id } };
  });

/** Says which sections an opinion is about beside its first. Refused: `other_case`, `dropped`, `withdrawn`, `stale`. */
export const placeFurther = (house: House, at: DeskDeed<DeedOf<"further-sections">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const opened = await openOpinion(desk, at.deed);
    if ("no" in opened) return opened;
    const { opinion, seen } = opened;
    const ids = present(at.deed.sectionIds)
      .filter((id) => id !== opinion.section_id)
      .sort();
    const known = ids.length === 0 ? [] : await placeTargets(desk.w, desk.theCase.draft_id, ids);
    if (known.length < ids.length) return no("other_case");
    if (!seen) return no("stale");
    const moved = await moveOpinions(desk, [{ opinion, to: { furtherSectionIds: ids } }]);
    if ("no" in moved) return moved;
    return { ...moved, fields: ["further_sections"], made: { kind: "opinion", id: opinion.id } };
  });

/**
 * Links an opinion to a policy and to further ones. The lead division comes along unless somebody set it otherwise. Refused:
 * `other_case`, `dropped`, `withdrawn`, `stale`.
 */
export const linkPolicy = (house: House, at: DeskDeed<DeedOf<"policy">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { policyId, furtherIds } = at.deed;
    const opened = await openOpinion(desk, at.deed);
    if ("no" in opened) return opened;
    const { opinion, seen } = opened;
    const further = present(furtherIds)
      .filter((id) => id !== policyId)
      .sort();
    const leadOf = await leadsOf(desk, [opinion.policy_id], present([policyId, ...further]));
    if (!leadOf) return no("other_case");
    if (!seen) return no("stale");
    const now = { policyId: opinion.policy_id, divisionId: opinion.lead_division_id };
    const to = { ...followPolicy(now, policyId, leadOf), furtherPolicyIds: further };
    const moved = await moveOpinions(desk, [{ opinion, to }]);
    if ("no" in moved) return moved;
    return { ...moved, fields: ["policy", "further_policies", "division"], made: { kind: "opinion", id: opinion.id } };
  });
