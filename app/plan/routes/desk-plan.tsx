// A plan at the desk: what it says of itself, and the ways to its policies and drafts.
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { thePlan } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { deskPlanWords } from "#app/messages/desk-plan.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { draftsOfCity } from "#db/queries/desk-home.ts";
import { milestonesOf, planById, tiersOf } from "#db/queries/plan.ts";
import { policyCount } from "#db/queries/policy.ts";
import { editPlan } from "../edit-plan.server.ts";
import { planOf, planSchema } from "../plan.schema.ts";
import { planFormOf } from "../plan-form.ts";
import { planPeriod } from "../plan-period.ts";
import { PlanAside } from "../ui/plan-aside.tsx";
import { PlanFields } from "../ui/plan-fields.tsx";
import { PlanNow } from "../ui/plan-now.tsx";

export const loader = desk("edit-plan", thePlan, async ({ reader, subject, city, actor, house, url }) => {
  const [plan, tiers, milestones, drafts, policies] = await Promise.all([
    planById(reader, subject.id),
    tiersOf(reader, subject.id),
    milestonesOf(reader, subject.id),
    draftsOfCity(reader, city.id),
    policyCount(reader, subject.id),
  ]);
  if (!plan) return notFound();
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    plan: { slug: plan.slug, title: plan.title, period: planPeriod(plan) },
    stored: { version: plan.version, form: planFormOf(plan, tiers, milestones) },
    policies: Number(policies),
    drafts: drafts
      .filter((draft) => draft.plan_id === plan.id)
      .map(({ slug, title, published_at }) => ({ slug, title, isPublic: published_at !== null })),
    saved: url.searchParams.get("saved") === "1",
    made: url.searchParams.get("made") === "1",
  };
});

export const action = desk("edit-plan", thePlan, async ({ house, actor, at, subject, city, request }) => {
  const words = deskPlanWords().errors;
  const form = parseForm(planSchema, await request.formData());
  const refused = (errors: Readonly<Record<string, string>>) => data({ values: form.values, errors }, { status: 422 });
  if (!form.ok) return refused(form.errors);
  const result = await editPlan(house, actor, at, subject.id, form.value.version, planOf(form.value));
  if (result.ok) return redirect(`/desk/${city.slug}/plans/${form.value.slug}?saved=1`, 303);
  return refused(result.refused === "slug_taken" ? { slug: words.slugTaken } : { "": words.stale });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(page?.plan.title ?? "", page?.city.name ?? "") },
];

export default function PlanPage() {
  const words = deskPlanWords();
  const { city, actor, plan, stored, policies, drafts, saved, made } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused && "errors" in refused ? refused.errors : {};
  const values = refused && "values" in refused ? refused.values : null;
  const here = `/desk/${city.slug}/plans/${plan.slug}`;
  return (
    <DeskShell city={city} actor={actor} current="plans">
      <DeskPage
        title={plan.title}
        lead={words.lead(plan.slug)}
        aside={<PlanAside here={here} slug={plan.slug} policies={policies} drafts={drafts} />}
      >
        {!refused && made && <Notice tone="done" live title={words.made} />}
        {!refused && saved && <Notice tone="done" live title={words.saved} />}
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({ field: field || undefined, message }))}
        />
        {errors[""] === words.errors.stale && <PlanNow form={stored.form} values={values} />}
        <PlanFields stored={stored} values={values} errors={errors} citySlug={city.slug} shownPeriod={plan.period} />
      </DeskPage>
    </DeskShell>
  );
}
