// Finds the things that addresses name.
import type { Reader } from "../database.ts";

/** The city of a slug. */
export const cityBySlug = (reader: Reader, slug: string) =>
  reader.selectFrom("city").selectAll().where("slug", "=", slug).executeTakeFirst();

/** The plan of a slug, with its city. */
export const planBySlug = (reader: Reader, slug: string) =>
  reader.selectFrom("plan").selectAll().where("slug", "=", slug).executeTakeFirst();

/** The draft of a plan's slug and its own. */
export const draftBySlug = (reader: Reader, plan: string, slug: string) =>
  reader
    .selectFrom("draft")
    .innerJoin("plan", "plan.id", "draft.plan_id")
    .selectAll("draft")
    .select("plan.city_id")
    .where("plan.slug", "=", plan)
    .where("draft.slug", "=", slug)
    .executeTakeFirst();

/** The consultation of a slug. */
export const consultationBySlug = (reader: Reader, slug: string) =>
  reader.selectFrom("consultation").selectAll().where("slug", "=", slug).executeTakeFirst();

/** Where a slug that was given up leads now, or undefined. */
export const currentSlug = async (reader: Reader, kind: "city" | "plan" | "consultation", slug: string) => {
  const old = await reader
    .selectFrom("slug")
    .select("subject_id")
    .where("kind", "=", kind)
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!old) return undefined;
  const now = await reader.selectFrom(kind).select("slug").where("id", "=", old.subject_id).executeTakeFirst();
  return now?.slug === slug ? undefined : now?.slug;
};

/** An import under way, if it belongs to the plan of the slug. */
export const importOfPlan = (reader: Reader, plan: string, id: string) =>
  reader
    .selectFrom("draft_import")
    .innerJoin("plan", "plan.id", "draft_import.plan_id")
    .select("draft_import.id")
    .where("draft_import.id", "=", id)
    .where("plan.slug", "=", plan)
    .executeTakeFirst();

/** The submission of receipt digits, if it belongs to the consultation of the slug. */
export const submissionOfCase = (reader: Reader, consultation: string, digits: string) =>
  reader
    .selectFrom("submission")
    .innerJoin("consultation", "consultation.id", "submission.consultation_id")
    .select("submission.id")
    .where("submission.receipt_digits", "=", digits)
    .where("consultation.slug", "=", consultation)
    .executeTakeFirst();
