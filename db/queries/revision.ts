// Changes of the text and the answers that caused them.
import type { Insertable, Updateable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

/** A revision of a case; a withdrawn one is named by no answer. */
export const revisionById = (db: Reader | Writer, consultationId: string, id: string) =>
  db
    .selectFrom("revision")
    .selectAll()
    .where("consultation_id", "=", consultationId)
    .where("id", "=", id)
    .executeTakeFirst();

/** Revisions of a case among the ids. */
export const revisionsAmong = (db: Reader | Writer, consultationId: string, ids: readonly string[]) =>
  db
    .selectFrom("revision")
    .select(["id", "withdrawn_at"])
    .where("consultation_id", "=", consultationId)
    .where("id", "in", [...ids])
    .execute();

/** Revisions an answer names, in the order they were made. */
export const revisionsNamed = (db: Reader | Writer, responseId: string) =>
  db
    .selectFrom("revision_response")
    .select("revision_id")
    .where("response_id", "=", responseId)
    .orderBy("revision_id")
    .execute();

/** Answers that name the revisions, with their rows. */
export const namingRows = (db: Reader | Writer, revisionIds: readonly string[]) =>
  db
    .selectFrom("revision_response")
    .innerJoin("response", "response.id", "revision_response.response_id")
    .select(["revision_response.revision_id", "response.group_id"])
    .where("revision_response.revision_id", "in", [...revisionIds])
    .execute();

export const insertRevision = (writer: Writer, row: Insertable<Tables["revision"]>) =>
  writer.insertInto("revision").values(row).execute();

export const updateRevision = (writer: Writer, id: string, set: Updateable<Tables["revision"]>) =>
  writer
    .updateTable("revision")
    .set((eb) => ({ ...set, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const nameRevision = (writer: Writer, row: Tables["revision_response"]) =>
  writer.insertInto("revision_response").values(row).execute();

export const unnameRevision = (writer: Writer, row: Tables["revision_response"]) =>
  writer
    .deleteFrom("revision_response")
    .where("revision_id", "=", row.revision_id)
    .where("response_id", "=", row.response_id)
    .execute();

/** A section of a draft with its text as stored. */
export const sectionWithText = (db: Reader | Writer, draftId: string, id: string) =>
  db
    .selectFrom("section")
    .select(["id", "title", "body", "format", "joins", "html"])
    .where("draft_id", "=", draftId)
    .where("id", "=", id)
    .executeTakeFirst();
