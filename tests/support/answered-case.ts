// A case that citizens have written to and the city has answered, laid row by row, for tests of what is published.

import type { Insertable } from "kysely";
import { placeOrder } from "#app/opinion/place-order.ts";
import type { Box } from "#app/opinion/submission/comment.ts";
import type { House } from "#app/shared/house.server.ts";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import type { Tables } from "#db/database.ts";
import { anOpenConsultation, type OpenCase } from "#db/seed/builders/case.ts";
import { aComment, aPerson, submitted } from "./comment.ts";

/** An instant after the closing of the case that `anOpenConsultation` makes. */
export const afterClosing = "2027-01-10T00:00:00.000Z";

export interface LaidCase {
  readonly house: House;
  readonly open: OpenCase;
  /** Ids of the classes by code. */
  readonly classes: ReadonlyMap<string, string>;
}

/** A case that is open at `builtAt` and takes comments on c1-1, c1-2 and c2-1. */
export async function aLaidCase(house: House, over: Parameters<typeof anOpenConsultation>[1] = {}): Promise<LaidCase> {
  const open = await anOpenConsultation(house, over);
  const classes = await house.reader
    .selectFrom("response_class")
    .select(["id", "code"])
    .where("consultation_id", "=", open.consultationId)
    .execute();
  return { house, open, classes: new Map(classes.map(({ id, code }) => [code, id])) };
}

const writing = ({ house }: LaidCase) => house.connection.writing;

/** Rows that opinions of a submission stand in, in the order of its boxes. */
const rowsOf = async (laid: LaidCase, submissionId: string) =>
  laid.house.reader
    .selectFrom("opinion")
    .select(["id as opinionId", "group_id as rowId"])
    .where("submission_id", "=", submissionId)
    .orderBy("ordinal")
    .execute();

/** Hands in a comment from the web; each box is an opinion in a row of its own. */
export async function comes(laid: LaidCase, token: string, boxes: readonly Box[], organisation = false) {
  const person = organisation ? aPerson({ kind: "organisation", organisation: "みほんの会" }) : aPerson();
  const { submissionId } = await submitted(laid.house, laid.open, token, aComment(boxes, { person }));
  return { submissionId, rows: await rowsOf(laid, submissionId) };
}

async function anAccount(laid: LaidCase): Promise<string> {
  const id = uuidv7();
  const account = {
    id,
    login: `clerk-${id}`,
    name: "見本 職員",
    password_hash: "x",
    disabled_at: null,
    created_at: afterClosing,
  };
  await writing(laid).insertInto("account").values(account).execute();
  return id;
}

/** Lays a letter from paper: each opinion is a stretch of its text, the stretches in `away` are set aside as personal. */
export async function arrives(
  laid: LaidCase,
  letter: {
    readonly text: string;
    readonly opinions: readonly {
      readonly text: string;
      readonly sectionId: string | null;
      readonly placed?: boolean;
    }[];
    readonly personal?: readonly string[];
    readonly read?: boolean;
    readonly channel?: string;
    readonly serial?: number;
  },
) {
  const { open } = laid;
  const serial = letter.serial ?? 900;
  const id = uuidv7();
  const scope = { city_id: open.cityId, consultation_id: open.consultationId };
  const db = writing(laid);
  const submission: Insertable<Tables["submission"]> = {
    ...scope,
    id,
    serial,
    receipt_no: `8-001-0${serial}-0`,
    receipt_digits: `80010${serial}0`,
    channel: letter.channel ?? "post",
    arrived_at: afterClosing,
    received_on: "2026-12-10",
    postmark_on: null,
    person_kind: "person",
    eligibility: null,
    age_band: null,
    area_id: null,
    original: null,
    original_hash: null,
    pieces: null,
    proposed_validity: "valid",
    validity: null,
    validity_at: null,
    read_through: letter.read === false ? 0 : 1,
    token_hash: null,
    key_ring_id: "k2",
    entered_by: null,
  };
  await db.insertInto("submission").values(submission).execute();
  const by = await anAccount(laid);
  await db
    .insertInto("transcript")
    .values({ id: uuidv7(), submission_id: id, version: 1, text: letter.text, by_id: by, created_at: afterClosing })
    .execute();
  for (const [index, { text, sectionId, placed = true }] of letter.opinions.entries()) {
    const [groupId, opinionId] = [uuidv7(), uuidv7()];
    const ordinal = await laid.house.reader
      .selectFrom("section")
      .select("ordinal")
      .where("id", "=", sectionId ?? "")
      .executeTakeFirst();
    await db
      .insertInto("opinion_group")
      .values({
        ...scope,
        id: groupId,
        section_id: sectionId,
        place_order: placeOrder(ordinal?.ordinal ?? null),
        policy_id: null,
        lead_division_id: null,
        heading: null,
        summary: null,
        published_no: null,
        merged_into_id: null,
        created_at: afterClosing,
      })
      .execute();
    await db
      .insertInto("opinion")
      .values({
        ...scope,
        id: opinionId,
        source_kind: "submission",
        submission_id: id,
        ordinal: index + 1,
        group_id: groupId,
        excerpt: text,
        summary: null,
        section_id: sectionId,
        placed_at: placed ? afterClosing : null,
        policy_id: null,
        lead_division_id: null,
        validity: null,
        dropped_at: null,
        created_at: afterClosing,
      })
      .execute();
  }
  for (const away of letter.personal ?? []) {
    const from = letter.text.indexOf(away);
    await db
      .insertInto("set_aside")
      .values({
        id: uuidv7(),
        submission_id: id,
        text_version: 1,
        span_from: from,
        span_to: from + away.length,
        kind: "personal",
        created_at: afterClosing,
      })
      .execute();
  }
  return { submissionId: id, rows: await rowsOf(laid, id) };
}

