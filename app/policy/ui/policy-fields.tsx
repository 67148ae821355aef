// What a policy says, as fields of a form.
import { valueAt } from "#app/city/form-values.ts";
import { indent } from "#app/city/tree-order.ts";
import { deskPolicyWords } from "#app/messages/desk-policy.ts";
import { Select, TextArea, TextField } from "#app/shared/ui/field.tsx";
import type { ShownPolicy, Tree } from "../read-tree.server.ts";

type PolicyFieldsProps = {
  values: unknown;
  errors: Readonly<Record<string, string>>;
  divisions: Tree["divisions"];
  /** Kinds the plan uses, offered while one types. */
  kinds: readonly string[];
};

export function PolicyFields({ values, errors, divisions, kinds }: PolicyFieldsProps) {
  const words = deskPolicyWords();
  const field = (name: string) => ({ name, error: errors[name], defaultValue: valueAt(values, name) });
  return (
    <>
      <TextField {...field("code")} label={words.code} hint={words.codeHint} width="short" autoComplete="off" />
      <TextField {...field("kind")} label={words.kind} hint={words.kindHint} list="policy-kinds" autoComplete="off" />
      <datalist id="policy-kinds">
        {kinds.map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      <TextField {...field("title")} label={words.policyTitle} autoComplete="off" />
      <Select
        {...field("leadDivision")}
        label={words.division}
        options={[
          { value: "", label: words.noDivision },
          ...divisions.map(({ id, name, level, ended }) => ({
            value: id,
            label: `${indent(level)}${ended ? words.ended(name) : name}`,
          })),
        ]}
      />
      <TextArea {...field("body")} label={words.body} hint={words.bodyHint} rows={5} />
    </>
  );
}

/** The policies of a plan as options of a select, the top of the plan first. */
export const placeOptions = (policies: readonly ShownPolicy[]) => [
  { value: "", label: deskPolicyWords().top },
  ...policies.map(({ id, level, code, title }) => ({ value: id, label: `${indent(level)}${code} ${title}` })),
];
