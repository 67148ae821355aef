// Full text of what was handed in: the bigram index narrows, the substring decides, so both engines find the same.
import { type Expression, type SqlBool, sql } from "kysely";
import type { Reader, Writer } from "../database.ts";
import { insertRows } from "../dialects/insert.ts";
import type { Engine } from "../dialects/portable.ts";

/** A text as it is searched: its key, and its tokens for the engine of the database. */
export interface SearchText {
  readonly key: string;
  readonly grams: readonly string[];
}

/** A search as both engines can ask it: every key must be contained; `sqlite` and `postgres` narrow, null: they cannot. */
export interface SearchWish {
  readonly keys: readonly string[];
  /** FTS5 expression. */
  readonly sqlite: string | null;
  /** Elements that the array of tokens contains. */
  readonly postgres: readonly string[] | null;
}

/** Makes a submission findable by its text. */
export async function insertSearchEntry(
  writer: Writer,
  of: { readonly submissionId: string; readonly consultationId: string },
  { key, grams }: SearchText,
): Promise<void> {
  const entry = { submission_id: of.submissionId, consultation_id: of.consultationId, key };
  if (writer.engine === "postgres") {
    await insertRows(writer, "search_entry", [{ ...entry, grams: [...grams] }]);
    return;
  }
  const { seq } = await writer.insertInto("search_entry").values(entry).returning("seq").executeTakeFirstOrThrow();
  await insertRows(writer, "search_gram", [{ rowid: seq, grams: grams.join(" ") }]);
}

/** Puts another text of a submission in place of the one it was found by, such as a later transcript. @throws when it has none */
export async function updateSearchEntry(
  writer: Writer,
  submissionId: string,
  { key, grams }: SearchText,
): Promise<void> {
  const { seq } = await writer
    .updateTable("search_entry")
    .set(writer.engine === "postgres" ? { key, grams: [...grams] } : { key })
    .where("submission_id", "=", submissionId)
    .returning("seq")
    .executeTakeFirstOrThrow();
  if (writer.engine === "sqlite") {
    await writer
      .updateTable("search_gram")
      .set({ grams: grams.join(" ") })
      .where("rowid", "=", seq)
      .execute();
  }
}

const narrowed = {
  sqlite: ({ sqlite }: SearchWish) =>
    sqlite === null
      ? sql`true`
      : sql`search_entry.seq in (select search_gram.rowid from search_gram where search_gram match ${sqlite})`,
  postgres: ({ postgres }: SearchWish) =>
    postgres === null ? sql`true` : sql`search_entry.grams @> ${[...postgres]}::text[]`,
};

const position = { sqlite: sql.raw("instr"), postgres: sql.raw("strpos") };

/**
 * A condition on `submission` for any list of submissions of one case: its text contains every key of the wish.
 * @returns undefined for a wish without keys, which every submission fulfils
 */
export function textContains(
  engine: Engine,
  consultationId: string,
  wish: SearchWish,
): Expression<SqlBool> | undefined {
  if (wish.keys.length === 0) return undefined;
  const contained = wish.keys.map((key) => sql`${position[engine]}(search_entry.key, ${key}) > 0`);
  return sql<SqlBool>`submission.id in (select search_entry.submission_id from search_entry where search_entry.consultation_id = ${consultationId} and ${narrowed[engine](wish)} and ${sql.join(contained, sql` and `)})`;
}

/** What to search, in which case, and which page: serials below `before`, at most `limit`. */
export interface SubmissionSearch {
  readonly consultationId: string;
  readonly wish: SearchWish;
  readonly before?: number;
  readonly limit: number;
}

/** A page of the submissions whose text holds every key, newest serial first. */
export const searchSubmissions = (reader: Reader, { consultationId, wish, before, limit }: SubmissionSearch) => {
  const contains = textContains(reader.engine, consultationId, wish);
  return reader
    .selectFrom("submission")
    .select(["submission.id", "submission.serial", "submission.receipt_no"])
    .where("submission.consultation_id", "=", consultationId)
    .$if(contains !== undefined, (q) => q.where(contains ?? sql<SqlBool>`true`))
    .$if(before !== undefined, (q) => q.where("submission.serial", "<", before ?? 0))
    .orderBy("submission.serial", "desc")
    .limit(limit)
    .execute();
};
