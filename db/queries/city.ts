// Cities, their divisions and areas.
import type { Insertable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

/** Every city of the installation in its order. */
export const cities = (reader: Reader) =>
  reader.selectFrom("city").selectAll().orderBy("ordinal").orderBy("code").execute();

/** A city by id. */
export const cityById = (reader: Reader | Writer, id: string) =>
  reader.selectFrom("city").selectAll().where("id", "=", id).executeTakeFirst();

/** Divisions of a city in tree order. */
export const divisionsOf = (reader: Reader | Writer, cityId: string) =>
  reader.selectFrom("division").selectAll().where("city_id", "=", cityId).orderBy("ordinal").execute();

/** Areas of a city that can be chosen, in its order. */
export const areasOf = (reader: Reader | Writer, cityId: string) =>
  reader
    .selectFrom("area")
    .selectAll()
    .where("city_id", "=", cityId)
    .where("ended_at", "is", null)
    .orderBy("ordinal")
    .execute();

/** What a city may decide of a submission or an opinion, in its order. */
export const validitiesOf = (reader: Reader | Writer, cityId: string) =>
  reader.selectFrom("validity").selectAll().where("city_id", "=", cityId).orderBy("ordinal").execute();

export const insertCity = (
  writer: Writer,
  city: Omit<Tables["city"], "demo" | "ordinal" | "minimum_days" | "contact_mail" | "version"> & {
    minimum_days: number;
    contact_mail: string;
    demo: 0 | 1;
    ordinal: number;
  },
) => writer.insertInto("city").values(city).execute();

export async function insertDivisions(writer: Writer, rows: readonly Tables["division"][]): Promise<void> {
  if (rows.length > 0)
    await writer
      .insertInto("division")
      .values([...rows])
      .execute();
}

export async function insertAreas(writer: Writer, rows: readonly Insertable<Tables["area"]>[]): Promise<void> {
  if (rows.length > 0)
    await writer
      .insertInto("area")
      .values([...rows])
      .execute();
}

type NewValidity = {
  id: string;
  city_id: string;
  ordinal: number;
  code: string;
  label: string;
  public_reason: string;
  counted: 0 | 1;
  answered: 0 | 1;
  shown: 0 | 1;
};

export async function insertValidities(writer: Writer, rows: readonly NewValidity[]): Promise<void> {
  if (rows.length > 0)
    await writer
      .insertInto("validity")
      .values([...rows])
      .execute();
}

/** Claims a slug for a thing; a slug once given, also one given up, is never given again. Returns false when taken. */
export async function claimSlug(
  writer: Writer,
  kind: Tables["slug"]["kind"],
  slug: string,
  subjectId: string,
): Promise<boolean> {
  const taken = await writer
    .selectFrom("slug")
    .select("subject_id")
    .where("kind", "=", kind)
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (taken) return taken.subject_id === subjectId;
  await writer.insertInto("slug").values({ kind, slug, subject_id: subjectId, retired_at: null }).execute();
  return true;
}
