// Answers a row: class and 市の考え方, or the answer of another row.
import { classesOf } from "#db/queries/consultation.ts";
import { revisionsAmong } from "#db/queries/revision.ts";
import { atDesk, type Desk, type DeskDeed, no } from "../opinion/desk-work.server.ts";
import type { House } from "../shared/house.server.ts";
import { canonicalText } from "../shared/text/canonical.ts";
import type { BenchDeedOf } from "./deed.schema.ts";
import { type Answer, layAnswer, openAnswer, pointerFault } from "./lay-answer.server.ts";

/** The canonical text; blank counts as empty. Null: it cannot be kept. */
function textOf(typed: string): string | null {
  const canonical = canonicalText(typed);
  if (!canonical.ok) return null;
  return canonical.text.trim() === "" ? "" : canonical.text;
}

/** Whether a class is one of the case, and whether it asks for a revision. Without a class nothing is asked yet. */
async function classAsks({ w, theCase }: Desk, classId: string | null): Promise<"open" | "asks" | "asks_none" | null> {
  if (classId === null) return "open";
  const chosen = (await classesOf(w, theCase.id)).find(({ id }) => id === classId);
  if (!chosen) return null;
  return chosen.requires_revision === 1 ? "asks" : "asks_none";
}

/**
 * Writes class and 市の考え方 of a row; it then answers by itself. A class that asks for no revision lets go of those the row
 * named; the inverse names them again. Refused: `not_text`, `row_gone`, `other_case`, `stale`.
 */
export const answerRow = (house: House, at: DeskDeed<BenchDeedOf<"answer">>) =>
  atDesk(house, "write-response", at, async (desk) => {
    const { classId } = at.deed;
    const opened = await openAnswer(desk, at.deed);
    if ("no" in opened) return opened;
    const { now } = opened;
    const text = textOf(at.deed.text);
    if (text === null) return no("not_text");
    const asks = await classAsks(desk, classId);
    if (asks === null) return no("other_case");
    const same = now.classId === classId && now.text === text && now.sameAsGroupId === null;
    if (!opened.seen) return no(same ? "already" : "stale");
    const revisionIds = asks === "asks_none" ? [] : now.revisionIds;
    return layAnswer(desk, opened, { classId, text, sameAsGroupId: null, revisionIds }, "answer");
  });

/**
 * Gives another row's answer as this row's, or (null) lets it answer by itself again; what was written here is kept. Refused:
 * `loop` (itself, or a chain), `row_gone`, `other_case`, `stale`.
 */
export const answerAsRow = (house: House, at: DeskDeed<BenchDeedOf<"answer-as">>) =>
  atDesk(house, "write-response", at, async (desk) => {
    const { groupId, sameAsGroupId } = at.deed;
    const opened = await openAnswer(desk, at.deed);
    if ("no" in opened) return opened;
    const fault = sameAsGroupId === null ? null : await pointerFault(desk, groupId, sameAsGroupId);
    if (fault) return no(fault);
    if (!opened.seen) return no(opened.now.sameAsGroupId === sameAsGroupId ? "already" : "stale");
    return layAnswer(desk, opened, { ...opened.now, sameAsGroupId }, "answer-as");
  });

/**
 * Gives a row the answer it had, with the revisions it named. Refused: `not_text`, `loop`, `not_asked` (the class asks for no
 * revision), `row_gone`, `other_case`, `stale`.
 */
export const putAnswer = (house: House, at: DeskDeed<BenchDeedOf<"put-answer">>) =>
  atDesk(house, "write-response", at, async (desk) => {
    const { groupId, classId, sameAsGroupId } = at.deed;
    const opened = await openAnswer(desk, at.deed);
    if ("no" in opened) return opened;
    const text = textOf(at.deed.text);
    if (text === null) return no("not_text");
    const asks = await classAsks(desk, classId);
    const revisionIds = [...new Set(at.deed.revisionIds)].sort();
    const known = revisionIds.length === 0 ? [] : await revisionsAmong(desk.w, desk.theCase.id, revisionIds);
    if (asks === null || known.length < revisionIds.length) return no("other_case");
    if (asks === "asks_none" && revisionIds.length > 0) return no("not_asked");
    const fault = sameAsGroupId === null ? null : await pointerFault(desk, groupId, sameAsGroupId);
    if (fault) return no(fault);
    if (!opened.seen) return no("stale");
    const next: Answer = { classId, text, sameAsGroupId, revisionIds };
    return layAnswer(desk, opened, next, "put-answer");
  });

/** Whether the answer of a row may name revisions: its class asks for one, or none is chosen yet. */
export const mayNameRevisions = async (desk: Desk, now: Answer): Promise<boolean> =>
  (await classAsks(desk, now.classId)) !== "asks_none";
