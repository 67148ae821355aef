// Takes a policy out of its plan: only one that nothing points to.
import { policiesOf } from "#db/queries/policy.ts";
import { deletePolicy, policyUses, updatePolicy } from "#db/queries/policy-tree.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import { inTreeOrder } from "../city/tree-order.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { putInOrder } from "./add-policies.server.ts";
import type { SeenPolicy } from "./edit-policy.server.ts";

export type RemovePolicyRefusal = "stale" | "unknown_policy" | "in_use";

/** Removes a policy seen at its version. Refused while a policy below it, a section, an opinion or a row points to it. */
export async function removePolicy(
  house: House,
  actor: Actor,
  at: string,
  planId: string,
  seen: SeenPolicy,
): Promise<Result<null, RemovePolicyRefusal>> {
  const deed = { actor, action: "edit-plan", subject: { kind: "plan", id: planId }, at } as const;
  return change<null, RemovePolicyRefusal>(house, deed, async (w, subject) => {
    const there = await policiesOf(w, planId);
    if (!there.some((policy) => policy.id === seen.id)) return refuse("unknown_policy");
    if (!(await updatePolicy(w, seen.id, seen.version, {}))) return refuse("stale");
    if (Object.values(await policyUses(w, seen.id)).some((count) => count > 0)) return refuse("in_use");
    await deletePolicy(w, seen.id);
    await putInOrder(w, there, inTreeOrder(there.filter((policy) => policy.id !== seen.id)));
    return done(null, {
      fields: ["removed"],
      made: { kind: "policy", id: seen.id },
      moves: [scopeOf.plan(planId), scopeOf.city(subject.city ?? "")],
    });
  });
}
