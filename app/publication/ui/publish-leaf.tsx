// 公表する: below the preview, what is still missing, or the tick and the one button that cannot be undone.
import { Dated } from "#app/city/ui/dated.tsx";
import { publicationWords } from "#app/messages/publication.ts";
import type { FormValues } from "#app/shared/form/parse-form.ts";
import { formatClosing } from "#app/shared/time/wareki.ts";
import { Button, ButtonLink } from "#app/shared/ui/button.tsx";
import { Checkbox, CheckboxGroup } from "#app/shared/ui/choice-field.tsx";
import { TextArea, TextField } from "#app/shared/ui/field.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";

/** A section as it stands for choice. */
export interface ScopeLine {
  readonly key: string;
  readonly label: string;
  readonly closesAt: string;
  readonly closed: boolean;
  readonly covered: boolean;
  readonly chosen: boolean;
}

function ScopeChoice({ lines, here }: { lines: readonly ScopeLine[]; here: string }) {
  const words = publicationWords().publish.scope;
  const state = (line: ScopeLine) => {
    if (line.covered) return words.covered;
    const day = formatClosing(line.closesAt);
    return line.closed ? words.closed(day) : words.open(day);
  };
  return (
    <details className="mt2">
      <summary>{words.title}</summary>
      <p className="col mt">{words.lead}</p>
      <form method="get" action={here} className="mt">
        <CheckboxGroup
          name="s"
          label={words.title}
          choices={lines.map((line) => ({
            value: line.key,
            label: line.label,
            hint: <Dated>{state(line)}</Dated>,
            disabled: line.covered || !line.closed,
          }))}
          defaultValue={lines.filter((line) => line.chosen).map((line) => line.key)}
        />
        <p className="mt">
          <Button kind="outline">{words.submit}</Button>
        </p>
      </form>
    </details>
  );
}

export type PublishLeafProps = {
  /** Address of the preview without its query. */
  here: string;
  remaining: string;
  lines: readonly ScopeLine[];
  /** Keys of the sections as the address names them; null: all that have closed. */
  sections: readonly string[] | null;
  missing: number;
  advice: number;
  edition: number;
  /** Name to start from. */
  title: string;
  counts: { readonly opinions: number; readonly rows: number; readonly revisions: number };
  seen: string;
  values?: FormValues;
  errors: Readonly<Record<string, string>>;
};

/** Id of the form, to which the head of the preview leads. */
export const publishFormId = "publish";

function PublishForm({ sections, seen, edition, title, counts, values, errors }: PublishLeafProps) {
  const words = publicationWords().publish;
  const kept = (name: string, start: string) => String(values?.[name] ?? start);
  return (
    <form method="post" className="mt2">
      <input type="hidden" name="seen" value={seen} />
      {sections?.map((key) => (
        <input key={key} type="hidden" name="sections[]" value={key} />
      ))}
      <TextField
        name="title"
        label={words.name}
        error={errors.title}
        defaultValue={kept("title", title)}
        maxLength={200}
        autoComplete="off"
      />
      {edition > 1 && (
        <TextArea
          name="correction"
          label={words.correction}
          hint={words.correctionHint}
          error={errors.correction}
          defaultValue={kept("correction", "")}
          rows={4}
        />
      )}
      <p className="mt2">
        <strong>{words.checked(counts.opinions, counts.rows, counts.revisions)}</strong>
      </p>
      <Checkbox name="release" label={words.release} error={errors.release} need="required" />
      <p className="mt">
        <Button>{words.submit}</Button>
      </p>
      <p className="sub mt">{words.noUndo}</p>
    </form>
  );
}

export function PublishLeaf(props: PublishLeafProps) {
  const words = publicationWords().publish;
  const { here, remaining, lines, missing, advice } = props;
  const open = lines.some((line) => !line.covered);
  const inParts =
    open && lines.some((line) => line.closesAt !== lines[0]?.closesAt || line.covered !== lines[0]?.covered);
  return (
    <Leaf title={words.leaf} id={publishFormId} className="noprint mt3">
      {missing > 0 ? (
        <Notice
          tone="warn"
          title={words.missing(missing)}
          action={
            <ButtonLink kind="outline" href={remaining}>
              {words.seeMissing}
            </ButtonLink>
          }
        />
      ) : (
        <>
          {advice > 0 && (
            <p className="col">
              {words.advice(advice)} <a href={remaining}>{words.seeMissing}</a>
            </p>
          )}
          <PublishForm {...props} />
        </>
      )}
      {inParts && <ScopeChoice lines={lines} here={here} />}
    </Leaf>
  );
}
