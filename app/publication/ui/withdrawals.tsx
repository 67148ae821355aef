// Withdrawing a published row, the rows withdrawn so far, and the text of one of them for those who may open it.
import { publicationWords } from "#app/messages/publication.ts";
import type { FormValues } from "#app/shared/form/parse-form.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Checkbox } from "#app/shared/ui/choice-field.tsx";
import { FieldGrid, FormEnd } from "#app/shared/ui/desk-form.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import { Select, TextField } from "#app/shared/ui/field.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { type PublishedColumns, type WithdrawalKind, withdrawalKinds } from "../published-columns.ts";

export function WithdrawForm({ values, errors }: { values?: FormValues; errors: Readonly<Record<string, string>> }) {
  const all = publicationWords();
  const words = all.publications.withdraw;
  const kept = (name: string) => String(values?.[name] ?? "");
  return (
    <Card title={words.title}>
      <p>{words.lead}</p>
      <form method="post">
        <input type="hidden" name="intent" value="withdraw" />
        <FieldGrid columns={2}>
          <TextField
            name="no"
            label={words.no}
            hint={words.noHint}
            error={errors.no}
            defaultValue={kept("no")}
            inputMode="numeric"
            width="short"
            autoComplete="off"
          />
          <Select
            name="kind"
            label={words.kind}
            error={errors.kind}
            defaultValue={kept("kind") || withdrawalKinds[0]}
            options={withdrawalKinds.map((kind) => ({ value: kind, label: all.withdrawn.kind[kind] }))}
          />
        </FieldGrid>
        <Checkbox name="sure" label={words.sure} error={errors.sure} />
        <FormEnd>
          <Button kind="outline">{words.submit}</Button>
        </FormEnd>
      </form>
    </Card>
  );
}

export type WithdrawnLine = { readonly no: number; readonly kind: WithdrawalKind; readonly at: string };

export function WithdrawnRows({ rows }: { rows: readonly WithdrawnLine[] }) {
  const all = publicationWords();
  const words = all.publications.withdrawn;
  return (
    <Card title={words.title}>
      <DeskTable
        caption={words.title}
        columns={[
          { key: "no", head: words.no, kind: "short" },
          { key: "day", head: words.day, kind: "short" },
          { key: "kind", head: words.kind },
          { key: "open", head: words.open, hiddenHead: true },
        ]}
        rows={rows.map(({ no, kind, at }) => ({
          id: `withdrawn-${no}`,
          cells: {
            no: all.row(no),
            day: formatDay(tokyoDay(at)),
            kind: all.withdrawn.kind[kind],
            open: (
              <form method="post">
                <input type="hidden" name="intent" value="open" />
                <input type="hidden" name="no" value={no} />
                <Button kind="outline" size="slim">
                  {words.open}
                </Button>
              </form>
            ),
          },
        }))}
        empty={words.none}
      />
      {rows.length > 0 && <p className="sub">{words.openNote}</p>}
    </Card>
  );
}

export type OpenedShown = {
  readonly no: number;
  readonly texts: readonly { readonly edition: number; readonly columns: PublishedColumns }[];
};

/** The text of a withdrawn row, shown once by the answer to the POST that opened it. */
export function OpenedRow({ opened }: { opened: OpenedShown }) {
  const all = publicationWords();
  const words = all.publications.withdrawn;
  return (
    <Card title={words.opened(opened.no)}>
      <Notice live>{words.recorded}</Notice>
      {opened.texts.map(({ edition, columns }) => (
        <section key={edition}>
          <h3>{words.inEdition(edition)}</h3>
          <p className="asis">{columns.summary}</p>
          <p className="sub">{all.result.table.view}</p>
          <p className="asis">{columns.response}</p>
        </section>
      ))}
    </Card>
  );
}
