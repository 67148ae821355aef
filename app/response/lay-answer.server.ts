// The one way in which an answer changes: class, text, whose answer it is, and the revisions it names, with a step of its history.
import {
  insertResponse,
  insertStep,
  pointingAt,
  type ResponseRow,
  responseOf,
  updateResponse,
} from "#db/queries/response.ts";
import {
  nameRevision,
  namingRows,
  revisionsAmong,
  revisionsNamed,
  unnameRevision,
  updateRevision,
} from "#db/queries/revision.ts";
import type { GroupRow } from "#db/queries/row.ts";
import type { Desk, DeskRefusal, Worked } from "../opinion/desk-work.server.ts";
import { openRow } from "../opinion/row/join-row.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import type { BenchDeedOf } from "./deed.schema.ts";

/** What a row answers. */
export interface Answer {
  readonly classId: string | null;
  readonly text: string;
  readonly sameAsGroupId: string | null;
  /** In the order the revisions were made. */
  readonly revisionIds: readonly string[];
}

/** A live row opened for a deed on its answer. */
export interface OpenAnswer {
  readonly row: GroupRow;
  readonly seen: boolean;
  readonly response: ResponseRow | undefined;
  readonly now: Answer;
}

/** Opens the answer of a live row; one that nobody has begun is empty. */
export async function openAnswer(
  desk: Desk,
  deed: { readonly groupId: string; readonly version: number },
): Promise<OpenAnswer | { no: DeskRefusal }> {
  const opened = await openRow(desk, deed.groupId, deed.version);
  if ("no" in opened) return opened;
  const response = await responseOf(desk.w, deed.groupId);
  const revisions = response ? await revisionsNamed(desk.w, response.id) : [];
  return {
    row: opened.row,
    seen: opened.seen,
    response,
    now: {
      classId: response?.class_id ?? null,
      text: response?.text ?? "",
      sameAsGroupId: response?.same_as_group_id ?? null,
      revisionIds: revisions.map(({ revision_id }) => revision_id),
    },
  };
}

/** Why a row cannot give another row's answer as its own: the other must be live and answer by itself, and nobody may point here. */
export async function pointerFault(desk: Desk, groupId: string, target: string): Promise<DeskRefusal | null> {
  if (target === groupId) return "loop";
  const opened = await openRow(desk, target);
  if ("no" in opened) return opened.no;
  const theirs = await responseOf(desk.w, target);
  if (theirs && theirs.same_as_group_id !== null) return "loop";
  return (await pointingAt(desk.w, [groupId])).length > 0 ? "loop" : null;
}

async function ensureResponse({ w, at, theCase }: Desk, { row, response }: OpenAnswer): Promise<string> {
  if (response) return response.id;
  const id = uuidv7();
  await insertResponse(w, {
    id,
    group_id: row.id,
    consultation_id: theCase.id,
    class_id: null,
    text: "",
    same_as_group_id: null,
    updated_at: at,
  });
  return id;
}

/** Names and unnames revisions; one that nobody names any more is withdrawn, one that is named again stands again. */
async function nameExactly(
  { w, at, theCase }: Desk,
  responseId: string,
  former: readonly string[],
  next: readonly string[],
): Promise<string[]> {
  const gone = former.filter((id) => !next.includes(id));
  const fresh = next.filter((id) => !former.includes(id));
  for (const id of gone) await unnameRevision(w, { revision_id: id, response_id: responseId });
  for (const id of fresh) await nameRevision(w, { revision_id: id, response_id: responseId });
  const changed = [...gone, ...fresh];
  if (changed.length === 0) return [];
  const naming = await namingRows(w, changed);
  for (const revision of await revisionsAmong(w, theCase.id, changed)) {
    const named = naming.some(({ revision_id }) => revision_id === revision.id);
    if (named && revision.withdrawn_at !== null) await updateRevision(w, revision.id, { withdrawn_at: null });
    if (!named && revision.withdrawn_at === null) await updateRevision(w, revision.id, { withdrawn_at: at });
  }
  return naming.map(({ group_id }) => group_id);
}

/**
 * Gives a row an answer. The caller has checked class, text, row pointed to and revisions.
 * @param what name of the deed, for the history
 */
export async function layAnswer(desk: Desk, opened: OpenAnswer, next: Answer, what: string): Promise<Worked> {
  const { w, at, actor } = desk;
  const { row, now } = opened;
  const responseId = await ensureResponse(desk, opened);
  await updateResponse(w, responseId, {
    class_id: next.classId,
    text: next.text,
    same_as_group_id: next.sameAsGroupId,
    updated_at: at,
  });
  const alsoNaming = await nameExactly(desk, responseId, now.revisionIds, next.revisionIds);
  if (actor.kind === "staff") {
    await insertStep(w, {
      id: uuidv7(),
      response_id: responseId,
      at,
      by_id: actor.id,
      what,
      before: JSON.stringify(now),
      after: JSON.stringify(next),
    });
  }
  const inverse: BenchDeedOf<"put-answer"> = {
    kind: "put-answer",
    groupId: row.id,
    version: row.version + 1,
    ...now,
    revisionIds: [...now.revisionIds],
  };
  return {
    inverse,
    fields: ["class", "text", "same_as", "revisions"],
    touched: { rows: [row.id, ...alsoNaming] },
    made: { kind: "opinion_group", id: row.id },
  };
}
