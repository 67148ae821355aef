import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { theCity } from "#app/account/finder.server.ts";
import { desk } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { auditWords } from "#app/messages/audit.ts";
import { deskWords } from "#app/messages/desk.ts";
import { formatInstant } from "#app/shared/time/wareki.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd } from "#app/shared/ui/desk-form.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import { Select, TextField } from "#app/shared/ui/field.tsx";
import { auditPage } from "#db/queries/audit.ts";

const perPage = 50;

export const loader = desk("read-audit", theCity, async ({ reader, city, actor, house, url }) => {
  const wanted = (name: string) => url.searchParams.get(name)?.slice(0, 80) || undefined;
  const filter = { action: wanted("action"), subjectId: wanted("subject"), before: wanted("before") };
  const rows = await auditPage(reader, { cityId: city.id, ...filter, limit: perPage + 1 });
  const shown = rows.slice(0, perPage);
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    filter,
    rows: shown,
    more: rows.length > perPage ? shown.at(-1)?.id : undefined,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: deskWords().title(auditWords().title, data?.city.name ?? "") },
];

export default function AuditPage() {
  const words = auditWords();
  const { city, actor, filter, rows, more } = useLoaderData<typeof loader>();
  const actionLabel = (action: string) => (words.actions as Readonly<Record<string, string>>)[action] ?? action;
  const who = (row: (typeof rows)[number]) =>
    row.actor_name ?? (row.actor_kind === "visitor" ? words.visitor : words.system);
  const older = new URLSearchParams({
    ...(filter.action ? { action: filter.action } : {}),
    ...(filter.subjectId ? { subject: filter.subjectId } : {}),
    ...(more ? { before: more } : {}),
  });
  return (
    <DeskShell city={city} actor={actor} current="audit">
      <DeskPage title={words.title} lead={words.lead}>
        <form method="get">
          <FieldGrid columns={3}>
            <Select
              name="action"
              label={words.what}
              defaultValue={filter.action ?? ""}
              options={[
                { value: "", label: words.all },
                ...Object.entries(words.actions).map(([value, label]) => ({ value, label })),
              ]}
            />
            <TextField
              name="subject"
              label={words.subject}
              hint={words.subjectHint}
              defaultValue={filter.subjectId ?? ""}
            />
          </FieldGrid>
          <FormEnd>
            <Button kind="outline">{words.filter}</Button>
          </FormEnd>
        </form>
        <DeskTable
          caption={words.title}
          columns={[
            { key: "at", head: words.at, kind: "short" },
            { key: "who", head: words.who },
            { key: "what", head: words.what },
            { key: "subject", head: words.subject },
            { key: "fields", head: words.fields },
          ]}
          rows={rows.map((row) => ({
            id: row.id,
            cells: {
              at: <time dateTime={row.at}>{formatInstant(row.at)}</time>,
              who: who(row),
              what: actionLabel(row.action),
              subject: (
                <a href={`?subject=${encodeURIComponent(row.subject_id)}`}>
                  {words.kinds[row.subject_kind as keyof typeof words.kinds] ?? row.subject_kind}
                </a>
              ),
              fields: (JSON.parse(row.fields) as string[]).join(", "),
            },
          }))}
          empty={words.empty}
        />
        {more && (
          <p>
            <a href={`?${older}`}>{words.older}</a>
          </p>
        )}
      </DeskPage>
    </DeskShell>
  );
}
