// Rows as the reading desk lists and shows them.
import { type SqlBool, sql } from "kysely";
import type { Reader } from "../database.ts";
import { opinionsToAnswer } from "./answerable.ts";
import { OPENING } from "./desk-letter.ts";

/** Live rows of a case with their answers and classes. */
export const liveRows = (reader: Reader, consultationId: string) =>
  reader
    .selectFrom("opinion_group")
    .leftJoin("response", "response.group_id", "opinion_group.id")
    .leftJoin("response_class", "response_class.id", "response.class_id")
    .where("opinion_group.consultation_id", "=", consultationId)
    .where("opinion_group.merged_into_id", "is", null);

type Rows = ReturnType<typeof liveRows>;

/** Opinions to answer of the row at hand. */
export const inThisRow = () => opinionsToAnswer().where("opinion.group_id", "=", sql.ref<string>("opinion_group.id"));

/** Rows as lists and proposals show them, with how many opinions count in them and the first of those. */
const rowFacts = (rows: Rows) =>
  rows
    .select([
      "opinion_group.id",
      "opinion_group.place_order",
      "opinion_group.section_id",
      "opinion_group.policy_id",
      "opinion_group.lead_division_id",
      "opinion_group.heading",
      "opinion_group.summary",
      "opinion_group.published_no",
      "opinion_group.version",
      "response.id as response_id",
      "response.class_id",
      "response.same_as_group_id",
      sql<string>`coalesce(response.text, '')`.as("text"),
    ])
    .select((eb) => [
      inThisRow()
        .select((o) => o.fn.countAll<number>().as("n"))
        .as("opinions"),
      inThisRow()
        .select((o) => o.fn.min("opinion.id").as("first"))
        .as("first_id"),
      eb
        .selectFrom("revision_response")
        .select((r) => r.fn.countAll<number>().as("n"))
        .whereRef("revision_response.response_id", "=", "response.id")
        .as("revisions"),
    ]);

export type RowFacts = Awaited<ReturnType<typeof rowsOnDesk>>[number];

/** Live rows that hold an opinion to answer, in plan order, from a place in the plan on. */
export const rowsOnDesk = (reader: Reader, consultationId: string, from: number, limit: number) =>
  rowFacts(liveRows(reader, consultationId))
    .where((eb) => eb.exists(inThisRow().select("opinion.id")))
    .where("opinion_group.place_order", ">=", from)
    .orderBy("opinion_group.place_order")
    .orderBy("opinion_group.id")
    .limit(limit)
    .execute();

/** The same of single rows, also of those without an opinion to answer. */
export const rowsAmong = (reader: Reader, consultationId: string, ids: readonly string[]) =>
  rowFacts(liveRows(reader, consultationId))
    .where("opinion_group.id", "in", [...ids])
    .execute();

/** Opening words of opinions, by which rows without a heading are called. */
export const openingsOf = (reader: Reader, opinionIds: readonly string[]) =>
  reader
    .selectFrom("opinion")
    .select(["id", sql<string>`substr(coalesce(summary, excerpt), 1, ${sql.lit(OPENING)})`.as("opening")])
    .where("id", "in", [...opinionIds])
    .execute();

/** Live rows whose heading, summary or first opinions hold all the words; `words` are plain substrings. */
export const rowsSaying = (reader: Reader, consultationId: string, words: readonly string[], limit: number) => {
  const position = reader.engine === "sqlite" ? sql.raw("instr") : sql.raw("strpos");
  let rows = rowFacts(liveRows(reader, consultationId)).where((eb) => eb.exists(inThisRow().select("opinion.id")));
  for (const word of words) {
    rows = rows.where((eb) =>
      eb.or([
        sql<SqlBool>`${position}(coalesce(opinion_group.heading, ''), ${word}) > 0`,
        sql<SqlBool>`${position}(coalesce(opinion_group.summary, ''), ${word}) > 0`,
        eb.exists(
          eb
            .selectFrom("opinion")
            .select("opinion.id")
            .whereRef("opinion.group_id", "=", "opinion_group.id")
            .where("opinion.dropped_at", "is", null)
            .where(sql<SqlBool>`${position}(opinion.excerpt, ${word}) > 0`),
        ),
      ]),
    );
  }
  return rows.orderBy("opinion_group.place_order").orderBy("opinion_group.id").limit(limit).execute();
};

/** Opinions of a row that count, first to last, with the letters they come from. */
export const countedMembers = (reader: Reader, groupId: string, limit: number) =>
  opinionsToAnswer(reader)
    .select([
      "opinion.id",
      "opinion.version",
      "opinion.excerpt",
      "submission.receipt_no",
      "submission.receipt_digits",
      "submission.channel",
    ])
    .where("opinion.group_id", "=", groupId)
    .orderBy("opinion.id")
    .limit(limit)
    .execute();

/** Revisions that stand, named by an answer of the row or made for a section. */
export const revisionsShown = (reader: Reader, consultationId: string, of: { responseId: string; sectionId: string }) =>
  reader
    .selectFrom("revision")
    .select(["id", "section_id", "before", "after", "reason"])
    .select((eb) =>
      eb
        .selectFrom("revision_response")
        .select((r) => r.fn.countAll<number>().as("n"))
        .whereRef("revision_response.revision_id", "=", "revision.id")
        .where("revision_response.response_id", "=", of.responseId)
        .as("named"),
    )
    .where("consultation_id", "=", consultationId)
    .where("withdrawn_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("section_id", "=", of.sectionId),
        eb.exists(
          eb
            .selectFrom("revision_response")
            .select("revision_response.revision_id")
            .whereRef("revision_response.revision_id", "=", "revision.id")
            .where("revision_response.response_id", "=", of.responseId),
        ),
      ]),
    )
    .orderBy("id")
    .limit(100)
    .execute();
