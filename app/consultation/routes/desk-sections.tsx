import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { deskCaseWords } from "#app/messages/desk-case.ts";
import { formValues } from "#app/shared/form/parse-form.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FormEnd } from "#app/shared/ui/desk-form.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { consultationById, consultedSections } from "#db/queries/consultation.ts";
import { sectionLengths } from "#db/queries/draft.ts";
import { deskCase } from "../desk-case.server.ts";
import { editCaseSections } from "../edit-case-sections.server.ts";
import { readSectionPeriods, sectionPeriodFields } from "../section-period-form.ts";

export const loader = desk("edit-consultation", theCase, async ({ reader, subject, city, actor, house, at }) => {
  const row = await consultationById(reader, subject.id);
  if (!row) return notFound();
  const [sections, consulted] = await Promise.all([
    sectionLengths(reader, row.draft_id),
    consultedSections(reader, row.id),
  ]);
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    theCase: await deskCase(reader, row, at),
    version: row.version,
    sections: sections
      .filter((section) => section.letters > 0)
      .map((section) => ({
        id: section.id,
        label: `${section.number} ${section.title}`.trim(),
        ...sectionPeriodFields(consulted.find((one) => one.section_id === section.id)),
      })),
  };
});

export const action = desk("edit-consultation", theCase, async ({ house, actor, at, subject, request }) => {
  const words = deskCaseWords();
  const values = formValues(await request.formData());
  const refused = (errors: Readonly<Record<string, string>>) => data({ values, errors }, { status: 422 });
  const read = readSectionPeriods(values, tokyoDay(at));
  if (Object.keys(read.faults).length > 0) return refused(read.faults);
  const result = await editCaseSections(house, actor, at, subject.id, Number(values.version), read.sections);
  if (result.ok) return redirect(new URL(request.url).pathname, 303);
  const sentences: Readonly<Record<string, string>> = { none: words.sections.none, frozen: words.sections.frozen };
  return refused({ "": sentences[result.refused] ?? words.errors.stale });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(deskCaseWords().sections.title, page?.city.name ?? "") },
];

export default function SectionsPage() {
  const words = deskCaseWords().sections;
  const { city, actor, theCase: one, version, sections } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused && "errors" in refused ? refused.errors : {};
  const kept =
    refused && "values" in refused
      ? (refused.values as Readonly<Record<string, Readonly<Record<string, string>>>>)
      : undefined;
  return (
    <DeskShell city={city} actor={actor} theCase={one} current="overview">
      <DeskPage title={words.title} lead={words.lead}>
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({ field: field || undefined, message }))}
        />
        <form method="post">
          <input type="hidden" name="version" value={version} />
          <p className="hint">{words.hint}</p>
          <DeskTable
            caption={words.title}
            columns={[
              { key: "section", head: words.section },
              { key: "on", head: words.on, kind: "short" },
              { key: "opens", head: words.opens },
              { key: "closes", head: words.closes },
            ]}
            rows={sections.map((section) => {
              const typed = kept?.[section.id];
              const name = (field: string) => `${section.id}.${field}`;
              const input = (field: "opens" | "closes", label: string) => (
                <input
                  type="text"
                  id={name(field).replace(".", "-")}
                  name={name(field)}
                  defaultValue={typed?.[field] ?? section[field]}
                  aria-label={`${section.label} ${label}`}
                  aria-invalid={errors[name(field)] ? true : undefined}
                />
              );
              return {
                id: section.id,
                cells: {
                  section: section.label,
                  on: (
                    <input
                      type="checkbox"
                      name={name("on")}
                      value="1"
                      defaultChecked={kept ? typed?.on === "1" : section.on}
                      aria-label={`${section.label} ${words.on}`}
                    />
                  ),
                  opens: input("opens", words.opens),
                  closes: input("closes", words.closes),
                },
              };
            })}
          />
          <FormEnd sticky>
            <Button>{words.save}</Button>
          </FormEnd>
        </form>
      </DeskPage>
    </DeskShell>
  );
}
