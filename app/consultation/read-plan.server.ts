// What everybody may read of a plan at an instant: its way, its tiers, its drafts, how to take part, its results.
import type { Reader } from "#db/database.ts";
import { planBySlug } from "#db/queries/address.ts";
import { draftsOf } from "#db/queries/draft.ts";
import { milestonesOf, tiersOf } from "#db/queries/plan.ts";
import { policyCount } from "#db/queries/policy.ts";
import { casesOf } from "#db/queries/public.ts";
import { planPeriod } from "../plan/plan-period.ts";
import { listed } from "./case-list.server.ts";
import { listGoodUntil } from "./case-times.ts";
import { type PlanStep, planTimeline } from "./plan-timeline.ts";

type Cases = Awaited<ReturnType<typeof casesOf>>;
type Drafts = Awaited<ReturnType<typeof draftsOf>>;
type PublicDraft = Drafts[number] & { readonly published_at: string };

const isPublic = (draft: Drafts[number]): draft is PublicDraft => draft.published_at !== null;

/** A step as the page shows it. */
function stepShown(step: PlanStep<Cases[number], PublicDraft>, at: string) {
  if (step.kind === "written") {
    const { when_text, title, note } = step.step;
    return { kind: step.kind, state: step.state, when: when_text, title, note };
  }
  if (step.kind === "draft") {
    const { slug, title, published_at } = step.of;
    return { kind: step.kind, state: step.state, slug, title, publishedAt: published_at };
  }
  return {
    kind: step.kind,
    state: step.state,
    of: listed(step.of, at),
    title: step.step?.title ?? null,
    note: step.step?.note ?? "",
  };
}

/** The plan of a slug as everybody may read it, or null. */
export async function readPlan(reader: Reader, slug: string, at: string) {
  const plan = await planBySlug(reader, slug);
  if (!plan) return null;
  const [tiers, milestones, drafts, cases, policies] = await Promise.all([
    tiersOf(reader, plan.id),
    milestonesOf(reader, plan.id),
    draftsOf(reader, plan.id),
    casesOf(reader, { planId: plan.id }),
    policyCount(reader, plan.id),
  ]);
  const shown = drafts.filter(isPublic);
  const phased = cases.map((of) => listed(of, at));
  return {
    id: plan.id,
    cityId: plan.city_id,
    slug: plan.slug,
    title: plan.title,
    alias: plan.alias,
    summary: plan.summary,
    period: planPeriod(plan),
    tiers: tiers.map((tier) => ({ id: tier.id, name: tier.name, note: tier.note, period: planPeriod(tier) })),
    steps: planTimeline(milestones, cases, shown, at).map((step) => stepShown(step, at)),
    drafts: shown
      .sort((a, b) => (a.published_at > b.published_at ? -1 : 1))
      .map((draft) => ({
        slug: draft.slug,
        title: draft.title,
        alternative: draft.alternative,
        note: draft.note,
        publishedAt: draft.published_at,
        open: phased.some((of) => of.draft.slug === draft.slug && of.phase === "open"),
      })),
    open: phased.filter((of) => of.phase === "open").sort((a, b) => (a.closesAt < b.closesAt ? -1 : 1)),
    ahead: phased.filter((of) => of.phase === "announced"),
    results: phased.filter((of) => of.phase === "published").reverse(),
    hasPolicies: policies > 0,
    goodUntil: listGoodUntil(cases, at),
  };
}

export type PlanReading = NonNullable<Awaited<ReturnType<typeof readPlan>>>;
