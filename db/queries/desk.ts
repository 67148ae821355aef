// The reading desk: its case, what places and policies bring along, versions of what a deed touched, and the deeds themselves.
import type { Insertable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

/** A case as deeds need it; `first_opens_at` is the earliest opening over all its sections. */
export const deskCase = (db: Reader | Writer, id: string) =>
  db
    .selectFrom("consultation")
    .select(["id", "city_id", "plan_id", "draft_id", "announced_at"])
    .select((eb) =>
      eb.fn
        .coalesce(
          eb
            .selectFrom("consultation_section as cs")
            .select((cs) => cs.fn.min(cs.fn.coalesce("cs.opens_at", "consultation.opens_at")).as("first"))
            .whereRef("cs.consultation_id", "=", "consultation.id"),
          "consultation.opens_at",
        )
        .as("first_opens_at"),
    )
    .where("id", "=", id)
    .executeTakeFirst();

/** Sections of a draft among the ids, with what an opinion on them takes over. */
export const placeTargets = (db: Reader | Writer, draftId: string, ids: readonly string[]) =>
  db
    .selectFrom("section")
    .select(["id", "ordinal", "policy_id"])
    .where("draft_id", "=", draftId)
    .where("id", "in", [...ids])
    .execute();

/** Policies of a plan among the ids, with the division that leads each. */
export const policyLeads = (db: Reader | Writer, planId: string, ids: readonly string[]) =>
  db
    .selectFrom("policy")
    .select(["id", "lead_division_id"])
    .where("plan_id", "=", planId)
    .where("id", "in", [...ids])
    .execute();

/** Ids of those divisions that a city has. */
export const divisionsAmong = (db: Reader | Writer, cityId: string, ids: readonly string[]) =>
  db
    .selectFrom("division")
    .select("id")
    .where("city_id", "=", cityId)
    .where("id", "in", [...ids])
    .execute();

/** Ids of those tags that a plan has. */
export const tagsAmong = (db: Reader | Writer, planId: string, ids: readonly string[]) =>
  db
    .selectFrom("tag")
    .select("id")
    .where("plan_id", "=", planId)
    .where("id", "in", [...ids])
    .execute();

/** Whether a city knows a validity by this code. */
export async function hasValidity(db: Reader | Writer, cityId: string, code: string): Promise<boolean> {
  const row = await db
    .selectFrom("validity")
    .select("id")
    .where("city_id", "=", cityId)
    .where("code", "=", code)
    .executeTakeFirst();
  return row !== undefined;
}

/** Things with a version of their own that deeds touch. */
export type Versioned = "opinion" | "submission" | "opinion_group";

/** Moves the version of each thing on by one. Returns the new versions by id. */
export async function moveVersions(
  writer: Writer,
  table: Versioned,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await writer
    .updateTable(table)
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "in", [...ids])
    .returning(["id", "version"])
    .execute();
  return new Map(rows.map((row) => [row.id, row.version]));
}

export const insertDeed = (writer: Writer, row: Insertable<Tables["deed"]>) =>
  writer.insertInto("deed").values(row).execute();

export const deedById = (db: Reader | Writer, consultationId: string, id: string) =>
  db
    .selectFrom("deed")
    .selectAll()
    .where("consultation_id", "=", consultationId)
    .where("id", "=", id)
    .executeTakeFirst();

/** Deeds of a case that were done after one, and those they took back; at most `limit`, newest first. */
export const deedsAfter = (db: Reader | Writer, consultationId: string, id: string, limit: number) =>
  db
    .selectFrom("deed")
    .leftJoin("deed as undone", "undone.id", "deed.undoes_id")
    .select(["deed.id", "deed.command", "deed.undoes_id", "undone.command as undone_command"])
    .where("deed.consultation_id", "=", consultationId)
    .where("deed.id", ">", id)
    .orderBy("deed.id", "desc")
    .limit(limit)
    .execute();

/** The last deeds of everybody in a case, newest first, with the name of who did them. */
export const latestDeeds = (db: Reader | Writer, consultationId: string, limit: number) =>
  db
    .selectFrom("deed")
    .innerJoin("account", "account.id", "deed.account_id")
    .select(["deed.id", "deed.at", "deed.command", "account.name"])
    .where("deed.consultation_id", "=", consultationId)
    .orderBy("deed.id", "desc")
    .limit(limit)
    .execute();

/** The last deed of a person in a case that takes none back and is not taken back itself, or was done again after that. */
export const lastOwnDeed = (db: Reader | Writer, consultationId: string, accountId: string) =>
  db
    .selectFrom("deed")
    .select(["deed.id", "deed.at", "deed.command", "deed.inverse"])
    .where("deed.consultation_id", "=", consultationId)
    .where("deed.account_id", "=", accountId)
    .where("deed.undoes_id", "is", null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("deed as later")
            .select("later.id")
            .where("later.consultation_id", "=", consultationId)
            .where("later.account_id", "=", accountId)
            .whereRef("later.undoes_id", "=", "deed.id")
            .where((inner) =>
              inner.not(
                inner.exists(
                  inner.selectFrom("deed as again").select("again.id").whereRef("again.undoes_id", "=", "later.id"),
                ),
              ),
            ),
        ),
      ),
    )
    .orderBy("deed.id", "desc")
    .limit(1)
    .executeTakeFirst();
