// Submissions: taking a number, and writing what was handed in with its opinions, rows and person.
import type { Insertable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";
import { insertRows } from "../dialects/insert.ts";

/**
 * Takes the next serial of a case, with what decides whether it may be given. The row stays locked until the end of the
 * transaction; where the deed is refused, the number is given to the next.
 */
export async function takeSerial(writer: Writer, consultationId: string) {
  const row = await writer
    .updateTable("consultation")
    .set((eb) => ({ next_serial: eb("next_serial", "+", 1) }))
    .where("id", "=", consultationId)
    .returning([
      "city_id",
      "reiwa_year",
      "case_no",
      "next_serial",
      "opens_at",
      "closes_at",
      "announced_at",
      "validity_confirmed_at",
      "published_at",
      "stopped_at",
      "reopened_as_id",
    ])
    .executeTakeFirstOrThrow();
  return { ...row, serial: row.next_serial - 1 };
}

/** Sections of a case by key, with their own periods and what an opinion on them takes over. */
export const targetSections = (db: Reader | Writer, consultationId: string, keys: readonly string[]) =>
  db
    .selectFrom("consultation_section")
    .innerJoin("section", "section.id", "consultation_section.section_id")
    .leftJoin("policy", "policy.id", "section.policy_id")
    .select([
      "section.id as section_id",
      "section.key",
      "section.ordinal",
      "section.policy_id",
      "policy.lead_division_id",
      "consultation_section.opens_at",
      "consultation_section.closes_at",
    ])
    .where("consultation_section.consultation_id", "=", consultationId)
    .where("section.key", "in", [...keys])
    .execute();

/** The different periods of their own that sections of a case have; a row of nulls stands for those that follow the case. */
export const sectionPeriods = (db: Reader | Writer, consultationId: string) =>
  db
    .selectFrom("consultation_section")
    .select(["opens_at", "closes_at"])
    .distinct()
    .where("consultation_id", "=", consultationId)
    .execute();

/** What was handed in under an idempotency token, or undefined. */
export const submissionByToken = (db: Reader | Writer, tokenHash: string) =>
  db
    .selectFrom("submission")
    .select(["id", "consultation_id", "receipt_no", "original_hash", "arrived_at"])
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();

/** The receipt number of the earliest submission whose person has a hash of this kind, or undefined. */
export const earliestWithHash = (
  db: Reader | Writer,
  of: { readonly cityId: string; readonly kind: Tables["person_hash"]["kind"]; readonly hash: string },
) =>
  db
    .selectFrom("person_hash")
    .innerJoin("person", "person.id", "person_hash.person_id")
    .innerJoin("submission", "submission.id", "person.submission_id")
    .select("submission.receipt_no")
    .where("person_hash.city_id", "=", of.cityId)
    .where("person_hash.kind", "=", of.kind)
    .where("person_hash.hash", "=", of.hash)
    .orderBy("person_hash.person_id")
    .limit(1)
    .executeTakeFirst();

export const insertSubmission = (writer: Writer, row: Insertable<Tables["submission"]>) =>
  insertRows(writer, "submission", [row]);

/** Writes a sealed person with its keyed hashes. */
export async function insertPerson(
  writer: Writer,
  person: {
    readonly id: string;
    readonly submissionId: string;
    readonly cityId: string;
    readonly keyId: string;
    readonly cipher: string;
  },
  hashes: readonly { readonly kind: Tables["person_hash"]["kind"]; readonly hash: string }[],
): Promise<void> {
  await insertRows(writer, "person", [
    {
      id: person.id,
      submission_id: person.submissionId,
      key_id: person.keyId,
      cipher: person.cipher,
      erased_at: null,
    },
  ]);
  if (hashes.length > 0) {
    await insertRows(
      writer,
      "person_hash",
      hashes.map((hash) => ({ ...hash, person_id: person.id, city_id: person.cityId })),
    );
  }
}

/** An opinion with the row of its own it stands in, its stretch of the text and its anchor. */
export interface NewOpinion {
  readonly opinion: Insertable<Tables["opinion"]>;
  readonly group: Insertable<Tables["opinion_group"]>;
  readonly span: Insertable<Tables["opinion_span"]>;
  readonly anchor: Insertable<Tables["opinion_anchor"]>;
}

/** Writes opinions that each stand in a row of their own; at least one. */
export async function insertOpinions(writer: Writer, rows: readonly NewOpinion[]): Promise<void> {
  await insertRows(
    writer,
    "opinion_group",
    rows.map((row) => row.group),
  );
  await insertRows(
    writer,
    "opinion",
    rows.map((row) => row.opinion),
  );
  await insertRows(
    writer,
    "opinion_span",
    rows.map((row) => row.span),
  );
  await insertRows(
    writer,
    "opinion_anchor",
    rows.map((row) => row.anchor),
  );
}

/** The texts of sections of a case by key, for reading. */
export const sectionTexts = (reader: Reader, consultationId: string, keys: readonly string[]) =>
  keys.length === 0
    ? Promise.resolve([])
    : reader
        .selectFrom("consultation_section")
        .innerJoin("section", "section.id", "consultation_section.section_id")
        .select(["section.id", "section.key", "section.body", "section.format", "section.joins", "section.html"])
        .where("consultation_section.consultation_id", "=", consultationId)
        .where("section.key", "in", [...keys])
        .execute();

/** The keyed hashes by which the person of a submission is found. */
export const personHashesOf = (db: Reader | Writer, submissionId: string) =>
  db
    .selectFrom("person_hash")
    .innerJoin("person", "person.id", "person_hash.person_id")
    .select(["person_hash.kind", "person_hash.hash"])
    .where("person.submission_id", "=", submissionId)
    .execute();
