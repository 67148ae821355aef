import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theCity } from "#app/account/finder.server.ts";
import { desk } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { deskCaseWords } from "#app/messages/desk-case.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { addDays, startOfTokyoDay, tokyoDay } from "#app/shared/time/tokyo.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd } from "#app/shared/ui/desk-form.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Select, TextField } from "#app/shared/ui/field.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { consultationsOfCity } from "#db/queries/consultation.ts";
import { draftsOfCity } from "#db/queries/desk-home.ts";
import { newCaseSchema, readPeriod } from "../case.schema.ts";
import { periodFieldsOf } from "../case-form.ts";
import { makeConsultation } from "../make-consultation.server.ts";
import { startCase } from "../start-case.server.ts";
import { PeriodFields } from "../ui/period-fields.tsx";

export const loader = desk("edit-consultation", theCity, async ({ reader, city, actor, house, at }) => {
  const [drafts, earlier, frame] = await Promise.all([
    draftsOfCity(reader, city.id),
    consultationsOfCity(reader, city.id),
    cityFrame(reader, city.id),
  ]);
  const today = tokyoDay(at);
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    drafts: drafts.map(({ id, title }) => ({ value: id, label: title })),
    earlier: earlier.map(({ id, title }) => ({ value: id, label: title })),
    minimumDays: frame.minimumDays,
    period: periodFieldsOf(startOfTokyoDay(addDays(today, 1)), startOfTokyoDay(addDays(today, 1 + frame.minimumDays))),
  };
});

export const action = desk("edit-consultation", theCity, async ({ house, reader, actor, at, city, request }) => {
  const words = deskCaseWords().errors;
  const form = parseForm(newCaseSchema, await request.formData());
  const refused = (errors: Readonly<Record<string, string>>) => data({ values: form.values, errors }, { status: 422 });
  if (!form.ok) return refused(form.errors);
  const period = readPeriod(form.value, tokyoDay(at));
  if ("faults" in period) return refused(period.faults);
  const input = await startCase(reader, city.id, { ...form.value, ...period });
  if (!input) return refused({ draft: words.draft });
  const result = await makeConsultation(house, actor, at, city.id, input);
  if (result.ok) return redirect(`/desk/${city.slug}/cases/${form.value.slug}`, 303);
  return refused(result.refused === "slug_taken" ? { slug: words.slugTaken } : { draft: words.draft });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(deskCaseWords().newCase.title, page?.city.name ?? "") },
];

export default function NewCasePage() {
  const all = deskCaseWords();
  const words = all.newCase;
  const { city, actor, drafts, earlier, minimumDays, period } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused && "errors" in refused ? refused.errors : {};
  const kept = (refused && "values" in refused ? refused.values : {}) as Readonly<Record<string, unknown>>;
  const field = (name: string) => ({ name, error: errors[name], defaultValue: String(kept[name] ?? "") });
  return (
    <DeskShell city={city} actor={actor}>
      <DeskPage title={words.title} lead={words.lead} narrow>
        {drafts.length === 0 && <Notice tone="warn" title={words.noDraft} />}
        <ErrorSummary errors={Object.entries(errors).map(([name, message]) => ({ field: name, message }))} />
        <form method="post">
          <FieldGrid columns={2}>
            <Select {...field("draft")} label={words.draft} options={drafts} />
            <Select {...field("from")} label={words.from} options={[{ value: "", label: words.preset }, ...earlier]} />
            <TextField {...field("title")} label={words.caseTitle} />
            <TextField {...field("slug")} label={words.slug} hint={words.slugHint} autoCapitalize="none" />
          </FieldGrid>
          <PeriodFields values={{ ...period, ...kept }} errors={errors} minimumDays={minimumDays} />
          <FormEnd>
            <Button>{words.submit}</Button>
          </FormEnd>
        </form>
      </DeskPage>
    </DeskShell>
  );
}
