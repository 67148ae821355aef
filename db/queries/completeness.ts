// What stands in a case at this moment, as completeness and a new edition read it: rows, members, answers, changes.
import type { ExpressionBuilder } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

type Db = Reader | Writer;

/** Which rows of a case are meant: those on these sections, at least one; null: every row. */
export type RowScope = readonly string[] | null;

/** Where a list of rows goes on: the last row of the page before. */
export interface RowMark {
  readonly placeOrder: number;
  readonly id: string;
}

/** Live rows of a case: not merged away, with at least one opinion. */
const liveRows = (db: Db, consultationId: string, scope: RowScope) =>
  db
    .selectFrom("opinion_group")
    .where("opinion_group.consultation_id", "=", consultationId)
    .where("opinion_group.merged_into_id", "is", null)
    .$if(scope !== null, (q) => q.where("opinion_group.section_id", "in", [...(scope ?? [])]));

/** A page of the rows of a case in plan order, with their answers. */
export const rowsOfCase = (
  db: Db,
  consultationId: string,
  scope: RowScope,
  page: { readonly after?: RowMark; readonly limit: number },
) =>
  liveRows(db, consultationId, scope)
    .leftJoin("response", "response.group_id", "opinion_group.id")
    .select([
      "opinion_group.id",
      "opinion_group.section_id",
      "opinion_group.place_order",
      "opinion_group.policy_id",
      "opinion_group.heading",
      "opinion_group.summary",
      "opinion_group.published_no",
      "response.text as answer",
      "response.class_id",
      "response.same_as_group_id",
    ])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("opinion")
          .select("opinion.id")
          .whereRef("opinion.group_id", "=", "opinion_group.id")
          .where("opinion.dropped_at", "is", null),
      ),
    )
    .$if(page.after !== undefined, (q) =>
      q.where((eb) =>
        eb.or([
          eb("opinion_group.place_order", ">", page.after?.placeOrder ?? 0),
          eb.and([
            eb("opinion_group.place_order", "=", page.after?.placeOrder ?? 0),
            eb("opinion_group.id", ">", page.after?.id ?? ""),
          ]),
        ]),
      ),
    )
    .orderBy("opinion_group.place_order")
    .orderBy("opinion_group.id")
    .limit(page.limit)
    .execute();

/** Live opinions of rows with what was decided about them and their submissions, by row and time. */
export const membersOfRows = (db: Db, groupIds: readonly string[]) =>
  groupIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("opinion")
        .innerJoin("submission", "submission.id", "opinion.submission_id")
        .select([
          "opinion.id",
          "opinion.group_id",
          "opinion.submission_id",
          "opinion.excerpt",
          "opinion.summary",
          "opinion.placed_at",
          "opinion.validity",
          "opinion.validity_reason",
          "submission.validity as submission_validity",
          "submission.proposed_validity",
          "submission.validity_reason as submission_reason",
          "submission.channel",
          "submission.receipt_digits",
        ])
        .where("opinion.group_id", "in", [...groupIds])
        .where("opinion.dropped_at", "is", null)
        .orderBy("opinion.group_id")
        .orderBy("opinion.id")
        .execute();

/** Answers of rows that other rows point to; nothing for a row that was merged away. */
export const answersOfRows = (db: Db, groupIds: readonly string[]) =>
  groupIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("opinion_group")
        .leftJoin("response", "response.group_id", "opinion_group.id")
        .select(["opinion_group.id", "response.text", "response.class_id", "response.same_as_group_id"])
        .where("opinion_group.id", "in", [...groupIds])
        .where("opinion_group.merged_into_id", "is", null)
        .execute();

/** Changes of the text that rows caused, oldest first; those taken back are left out. */
export const revisionsOfRows = (db: Db, groupIds: readonly string[]) =>
  groupIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom("revision")
        .innerJoin("revision_response", "revision_response.revision_id", "revision.id")
        .innerJoin("response", "response.id", "revision_response.response_id")
        .select([
          "response.group_id",
          "revision.id",
          "revision.section_id",
          "revision.place_text",
          "revision.before",
          "revision.after",
          "revision.reason",
        ])
        .where("response.group_id", "in", [...groupIds])
        .where("revision.withdrawn_at", "is", null)
        .orderBy("revision.id")
        .execute();

/**
 * Ids and numbers of the rows that hold an opinion whose text is shown, in plan order.
 * @param shown codes of validity that are shown; at least one
 */
