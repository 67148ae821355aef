// Plans, their tiers and milestones.
import type { Insertable, Updateable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

/** Plans of a city in its order. */
export const plansOf = (reader: Reader, cityId: string) =>
  reader.selectFrom("plan").selectAll().where("city_id", "=", cityId).orderBy("ordinal").orderBy("id").execute();

export const planById = (reader: Reader | Writer, id: string) =>
  reader.selectFrom("plan").selectAll().where("id", "=", id).executeTakeFirst();

export const tiersOf = (reader: Reader | Writer, planId: string) =>
  reader.selectFrom("tier").selectAll().where("plan_id", "=", planId).orderBy("ordinal").execute();

export const milestonesOf = (reader: Reader | Writer, planId: string) =>
  reader.selectFrom("milestone").selectAll().where("plan_id", "=", planId).orderBy("ordinal").execute();

export const insertPlan = (writer: Writer, plan: Insertable<Tables["plan"]>) =>
  writer.insertInto("plan").values(plan).execute();

/** Changes a plan seen at `version`. Returns whether it still was at that version. */
export async function updatePlan(
  writer: Writer,
  id: string,
  version: number,
  set: Updateable<Tables["plan"]>,
): Promise<boolean> {
  const result = await writer
    .updateTable("plan")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Puts the tiers of a plan in place of those it had. */
export async function replaceTiers(
  writer: Writer,
  planId: string,
  rows: readonly Insertable<Tables["tier"]>[],
): Promise<void> {
  await writer.deleteFrom("tier").where("plan_id", "=", planId).execute();
  if (rows.length > 0)
    await writer
      .insertInto("tier")
      .values([...rows])
      .execute();
}

/** Puts the milestones of a plan in place of those it had. */
export async function replaceMilestones(
  writer: Writer,
  planId: string,
  rows: readonly Insertable<Tables["milestone"]>[],
): Promise<void> {
  await writer.deleteFrom("milestone").where("plan_id", "=", planId).execute();
  if (rows.length > 0)
    await writer
      .insertInto("milestone")
      .values([...rows])
      .execute();
}

/** Steps of all plans of a city that are under way or still ahead, plan by plan in their order. */
export const milestonesAhead = (reader: Reader, cityId: string) =>
  reader
    .selectFrom("milestone")
    .innerJoin("plan", "plan.id", "milestone.plan_id")
    .select([
      "milestone.id",
      "milestone.plan_id",
      "milestone.when_text",
      "milestone.title",
      "milestone.note",
      "milestone.state",
    ])
    .where("plan.city_id", "=", cityId)
    .where("milestone.state", "in", ["now", "ahead"])
    .orderBy("plan.ordinal")
    .orderBy("plan.id")
    .orderBy("milestone.ordinal")
    .execute();
