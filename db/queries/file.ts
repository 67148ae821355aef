// Stored files and the documents of a case that are made of them.
import type { Insertable } from "kysely";
import type { Tables, Writer } from "../database.ts";

export const insertFile = (writer: Writer, row: Insertable<Tables["file"]>) =>
  writer.insertInto("file").values(row).execute();

export const insertDocument = (writer: Writer, row: Insertable<Tables["document"]>) =>
  writer.insertInto("document").values(row).execute();

export async function nextDocumentOrdinal(writer: Writer, consultationId: string): Promise<number> {
  const row = await writer
    .selectFrom("document")
    .select((eb) => eb.fn.max("ordinal").as("last"))
    .where("consultation_id", "=", consultationId)
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
}

/** Takes a document from its list. Returns whether it was there. */
export async function dropDocument(writer: Writer, consultationId: string, id: string, at: string): Promise<boolean> {
  const result = await writer
    .updateTable("document")
    .set({ removed_at: at })
    .where("id", "=", id)
    .where("consultation_id", "=", consultationId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