export const tableRows = (db: Db, consultationId: string, scope: RowScope, shown: readonly string[]) =>
  liveRows(db, consultationId, scope)
    .select(["opinion_group.id", "opinion_group.published_no"])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("opinion")
          .innerJoin("submission", "submission.id", "opinion.submission_id")
          .select("opinion.id")
          .whereRef("opinion.group_id", "=", "opinion_group.id")
          .where("opinion.dropped_at", "is", null)
          .where((q) => q(q.fn.coalesce("submission.validity", "submission.proposed_validity"), "in", [...shown]))
          .where((q) => q.or([q("opinion.validity", "is", null), q("opinion.validity", "in", [...shown])])),
      ),
    )
    .orderBy("opinion_group.place_order")
    .orderBy("opinion_group.id")
    .execute();

const holdsOpinionOn = (eb: ExpressionBuilder<Tables, "submission">, sections: readonly string[]) =>
  eb.exists(
    eb
      .selectFrom("opinion")
      .innerJoin("opinion_group", "opinion_group.id", "opinion.group_id")
      .select("opinion.id")
      .whereRef("opinion.submission_id", "=", "submission.id")
      .where("opinion.dropped_at", "is", null)
      .where("opinion_group.section_id", "in", [...sections]),
  );

const submissions = (db: Db, consultationId: string, scope: RowScope) =>
  db
    .selectFrom("submission")
    .where("submission.consultation_id", "=", consultationId)
    .$if(scope !== null, (q) => q.where((eb) => holdsOpinionOn(eb, scope ?? [])));

/** Submissions of a case, or those that hold an opinion on the sections, counted by what was decided, who and how. */
export const submissionTallies = (db: Db, consultationId: string, scope: RowScope) =>
  submissions(db, consultationId, scope)
    .select((eb) => [
      "submission.validity",
      "submission.proposed_validity",
      "submission.person_kind",
      "submission.channel",
      eb.fn.countAll<number>().as("count"),
    ])
    .groupBy(["submission.validity", "submission.proposed_validity", "submission.person_kind", "submission.channel"])
    .execute();

/** How many submissions nobody has judged yet, of all or of those that hold an opinion on the sections. */
export async function unjudgedCount(db: Db, consultationId: string, scope: RowScope): Promise<number> {
  const row = await submissions(db, consultationId, scope)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("submission.validity", "is", null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The first submissions of a case that are not read through, without those judged to be one of `away`; all are counted. */
export async function unreadSubmissions(db: Db, consultationId: string, away: readonly string[], limit: number) {
  const unread = db
    .selectFrom("submission")
    .where("consultation_id", "=", consultationId)
    .where("read_through", "=", 0)
    .$if(away.length > 0, (q) =>
      q.where((eb) => eb.or([eb("validity", "is", null), eb("validity", "not in", [...away])])),
    );
  const { count } = await unread.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  const first = await unread
    .select(["id", "receipt_no", "receipt_digits", "channel"])
    .orderBy("serial")
    .limit(limit)
    .execute();
  return { count, first };
}

/** Live opinions of a case whose row was merged away under them; there should be none. */
export const strayOpinions = (db: Db, consultationId: string, limit: number) =>
  db
    .selectFrom("opinion")
    .innerJoin("opinion_group", "opinion_group.id", "opinion.group_id")
    .innerJoin("submission", "submission.id", "opinion.submission_id")
    .select(["opinion.id", "opinion.excerpt", "submission.receipt_digits"])
    .where("opinion.consultation_id", "=", consultationId)
    .where("opinion.dropped_at", "is", null)
    .where("opinion_group.merged_into_id", "is not", null)
    .orderBy("opinion.id")
    .limit(limit)
    .execute();

/** The first live opinions of a case whose place nobody has settled; all are counted. */
export async function unplacedOpinions(db: Db, consultationId: string, limit: number) {
  const unplaced = db
    .selectFrom("opinion")
    .innerJoin("submission", "submission.id", "opinion.submission_id")
    .where("opinion.consultation_id", "=", consultationId)
    .where("opinion.dropped_at", "is", null)
    .where("opinion.placed_at", "is", null);
  const { count } = await unplaced.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  const first = await unplaced
    .select(["opinion.id", "opinion.excerpt", "submission.receipt_digits"])
    .orderBy("opinion.id")
    .limit(limit)
    .execute();
  return { count, first };
}
