// The settings of a city: its words and contact, divisions, districts, and what it decides of opinions.
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theCity } from "#app/account/finder.server.ts";
import { desk } from "#app/account/guard.server.ts";
import { deskWords } from "#app/messages/desk.ts";
import { deskCityWords } from "#app/messages/desk-city.ts";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { PassTabs } from "#app/shared/ui/pass-tabs.tsx";
import { validitiesOf } from "#db/queries/city.ts";
import { changeSettings } from "../change-settings.server.ts";
import { readSettings } from "../read-settings.server.ts";
import { DeskShell } from "../ui/desk-shell.tsx";
import { AddDivisions, EditDivision } from "../ui/division-forms.tsx";
import { SettingsNow } from "../ui/settings-now.tsx";
import { SettingsPart } from "../ui/settings-part.tsx";

const parts = ["city", "divisions", "areas", "validities"] as const;

export const loader = desk("edit-city", theCity, async ({ reader, city, actor, house, at, url }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    settings: await readSettings(reader, city.id, at),
    part: parts.find((part) => part === asked("part")) ?? "city",
    division: asked("division"),
    under: asked("under"),
    saved: asked("saved") === "1",
    added: Number(/^\d{1,4}$/.exec(asked("added"))?.[0] ?? 0),
  };
});

export const action = desk("edit-city", theCity, async ({ house, reader, actor, at, city, request }) => {
  const codes = new Map((await validitiesOf(reader, city.id)).map(({ id, code }) => [id, code]));
  const result = await changeSettings(house, actor, at, city.id, await request.formData(), codes);
  if (result.ok) throw redirect(`/desk/${result.slug ?? city.slug}/settings${result.goTo}`, 303);
  return data({ values: result.values, errors: result.errors }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(deskCityWords().title, page?.city.name ?? "") },
];

export default function SettingsPage() {
  const words = deskCityWords();
  const { city, actor, settings, part, division, under, saved, added } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused?.errors ?? {};
  const values = refused?.values ?? null;
  const { version, divisions, areas, validities } = settings;
  const chosen = divisions.find(({ id }) => id === division);
  const form = { version, divisions, values, errors };
  const counts = {
    city: settings.city.name,
    divisions: divisions.length,
    areas: areas.length,
    validities: validities.length,
  };
  return (
    <DeskShell city={city} actor={actor} current="settings">
      <DeskPage
        title={words.title}
        lead={words.lead(settings.city.name, settings.code)}
        aside={
          part !== "divisions" ? undefined : chosen ? (
            <EditDivision {...form} division={chosen} />
          ) : (
            <AddDivisions {...form} under={under} />
          )
        }
      >
        <PassTabs
          label={words.parts}
          passes={parts.map((one) => ({
            label: words.part[one],
            href: one === "city" ? `/desk/${city.slug}/settings` : `?part=${one}`,
            left: String(counts[one]),
            current: one === part,
          }))}
        />
        {!refused && saved && <Notice tone="done" live title={words.saved} />}
        {!refused && added > 0 && <Notice tone="done" live title={words.divisions.added(added)} />}
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({ field: field || undefined, message }))}
        />
        {errors[""] === words.errors.stale && (
          <SettingsNow part={part} settings={settings} division={chosen} values={values} />
        )}
        <SettingsPart part={part} settings={settings} division={chosen} values={values} errors={errors} />
      </DeskPage>
    </DeskShell>
  );
}
