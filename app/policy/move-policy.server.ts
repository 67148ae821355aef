// Moves a policy, and all below it, one step in the tree of its plan.
import { policiesOf } from "#db/queries/policy.ts";
import { updatePolicy } from "#db/queries/policy-tree.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import { moveNode, type Way } from "../city/tree-order.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { putInOrder } from "./add-policies.server.ts";
import type { SeenPolicy } from "./edit-policy.server.ts";

export type MovePolicyRefusal = "stale" | "unknown_policy" | "cannot_move";

/** Moves a policy seen at its version; its version moves on, so that the same press twice moves it once. */
export async function movePolicy(
  house: House,
  actor: Actor,
  at: string,
  planId: string,
  seen: SeenPolicy,
  way: Way,
): Promise<Result<null, MovePolicyRefusal>> {
  const deed = { actor, action: "edit-plan", subject: { kind: "plan", id: planId }, at } as const;
  return change<null, MovePolicyRefusal>(house, deed, async (w, subject) => {
    const there = await policiesOf(w, planId);
    if (!there.some((policy) => policy.id === seen.id)) return refuse("unknown_policy");
    if (!(await updatePolicy(w, seen.id, seen.version, {}))) return refuse("stale");
    const places = moveNode(there, seen.id, way);
    if (!places) return refuse("cannot_move");
    await putInOrder(w, there, places);
    return done(null, {
      fields: ["place"],
      made: { kind: "policy", id: seen.id },
      moves: [scopeOf.plan(planId), scopeOf.city(subject.city ?? "")],
    });
  });
}
