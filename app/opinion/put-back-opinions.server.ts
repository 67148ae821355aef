// Puts opinions back where they stood: the inverse of everything that moves them.
import { divisionsAmong, placeTargets, policyLeads } from "#db/queries/desk.ts";
import { rowsById } from "#db/queries/row.ts";
import type { House } from "../shared/house.server.ts";
import type { DeedOf } from "./deed.schema.ts";
import { atDesk, type Desk, type DeskDeed, no } from "./desk-work.server.ts";
import { moveOpinions, openOpinions } from "./standing.server.ts";

/** Whether everything the standings name belongs to the case. */
async function allOfCase({ w, theCase }: Desk, { opinions }: DeedOf<"put-back">): Promise<boolean> {
  const different = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => (id === null ? [] : [id])))];
  const sections = different(opinions.flatMap((one) => [one.sectionId, ...one.furtherSectionIds]));
  const policies = different(opinions.flatMap((one) => [one.policyId, ...one.furtherPolicyIds]));
  const divisions = different(opinions.map((one) => one.divisionId));
  const rows = different(opinions.map((one) => one.groupId));
  const found = [
    [sections, sections.length === 0 ? [] : await placeTargets(w, theCase.draft_id, sections)],
    [policies, policies.length === 0 ? [] : await policyLeads(w, theCase.plan_id, policies)],
    [divisions, divisions.length === 0 ? [] : await divisionsAmong(w, theCase.city_id, divisions)],
    [rows, await rowsById(w, theCase.id, rows)],
  ] as const;
  return found.every(([wanted, known]) => known.length === wanted.length);
}

/**
 * Puts opinions where they stood: place, policies, division, row, dropped or not. A row that nobody was left in lives again with
 * its heading and answer. Refused: `other_case`, `published_number`, `pointed_at`, `loop`, `stale`.
 */
export const putBackOpinions = (house: House, at: DeskDeed<DeedOf<"put-back">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { deed } = at;
    const opened = await openOpinions(desk, deed.opinions);
    if ("no" in opened) return opened;
    const distinct = new Set(deed.opinions.map(({ opinionId }) => opinionId));
    if (distinct.size < deed.opinions.length || !(await allOfCase(desk, deed))) return no("other_case");
    if (!opened.seen) return no("stale");
    const moves = opened.opinions.map((opinion, i) => {
      const { opinionId: _, version: __, ...to } = deed.opinions[i] as DeedOf<"put-back">["opinions"][number];
      return { opinion, to };
    });
    const moved = await moveOpinions(desk, moves);
    if ("no" in moved) return moved;
    return { ...moved, fields: ["standing"], made: { kind: "opinion", id: deed.opinions[0]!.opinionId } };
  });
