// What is stored of a policy where somebody else saved first.
import { valueAt } from "#app/city/form-values.ts";
import { StoredNow } from "#app/city/ui/stored-now.tsx";
import { deskPolicyWords } from "#app/messages/desk-policy.ts";
import type { Tree } from "../read-tree.server.ts";

type PolicyNowProps = {
  form: NonNullable<Tree["chosen"]>["form"];
  /** As typed. */
  values: unknown;
  divisions: Tree["divisions"];
};

export function PolicyNow({ form, values, divisions }: PolicyNowProps) {
  const words = deskPolicyWords();
  const nameOf = (id: string) => divisions.find((division) => division.id === id)?.name ?? "";
  const typed = (name: keyof typeof form) => valueAt(values, name).replace(/\r\n?/g, "\n");
  return (
    <StoredNow
      rows={[
        { label: words.code, typed: typed("code"), stored: form.code },
        { label: words.kind, typed: typed("kind"), stored: form.kind },
        { label: words.policyTitle, typed: typed("title"), stored: form.title },
        { label: words.division, typed: nameOf(typed("leadDivision")), stored: nameOf(form.leadDivision) },
        { label: words.body, typed: typed("body"), stored: form.body },
      ]}
    />
  );
}
