// Makes policies of the sections of a draft: chapters the upper level, their sections the lower, each linked to its section.
import { sectionHeads } from "#db/queries/draft.ts";
import type { Result } from "../audit/change.server.ts";
import { addPolicies, type NewPolicy } from "../policy/add-policies.server.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { linkDraftSections } from "./link-sections.server.ts";

type Head = Awaited<ReturnType<typeof sectionHeads>>[number];

/** Codes by the place in the tree: `1`, `1-2`. */
function treeOf(heads: readonly Head[], kinds: readonly string[]) {
  const codes = new Map<string, string>();
  const walk = (parent: string | null, prefix: string, depth: number): NewPolicy[] =>
    heads
      .filter((head) => head.parent_id === parent && head.policy_id === null)
      .map((head, index) => {
        const code = prefix === "" ? String(index + 1) : `${prefix}-${index + 1}`;
        codes.set(head.id, code);
        return {
          kind: kinds[Math.min(depth, kinds.length - 1)] ?? "",
          code,
          title: head.title,
          body: "",
          leadDivisionId: null,
          children: walk(head.id, code, depth + 1),
        };
      });
  return { tree: walk(null, "", 0), codes };
}

/** Adds policies for every section that has none, and links them. Returns how many were added. */
export async function policiesFromSections(
  house: House,
  actor: Actor,
  at: string,
  draft: { readonly id: string; readonly plan_id: string; readonly version: number },
  kinds: readonly string[],
): Promise<Result<number, "code_taken" | "stale" | "unknown_policy">> {
  const heads = await sectionHeads(house.reader, draft.id);
  const { tree, codes } = treeOf(heads, kinds);
  const added = await addPolicies(house, actor, at, draft.plan_id, tree);
  if (!added.ok) return added;
  const links = heads
    .filter((head) => codes.has(head.id))
    .map((head) => ({
      id: head.id,
      policy_id: added.value.get(codes.get(head.id) ?? "") ?? null,
      pages_from: head.pages_from,
      pages_to: head.pages_to,
    }));
  const linked = await linkDraftSections(house, actor, at, draft.id, draft.version, links);
  return linked.ok ? { ok: true, value: links.length } : linked;
}
