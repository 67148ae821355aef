// The tags of a plan.
import type { Insertable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

export const tagsOfPlan = (db: Reader | Writer, planId: string) =>
  db.selectFrom("tag").selectAll().where("plan_id", "=", planId).orderBy("ordinal").orderBy("id").execute();

/** Which of the tags named stand on an opinion. */
export const tagsInUse = async (writer: Writer, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : writer
        .selectFrom("opinion_tag")
        .select("tag_id")
        .distinct()
        .where("tag_id", "in", [...ids])
        .execute();

export const insertTags = (writer: Writer, rows: readonly Insertable<Tables["tag"]>[]) =>
  writer
    .insertInto("tag")
    .values([...rows])
    .execute();

export const updateTag = (writer: Writer, id: string, ordinal: number) =>
  writer.updateTable("tag").set({ ordinal }).where("id", "=", id).execute();

export async function removeTags(writer: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await writer
      .deleteFrom("tag")
      .where("id", "in", [...ids])
      .execute();
}
