// What everybody may see, put together over several nouns: cases with their whole period, and the drafts shown last.
import type { ExpressionBuilder } from "kysely";
import type { Reader, Tables } from "../database.ts";

/** Which cases are listed; without any, those of the whole installation. */
export interface CaseScope {
  readonly cityId?: string;
  readonly planId?: string;
  readonly draftId?: string;
}

/** Where a list of past cases goes on: the last case of the page before. */
export interface CaseMark {
  readonly opensAt: string;
  readonly id: string;
}

type InCase = ExpressionBuilder<Tables, "consultation">;

/** First opening and last closing over all sections of a case; a section without a time of its own follows the case. */
const firstOpening = (eb: InCase) =>
  eb.fn.coalesce(
    eb
      .selectFrom("consultation_section as cs")
      .select((cs) => cs.fn.min(cs.fn.coalesce("cs.opens_at", "consultation.opens_at")).as("first"))
      .whereRef("cs.consultation_id", "=", "consultation.id"),
    "consultation.opens_at",
  );

const lastClosing = (eb: InCase) =>
  eb.fn.coalesce(
    eb
      .selectFrom("consultation_section as cs")
      .select((cs) => cs.fn.max(cs.fn.coalesce("cs.closes_at", "consultation.closes_at")).as("last"))
      .whereRef("cs.consultation_id", "=", "consultation.id"),
    "consultation.closes_at",
  );

/** How many sections close with the case itself. */
const closingTogether = (eb: InCase) =>
  eb
    .selectFrom("consultation_section as cs")
    .select((cs) => cs.fn.countAll<number>().as("count"))
    .whereRef("cs.consultation_id", "=", "consultation.id")
    .where("cs.closes_at", "is", null);

const announced = (reader: Reader, scope: CaseScope) =>
  reader
    .selectFrom("consultation")
    .where("consultation.announced_at", "is not", null)
    .$if(scope.cityId !== undefined, (q) => q.where("consultation.city_id", "=", scope.cityId ?? ""))
    .$if(scope.planId !== undefined, (q) => q.where("consultation.plan_id", "=", scope.planId ?? ""))
    .$if(scope.draftId !== undefined, (q) => q.where("consultation.draft_id", "=", scope.draftId ?? ""));

/**
 * Cases that were announced; `whole_opens_at` and `whole_closes_at` are the ends over all sections, `closing_together` how
 * many sections close with the case itself.
 */
const cases = (reader: Reader, scope: CaseScope) =>
  announced(reader, scope)
    .innerJoin("city", "city.id", "consultation.city_id")
    .innerJoin("plan", "plan.id", "consultation.plan_id")
    .innerJoin("draft", "draft.id", "consultation.draft_id")
    .select([
      "consultation.id",
      "consultation.city_id",
      "consultation.plan_id",
      "consultation.draft_id",
      "consultation.slug",
      "consultation.title",
      "consultation.procedure_word",
      "consultation.purpose",
      "consultation.opens_at",
      "consultation.closes_at",
      "consultation.announced_at",
      "consultation.validity_confirmed_at",
      "consultation.published_at",
      "consultation.stopped_at",
      "consultation.reopened_as_id",
      "city.slug as city_slug",
      "city.name as city_name",
      "plan.slug as plan_slug",
      "plan.title as plan_title",
      "draft.slug as draft_slug",
      "draft.title as draft_title",
      "draft.stage as draft_stage",
      "draft.published_at as draft_published_at",
    ])
    .select((eb) => [
      firstOpening(eb).as("whole_opens_at"),
      lastClosing(eb).as("whole_closes_at"),
      closingTogether(eb).as("closing_together"),
    ]);

/** A case as lists show it. */
export type PublicCase = Awaited<ReturnType<typeof liveCases>>[number];

/** Cases that are open or will open, those that close first at the top. */
export const liveCases = (reader: Reader, scope: CaseScope, at: string) =>
  cases(reader, scope)
    .where("consultation.stopped_at", "is", null)
    .where("consultation.reopened_as_id", "is", null)
    .where(lastClosing, ">", at)
    .orderBy("whole_closes_at")
    .orderBy("consultation.id")
    .limit(100)
    .execute();

/** Whether a case was stopped or opened anew. */
const isEnded = (eb: InCase) =>
  eb.or([eb("consultation.stopped_at", "is not", null), eb("consultation.reopened_as_id", "is not", null)]);

/** What a list of past cases is narrowed to: those whose result is out, or those still waiting for it. */
export type PastKind = "published" | "waiting";

/** A page of the cases that take no more comments, newest opening first. */
export const pastCases = (
  reader: Reader,
  scope: CaseScope,
  page: { at: string; kind?: PastKind; after?: CaseMark; limit: number },
) =>
  cases(reader, scope)
    .where((eb) => eb.or([isEnded(eb), eb(lastClosing(eb), "<=", page.at)]))
    .$if(page.kind === "published", (q) =>
      q.where("consultation.published_at", "is not", null).where((eb) => eb.not(isEnded(eb))),
    )
    .$if(page.kind === "waiting", (q) =>
      q.where("consultation.published_at", "is", null).where((eb) => eb.not(isEnded(eb))),
    )
    .$if(page.after !== undefined, (q) =>
      q.where((eb) =>
        eb.or([
          eb("consultation.opens_at", "<", page.after?.opensAt ?? ""),
          eb.and([
            eb("consultation.opens_at", "=", page.after?.opensAt ?? ""),
            eb("consultation.id", "<", page.after?.id ?? ""),
          ]),
        ]),
      ),
    )
    .orderBy("consultation.opens_at", "desc")
    .orderBy("consultation.id", "desc")
    .limit(page.limit)
    .execute();

/** The cases of one plan or draft, oldest opening first: a plan has few. */
export const casesOf = (
  reader: Reader,
  scope: Required<Pick<CaseScope, "planId">> | Required<Pick<CaseScope, "draftId">>,
) => cases(reader, scope).orderBy("consultation.opens_at").orderBy("consultation.id").limit(200).execute();

/** Every section that was ever under comment in an announced case of a draft, with its own times. */
export const consultedSectionsOfDraft = (reader: Reader, draftId: string) =>
  announced(reader, { draftId })
    .innerJoin("consultation_section", "consultation_section.consultation_id", "consultation.id")
    .select([
      "consultation_section.consultation_id",
      "consultation_section.section_id",
      "consultation_section.opens_at",
      "consultation_section.closes_at",
    ])
    .execute();

/** Cases that are over and whose result came out last. */
export const latestResults = (reader: Reader, scope: CaseScope, limit: number, at: string) =>
  cases(reader, scope)
    .where("consultation.published_at", "is not", null)
    .where(lastClosing, "<=", at)
    .where((eb) => eb.not(isEnded(eb)))
    .orderBy("consultation.published_at", "desc")
    .orderBy("consultation.id")
    .limit(limit)
    .execute();

/** Drafts shown to everyone last, with the plan and city they belong to. */
export const latestDrafts = (reader: Reader, limit: number) =>
  reader
    .selectFrom("draft")
    .innerJoin("plan", "plan.id", "draft.plan_id")
    .innerJoin("city", "city.id", "plan.city_id")
    .select([
      "draft.id",
      "draft.slug",
      "draft.title",
      "draft.published_at",
      "plan.slug as plan_slug",
      "city.name as city_name",
    ])
    .where("draft.published_at", "is not", null)
    .orderBy("draft.published_at", "desc")
    .orderBy("draft.id")
    .limit(limit)
    .execute();
