// Adds a tree of policies to a plan.
import type { Writer } from "#db/database.ts";
import { insertPolicies, policiesOf } from "#db/queries/policy.ts";
import { placePolicy } from "#db/queries/policy-tree.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import { inTreeOrder, type TreePlace } from "../city/tree-order.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { naturalSortKey } from "../shared/text/digits.ts";
import { uuidv7 } from "../shared/uuid.server.ts";

export interface NewPolicy {
  /** The city's own word: 基本目標, 施策, 事務事業 … */
  readonly kind: string;
  /** Unique within the plan; part of the policy's address. */
  readonly code: string;
  readonly title: string;
  readonly body: string;
  /** A division of the plan's city. */
  readonly leadDivisionId: string | null;
  readonly children: readonly NewPolicy[];
}

export type AddPoliciesRefusal = "code_taken" | "unknown_policy";

interface PolicyRow {
  id: string;
  plan_id: string;
  parent_id: string | null;
  ordinal: number;
  level: number;
  kind: string;
  code: string;
  code_key: string;
  title: string;
  body: string;
  lead_division_id: string | null;
}

/** The rows of a tree, those at its top below `under`; ordinals and levels are given by the tree they come to stand in. */
function rowsOf(planId: string, tree: readonly NewPolicy[], under: string | null): PolicyRow[] {
  return tree.flatMap((node) => {
    const id = uuidv7();
    const row = {
      id,
      plan_id: planId,
      parent_id: under,
      ordinal: 0,
      level: 1,
      kind: node.kind,
      code: node.code,
      code_key: naturalSortKey(node.code),
      title: node.title,
      body: node.body,
      lead_division_id: node.leadDivisionId,
    };
    return [row, ...rowsOf(planId, node.children, id)];
  });
}

type Placed = {
  readonly id: string;
  readonly parent_id: string | null;
  readonly ordinal: number;
  readonly level: number;
};

/** Writes the places of those policies that now stand elsewhere. */
export async function putInOrder(w: Writer, stored: readonly Placed[], places: readonly TreePlace[]): Promise<void> {
  const before = new Map(stored.map((policy) => [policy.id, policy]));
  for (const { id, parent_id, ordinal, level } of places) {
    const was = before.get(id);
    if (was && (was.parent_id !== parent_id || was.ordinal !== ordinal || was.level !== level))
      await placePolicy(w, id, { parent_id, ordinal, level });
  }
}

/** Adds policies at the end of the plan, or at the end of what stands below `under`. Refused when a code is used twice. Returns ids by code. */
export async function addPolicies(
  house: House,
  actor: Actor,
  at: string,
  planId: string,
  tree: readonly NewPolicy[],
  under: string | null = null,
): Promise<Result<ReadonlyMap<string, string>, AddPoliciesRefusal>> {
  const rows = rowsOf(planId, tree, under);
  const deed = { actor, action: "edit-plan", subject: { kind: "plan", id: planId }, at } as const;
  return change<ReadonlyMap<string, string>, AddPoliciesRefusal>(house, deed, async (w, subject) => {
    const there = await policiesOf(w, planId);
    if (under !== null && !there.some((policy) => policy.id === under)) return refuse("unknown_policy");
    const codes = new Set([...there, ...rows].map((row) => row.code));
    if (codes.size !== there.length + rows.length) return refuse("code_taken");
    const places = inTreeOrder([...there, ...rows]);
    const placeOf = new Map(places.map((place) => [place.id, place]));
    await insertPolicies(
      w,
      rows.map((row) => ({ ...row, ...placeOf.get(row.id) })),
    );
    await putInOrder(w, there, places);
    return done(new Map(rows.map((row) => [row.code, row.id])), {
      fields: ["policies"],
      moves: [scopeOf.plan(planId), scopeOf.city(subject.city ?? "")],
    });
  });
}
