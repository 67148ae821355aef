// What is said about a row: its heading and summary, and the division that answers it.
import { divisionsAmong } from "#db/queries/desk.ts";
import { updateGroup } from "#db/queries/row.ts";
import type { House } from "../../shared/house.server.ts";
import type { DeedOf } from "../deed.schema.ts";
import { atDesk, type DeskDeed, no } from "../desk-work.server.ts";
import { moveOpinions } from "../standing.server.ts";
import { openRow } from "./join-row.server.ts";

const orNull = (typed: string) => (typed === "" ? null : typed);

/** Writes heading and summary of a row; empty: the first words and the excerpt of its first opinion stand for them. Refused: `row_gone`, `other_case`, `stale`. */
export const headRow = (house: House, at: DeskDeed<DeedOf<"heading">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { groupId, version } = at.deed;
    const opened = await openRow(desk, groupId, version);
    if ("no" in opened) return opened;
    const { row } = opened;
    const next = { heading: orNull(at.deed.heading), summary: orNull(at.deed.summary) };
    if (!opened.seen) return no(row.heading === next.heading && row.summary === next.summary ? "already" : "stale");
    await updateGroup(desk.w, row.id, next);
    return {
      inverse: {
        kind: "heading",
        groupId,
        version: version + 1,
        heading: row.heading ?? "",
        summary: row.summary ?? "",
      } satisfies DeedOf<"heading">,
      fields: ["heading", "summary"],
      touched: { rows: [groupId] },
      made: { kind: "opinion_group", id: groupId },
    };
  });

/** Says which division answers a row, and with it each of its opinions. Refused: `row_gone`, `other_case`, `stale`. */
export const assignDivision = (house: House, at: DeskDeed<DeedOf<"division">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { groupId, version, divisionId } = at.deed;
    const opened = await openRow(desk, groupId, version);
    if ("no" in opened) return opened;
    if (divisionId !== null && (await divisionsAmong(desk.w, desk.theCase.city_id, [divisionId])).length === 0)
      return no("other_case");
    if (!opened.seen) return no(opened.row.lead_division_id === divisionId ? "already" : "stale");
    const moved = await moveOpinions(
      desk,
      opened.members.map((opinion) => ({ opinion, to: { divisionId } })),
    );
    if ("no" in moved) return moved;
    return { ...moved, fields: ["division"], made: { kind: "opinion_group", id: groupId } };
  });
