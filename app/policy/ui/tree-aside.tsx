// What stands beside the tree: the form of the chosen policy, or the one that adds another.
import { valueAt } from "#app/city/form-values.ts";
import { deskPolicyWords } from "#app/messages/desk-policy.ts";
import { policyPath } from "../policy-path.ts";
import type { Tree } from "../read-tree.server.ts";
import { AddPolicy } from "./add-policy.tsx";
import { EditPolicy } from "./edit-policy.tsx";

type TreeAsideProps = {
  tree: Tree;
  under: string;
  /** As typed, where a form was refused. */
  values: unknown;
  errors: Readonly<Record<string, string>>;
  /** Address of the plan at the desk. */
  here: string;
};

export function TreeAside({ tree, under, values, errors, here }: TreeAsideProps) {
  const intent = valueAt(values, "intent");
  const typedIn = (form: string) => (intent === form ? { values, errors } : { values: null, errors: {} });
  const kinds = [...new Set([...tree.policies.map(({ kind }) => kind), ...deskPolicyWords().kinds.split("、")])];
  const { chosen } = tree;
  if (!chosen) return <AddPolicy tree={tree} under={under} kinds={kinds} {...typedIn("add")} />;
  const { code } = chosen.form;
  return (
    <EditPolicy
      tree={tree}
      chosen={chosen}
      kinds={kinds}
      {...typedIn("edit")}
      evidence={`${here}/policies/${encodeURIComponent(code)}`}
      page={policyPath(tree.plan.slug, code)}
    />
  );
}
