// Changes what a policy says: its kind, code, title, text and the division that leads it.
import { divisionsAmong } from "#db/queries/desk.ts";
import { policiesOf } from "#db/queries/policy.ts";
import { updatePolicy } from "#db/queries/policy-tree.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { naturalSortKey } from "../shared/text/digits.ts";
import type { PolicySaid } from "./policy.schema.ts";

export type EditPolicyRefusal = "stale" | "unknown_policy" | "code_taken" | "unknown_division";

/** A policy of a plan, at the version that was seen. */
export interface SeenPolicy {
  readonly id: string;
  readonly version: number;
}

/** Saves a policy seen at its version. */
export async function editPolicy(
  house: House,
  actor: Actor,
  at: string,
  planId: string,
  seen: SeenPolicy,
  said: PolicySaid,
): Promise<Result<null, EditPolicyRefusal>> {
  const set = {
    kind: said.kind,
    code: said.code,
    code_key: naturalSortKey(said.code),
    title: said.title,
    body: said.body,
    lead_division_id: said.leadDivision,
  };
  const deed = { actor, action: "edit-plan", subject: { kind: "plan", id: planId }, at } as const;
  return change<null, EditPolicyRefusal>(house, deed, async (w, subject) => {
    const there = await policiesOf(w, planId);
    const now = there.find((policy) => policy.id === seen.id);
    if (!now) return refuse("unknown_policy");
    if (there.some((policy) => policy.code === said.code && policy !== now)) return refuse("code_taken");
    const { leadDivision } = said;
    if (leadDivision !== null && (await divisionsAmong(w, subject.city ?? "", [leadDivision])).length === 0)
      return refuse("unknown_division");
    if (!(await updatePolicy(w, seen.id, seen.version, set))) return refuse("stale");
    const fields = Object.entries(set).filter(([name, value]) => now[name as keyof typeof set] !== value);
    return done(null, {
      fields: fields.map(([name]) => name),
      made: { kind: "policy", id: seen.id },
      moves: [scopeOf.plan(planId), scopeOf.city(subject.city ?? "")],
    });
  });
}
