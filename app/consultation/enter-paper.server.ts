// Enters what came on paper, by fax, mail or at the counter: its typed text is transcript version 1, it gets a number and key like any other.
import { consultationById, consultedSections } from "#db/queries/consultation.ts";
import { insertLeaf } from "#db/queries/receipt.ts";
import { earlierPaperCopy, insertTranscript } from "#db/queries/register.ts";
import { insertSearchEntry } from "#db/queries/search.ts";
import { insertPerson, insertSubmission, takeSerial } from "#db/queries/submission.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import { needsNobody } from "../opinion/cut/spans.ts";
import type { Person } from "../opinion/person/person.schema.ts";
import { leafIdentity, sealPerson } from "../opinion/person/seal-person.server.ts";
import { leafRecord, newLeafSalt } from "../opinion/receipt/leaf.server.ts";
import { formatReceiptNumber, receiptDigits } from "../opinion/receipt/receipt-number.ts";
import { searchTextOf } from "../opinion/submission/search-text.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { sha256Hex } from "../shared/text/hash.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import { wholePeriod } from "./consultation.ts";
import { parseRules } from "./consultation-rules.schema.ts";
import { isLate } from "./late-paper.ts";

export interface PaperSubmission {
  /** Code of a channel of the case other than the web. */
  readonly channel: string;
  /** 受付日, a day in Tokyo. */
  readonly receivedOn: string;
  /** 消印日; null where there is none. */
  readonly postmarkOn: string | null;
  /** Canonical text as typed from the sheet. */
  readonly text: string;
  readonly person: Person;
  readonly eligibility: string | null;
  readonly ageBand: string | null;
  readonly areaId: string | null;
}

export interface Entered {
  readonly submissionId: string;
  readonly receiptNo: string;
  readonly receiptDigits: string;
}

export type EnterRefusal = "not_announced" | "no_such_channel" | "received_in_future" | "no_account";

/**
 * Enters a paper submission at an instant. Deadlines are judged by 受付日 or 消印日, as the channel's closing rule says;
 * what is late is kept and proposed as 期限後. `original` stays empty until the scan is added.
 */
export async function enterPaper(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  paper: PaperSubmission,
  /** The account that typed it; the system enters for the account named here. */
  enteredBy: string,
): Promise<Result<Entered, EnterRefusal>> {
  const city = (await consultationById(house.reader, consultationId))?.city_id ?? "";
  const id = uuidv7();
  const transcriptId = uuidv7();
  const leafId = uuidv7();
  const person = sealPerson(house.keys, city, paper.person);
  const salt = newLeafSalt();
  const textHash = sha256Hex(paper.text);
  const search = searchTextOf(house.connection.engine, paper.text);
  const deed = { actor, action: "enter-paper", subject: { kind: "consultation", id: consultationId }, at } as const;
  return change<Entered, EnterRefusal>(house, deed, async (w) => {
    const row = await consultationById(w, consultationId);
    if (!row || row.announced_at === null) return refuse("not_announced");
    const channel = parseRules(row.rules).channels.find((one) => one.code === paper.channel && one.code !== "web");
    if (!channel) return refuse("no_such_channel");
    const { closesAt } = wholePeriod(row, await consultedSections(w, consultationId));
    const late = isLate(
      { closing: channel.closing, receivedOn: paper.receivedOn, postmarkOn: paper.postmarkOn },
      closesAt,
    );
    const duplicate = await earlierPaperCopy(w, { consultationId, text: paper.text, hashes: person.hashes });
    const { reiwa_year: reiwaYear, case_no: caseNo, serial } = await takeSerial(w, consultationId);
    const receiptNo = formatReceiptNumber({ reiwaYear, caseNo, serial });
    const digits = receiptDigits(receiptNo);
    await insertSubmission(w, {
      id,
      city_id: row.city_id,
      consultation_id: consultationId,
      serial,
      receipt_no: receiptNo,
      receipt_digits: digits,
      channel: paper.channel,
      arrived_at: at,
      received_on: paper.receivedOn,
      postmark_on: paper.postmarkOn,
      late: late ? 1 : 0,
      person_kind: paper.person.kind,
      eligibility: paper.eligibility,
      age_band: paper.ageBand,
      area_id: paper.areaId,
      original: null,
      original_hash: null,
      pieces: null,
      ...proposed({ late, duplicate: duplicate?.receipt_no, blank: needsNobody(paper.text) }),
      validity: null,
      validity_at: null,
      read_through: needsNobody(paper.text) ? 1 : 0,
      token_hash: null,
      key_ring_id: house.keys.current,
      key_version: 1,
      entered_by: enteredBy,
    });
    await insertTranscript(w, {
      id: transcriptId,
      submission_id: id,
      version: 1,
      text: paper.text,
      by_id: enteredBy,
      created_at: at,
    });
    const { hashes, ...sealed } = person;
    await insertPerson(w, { ...sealed, submissionId: id, cityId: row.city_id }, hashes);
    await insertSearchEntry(w, { submissionId: id, consultationId }, search);
    const leaf = leafRecord({
      consultationId,
      receiptNo,
      arrivedAt: at,
      textKind: "transcript",
      textHash,
      attachmentHashes: [],
      identity: leafIdentity(paper.person),
      salt,
    });
    await insertLeaf(w, {
      id: leafId,
      submission_id: id,
      kind: "submission",
      record: leaf.json,
      salt: salt.toString("hex"),
      hash: leaf.hash,
      created_at: at,
    });
    return done(
      { submissionId: id, receiptNo, receiptDigits: digits },
      { fields: ["submission", "transcript", "person"], made: { kind: "submission", id } },
    );
  });
}

/** What the rules propose of a paper submission; a person confirms it. */
function proposed(facts: { late: boolean; duplicate: string | undefined; blank: boolean }) {
  if (facts.blank) return { proposed_validity: "blank", proposed_reason: "" };
  if (facts.late) return { proposed_validity: "late", proposed_reason: "" };
  if (facts.duplicate) return { proposed_validity: "duplicate", proposed_reason: facts.duplicate };
  return { proposed_validity: "valid", proposed_reason: "" };
}
