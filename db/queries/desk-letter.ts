// Letters as the reading desk lists and shows them.
import { expressionBuilder, sql } from "kysely";
import type { Reader, Tables } from "../database.ts";
import { answered, letterCode } from "./answerable.ts";

const free = expressionBuilder<Tables, "submission">();

const opinionsIn = () =>
  free
    .selectFrom("opinion")
    .whereRef("opinion.submission_id", "=", "submission.id")
    .where("opinion.dropped_at", "is", null);

/** A letter with something left: not read through, or with an opinion that has no place yet. */
const hasSomethingLeft = free.or([
  free("submission.read_through", "=", 0),
  free.exists(opinionsIn().select("opinion.id").where("opinion.placed_at", "is", null)),
]);

const letters = (reader: Reader, consultationId: string, left: boolean) =>
  reader
    .selectFrom("submission")
    .leftJoin("validity", (join) =>
      join.onRef("validity.city_id", "=", "submission.city_id").on("validity.code", "=", letterCode),
    )
    .where("submission.consultation_id", "=", consultationId)
    .where((eb) => {
      const open = eb.and([answered, hasSomethingLeft]);
      return left ? open : eb.not(open);
    });

/** Opening words of letters as loaded for lists: characters. */
export const OPENING = 300;

/** Letters that have something left, or (`left` false) those that have not; in the order of arrival. */
export const lettersOnDesk = (
  reader: Reader,
  of: { consultationId: string; left: boolean; from: number; limit: number },
) =>
  letters(reader, of.consultationId, of.left)
    .leftJoin("transcript", (join) =>
      join
        .onRef("transcript.submission_id", "=", "submission.id")
        .on("submission.original", "is", null)
        .on("transcript.version", "=", (eb) =>
          eb
            .selectFrom("transcript as newest")
            .select((t) => t.fn.max("newest.version").as("version"))
            .whereRef("newest.submission_id", "=", "submission.id"),
        ),
    )
    .select([
      "submission.id",
      "submission.serial",
      "submission.receipt_digits",
      "submission.channel",
      "submission.read_through",
      "transcript.version as text_version",
      sql<string>`substr(coalesce(submission.original, transcript.text, ''), 1, ${sql.lit(OPENING)})`.as("opening"),
      sql<number>`coalesce(validity.answered, 1)`.as("answered"),
    ])
    .select([
      opinionsIn()
        .select((o) => o.fn.countAll<number>().as("n"))
        .as("opinions"),
      opinionsIn()
        .select((o) => o.fn.countAll<number>().as("n"))
        .where("opinion.placed_at", "is", null)
        .as("unplaced"),
    ])
    .where("submission.serial", ">=", of.from)
    .orderBy("submission.serial")
    .limit(of.limit)
    .execute();

/** How many letters have something left, and how many not. */
export async function countLetters(reader: Reader, consultationId: string): Promise<{ left: number; done: number }> {
  const count = async (left: boolean) =>
    (
      await letters(reader, consultationId, left)
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n;
  return { left: await count(true), done: await count(false) };
}

/** Stretches of personal data near the beginning of letters. */
export const hiddenOpenings = (reader: Reader, submissionIds: readonly string[]) =>
  reader
    .selectFrom("set_aside")
    .select(["submission_id", "text_version", "span_from", "span_to"])
    .where("submission_id", "in", [...submissionIds])
    .where("kind", "=", "personal")
    .where("span_from", "<", OPENING)
    .execute();

/** What of a letter stands in the head of the desk. */
export const letterHead = (reader: Reader, consultationId: string, digits: string) =>
  reader
    .selectFrom("submission")
    .select([
      "id",
      "serial",
      "receipt_no",
      "receipt_digits",
      "channel",
      "arrived_at",
      "received_on",
      "postmark_on",
      "late",
      "person_kind",
      "eligibility",
      "age_band",
      "proposed_validity",
      "validity",
    ])
    .where("consultation_id", "=", consultationId)
    .where("receipt_digits", "=", digits)
    .executeTakeFirst();

/** What the people who wrote opinions said of the place, as given on arrival. */
export const anchorsOf = (reader: Reader, opinionIds: readonly string[]) =>
  reader
    .selectFrom("opinion_anchor")
    .select(["opinion_id", "section_id", "paragraph", "quote", "typed"])
    .where("opinion_id", "in", [...opinionIds])
    .execute();
