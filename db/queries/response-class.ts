// The classes of a case.
import type { Insertable, Updateable } from "kysely";
import type { Tables, Writer } from "../database.ts";

/** Which classes answers use, and whether a result of the case is public. */
export async function classesInUse(
  writer: Writer,
  consultationId: string,
): Promise<{ classIds: string[]; published: boolean }> {
  const used = await writer
    .selectFrom("response")
    .select("class_id")
    .distinct()
    .where("consultation_id", "=", consultationId)
    .where("class_id", "is not", null)
    .execute();
  const edition = await writer
    .selectFrom("publication")
    .select("id")
    .where("consultation_id", "=", consultationId)
    .limit(1)
    .executeTakeFirst();
  return { classIds: used.map((row) => row.class_id ?? ""), published: edition !== undefined };
}

export async function dropClasses(writer: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await writer
      .deleteFrom("response_class")
      .where("id", "in", [...ids])
      .execute();
}

export const updateClass = (writer: Writer, id: string, set: Updateable<Tables["response_class"]>) =>
  writer.updateTable("response_class").set(set).where("id", "=", id).execute();

export const insertClasses = (writer: Writer, rows: readonly Insertable<Tables["response_class"]>[]) =>
  writer
    .insertInto("response_class")
    .values([...rows])
    .execute();
