// Hands in a comment from the web: the submission, its opinions in rows of their own, its person, leaf and search entry, in one transaction.
import type { Writer } from "#db/database.ts";
import { insertLeaf } from "#db/queries/receipt.ts";
import { insertSearchEntry } from "#db/queries/search.ts";
import {
  earliestWithHash,
  insertOpinions,
  insertPerson,
  insertSubmission,
  personHashesOf,
  sectionPeriods,
  submissionByToken,
  takeSerial,
  targetSections,
} from "#db/queries/submission.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import { needsNobody } from "../opinion/cut/spans.ts";
import { leafIdentity } from "../opinion/person/seal-person.server.ts";
import { leafRecord } from "../opinion/receipt/leaf.server.ts";
import { formatReceiptNumber, receiptDigits } from "../opinion/receipt/receipt-number.ts";
import type { Comment } from "../opinion/submission/comment.schema.ts";
import {
  opinionRows,
  type PreparedComment,
  prepareComment,
  storedBoxes,
  tokenHash,
} from "../opinion/submission/prepare-comment.server.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { closedBoxes } from "./comment-periods.ts";

export interface CommentToSubmit {
  /** The case and the city it lies in. */
  readonly consultation: { readonly id: string; readonly city_id: string };
  /** Idempotency token of the form; one token is one submission. */
  readonly token: string;
  readonly comment: Comment;
}

export interface Submitted {
  readonly submissionId: string;
  readonly receiptNo: string;
  /** False where the token had handed in something before: then nothing was written now. */
  readonly first: boolean;
  /** Whether what was handed in under the token has this text and person. */
  readonly same: boolean;
}

/** `closed`: nothing is open any more, or not yet; `section_closed`: some opinions are on sections that are not open. */
export type SubmitRefusal = "closed" | "section_closed";

/** Proposed by rule, decided by nobody: `duplicate` names the earlier receipt as its reason. */
async function proposal(writer: Writer, cityId: string, { original, person }: PreparedComment) {
  if (needsNobody(original)) return { proposed_validity: "blank", proposed_reason: "" };
  const copy = person.hashes.find(({ kind }) => kind === "copy");
  const earlier = copy ? await earliestWithHash(writer, { cityId, ...copy }) : undefined;
  if (!earlier) return { proposed_validity: "valid", proposed_reason: "" };
  return { proposed_validity: "duplicate", proposed_reason: earlier.receipt_no };
}

/** What a token has handed in already, compared with what it brings now. */
async function handedIn(house: House, hashOfToken: string, now: PreparedComment): Promise<Result<Submitted>> {
  const earlier = await submissionByToken(house.reader, hashOfToken);
  if (!earlier) throw new Error("a submission was met in a transaction and is not there after it");
  const { id: submissionId, receipt_no: receiptNo, original_hash } = earlier;
  const listed = (hashes: readonly { kind: string; hash: string }[]) =>
    hashes
      .map((one) => `${one.kind} ${one.hash}`)
      .sort()
      .join();
  const samePerson = listed(await personHashesOf(house.reader, submissionId)) === listed(now.person.hashes);
  return { ok: true, value: { submissionId, receiptNo, first: false, same: samePerson && original_hash === now.hash } };
}

/**
 * Hands in a comment at its arrival instant. The same token hands in once: later calls answer with what it handed in
 * first, also when they come at the same time. Serials of a case have no gaps.
 */
export async function submitComment(
  house: House,
  actor: Actor,
  at: string,
  { consultation, token, comment }: CommentToSubmit,
): Promise<Result<Submitted, SubmitRefusal>> {
  const scope = { city_id: consultation.city_id, consultation_id: consultation.id };
  const prepared = prepareComment(house, scope, comment);
  const hashOfToken = tokenHash(token);
  const places = comment.boxes.map((box) => box.place);
  const deed = { actor, action: "submit-comment", subject: { kind: "consultation", id: consultation.id }, at } as const;
  const result = await change<Submitted, SubmitRefusal | "sent">(house, deed, async (writer) => {
    if (await submissionByToken(writer, hashOfToken)) return refuse("sent");
    const taken = await takeSerial(writer, scope.consultation_id);
    if (taken.city_id !== scope.city_id) throw new Error("the case lies in another city");
    const keys = prepared.sectionKeys;
    const targets = keys.length === 0 ? [] : await targetSections(writer, scope.consultation_id, keys);
    const periods = await sectionPeriods(writer, scope.consultation_id);
    const own = new Map(targets.map((target) => [target.key, target]));
    if (closedBoxes(taken, own, periods, places, at).length > 0) {
      const all = closedBoxes(taken, own, periods, [{ kind: "whole" }], at).length > 0;
      return refuse(all ? "closed" : "section_closed");
    }

    const { reiwa_year: reiwaYear, case_no: caseNo, serial } = taken;
    const receiptNo = formatReceiptNumber({ reiwaYear, caseNo, serial });
    await insertSubmission(writer, {
      ...scope,
      id: prepared.id,
      serial,
      receipt_no: receiptNo,
      receipt_digits: receiptDigits(receiptNo),
      channel: "web",
      arrived_at: at,
      received_on: null,
      postmark_on: null,
      person_kind: comment.person.kind,
      eligibility: comment.eligibility,
      age_band: comment.ageBand,
      area_id: comment.areaId,
      original: prepared.original,
      original_hash: prepared.hash,
      boxes: JSON.stringify(storedBoxes(prepared, targets)),
      ...(await proposal(writer, scope.city_id, prepared)),
      validity: null,
      validity_at: null,
      // Web boxes are opinions on arrival, and between them there is only the separator.
      read_through: 1,
      token_hash: hashOfToken,
      key_ring_id: house.keys.current,
      key_version: 1,
      entered_by: null,
    });
    const { hashes, ...sealed } = prepared.person;
    await insertPerson(writer, { ...sealed, submissionId: prepared.id, cityId: scope.city_id }, hashes);
    await insertOpinions(writer, opinionRows(prepared, targets, scope, at));
    await insertSearchEntry(writer, { submissionId: prepared.id, consultationId: consultation.id }, prepared.search);
    const leaf = leafRecord({
      consultationId: consultation.id,
      receiptNo,
      arrivedAt: at,
      textKind: "original",
      textHash: prepared.hash,
      attachmentHashes: [],
      identity: leafIdentity(comment.person),
      salt: prepared.salt,
    });
    await insertLeaf(writer, {
      id: prepared.leafId,
      submission_id: prepared.id,
      kind: "submission",
      record: leaf.json,
      salt: prepared.salt.toString("hex"),
      hash: leaf.hash,
      created_at: at,
    });
    const value = { submissionId: prepared.id, receiptNo, first: true, same: true };
    return done(value, { fields: ["submission", "person", "opinions"], made: { kind: "submission", id: prepared.id } });
  });
  if (result.ok) return result;
  if (result.refused === "sent") return handedIn(house, hashOfToken, prepared);
  return { ok: false, refused: result.refused };
}
