// Adds a pasted list of policies to a plan, whole or not at all.
import type { Reader } from "#db/database.ts";
import { policiesOf } from "#db/queries/policy.ts";
import type { Result } from "../audit/change.server.ts";
import { deskPolicyWords } from "../messages/desk-policy.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { type AddPoliciesRefusal, addPolicies, type NewPolicy } from "./add-policies.server.ts";
import { type Pasted, type PastedPolicy, readPastedPolicies } from "./pasted-policies.ts";

export interface PasteWish {
  /** The policy below which the list is put; null: at the top of the plan. */
  readonly under: string | null;
  /** What policies of each level are called, from the top of the list. */
  readonly kinds: readonly string[];
  readonly text: string;
}

/** Reads a pasted list against the plan as it is now; writes nothing. */
export async function previewPaste(reader: Reader, planId: string, wish: PasteWish): Promise<Pasted> {
  const words = deskPolicyWords();
  const there = await policiesOf(reader, planId);
  return readPastedPolicies(wish.text, {
    taken: new Set(there.map((policy) => policy.code)),
    under: there.find((policy) => policy.id === wish.under)?.code ?? "",
    kinds: wish.kinds,
    knownKinds: [...words.kinds.split("、"), ...new Set(there.map((policy) => policy.kind))],
    anyKind: words.anyKind,
  });
}

function treeOf(policies: readonly PastedPolicy[], parent: number | null = null): NewPolicy[] {
  return policies.flatMap(({ kind, code, title, parent: above }, index) =>
    above === parent ? [{ kind, code, title, body: "", leadDivisionId: null, children: treeOf(policies, index) }] : [],
  );
}

/** Adds a list that has no faults. Returns how many policies it had. */
export async function pastePolicies(
  house: House,
  actor: Actor,
  at: string,
  planId: string,
  pasted: Pasted,
  under: string | null,
): Promise<Result<number, AddPoliciesRefusal | "faulty">> {
  if (pasted.faults.length > 0 || pasted.policies.length === 0) return { ok: false, refused: "faulty" };
  const added = await addPolicies(house, actor, at, planId, treeOf(pasted.policies), under);
  return added.ok ? { ok: true, value: added.value.size } : added;
}
