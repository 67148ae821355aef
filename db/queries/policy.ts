// The policy tree of a plan.
import type { Insertable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

/** Policies of a plan in tree order. */
export const policiesOf = (reader: Reader | Writer, planId: string) =>
  reader.selectFrom("policy").selectAll().where("plan_id", "=", planId).orderBy("ordinal").execute();

export async function insertPolicies(writer: Writer, rows: readonly Insertable<Tables["policy"]>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 50)
    await writer
      .insertInto("policy")
      .values(rows.slice(at, at + 50))
      .execute();
}

/** How many policies a plan has. */
export async function policyCount(reader: Reader, planId: string): Promise<number> {
  const row = await reader
    .selectFrom("policy")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("plan_id", "=", planId)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Sections of drafts that everyone may read, which belong to a policy; newest draft first. */
export const publicSectionsOfPolicy = (reader: Reader, policyId: string) =>
  reader
    .selectFrom("section")
    .innerJoin("draft", "draft.id", "section.draft_id")
    .select([
      "section.id",
      "section.key",
      "section.number",
      "section.title",
      "section.pages_from",
      "section.pages_to",
      "draft.slug as draft_slug",
      "draft.title as draft_title",
      "draft.published_at",
    ])
    .where("section.policy_id", "=", policyId)
    .where("draft.published_at", "is not", null)
    .orderBy("draft.published_at", "desc")
    .orderBy("section.ordinal")
    .limit(100)
    .execute();

/**
 * The first published rows about a policy: those of the last edition of each case, newest case first, in the order of its
 * table. `withdrawn_kind` says that a row was withdrawn: then its text must not be shown.
 */
export const publishedRowsOfPolicy = (reader: Reader, policyId: string, limit: number) =>
  reader
    .selectFrom("publication_row")
    .innerJoin("publication", "publication.id", "publication_row.publication_id")
    .innerJoin("consultation", "consultation.id", "publication.consultation_id")
    .leftJoin("publication_withdrawal", "publication_withdrawal.group_id", "publication_row.group_id")
    .select([
      "publication_row.id",
      "publication_row.no",
      "publication_row.ordinal",
      "publication_row.columns",
      "publication.edition",
      "publication.published_at",
      "consultation.id as consultation_id",
      "consultation.slug",
      "consultation.title",
      "consultation.count_column",
      "publication_withdrawal.kind as withdrawn_kind",
      "publication_withdrawal.at as withdrawn_at",
    ])
    .where("publication_row.policy_id", "=", policyId)
    .where("consultation.announced_at", "is not", null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("publication as later")
            .select("later.id")
            .whereRef("later.consultation_id", "=", "publication.consultation_id")
            .whereRef("later.edition", ">", "publication.edition"),
        ),
      ),
    )
    .orderBy("publication.published_at", "desc")
    .orderBy("publication_row.ordinal")
    .limit(limit)
    .execute();
