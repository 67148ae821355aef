// Consultations, the sections under comment, their classes and documents.
import { type Insertable, sql, type Updateable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

export const consultationById = (reader: Reader | Writer, id: string) =>
  reader.selectFrom("consultation").selectAll().where("id", "=", id).executeTakeFirst();

/** Consultations of a city, newest opening first. */
export const consultationsOfCity = (reader: Reader, cityId: string) =>
  reader
    .selectFrom("consultation")
    .selectAll()
    .where("city_id", "=", cityId)
    .orderBy("opens_at", "desc")
    .orderBy("id")
    .execute();

/** The sections of a consultation with their own periods, in the order of the draft. */
export const consultedSections = (reader: Reader | Writer, consultationId: string) =>
  reader
    .selectFrom("consultation_section")
    .innerJoin("section", "section.id", "consultation_section.section_id")
    .select([
      "consultation_section.section_id",
      "consultation_section.opens_at",
      "consultation_section.closes_at",
      "section.key",
      "section.ordinal",
      "section.level",
      "section.number",
      "section.title",
      "section.pages_from",
      "section.pages_to",
      "section.policy_id",
    ])
    .where("consultation_section.consultation_id", "=", consultationId)
    .orderBy("section.ordinal")
    .execute();

/** Classes of a consultation in its order; none for a city that answers without classes. */
export const classesOf = (reader: Reader | Writer, consultationId: string) =>
  reader
    .selectFrom("response_class")
    .selectAll()
    .where("consultation_id", "=", consultationId)
    .orderBy("ordinal")
    .execute();

/** Documents of a consultation in its order. */
export const documentsOf = (reader: Reader | Writer, consultationId: string) =>
  reader
    .selectFrom("document")
    .innerJoin("file", "file.id", "document.file_id")
    .select([
      "document.id",
      "document.role",
      "document.title",
      "document.ordinal",
      "file.id as file_id",
      "file.name",
      "file.media_type",
      "file.size",
    ])
    .where("document.consultation_id", "=", consultationId)
    .where("document.removed_at", "is", null)
    .orderBy("document.ordinal")
    .execute();

/** The last case number given in a fiscal year, over all cities of the installation; null before the first. */
export async function lastCaseNo(writer: Writer, reiwaYear: number): Promise<number | null> {
  // PostgreSQL: two cases made at once must not be given one number.
  if (writer.engine === "postgres")
    await writer.selectNoFrom(sql<null>`pg_advisory_xact_lock(7120001)`.as("locked")).execute();
  const row = await writer
    .selectFrom("consultation")
    .select((eb) => eb.fn.max("case_no").as("last"))
    .where("reiwa_year", "=", reiwaYear)
    .executeTakeFirst();
  return row?.last ?? null;
}

export const insertConsultation = (writer: Writer, row: Insertable<Tables["consultation"]>) =>
  writer.insertInto("consultation").values(row).execute();

/** Changes a consultation seen at `version`. Returns whether it still was at that version. */
export async function updateConsultation(
  writer: Writer,
  id: string,
  version: number,
  set: Updateable<Tables["consultation"]>,
): Promise<boolean> {
  const result = await writer
    .updateTable("consultation")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Puts the sections under comment in place of those there were. */
export async function replaceConsultedSections(
  writer: Writer,
  consultationId: string,
  rows: readonly { section_id: string; opens_at: string | null; closes_at: string | null }[],
): Promise<void> {
  await writer.deleteFrom("consultation_section").where("consultation_id", "=", consultationId).execute();
  if (rows.length > 0) {
    await writer
      .insertInto("consultation_section")
      .values(rows.map((row) => ({ ...row, consultation_id: consultationId })))
      .execute();
  }
}

/** Puts the classes of a consultation in place of those there were. */
export async function replaceClasses(
  writer: Writer,
  consultationId: string,
  rows: readonly Insertable<Tables["response_class"]>[],
): Promise<void> {
  await writer.deleteFrom("response_class").where("consultation_id", "=", consultationId).execute();
  if (rows.length > 0)
    await writer
      .insertInto("response_class")
      .values([...rows])
      .execute();
}

/** Whether any section is under comment. */
export async function announceable(writer: Writer, consultationId: string): Promise<boolean> {
  const row = await writer
    .selectFrom("consultation_section")
    .select("section_id")
    .where("consultation_id", "=", consultationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const setAnnounced = (writer: Writer, id: string, at: string) =>
  writer
    .updateTable("consultation")
    .set((eb) => ({ announced_at: at, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

/** The slug and title a case goes by, where it was announced; for the case that opens another one anew. */
export const announcedCase = (reader: Reader, id: string) =>
  reader
    .selectFrom("consultation")
    .select(["slug", "title"])
    .where("id", "=", id)
    .where("announced_at", "is not", null)
    .executeTakeFirst();

/** One document of a case that everyone may take away, with its file; undefined when it was removed or is of another case. */
export const publicDocument = (reader: Reader, slug: string, documentId: string) =>
  reader
    .selectFrom("document")
    .innerJoin("consultation", "consultation.id", "document.consultation_id")
    .innerJoin("file", "file.id", "document.file_id")
    .select(["file.id", "file.name", "file.media_type", "file.size", "file.sha256"])
    .where("document.id", "=", documentId)
    .where("document.removed_at", "is", null)
    .where("consultation.slug", "=", slug)
    .where("consultation.announced_at", "is not", null)
    .executeTakeFirst();

export const setValidityConfirmed = (writer: Writer, id: string, at: string | null) =>
  writer
    .updateTable("consultation")
    .set((eb) => ({ validity_confirmed_at: at, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const setStopped = (writer: Writer, id: string, at: string, reason: string) =>
  writer
    .updateTable("consultation")
    .set((eb) => ({ stopped_at: at, stop_reason: reason, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const setReopenedAs = (writer: Writer, id: string, newId: string) =>
  writer
    .updateTable("consultation")
    .set((eb) => ({ reopened_as_id: newId, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
