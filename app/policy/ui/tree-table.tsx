// The policies of a plan in tree order, each a link to the form that changes it.
import { indent } from "#app/city/tree-order.ts";
import { deskPolicyWords } from "#app/messages/desk-policy.ts";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import type { ShownPolicy } from "../read-tree.server.ts";

export function TreeTable({ policies, chosen }: { policies: readonly ShownPolicy[]; chosen: string | null }) {
  const words = deskPolicyWords();
  return (
    <DeskTable
      caption={words.title}
      columns={[
        { key: "code", head: words.columns.code, kind: "short" },
        { key: "title", head: words.columns.title },
        { key: "kind", head: words.columns.kind },
        { key: "division", head: words.columns.division },
      ]}
      rows={policies.map((policy) => ({
        id: `policy-${policy.id}`,
        current: policy.id === chosen,
        cells: {
          code: policy.code,
          title: (
            <>
              {indent(policy.level)}
              <a href={`?policy=${policy.id}#edit`}>{policy.title}</a>
            </>
          ),
          kind: policy.kind,
          division: policy.division,
        },
      }))}
      empty={words.none}
    />
  );
}
