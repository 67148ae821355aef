// Adds one policy to a plan by hand.
import { divisionsAmong } from "#db/queries/desk.ts";
import type { Result } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { type AddPoliciesRefusal, addPolicies } from "./add-policies.server.ts";
import type { PolicySaid } from "./policy.schema.ts";

/** Adds a policy at the end of what stands below `under`. Divisions never leave their city, so that theirs is judged ahead. */
export async function addPolicy(
  house: House,
  actor: Actor,
  at: string,
  plan: { readonly id: string; readonly cityId: string },
  under: string | null,
  said: PolicySaid,
): Promise<Result<null, AddPoliciesRefusal | "unknown_division">> {
  const { kind, code, title, body, leadDivision: leadDivisionId } = said;
  if (leadDivisionId !== null && (await divisionsAmong(house.reader, plan.cityId, [leadDivisionId])).length === 0)
    return { ok: false, refused: "unknown_division" };
  const tree = [{ kind, code, title, body, leadDivisionId, children: [] }];
  const result = await addPolicies(house, actor, at, plan.id, tree, under);
  return result.ok ? { ok: true, value: null } : result;
}
