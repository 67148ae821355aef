// Published editions: what was frozen, what was withdrawn beside it, and freezing a new one.
import type { Insertable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

type Db = Reader | Writer;

/** Editions of a case, newest first; without their summaries. */
export const editionsOf = (db: Db, consultationId: string) =>
  db
    .selectFrom("publication")
    .select(["id", "edition", "title", "correction", "published_at", "supersedes_id"])
    .where("consultation_id", "=", consultationId)
    .orderBy("edition", "desc")
    .execute();

/** One edition of a case, or undefined. */
export const editionOf = (db: Db, consultationId: string, edition: number) =>
  db
    .selectFrom("publication")
    .selectAll()
    .where("consultation_id", "=", consultationId)
    .where("edition", "=", edition)
    .executeTakeFirst();

/** The newest edition of a case, or undefined. */
export const newestEdition = (db: Db, consultationId: string) =>
  db
    .selectFrom("publication")
    .selectAll()
    .where("consultation_id", "=", consultationId)
    .orderBy("edition", "desc")
    .limit(1)
    .executeTakeFirst();

/** What a list of published rows is narrowed to. */
export interface RowFilter {
  readonly chapter?: string;
  readonly classCode?: string;
}

/** A page of the rows of an edition in the order of its table, after an ordinal; a withdrawn row says when and why. */
export const publishedRows = (
  db: Db,
  publicationId: string,
  page: { readonly filter?: RowFilter; readonly after: number; readonly limit: number },
) =>
  db
    .selectFrom("publication_row")
    .leftJoin("publication_withdrawal", "publication_withdrawal.group_id", "publication_row.group_id")
    .select([
      "publication_row.id",
      "publication_row.group_id",
      "publication_row.ordinal",
      "publication_row.no",
      "publication_row.columns",
      "publication_row.hash",
      "publication_withdrawal.at as withdrawn_at",
      "publication_withdrawal.kind as withdrawn_kind",
    ])
    .where("publication_row.publication_id", "=", publicationId)
    .where("publication_row.ordinal", ">", page.after)
    .$if(page.filter?.chapter !== undefined, (q) => q.where("publication_row.chapter", "=", page.filter?.chapter ?? ""))
    .$if(page.filter?.classCode !== undefined, (q) =>
      q.where("publication_row.class_code", "=", page.filter?.classCode ?? ""),
    )
    .orderBy("publication_row.ordinal")
    .limit(page.limit)
    .execute();

/** The hashes of the rows of an edition by number, to tell what a later one says otherwise. */
export const publishedHashes = (db: Db, publicationId: string) =>
  db
    .selectFrom("publication_row")
    .select(["no", "hash"])
    .where("publication_id", "=", publicationId)
    .orderBy("ordinal")
    .execute();

/** The row of a number in an edition, with its withdrawal; undefined when the edition has no such number. */
export const publishedRow = (db: Db, publicationId: string, no: number) =>
  db
    .selectFrom("publication_row")
    .leftJoin("publication_withdrawal", "publication_withdrawal.group_id", "publication_row.group_id")
    .select([
      "publication_row.id",
      "publication_row.group_id",
      "publication_row.no",
      "publication_row.columns",
      "publication_withdrawal.at as withdrawn_at",
      "publication_withdrawal.kind as withdrawn_kind",
    ])
    .where("publication_row.publication_id", "=", publicationId)
    .where("publication_row.no", "=", no)
    .executeTakeFirst();

/** Answers of some numbers of an edition, for rows that point to them; nothing of a row that was withdrawn. */
export const publishedAnswers = (db: Db, consultationId: string, edition: number, nos: readonly number[]) =>
  nos.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("publication_row")
        .innerJoin("publication", "publication.id", "publication_row.publication_id")
        .leftJoin("publication_withdrawal", "publication_withdrawal.group_id", "publication_row.group_id")
        .select(["publication_row.no", "publication_row.columns"])
        .where("publication.consultation_id", "=", consultationId)
        .where("publication.edition", "=", edition)
        .where("publication_row.no", "in", [...nos])
        .where("publication_withdrawal.at", "is", null)
        .execute();

/** Withdrawn rows of a case with the number they were published under, latest first. */
export const withdrawalsOf = (db: Db, consultationId: string) =>
  db
    .selectFrom("publication_withdrawal")
    .innerJoin("opinion_group", "opinion_group.id", "publication_withdrawal.group_id")
    .select([
      "publication_withdrawal.group_id",
      "publication_withdrawal.kind",
      "publication_withdrawal.at",
      "opinion_group.published_no as no",
    ])
    .where("publication_withdrawal.consultation_id", "=", consultationId)
    .orderBy("publication_withdrawal.at", "desc")
    .orderBy("publication_withdrawal.id", "desc")
    .execute();

/** Texts that rows were published with over all editions, newest first; for those who may open a withdrawn row. */
export const columnsOfRow = (db: Db, groupId: string) =>
  db
    .selectFrom("publication_row")
    .innerJoin("publication", "publication.id", "publication_row.publication_id")
    .select(["publication_row.id", "publication_row.no", "publication_row.columns", "publication.edition"])
    .where("publication_row.group_id", "=", groupId)
    .orderBy("publication.edition", "desc")
    .execute();

/** The row of a case that carries a published number, or undefined. */
export const rowOfNumber = (db: Db, consultationId: string, no: number) =>
  db
    .selectFrom("opinion_group")
    .leftJoin("publication_withdrawal", "publication_withdrawal.group_id", "opinion_group.id")
    .select(["opinion_group.id", "publication_withdrawal.at as withdrawn_at"])
    .where("opinion_group.consultation_id", "=", consultationId)
    .where("opinion_group.published_no", "=", no)
    .executeTakeFirst();

/** The last number that a row of the case was published under, merged rows included; 0 before the first. */
export async function lastPublishedNo(db: Db, consultationId: string): Promise<number> {
  const row = await db
    .selectFrom("opinion_group")
    .select((eb) => eb.fn.max("published_no").as("last"))
    .where("consultation_id", "=", consultationId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export const insertPublication = (writer: Writer, row: Insertable<Tables["publication"]>) =>
  writer.insertInto("publication").values(row).execute();

const atOnce = 100;

async function inParts<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) await insert(rows.slice(at, at + atOnce));
}

/** Freezes rows of an edition. */
export const insertPublicationRows = (writer: Writer, rows: readonly Insertable<Tables["publication_row"]>[]) =>
  inParts(rows, (part) => writer.insertInto("publication_row").values(part).execute());

/** Notes of opinions in which row of an edition they stand, or why in none. */
export const insertPublicationOpinions = (writer: Writer, rows: readonly Insertable<Tables["publication_opinion"]>[]) =>
  inParts(rows, (part) => writer.insertInto("publication_opinion").values(part).execute());

/** Gives a row the number it keeps from now on. */
export const setPublishedNo = (writer: Writer, groupId: string, no: number) =>
  writer.updateTable("opinion_group").set({ published_no: no }).where("id", "=", groupId).execute();

/** Notes that the result of a whole case is out; the first instant stays. */
export const setResultPublished = (writer: Writer, consultationId: string, at: string) =>
  writer
    .updateTable("consultation")
    .set((eb) => ({ published_at: at, version: eb("version", "+", 1) }))
    .where("id", "=", consultationId)
    .where("published_at", "is", null)
    .execute();

export const insertWithdrawal = (writer: Writer, row: Insertable<Tables["publication_withdrawal"]>) =>
  writer.insertInto("publication_withdrawal").values(row).execute();

/** Stretches of submissions that were set aside as personal, with the texts they lie in. */
export async function personalWords(db: Db, submissionIds: readonly string[]) {
  if (submissionIds.length === 0) return [];
  return db
    .selectFrom("set_aside")
    .innerJoin("submission", "submission.id", "set_aside.submission_id")
    .leftJoin("transcript", (join) =>
      join
        .onRef("transcript.submission_id", "=", "set_aside.submission_id")
        .onRef("transcript.version", "=", "set_aside.text_version"),
    )
    .select([
      "set_aside.submission_id",
      "set_aside.span_from as from",
      "set_aside.span_to as to",
      "submission.original",
      "transcript.text as transcript",
    ])
    .where("set_aside.kind", "=", "personal")
    .where("set_aside.submission_id", "in", [...submissionIds])
    .execute();
}
