// Imports under way: the text as read, and how a person has arranged it so far.
import type { Insertable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

export const draftImportById = (reader: Reader | Writer, id: string) =>
  reader.selectFrom("draft_import").selectAll().where("id", "=", id).executeTakeFirst();

export const insertDraftImport = (writer: Writer, row: Insertable<Tables["draft_import"]>) =>
  writer.insertInto("draft_import").values(row).execute();

/** Puts another state in place of the one seen at `version`. Returns whether it still was at that version and open. */
export async function updateImportState(writer: Writer, id: string, version: number, state: string): Promise<boolean> {
  const result = await writer
    .updateTable("draft_import")
    .set({ state, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Closes an import, with the draft it became or without one. Returns whether it was open at `version`. */
export async function closeImport(
  writer: Writer,
  id: string,
  version: number,
  at: string,
  draftId: string | null,
): Promise<boolean> {
  const result = await writer
    .updateTable("draft_import")
    .set({ closed_at: at, draft_id: draftId })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