/** Puts an opinion into the row of another. */
export const joins = (laid: LaidCase, opinionId: string, rowId: string) =>
  writing(laid).updateTable("opinion").set({ group_id: rowId }).where("id", "=", opinionId).execute();

/** Types words of a row. */
export const words = (laid: LaidCase, rowId: string, set: { heading?: string; summary?: string; policy_id?: string }) =>
  writing(laid).updateTable("opinion_group").set(set).where("id", "=", rowId).execute();

/** Decides on a submission. */
export const judge = (laid: LaidCase, submissionId: string, validity: string | null, reason = "") =>
  writing(laid)
    .updateTable("submission")
    .set({ validity, validity_reason: reason, validity_at: validity === null ? null : afterClosing })
    .where("id", "=", submissionId)
    .execute();

/** Decides on one opinion. */
export const judgeOpinion = (laid: LaidCase, opinionId: string, validity: string | null, reason = "") =>
  writing(laid).updateTable("opinion").set({ validity, validity_reason: reason }).where("id", "=", opinionId).execute();

/** Confirms every submission that nobody has judged as valid. */
export const judgeAll = (laid: LaidCase) =>
  writing(laid)
    .updateTable("submission")
    .set({ validity: "valid", validity_at: afterClosing })
    .where("consultation_id", "=", laid.open.consultationId)
    .where("validity", "is", null)
    .execute();

export interface LaidAnswer {
  /** Code of a class of the case; null: none. */
  readonly code?: string | null;
  readonly text?: string;
  readonly sameAs?: string | null;
}

/** Answers a row, or answers it otherwise. Returns the id of the response. */
export async function answers(
  laid: LaidCase,
  rowId: string,
  { code = "C", text = "案に書いてあります。", sameAs = null }: LaidAnswer = {},
) {
  const set = {
    class_id: code === null ? null : (laid.classes.get(code) ?? null),
    text: sameAs === null ? text : "",
    same_as_group_id: sameAs,
    updated_at: afterClosing,
  };
  const there = await laid.house.reader
    .selectFrom("response")
    .select("id")
    .where("group_id", "=", rowId)
    .executeTakeFirst();
  const id = there?.id ?? uuidv7();
  const db = writing(laid);
  if (there) await db.updateTable("response").set(set).where("id", "=", id).execute();
  else
    await db
      .insertInto("response")
      .values({ id, group_id: rowId, consultation_id: laid.open.consultationId, ...set })
      .execute();
  return id;
}

/** Answers a row with a change of the text. */
export async function changes(
  laid: LaidCase,
  rowId: string,
  {
    before,
    after,
    sectionKey = "c1-1",
    text = "案を直しました。",
    code = "A",
  }: { before: string; after: string; sectionKey?: string; text?: string; code?: string | null },
) {
  const responseId = await answers(laid, rowId, { code, text });
  const id = uuidv7();
  const db = writing(laid);
  await db
    .insertInto("revision")
    .values({
      id,
      consultation_id: laid.open.consultationId,
      section_id: laid.open.sections.get(sectionKey) ?? null,
      before,
      after,
      withdrawn_at: null,
      created_at: afterClosing,
    })
    .execute();
  await db.insertInto("revision_response").values({ revision_id: id, response_id: responseId }).execute();
  return id;
}

/** Answers every row that has no answer yet, each in its own words. */
export async function answersAll(laid: LaidCase, code: string | null = "C") {
  const open = await laid.house.reader
    .selectFrom("opinion_group")
    .leftJoin("response", "response.group_id", "opinion_group.id")
    .select("opinion_group.id")
    .where("opinion_group.consultation_id", "=", laid.open.consultationId)
    .where("response.id", "is", null)
    .orderBy("opinion_group.id")
    .execute();
  for (const [index, { id }] of open.entries()) await answers(laid, id, { code, text: `お答え${index + 1}です。` });
}
