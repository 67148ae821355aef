// What is said about one opinion: its summary, its tags, and whether it is left out of the table.
import { hasValidity, tagsAmong } from "#db/queries/desk.ts";
import { type OpinionRow, replaceTags, tagsOf, updateOpinion } from "#db/queries/opinion.ts";
import type { House } from "../shared/house.server.ts";
import type { DeedOf } from "./deed.schema.ts";
import { atDesk, type DeedJson, type DeskDeed, no, type Worked } from "./desk-work.server.ts";
import { openOpinion } from "./standing.server.ts";

const described = <D extends DeedJson>(opinion: OpinionRow, field: string, inverse: D): Worked<D> => ({
  inverse,
  fields: [field],
  touched: { opinions: [opinion.id], submissions: [opinion.submission_id], rows: [opinion.group_id] },
  made: { kind: "opinion", id: opinion.id },
});

/** Writes the summary of an opinion; empty: its excerpt stands for it. Refused: `dropped`, `withdrawn`, `other_case`, `stale`. */
export const summariseOpinion = (house: House, at: DeskDeed<DeedOf<"summary">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const opened = await openOpinion(desk, at.deed);
    if ("no" in opened) return opened;
    const { opinion, seen } = opened;
    const summary = at.deed.summary === "" ? null : at.deed.summary;
    if (!seen) return no(opinion.summary === summary ? "already" : "stale");
    await updateOpinion(desk.w, opinion.id, { summary });
    return described<DeedOf<"summary">>(opinion, "summary", {
      kind: "summary",
      opinionId: opinion.id,
      version: opinion.version + 1,
      summary: opinion.summary ?? "",
    });
  });

/** Gives an opinion exactly these tags of the plan. Refused: `dropped`, `withdrawn`, `other_case`, `stale`. */
export const tagOpinion = (house: House, at: DeskDeed<DeedOf<"tags">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const opened = await openOpinion(desk, at.deed);
    if ("no" in opened) return opened;
    const { opinion, seen } = opened;
    const tagIds = [...new Set(at.deed.tagIds)].sort();
    const known = tagIds.length === 0 ? [] : await tagsAmong(desk.w, desk.theCase.plan_id, tagIds);
    if (known.length < tagIds.length) return no("other_case");
    const former = (await tagsOf(desk.w, [opinion.id])).map(({ tag_id }) => tag_id);
    if (!seen) return no(former.join() === tagIds.join() ? "already" : "stale");
    await replaceTags(desk.w, opinion.id, tagIds);
    return described<DeedOf<"tags">>(opinion, "tags", {
      kind: "tags",
      opinionId: opinion.id,
      version: opinion.version + 1,
      tagIds: former,
    });
  });

/**
 * Says that one opinion is 対象外, 重複 or 取下げ, whatever its letter is; null takes that back. It stays in its row, where it
 * counts no more. Refused: `dropped`, `withdrawn`, `other_case` (no such validity in the city), `stale`.
 */
export const judgeOpinion = (house: House, at: DeskDeed<DeedOf<"validity">>) =>
  atDesk(house, "confirm-validity", at, async (desk) => {
    const { validity, reason } = at.deed;
    const opened = await openOpinion(desk, at.deed);
    if ("no" in opened) return opened;
    const { opinion, seen } = opened;
    if (validity !== null && !(await hasValidity(desk.w, desk.theCase.city_id, validity))) return no("other_case");
    const next = { validity, validity_reason: validity === null ? "" : reason };
    const same = opinion.validity === next.validity && opinion.validity_reason === next.validity_reason;
    if (!seen) return no(same ? "already" : "stale");
    await updateOpinion(desk.w, opinion.id, next);
    return described<DeedOf<"validity">>(opinion, "validity", {
      kind: "validity",
      opinionId: opinion.id,
      version: opinion.version + 1,
      validity: opinion.validity,
      reason: opinion.validity_reason,
    });
  });
