// What a city's desk lists: cases with how much arrived, plans with their drafts and imports under way.
import type { Reader } from "../database.ts";

/** Cases of a city with their number of submissions, newest opening first. */
export const deskCases = (reader: Reader, cityId: string) =>
  reader
    .selectFrom("consultation")
    .selectAll("consultation")
    .select((eb) =>
      eb
        .selectFrom("submission")
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .whereRef("submission.consultation_id", "=", "consultation.id")
        .as("letters"),
    )
    .where("consultation.city_id", "=", cityId)
    .orderBy("consultation.opens_at", "desc")
    .orderBy("consultation.id")
    .execute();

/** Own periods of all sections of a city's cases. */
export const casePeriods = (reader: Reader, cityId: string) =>
  reader
    .selectFrom("consultation_section")
    .innerJoin("consultation", "consultation.id", "consultation_section.consultation_id")
    .select([
      "consultation_section.consultation_id",
      "consultation_section.section_id",
      "consultation_section.opens_at",
      "consultation_section.closes_at",
    ])
    .where("consultation.city_id", "=", cityId)
    .execute();

/** Drafts of a city's plans, oldest first. */
export const draftsOfCity = (reader: Reader, cityId: string) =>
  reader
    .selectFrom("draft")
    .innerJoin("plan", "plan.id", "draft.plan_id")
    .select([
      "draft.id",
      "draft.plan_id",
      "draft.slug",
      "draft.title",
      "draft.stage",
      "draft.alternative",
      "draft.published_at",
    ])
    .where("plan.city_id", "=", cityId)
    .orderBy("draft.created_at")
    .orderBy("draft.id")
    .execute();

/** Imports that nobody has saved or given up yet. */
export const openImports = (reader: Reader, cityId: string) =>
  reader
    .selectFrom("draft_import")
    .innerJoin("plan", "plan.id", "draft_import.plan_id")
    .select(["draft_import.id", "draft_import.plan_id", "draft_import.filename", "draft_import.created_at"])
    .where("plan.city_id", "=", cityId)
    .where("draft_import.closed_at", "is", null)
    .orderBy("draft_import.created_at")
    .execute();
