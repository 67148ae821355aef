// Drafts, their sections and errata.
import type { Insertable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

/** Drafts of a plan, oldest first. */
export const draftsOf = (reader: Reader, planId: string) =>
  reader.selectFrom("draft").selectAll().where("plan_id", "=", planId).orderBy("created_at").orderBy("id").execute();

export const draftById = (reader: Reader | Writer, id: string) =>
  reader.selectFrom("draft").selectAll().where("id", "=", id).executeTakeFirst();

/** Sections of a draft in order, with their text. */
export const sectionsOf = (reader: Reader | Writer, draftId: string) =>
  reader.selectFrom("section").selectAll().where("draft_id", "=", draftId).orderBy("ordinal").execute();

/** Sections of a draft in order, without their text: for contents lists and choices. */
export const sectionHeads = (reader: Reader | Writer, draftId: string) =>
  reader
    .selectFrom("section")
    .select(["id", "key", "parent_id", "ordinal", "level", "number", "title", "pages_from", "pages_to", "policy_id"])
    .where("draft_id", "=", draftId)
    .orderBy("ordinal")
    .execute();

export const errataOf = (reader: Reader, draftId: string) =>
  reader
    .selectFrom("erratum")
    .selectAll()
    .where("draft_id", "=", draftId)
    .orderBy("published_at")
    .orderBy("id")
    .execute();

export const insertDraft = (writer: Writer, draft: Insertable<Tables["draft"]>) =>
  writer.insertInto("draft").values(draft).execute();

export async function insertSections(writer: Writer, rows: readonly Insertable<Tables["section"]>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 50)
    await writer
      .insertInto("section")
      .values(rows.slice(at, at + 50))
      .execute();
}

/** Whether a draft is, or was, open for comment: then its text stands. */
export async function isConsulted(db: Reader | Writer, draftId: string): Promise<boolean> {
  const row = await db
    .selectFrom("consultation")
    .select("id")
    .where("draft_id", "=", draftId)
    .where("announced_at", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const setDraftPublished = (writer: Writer, id: string, at: string) =>
  writer.updateTable("draft").set({ published_at: at }).where("id", "=", id).execute();

/** Whether a plan has a draft of this slug. */
export async function hasDraftSlug(db: Reader | Writer, planId: string, slug: string): Promise<boolean> {
  const row = await db
    .selectFrom("draft")
    .select("id")
    .where("plan_id", "=", planId)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row !== undefined;
}

/** Sections of a draft in order, without their text but with how many characters each has. */
export const sectionLengths = (reader: Reader, draftId: string) =>
  reader
    .selectFrom("section")
    .select(["id", "key", "parent_id", "ordinal", "level", "number", "title", "pages_from", "pages_to", "policy_id"])
    .select((eb) => eb.fn<number>("length", ["body"]).as("letters"))
    .where("draft_id", "=", draftId)
    .orderBy("ordinal")
    .execute();

/**
 * Text of the sections of a draft from one ordinal to another, both included; with the code of the policy each belongs to
 * and how many published rows there are about that policy.
 */
export const sectionTexts = (reader: Reader, draftId: string, from: number, to: number) =>
  reader
    .selectFrom("section")
    .leftJoin("policy", "policy.id", "section.policy_id")
    .select([
      "section.id",
      "section.body",
      "section.format",
      "section.joins",
      "section.html",
      "policy.code as policy_code",
    ])
    .select((eb) =>
      eb
        .selectFrom("publication_row")
        .select((row) => row.fn.countAll<number>().as("count"))
        .whereRef("publication_row.policy_id", "=", "section.policy_id")
        .as("published_rows"),
    )
    .where("section.draft_id", "=", draftId)
    .where("section.ordinal", ">=", from)
    .where("section.ordinal", "<=", to)
    .orderBy("section.ordinal")
    .execute();

/** Links sections of a draft to policies and to pages of the print. */
export async function linkSections(
  writer: Writer,
  draftId: string,
  links: readonly { id: string; policy_id: string | null; pages_from: number | null; pages_to: number | null }[],
): Promise<void> {
  for (const { id, ...set } of links) {
    await writer.updateTable("section").set(set).where("id", "=", id).where("draft_id", "=", draftId).execute();
  }
}

/** Changes the text of a section. Returns whether it is there. */
export async function updateSection(
  writer: Writer,
  draftId: string,
  id: string,
  set: { number: string; title: string; body: string; html: string; joins: string },
): Promise<boolean> {
  const result = await writer
    .updateTable("section")
    .set(set)
    .where("id", "=", id)
    .where("draft_id", "=", draftId)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Moves the version of a draft on. Returns whether it still was at the version seen. */
export async function touchDraft(writer: Writer, id: string, version: number): Promise<boolean> {
  const result = await writer
    .updateTable("draft")
    .set({ version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export const insertErratum = (writer: Writer, row: Insertable<Tables["erratum"]>) =>
  writer.insertInto("erratum").values(row).execute();
