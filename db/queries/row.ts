// Rows of the result table: one opinion, or several alike ones.
import type { Insertable, Updateable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

/**
 * Rows of a case among the ids. A row is live while `merged_into_id` is null. One that nobody is left in points to the row its
 * last opinion went to, or to itself when that opinion was dropped.
 */
export const rowsById = (db: Reader | Writer, consultationId: string, ids: readonly string[]) =>
  db
    .selectFrom("opinion_group")
    .selectAll()
    .where("consultation_id", "=", consultationId)
    .where("id", "in", [...ids])
    .execute();

export type GroupRow = Awaited<ReturnType<typeof rowsById>>[number];

/** Live opinions of rows; within a row its first opinion comes first. */
export const membersOf = (db: Reader | Writer, groupIds: readonly string[]) =>
  db
    .selectFrom("opinion")
    .selectAll()
    .where("group_id", "in", [...groupIds])
    .where("dropped_at", "is", null)
    .orderBy("group_id")
    .orderBy("id")
    .execute();

export const insertGroup = (writer: Writer, row: Insertable<Tables["opinion_group"]>) =>
  writer.insertInto("opinion_group").values(row).execute();

export const updateGroup = (writer: Writer, id: string, set: Updateable<Tables["opinion_group"]>) =>
  writer.updateTable("opinion_group").set(set).where("id", "=", id).execute();
