// The form that adds one policy.
import { valueAt } from "#app/city/form-values.ts";
import { deskPolicyWords } from "#app/messages/desk-policy.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FormEnd } from "#app/shared/ui/desk-form.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import { Select } from "#app/shared/ui/field.tsx";
import type { Tree } from "../read-tree.server.ts";
import { PolicyFields, placeOptions } from "./policy-fields.tsx";

type AddPolicyProps = {
  tree: Tree;
  /** The policy below which it is to stand; empty: at the top. */
  under: string;
  kinds: readonly string[];
  /** As typed, where the form was refused. */
  values: unknown;
  errors: Readonly<Record<string, string>>;
};

/** The kind of those that stand there already. */
function kindAt(tree: Tree, under: string): string {
  const siblings = tree.policies.filter((policy) => (policy.parent ?? "") === under);
  const level = (tree.policies.find(({ id }) => id === under)?.level ?? 0) + 1;
  return (siblings.at(-1) ?? tree.policies.find((policy) => policy.level === level))?.kind ?? "";
}

export function AddPolicy({ tree, under, kinds, values, errors }: AddPolicyProps) {
  const words = deskPolicyWords();
  const parent = tree.policies.find(({ id }) => id === under);
  return (
    <Card title={parent ? words.addUnder(parent.title) : words.add} id="edit">
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="add" />
        <Select
          name="under"
          label={words.under}
          error={errors.under}
          options={placeOptions(tree.policies)}
          defaultValue={values === null ? under : valueAt(values, "under")}
        />
        <PolicyFields
          values={values ?? { kind: kindAt(tree, under) }}
          errors={errors}
          divisions={tree.divisions}
          kinds={kinds}
        />
        <FormEnd>
          <Button>{words.submitAdd}</Button>
          {parent && <a href="?">{words.stop}</a>}
        </FormEnd>
      </form>
    </Card>
  );
}
