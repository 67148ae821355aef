// Pasting a list of policies: the form, and what would be added.
import { rowsAt, valueAt } from "#app/city/form-values.ts";
import { indent } from "#app/city/tree-order.ts";
import { deskPolicyWords } from "#app/messages/desk-policy.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd } from "#app/shared/ui/desk-form.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import { Select, TextArea, TextField } from "#app/shared/ui/field.tsx";
import type { PastedPolicy } from "../pasted-policies.ts";
import type { Tree } from "../read-tree.server.ts";
import { placeOptions } from "./policy-fields.tsx";

type PasteFormProps = {
  tree: Tree;
  under: string;
  /** As typed, where it was refused or only looked at. */
  values: unknown;
  errors: Readonly<Record<string, string>>;
  /** The list has been looked at and may be added: then that is the main action. */
  previewed: boolean;
};

const levels = 4;

export function PasteForm({ tree, under, values, errors, previewed }: PasteFormProps) {
  const all = deskPolicyWords();
  const words = all.pasteForm;
  const parent = tree.policies.find(({ id }) => id === under);
  const kindOf = (level: number) =>
    tree.policies.find((policy) => policy.level === (parent?.level ?? 0) + level)?.kind ?? "";
  const faults = Object.entries(errors).filter(([field]) => field.startsWith("text"));
  return (
    <Card title={words.title} id="edit">
      <p>{words.lead}</p>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="preview" />
        <TextArea
          name="text"
          label={words.text}
          hint={
            <>
              {words.hint}
              <br />
              {words.level}
            </>
          }
          error={faults[0]?.[1]}
          defaultValue={valueAt(values, "text")}
          rows={14}
        />
        <Select
          name="under"
          label={words.under}
          error={errors.under}
          options={placeOptions(tree.policies)}
          defaultValue={values === null ? under : valueAt(values, "under")}
        />
        <p>
          <b>{words.kinds}</b>　<span className="hint">{words.kindsHint(all.anyKind)}</span>
        </p>
        <FieldGrid columns={4}>
          {Array.from({ length: levels }, (_, index) => (
            <TextField
              key={index}
              name="kinds[]"
              id={`kinds-${index}`}
              label={words.kind(index + 1)}
              error={errors[`kinds.${index}`]}
              defaultValue={values === null ? kindOf(index + 1) : String(rowsAt(values, "kinds")[index] ?? "")}
              autoComplete="off"
            />
          ))}
        </FieldGrid>
        <FormEnd>
          <Button kind={previewed ? "outline" : "main"}>{words.preview}</Button>
          <a href="?">{all.byHand}</a>
        </FormEnd>
      </form>
    </Card>
  );
}

type PastePreviewProps = {
  policies: readonly PastedPolicy[];
  /** The codes shown, as they go back to the server. */
  codes: string;
  values: unknown;
};

export function PastePreview({ policies, codes, values }: PastePreviewProps) {
  const all = deskPolicyWords();
  const words = all.preview;
  return (
    <Card title={words.title(policies.length)} id="preview">
      <p>{words.lead}</p>
      <DeskTable
        caption={words.title(policies.length)}
        columns={[
          { key: "code", head: all.columns.code, kind: "short" },
          { key: "title", head: all.columns.title },
          { key: "kind", head: all.columns.kind },
          { key: "line", head: words.line, kind: "number" },
        ]}
        rows={policies.map((policy) => ({
          id: `line-${policy.line}`,
          cells: {
            code: policy.proposed ? `${policy.code}${words.proposed}` : policy.code,
            title: `${indent(policy.level)}${policy.title}`,
            kind: policy.kind,
            line: policy.line,
          },
        }))}
      />
      <form method="post">
        <input type="hidden" name="intent" value="paste" />
        <input type="hidden" name="text" value={valueAt(values, "text")} />
        <input type="hidden" name="under" value={valueAt(values, "under")} />
        <input type="hidden" name="codes" value={codes} />
        {rowsAt(values, "kinds").map((kind, index) => (
          <input key={index} type="hidden" name="kinds[]" value={String(kind)} />
        ))}
        <FormEnd note={words.again}>
          <Button>{words.submit(policies.length)}</Button>
        </FormEnd>
      </form>
    </Card>
  );
}
