// Opinions: where they stand, their stretches of text, and what of a letter is set aside.
import type { Insertable, Selectable, Updateable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

/** Opinions of a case among the ids, dropped ones too, each with what was decided of its letter. */
export const opinionsById = (db: Reader | Writer, consultationId: string, ids: readonly string[]) =>
  db
    .selectFrom("opinion")
    .innerJoin("submission", "submission.id", "opinion.submission_id")
    .selectAll("opinion")
    .select("submission.validity as letter_validity")
    .where("opinion.consultation_id", "=", consultationId)
    .where("opinion.id", "in", [...ids])
    .orderBy("opinion.id")
    .execute();

export type OpinionRow = Selectable<Tables["opinion"]>;

/** What a letter holds of opinions, first to last by ordinal. */
export const opinionsOfLetter = (db: Reader | Writer, submissionId: string) =>
  db
    .selectFrom("opinion")
    .selectAll()
    .where("submission_id", "=", submissionId)
    .where("dropped_at", "is", null)
    .orderBy("ordinal")
    .execute();

/** The highest ordinal ever given to an opinion of a letter; 0 before the first. */
export async function lastOrdinal(writer: Writer, submissionId: string): Promise<number> {
  const row = await writer
    .selectFrom("opinion")
    .select((eb) => eb.fn.max("ordinal").as("last"))
    .where("submission_id", "=", submissionId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Writes an opinion that stands in a row that is already there, with the first stretch of its text. */
export async function insertMember(
  writer: Writer,
  made: {
    readonly opinion: Insertable<Tables["opinion"]>;
    readonly span: Insertable<Tables["opinion_span"]>;
    readonly anchor: Insertable<Tables["opinion_anchor"]>;
  },
): Promise<void> {
  await writer.insertInto("opinion").values(made.opinion).execute();
  await writer.insertInto("opinion_span").values(made.span).execute();
  await writer.insertInto("opinion_anchor").values(made.anchor).execute();
}

export const updateOpinion = (writer: Writer, id: string, set: Updateable<Tables["opinion"]>) =>
  writer.updateTable("opinion").set(set).where("id", "=", id).execute();

/** Further sections, further policies and counted proposals of opinions: what of their standing lies in other tables. */
export async function linksOf(db: Reader | Writer, opinionIds: readonly string[]) {
  const ids = [...opinionIds];
  const sections = await db
    .selectFrom("opinion_section")
    .selectAll()
    .where("opinion_id", "in", ids)
    .orderBy("section_id")
    .execute();
  const policies = await db
    .selectFrom("opinion_policy")
    .selectAll()
    .where("opinion_id", "in", ids)
    .orderBy("policy_id")
    .execute();
  const outcomes = await db
    .selectFrom("proposal_outcome")
    .select(["opinion_id", "kind", "taken"])
    .where("opinion_id", "in", ids)
    .execute();
  return { sections, policies, outcomes };
}

/** Puts further sections in place of those an opinion had. */
export async function replaceSections(writer: Writer, opinionId: string, sectionIds: readonly string[]): Promise<void> {
  await writer.deleteFrom("opinion_section").where("opinion_id", "=", opinionId).execute();
  const rows = sectionIds.map((section_id) => ({ opinion_id: opinionId, section_id }));
  if (rows.length > 0) await writer.insertInto("opinion_section").values(rows).execute();
}

/** Puts further policies in place of those an opinion had. */
export async function replacePolicies(writer: Writer, opinionId: string, policyIds: readonly string[]): Promise<void> {
  await writer.deleteFrom("opinion_policy").where("opinion_id", "=", opinionId).execute();
  const rows = policyIds.map((policy_id) => ({ opinion_id: opinionId, policy_id }));
  if (rows.length > 0) await writer.insertInto("opinion_policy").values(rows).execute();
}

/** Puts tags in place of those an opinion had. */
export async function replaceTags(writer: Writer, opinionId: string, tagIds: readonly string[]): Promise<void> {
  await writer.deleteFrom("opinion_tag").where("opinion_id", "=", opinionId).execute();
  const rows = tagIds.map((tag_id) => ({ opinion_id: opinionId, tag_id }));
  if (rows.length > 0) await writer.insertInto("opinion_tag").values(rows).execute();
}

export const tagsOf = (db: Reader | Writer, opinionIds: readonly string[]) =>
  db
    .selectFrom("opinion_tag")
    .selectAll()
    .where("opinion_id", "in", [...opinionIds])
    .orderBy("tag_id")
    .execute();

/** Counts a proposal of an opinion as taken or passed over, in place of what was counted before; null counts nothing. */
export async function replaceOutcome(
  writer: Writer,
  of: Pick<Tables["proposal_outcome"], "id" | "consultation_id" | "opinion_id" | "kind" | "created_at">,
  taken: 0 | 1 | null,
): Promise<void> {
  await writer
    .deleteFrom("proposal_outcome")
    .where("opinion_id", "=", of.opinion_id)
    .where("kind", "=", of.kind)
    .execute();
  if (taken !== null)
    await writer
      .insertInto("proposal_outcome")
      .values({ ...of, taken })
      .execute();
}

/** Puts stretches of one version of the text in place of those an opinion had. */
export async function replaceSpans(
  writer: Writer,
  opinionId: string,
  textVersion: number,
  spans: readonly { readonly from: number; readonly to: number }[],
): Promise<void> {
  await writer.deleteFrom("opinion_span").where("opinion_id", "=", opinionId).execute();
  await writer
    .insertInto("opinion_span")
    .values(
      spans.map(({ from, to }, index) => ({
        opinion_id: opinionId,
        ordinal: index + 1,
        text_version: textVersion,
        span_from: from,
        span_to: to,
      })),
    )
    .execute();
}

/** A letter as deeds need it, with the newest version of its typed text where it has no original. */
export const letterById = (db: Reader | Writer, id: string) =>
  db
    .selectFrom("submission")
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
      "submission.city_id",
      "submission.consultation_id",
      "submission.original",
      "submission.boxes",
      "submission.pieces",
      "submission.validity",
      "submission.read_through",
      "submission.version",
      "transcript.text as transcript",
      "transcript.version as transcript_version",
    ])
    .where("submission.id", "=", id)
    .executeTakeFirst();

/** Stretches of the live opinions of a letter within one version of its text. */
export const spansOfLetter = (db: Reader | Writer, submissionId: string, textVersion: number) =>
  db
    .selectFrom("opinion_span")
    .innerJoin("opinion", "opinion.id", "opinion_span.opinion_id")
    .select(["opinion_span.opinion_id", "opinion_span.span_from", "opinion_span.span_to"])
    .where("opinion.submission_id", "=", submissionId)
    .where("opinion.dropped_at", "is", null)
    .where("opinion_span.text_version", "=", textVersion)
    .orderBy("opinion.ordinal")
    .orderBy("opinion_span.ordinal")
    .execute();

/** Stretches of one opinion, whatever version of the text they belong to. */
export const spansOf = (db: Reader | Writer, opinionId: string) =>
  db
    .selectFrom("opinion_span")
    .select(["text_version", "span_from", "span_to"])
    .where("opinion_id", "=", opinionId)
    .orderBy("ordinal")
    .execute();

/** What of a letter is set aside within one version of its text, in order of the text. */
export const setAsidesOf = (db: Reader | Writer, submissionId: string, textVersion: number) =>
  db
    .selectFrom("set_aside")
    .select(["id", "span_from", "span_to", "kind", "reason"])
    .where("submission_id", "=", submissionId)
    .where("text_version", "=", textVersion)
    .orderBy("span_from")
    .orderBy("span_to")
    .orderBy("id")
    .execute();

export const setAsideById = (db: Reader | Writer, id: string) =>
  db.selectFrom("set_aside").selectAll().where("id", "=", id).executeTakeFirst();

/** Those of the ids that set-asides of other letters have. */
export const setAsidesElsewhere = (db: Reader | Writer, submissionId: string, ids: readonly string[]) =>
  db
    .selectFrom("set_aside")
    .select("id")
    .where("id", "in", [...ids])
    .where("submission_id", "<>", submissionId)
    .execute();

export async function insertSetAsides(writer: Writer, rows: readonly Insertable<Tables["set_aside"]>[]): Promise<void> {
  if (rows.length > 0)
    await writer
      .insertInto("set_aside")
      .values([...rows])
      .execute();
}

export async function deleteSetAsides(writer: Writer, submissionId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await writer
    .deleteFrom("set_aside")
    .where("submission_id", "=", submissionId)
    .where("id", "in", [...ids])
    .execute();
}

/** Keeps how a letter was cut by hand; null: as proposed. */
export const setPieces = (writer: Writer, submissionId: string, pieces: string | null) =>
  writer.updateTable("submission").set({ pieces }).where("id", "=", submissionId).execute();

export const setReadThrough = (writer: Writer, submissionId: string, read: 0 | 1) =>
  writer.updateTable("submission").set({ read_through: read }).where("id", "=", submissionId).execute();
