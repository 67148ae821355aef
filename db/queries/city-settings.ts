// What an administrator changes in a city: its words, divisions, areas and the list of what may be decided.
import type { Insertable, Updateable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

/**
 * Changes a city seen at `version`, or only moves its version on; the city stays locked until the deed is done.
 * Returns whether it still was at that version.
 */
export async function updateCity(
  writer: Writer,
  id: string,
  version: number,
  set: Updateable<Tables["city"]> = {},
): Promise<boolean> {
  const result = await writer
    .updateTable("city")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Areas of a city in its order, also those that can no longer be chosen. */
export const allAreasOf = (reader: Reader | Writer, cityId: string) =>
  reader.selectFrom("area").selectAll().where("city_id", "=", cityId).orderBy("ordinal").execute();

export const updateDivision = (writer: Writer, id: string, set: Updateable<Tables["division"]>) =>
  writer.updateTable("division").set(set).where("id", "=", id).execute();

export const updateArea = (writer: Writer, id: string, set: Updateable<Tables["area"]>) =>
  writer.updateTable("area").set(set).where("id", "=", id).execute();

export const updateValidity = (writer: Writer, id: string, set: Updateable<Tables["validity"]>) =>
  writer.updateTable("validity").set(set).where("id", "=", id).execute();

export const insertValidity = (writer: Writer, row: Insertable<Tables["validity"]>) =>
  writer.insertInto("validity").values(row).execute();

/** How many policies of the city's plans each division leads; divisions that lead none are left out. */
export const policiesLed = (reader: Reader, cityId: string) =>
  reader
    .selectFrom("policy")
    .innerJoin("division", "division.id", "policy.lead_division_id")
    .select((eb) => ["division.id", eb.fn.countAll<number>().as("count")])
    .where("division.city_id", "=", cityId)
    .groupBy("division.id")
    .execute();
