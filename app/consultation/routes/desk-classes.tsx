import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { deskCaseWords } from "#app/messages/desk-case.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Checkbox } from "#app/shared/ui/choice-field.tsx";
import { FieldGrid, FormEnd, FormPart } from "#app/shared/ui/desk-form.tsx";
import { Card, DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Select, TextField } from "#app/shared/ui/field.tsx";
import { classesOf, consultationById } from "#db/queries/consultation.ts";
import { classPresets } from "../class-presets.ts";
import { classesSchema, wantedClasses } from "../classes.schema.ts";
import { deskCase } from "../desk-case.server.ts";
import { editClasses } from "../edit-classes.server.ts";

const blankRows = 2;

export const loader = desk("edit-consultation", theCase, async ({ reader, subject, city, actor, house, at }) => {
  const row = await consultationById(reader, subject.id);
  if (!row) return notFound();
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    theCase: await deskCase(reader, row, at),
    classes: await classesOf(reader, row.id),
    presets: classPresets.map(({ key, title }) => ({ value: key, label: title })),
  };
});

export const action = desk("edit-consultation", theCase, async ({ house, actor, at, subject, request }) => {
  const words = deskCaseWords().errors;
  const form = parseForm(classesSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors }, { status: 422 });
  const result = await editClasses(house, actor, at, subject.id, wantedClasses(form.value));
  if (result.ok) return redirect(new URL(request.url).pathname, 303);
  return data(
    { errors: { "": result.refused === "class_used" ? words.classUsed : words.notNow } as Record<string, string> },
    { status: 422 },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(deskCaseWords().classes.title, page?.city.name ?? "") },
];

export default function ClassesPage() {
  const words = deskCaseWords().classes;
  const { city, actor, theCase: one, classes, presets } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused && "errors" in refused ? refused.errors : {};
  const canonicals = Object.entries(words.canonicals).map(([value, label]) => ({ value, label }));
  return (
    <DeskShell city={city} actor={actor} theCase={one} current="overview">
      <DeskPage title={words.title} lead={classes.length === 0 ? words.none : words.lead}>
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({ field: field || undefined, message }))}
        />
        <form method="post">
          <FormPart legend={words.title} hint={words.empty}>
            {Array.from({ length: classes.length + blankRows }, (_, row) => {
              const kept = classes[row];
              const name = (field: string) => `classes.${row}.${field}`;
              return (
                <FieldGrid key={row} columns={4}>
                  <input type="hidden" name={name("id")} value={kept?.id ?? ""} />
                  <TextField
                    name={name("code")}
                    label={words.code}
                    width="short"
                    defaultValue={kept?.code}
                    error={errors[name("code")]}
                  />
                  <TextField
                    name={name("label")}
                    label={words.label}
                    defaultValue={kept?.label}
                    error={errors[name("label")]}
                  />
                  <TextField
                    name={name("meaning")}
                    label={words.meaning}
                    defaultValue={kept?.meaning}
                    error={errors[name("meaning")]}
                  />
                  <Select
                    name={name("canonical")}
                    label={words.canonical}
                    defaultValue={kept?.canonical ?? "other"}
                    options={canonicals}
                  />
                  <Checkbox
                    name={name("revision")}
                    label={words.revision}
                    defaultChecked={kept?.requires_revision === 1}
                  />
                </FieldGrid>
              );
            })}
          </FormPart>
          <FormEnd sticky>
            <Button>{words.save}</Button>
          </FormEnd>
        </form>
        <Card title={words.preset}>
          <form method="post">
            <Select name="preset" label={words.preset} options={presets} />
            <FormEnd>
              <Button kind="outline">{words.usePreset}</Button>
            </FormEnd>
          </form>
        </Card>
      </DeskPage>
    </DeskShell>
  );
}
