// Answers of rows and their history.
import type { Insertable, Updateable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

/** The answer of a row, if anybody ever began one. */
export const responseOf = (db: Reader | Writer, groupId: string) =>
  db.selectFrom("response").selectAll().where("group_id", "=", groupId).executeTakeFirst();

export type ResponseRow = NonNullable<Awaited<ReturnType<typeof responseOf>>>;

export const responsesOf = (db: Reader | Writer, groupIds: readonly string[]) =>
  db
    .selectFrom("response")
    .selectAll()
    .where("group_id", "in", [...groupIds])
    .execute();

/** Live rows whose answer is that of one of these rows. */
export const pointingAt = (db: Reader | Writer, groupIds: readonly string[]) =>
  db
    .selectFrom("response")
    .innerJoin("opinion_group", "opinion_group.id", "response.group_id")
    .select(["response.group_id", "response.same_as_group_id"])
    .where("response.same_as_group_id", "in", [...groupIds])
    .where("opinion_group.merged_into_id", "is", null)
    .execute();

export const insertResponse = (writer: Writer, row: Insertable<Tables["response"]>) =>
  writer.insertInto("response").values(row).execute();

export const updateResponse = (writer: Writer, id: string, set: Updateable<Tables["response"]>) =>
  writer
    .updateTable("response")
    .set((eb) => ({ ...set, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const insertStep = (writer: Writer, row: Insertable<Tables["response_step"]>) =>
  writer.insertInto("response_step").values(row).execute();
