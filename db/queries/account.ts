// Accounts, their grants, and the writes that make and change them.
import type { Reader, Tables, Writer } from "../database.ts";

/** The account of a login name, or undefined. */
export const accountByLogin = (reader: Reader, login: string) =>
  reader
    .selectFrom("account")
    .select(["id", "name", "password_hash", "disabled_at"])
    .where("login", "=", login)
    .executeTakeFirst();

/** Name and settings of an account. */
export const accountById = (reader: Reader | Writer, id: string) =>
  reader
    .selectFrom("account")
    .select(["id", "login", "name", "single_keys", "disabled_at"])
    .where("id", "=", id)
    .executeTakeFirst();

/** Grants of an account that are in force at an instant. */
export const grantsInForce = (reader: Reader, accountId: string, at: string) =>
  reader
    .selectFrom("role_grant")
    .select(["role", "scope_kind", "scope_id", "city_id"])
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", at)]))
    .execute();

/** Whether anybody could sign in: false on an installation that has not been set up. */
export async function hasAccount(reader: Reader | Writer): Promise<boolean> {
  return (await reader.selectFrom("account").select("id").limit(1).executeTakeFirst()) !== undefined;
}

export const insertAccount = (
  writer: Writer,
  account: Pick<Tables["account"], "id" | "login" | "name" | "password_hash" | "created_at">,
) => writer.insertInto("account").values(account).execute();

export const insertGrant = (writer: Writer, grant: Omit<Tables["role_grant"], "ended_at">) =>
  writer
    .insertInto("role_grant")
    .values({ ...grant, ended_at: null })
    .execute();

export async function loginExists(db: Reader | Writer, login: string): Promise<boolean> {
  return (await db.selectFrom("account").select("id").where("login", "=", login).executeTakeFirst()) !== undefined;
}

/** Accounts that hold, or held, a role inside a city, by name. */
export const accountsOfCity = (reader: Reader, cityId: string) =>
  reader
    .selectFrom("account")
    .select(["account.id", "account.login", "account.name", "account.disabled_at"])
    .where("account.id", "in", (eb) => eb.selectFrom("role_grant").select("account_id").where("city_id", "=", cityId))
    .orderBy("account.name")
    .orderBy("account.id")
    .execute();

/** Grants inside a city that have not been ended, also those whose time has run out. */
export const grantsOfCity = (reader: Reader | Writer, cityId: string, accountId?: string) =>
  reader
    .selectFrom("role_grant")
    .select(["id", "account_id", "role", "scope_kind", "scope_id", "until"])
    .where("city_id", "=", cityId)
    .where("ended_at", "is", null)
    .$if(accountId !== undefined, (q) => q.where("account_id", "=", accountId ?? ""))
    .orderBy("id")
    .execute();

export const endGrant = (writer: Writer, id: string, at: string) =>
  writer.updateTable("role_grant").set({ ended_at: at }).where("id", "=", id).where("ended_at", "is", null).execute();

export const setDisabled = (writer: Writer, id: string, at: string | null) =>
  writer.updateTable("account").set({ disabled_at: at }).where("id", "=", id).execute();

export const setPasswordHash = (writer: Writer, id: string, hash: string) =>
  writer.updateTable("account").set({ password_hash: hash }).where("id", "=", id).execute();

/** Whether an account holds a role only inside one city, so that the city's administrator may change the account itself. */
export async function belongsToCityAlone(db: Reader | Writer, accountId: string, cityId: string): Promise<boolean> {
  const elsewhere = await db
    .selectFrom("role_grant")
    .select("id")
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where((eb) => eb.or([eb("city_id", "is", null), eb("city_id", "!=", cityId)]))
    .limit(1)
    .executeTakeFirst();
  return elsewhere === undefined;
}
