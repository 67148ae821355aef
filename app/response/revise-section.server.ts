// Changes of the draft that rows cause: before and after of a text, named by one answer or by several.
import { insertRevision, namingRows, revisionById, sectionWithText, updateRevision } from "#db/queries/revision.ts";
import { atDesk, type Desk, type DeskDeed, type DeskRefusal, no } from "../opinion/desk-work.server.ts";
import type { House } from "../shared/house.server.ts";
import { canonicalText } from "../shared/text/canonical.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import { mayNameRevisions } from "./answer-row.server.ts";
import type { BenchDeedOf } from "./deed.schema.ts";
import { layAnswer, openAnswer } from "./lay-answer.server.ts";
import { sectionHolds } from "./section-holds.ts";

interface Change {
  readonly section_id: string | null;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** What is wanted as columns, or why it is no change of the draft. Without a section `before` cannot be looked for. */
async function changeOf({ w, theCase }: Desk, deed: BenchDeedOf<"revise">): Promise<Change | { no: DeskRefusal }> {
  const [before, after, reason] = [deed.before, deed.after, deed.reason].map(canonicalText);
  if (!before?.ok || !after?.ok || !reason?.ok) return no("not_text");
  if (before.text.trim() === "" && after.text.trim() === "") return no("empty");
  if (before.text === after.text) return no("same_text");
  if (deed.sectionId !== null) {
    const section = await sectionWithText(w, theCase.draft_id, deed.sectionId);
    if (!section) return no("other_case");
    if (before.text.trim() !== "" && !sectionHolds(section, before.text)) return no("before_not_found");
  }
  return { section_id: deed.sectionId, before: before.text, after: after.text, reason: reason.text };
}

/**
 * Writes before and after of a text that a row changed: a new revision that its answer names, or another wording of one it names
 * already. Empty `before`: a new sentence; empty `after`: a sentence that goes. Refused: `empty`, `same_text`,
 * `before_not_found`, `not_text`, `not_named`, `not_asked`, `row_gone`, `other_case`, `stale`.
 */
export const reviseSection = (house: House, at: DeskDeed<BenchDeedOf<"revise">>) =>
  atDesk(house, "write-response", at, async (desk) => {
    const { groupId, version, revisionId } = at.deed;
    const opened = await openAnswer(desk, at.deed);
    if ("no" in opened) return opened;
    const change = await changeOf(desk, at.deed);
    if ("no" in change) return change;
    if (revisionId === null) {
      if (!(await mayNameRevisions(desk, opened.now))) return no("not_asked");
      if (!opened.seen) return no("stale");
      const id = uuidv7();
      const row = { id, consultation_id: desk.theCase.id, withdrawn_at: null, created_at: desk.at };
      await insertRevision(desk.w, { ...row, ...change });
      const next = { ...opened.now, revisionIds: [...opened.now.revisionIds, id] };
      return { ...(await layAnswer(desk, opened, next, "revise")), created: { revisionId: id } };
    }
    const former = await revisionById(desk.w, desk.theCase.id, revisionId);
    if (!former) return no("other_case");
    if (!opened.now.revisionIds.includes(revisionId)) return no("not_named");
    const { section_id, before, after, reason } = former;
    const same = section_id === change.section_id && before === change.before && after === change.after;
    if (!opened.seen) return no(same && reason === change.reason ? "already" : "stale");
    await updateRevision(desk.w, revisionId, change);
    const naming = await namingRows(desk.w, [revisionId]);
    return {
      inverse: {
        kind: "revise",
        groupId,
        version: version + 1,
        revisionId,
        sectionId: section_id,
        before,
        after,
        reason,
      } satisfies BenchDeedOf<"revise">,
      fields: ["section", "before", "after", "reason"],
      touched: { rows: naming.map(({ group_id }) => group_id) },
      made: { kind: "opinion_group", id: groupId },
    };
  });

/**
 * Names a revision that another row caused as caused by this row too, or takes that back; one that nobody names is withdrawn.
 * Refused: `not_asked`, `row_gone`, `other_case` (no such revision, or it is withdrawn), `stale`.
 */
export const shareRevision = (house: House, at: DeskDeed<BenchDeedOf<"share-revision">>) =>
  atDesk(house, "write-response", at, async (desk) => {
    const { revisionId, on } = at.deed;
    const opened = await openAnswer(desk, at.deed);
    if ("no" in opened) return opened;
    const { now, seen } = opened;
    const revision = await revisionById(desk.w, desk.theCase.id, revisionId);
    const named = now.revisionIds.includes(revisionId);
    if (!revision || (revision.withdrawn_at !== null && !named)) return no("other_case");
    if (named === on) return no("already");
    if (on && !(await mayNameRevisions(desk, now))) return no("not_asked");
    if (!seen) return no("stale");
    const revisionIds = on
      ? [...now.revisionIds, revisionId].sort()
      : now.revisionIds.filter((id) => id !== revisionId);
    return layAnswer(desk, opened, { ...now, revisionIds }, "share-revision");
  });
