// Making a plan: its title is enough.
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theCity } from "#app/account/finder.server.ts";
import { desk } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { deskPlanWords } from "#app/messages/desk-plan.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { slugsGiven } from "#db/queries/slug.ts";
import { makePlan } from "../make-plan.server.ts";
import { newPlanSchema, planOf } from "../plan.schema.ts";
import { slugCandidates, suggestPlanSlug } from "../plan-slug.ts";
import { PlanFields } from "../ui/plan-fields.tsx";

export const loader = desk("edit-plan", theCity, async ({ city, actor, house }) => ({
  city: { ...city, demo: house.demo },
  actor: { name: actor.name },
}));

export const action = desk("edit-plan", theCity, async ({ house, reader, actor, at, city, request }) => {
  const form = parseForm(newPlanSchema, await request.formData());
  const refused = (errors: Readonly<Record<string, string>>) => data({ values: form.values, errors }, { status: 422 });
  if (!form.ok) return refused(form.errors);
  const candidates = slugCandidates(suggestPlanSlug(city.slug, form.value.title));
  const given = form.value.slug === "" ? await slugsGiven(reader, "plan", candidates) : new Set<string>();
  const slug = form.value.slug || candidates.find((candidate) => !given.has(candidate));
  const taken = { slug: deskPlanWords().errors.slugTaken };
  if (slug === undefined) return refused(taken);
  const result = await makePlan(house, actor, at, city.id, planOf({ ...form.value, slug }));
  return result.ok ? redirect(`/desk/${city.slug}/plans/${slug}?made=1`, 303) : refused(taken);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(deskPlanWords().newTitle, page?.city.name ?? "") },
];

export default function NewPlanPage() {
  const words = deskPlanWords();
  const { city, actor } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused && "errors" in refused ? refused.errors : {};
  const values = refused && "values" in refused ? refused.values : null;
  return (
    <DeskShell city={city} actor={actor} current="plans">
      <DeskPage title={words.newTitle} lead={words.newLead}>
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({ field: field || undefined, message }))}
        />
        <PlanFields stored={null} values={values} errors={errors} citySlug={city.slug} />
      </DeskPage>
    </DeskShell>
  );
}
