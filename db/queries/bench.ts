// What lies ready on the reading desk of a case, how far it is, and the words by which likeness is told.
import { sql } from "kysely";
import type { Reader } from "../database.ts";
import { opinionsToAnswer } from "./answerable.ts";
import { inThisRow, liveRows } from "./desk-row.ts";

/** Sections of a draft in order without their text; `consulted` is 1 for those under comment in the case. */
export const deskSections = (reader: Reader, draftId: string, consultationId: string) =>
  reader
    .selectFrom("section")
    .leftJoin("consultation_section", (join) =>
      join
        .onRef("consultation_section.section_id", "=", "section.id")
        .on("consultation_section.consultation_id", "=", consultationId),
    )
    .select([
      "section.id",
      "section.parent_id",
      "section.ordinal",
      "section.number",
      "section.title",
      "section.pages_from",
      "section.pages_to",
      "section.policy_id",
    ])
    .select((eb) => eb.case().when("consultation_section.section_id", "is", null).then(0).else(1).end().as("consulted"))
    .where("section.draft_id", "=", draftId)
    .orderBy("section.ordinal")
    .execute();

/** Texts of the sections under comment in a case. */
export const consultedTexts = (reader: Reader, consultationId: string) =>
  reader
    .selectFrom("consultation_section")
    .innerJoin("section", "section.id", "consultation_section.section_id")
    .select(["section.id", "section.body"])
    .where("consultation_section.consultation_id", "=", consultationId)
    .execute();

/** Version of a draft; its text does not change without it. */
export const draftVersion = async (reader: Reader, draftId: string): Promise<number> =>
  (await reader.selectFrom("draft").select("version").where("id", "=", draftId).executeTakeFirst())?.version ?? 0;

/** Tags of a plan by group, in the city's order. */
export const tagsOfPlan = (reader: Reader, planId: string) =>
  reader
    .selectFrom("tag")
    .select(["id", "label", "group_label"])
    .where("plan_id", "=", planId)
    .orderBy("ordinal")
    .orderBy("id")
    .execute();

/** Answers of a case, last written first. */
export const latestAnswers = (reader: Reader, consultationId: string, limit: number) =>
  reader
    .selectFrom("response")
    .select("text")
    .where("consultation_id", "=", consultationId)
    .where("text", "<>", "")
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();

/** How far the opinions of a case are: those to answer, and those of them that have a place. */
export const countOpinions = (reader: Reader, consultationId: string) =>
  opinionsToAnswer(reader)
    .select((eb) => [eb.fn.countAll<number>().as("opinions"), eb.fn.count<number>("opinion.placed_at").as("placed")])
    .where("opinion.consultation_id", "=", consultationId)
    .executeTakeFirstOrThrow();

/** How far the rows of a case are. `classed`: the case answers with classes. What makes a row complete is the rule of `row-missing.ts`. */
export const countRows = (reader: Reader, consultationId: string, classed: boolean) =>
  liveRows(reader, consultationId)
    .where((eb) => eb.exists(inThisRow().select("opinion.id")))
    .select((eb) => eb.fn.countAll<number>().as("rows"))
    .select(
      sql<number>`count(case when response.same_as_group_id is not null or (
        coalesce(response.text, '') <> ''
        and (${sql.lit(classed ? 0 : 1)} = 1 or response.class_id is not null)
        and (coalesce(response_class.requires_revision, 0) = 0
          or exists (select 1 from revision_response where revision_response.response_id = response.id))
      ) then 1 end)`.as("answered"),
    )
    .executeTakeFirstOrThrow();

/** How often proposals of a kind were shown and taken, over the live opinions of a case. */
export const countOutcomes = (reader: Reader, consultationId: string) =>
  reader
    .selectFrom("proposal_outcome")
    .innerJoin("opinion", "opinion.id", "proposal_outcome.opinion_id")
    .select(["proposal_outcome.kind", "proposal_outcome.taken"])
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("proposal_outcome.consultation_id", "=", consultationId)
    .where("proposal_outcome.kind", "in", ["place", "row"])
    .where("opinion.dropped_at", "is", null)
    .groupBy(["proposal_outcome.kind", "proposal_outcome.taken"])
    .execute();

/** The newest opinions to answer of a case, without their texts. */
export const newestOpinions = (reader: Reader, consultationId: string, limit: number) =>
  opinionsToAnswer(reader)
    .select(["opinion.id", "opinion.version", "opinion.group_id", "opinion.section_id", "opinion.placed_at"])
    .where("opinion.consultation_id", "=", consultationId)
    .orderBy("opinion.id", "desc")
    .limit(limit)
    .execute();

export const excerptsOf = (reader: Reader, opinionIds: readonly string[]) =>
  reader
    .selectFrom("opinion")
    .select(["id", "version", "excerpt"])
    .where("id", "in", [...opinionIds])
    .execute();
