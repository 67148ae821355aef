// What the first pages show: what is open, what comes next, what changed lately; of one city or of all.
import type { Reader } from "#db/database.ts";
import { milestonesAhead, plansOf } from "#db/queries/plan.ts";
import { latestDrafts, latestResults, liveCases, type PublicCase } from "#db/queries/public.ts";
import { listed } from "../consultation/case-list.server.ts";
import { listGoodUntil } from "../consultation/case-times.ts";

const latest = 5;
/** Steps ahead that are named for each plan. */
const stepsAhead = 2;

function liveFront(live: readonly PublicCase[], at: string) {
  const phased = live.map((of) => listed(of, at));
  return {
    open: phased.filter((of) => of.phase === "open"),
    ahead: phased.filter((of) => of.phase === "announced"),
    goodUntil: listGoodUntil(live, at),
  };
}

/** The first page of a city. */
export async function cityFront(reader: Reader, cityId: string, at: string) {
  const [live, results, plans, steps] = await Promise.all([
    liveCases(reader, { cityId }, at),
    latestResults(reader, { cityId }, latest, at),
    plansOf(reader, cityId),
    milestonesAhead(reader, cityId),
  ]);
  return {
    ...liveFront(live, at),
    results: results.map((of) => listed(of, at)),
    plans: plans.map((plan) => ({
      id: plan.id,
      slug: plan.slug,
      title: plan.title,
      summary: plan.summary,
      now: steps.find((step) => step.plan_id === plan.id && step.state === "now")?.title ?? null,
    })),
    steps: plans.flatMap((plan) =>
      steps
        .filter((step) => step.plan_id === plan.id && step.state === "ahead")
        .slice(0, stepsAhead)
        .map(({ id, when_text, title, note }) => ({ id, when_text, title, note })),
    ),
  };
}

export type CityFront = Awaited<ReturnType<typeof cityFront>>;

/** The first page of an installation with several cities. */
export async function homeFront(reader: Reader, at: string) {
  const [live, results, drafts] = await Promise.all([
    liveCases(reader, {}, at),
    latestResults(reader, {}, latest, at),
    latestDrafts(reader, latest),
  ]);
  const changed = [
    ...results.map((of) => ({
      kind: "result" as const,
      href: `/consultations/${of.slug}/results`,
      title: of.title,
      city: of.city_name,
      at: of.published_at ?? "",
    })),
    ...drafts.map((of) => ({
      kind: "draft" as const,
      href: `/plans/${of.plan_slug}/drafts/${of.slug}`,
      title: of.title,
      city: of.city_name,
      at: of.published_at ?? "",
    })),
  ];
  return {
    ...liveFront(live, at),
    changed: changed.sort((a, b) => (a.at > b.at ? -1 : 1)).slice(0, latest),
  };
}

export type HomeFront = Awaited<ReturnType<typeof homeFront>>;
