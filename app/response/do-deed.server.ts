// Does what a clerk wants at the reading desk, and takes it back.

import type { Reader } from "#db/database.ts";
import { deedById, deedsAfter, lastOwnDeed, type Versioned } from "#db/queries/desk.ts";
import { judgeOpinion, summariseOpinion, tagOpinion } from "../opinion/describe-opinion.server.ts";
import { type DeskDeed, type DeskResult, readKept, type VersionsSeen } from "../opinion/desk-work.server.ts";
import { dropOpinion, recutOpinion } from "../opinion/drop-opinion.server.ts";
import { cutPiece, joinPiece } from "../opinion/letter/cut-piece.server.ts";
import { putLetter } from "../opinion/letter/lay-letter.server.ts";
import { finishLetter, setAsideText, takeBackSetAside } from "../opinion/letter/set-aside-text.server.ts";
import { linkPolicy, placeFurther, placeOpinion } from "../opinion/place-opinion.server.ts";
import { putBackOpinions } from "../opinion/put-back-opinions.server.ts";
import { assignDivision, headRow } from "../opinion/row/describe-row.server.ts";
import { joinRow, leaveRow, mergeRows, splitRow } from "../opinion/row/join-row.server.ts";
import { takePiece, takePieceIntoRow } from "../opinion/take-piece.server.ts";
import type { House } from "../shared/house.server.ts";
import { answerAsRow, answerRow, putAnswer } from "./answer-row.server.ts";
import { type BenchDeed, type BenchDeedOf, deedSchema } from "./deed.schema.ts";
import { reviseSection, shareRevision } from "./revise-section.server.ts";

type Command<K extends BenchDeed["kind"]> = (house: House, at: DeskDeed<BenchDeedOf<K>>) => Promise<DeskResult>;

const commands: { readonly [K in BenchDeed["kind"]]: Command<K> } = {
  "take-piece": takePiece,
  "take-piece-into-row": takePieceIntoRow,
  place: placeOpinion,
  "further-sections": placeFurther,
  "join-row": joinRow,
  "leave-row": leaveRow,
  "merge-rows": mergeRows,
  "split-row": splitRow,
  "cut-piece": cutPiece,
  "join-piece": joinPiece,
  recut: recutOpinion,
  drop: dropOpinion,
  "set-aside": setAsideText,
  "take-back-set-aside": takeBackSetAside,
  "finish-letter": finishLetter,
  summary: summariseOpinion,
  heading: headRow,
  policy: linkPolicy,
  division: assignDivision,
  tags: tagOpinion,
  validity: judgeOpinion,
  "put-back": putBackOpinions,
  "put-letter": putLetter,
  answer: answerRow,
  "answer-as": answerAsRow,
  revise: reviseSection,
  "share-revision": shareRevision,
  "put-answer": putAnswer,
};

/**
 * Does one deed of the desk; each checks its own permission: sorting, judging or answering. On success the deed is kept with
 * its inverse, itself a deed that may be done like any other. A deed that both of two clerks do is one deed.
 */
export function doDeed<K extends BenchDeed["kind"]>(house: House, at: DeskDeed<BenchDeedOf<K>>): Promise<DeskResult> {
  const command = commands[at.deed.kind as K] as Command<K>;
  return command(house, at);
}

/** A deed that can be taken back, as it was done. */
export interface LastDeed {
  readonly id: string;
  readonly at: string;
  readonly deed: BenchDeed;
}

/** What a person did last in a case and has not taken back; null when there is nothing. */
export async function lastDeed(reader: Reader, consultationId: string, accountId: string): Promise<LastDeed | null> {
  const row = await lastOwnDeed(reader, consultationId, accountId);
  return row ? { id: row.id, at: row.at, deed: deedSchema.parse(readKept(row.command).deed) } : null;
}

const LOOKED_BACK = 1000;

/** What was done later and taken back again: the versions before it was done, and those after it was taken back. */
interface TakenBack {
  readonly before: VersionsSeen;
  readonly after: VersionsSeen;
}

/**
 * The version a thing has now, where all that was done to it since `version` was taken back again; else the version up to which
 * that is so, which is then refused as `stale`.
 */
function sinceTakenBack(later: readonly TakenBack[], key: string, version: number): number {
  let at = version;
  for (let guard = 0; guard <= later.length; guard++) {
    const after = later.find(({ before }) => before[key] === at)?.after[key];
    if (after === undefined || after === at) return at;
    at = after;
  }
  return at;
}

/**
 * Takes a deed back, by doing its inverse; taking that back does the deed again. Own later deeds that were taken back again do
 * not stand in the way; anything else that was built on it does: `stale`. Refused with `other_case` when this person has no such
 * deed in the case, or it is taken back already.
 */
export async function undoDeed(
  house: House,
  { actor, at, consultationId, deedId }: Omit<DeskDeed, "deed" | "undoes"> & { readonly deedId: string },
): Promise<DeskResult> {
  const row = await deedById(house.reader, consultationId, deedId);
  if (!row || actor.kind !== "staff" || row.account_id !== actor.id) return { ok: false, refused: "other_case" };
  const undone = row.undoes_id === null ? null : await deedById(house.reader, consultationId, row.undoes_id);
  const later = await deedsAfter(house.reader, consultationId, deedId, LOOKED_BACK);
  const stands = (id: string) => !later.some(({ undoes_id }) => undoes_id === id);
  const takenBack = later.some(({ id, undoes_id }) => undoes_id === deedId && stands(id));
  // What does a deed again is taken back by taking back the deed itself.
  if (takenBack || (undone && undone.undoes_id !== null)) return { ok: false, refused: "other_case" };
  const back = later.flatMap(({ command, undone_command }) =>
    undone_command === null ? [] : [{ before: readKept(undone_command).before, after: readKept(command).after }],
  );
  const rebased = (kind: Versioned, id: string, version: number) => sinceTakenBack(back, `${kind}:${id}`, version);
  const inverse = deedSchema.parse(JSON.parse(row.inverse));
  const deed = ((): BenchDeed => {
    if (inverse.kind === "put-back") {
      const opinions = inverse.opinions.map((one) => ({
        ...one,
        version: rebased("opinion", one.opinionId, one.version),
      }));
      return { ...inverse, opinions };
    }
    if ("opinionId" in inverse) return { ...inverse, version: rebased("opinion", inverse.opinionId, inverse.version) };
    if ("submissionId" in inverse)
      return { ...inverse, version: rebased("submission", inverse.submissionId, inverse.version) };
    return { ...inverse, version: rebased("opinion_group", inverse.groupId, inverse.version) };
  })();
  return doDeed(house, { actor, at, consultationId, deed, undoes: deedId });
}
