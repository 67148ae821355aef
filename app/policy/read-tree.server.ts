// What the page of a plan's policy tree shows.
import type { Reader } from "#db/database.ts";
import { divisionsOf } from "#db/queries/city.ts";
import { planById } from "#db/queries/plan.ts";
import { policiesOf } from "#db/queries/policy.ts";
import { policyUses } from "#db/queries/policy-tree.ts";
import { isCurrent } from "../city/division.ts";
import { inTreeOrder } from "../city/tree-order.ts";
import { tokyoDay } from "../shared/time/tokyo.ts";

/**
 * The tree with its divisions; of the chosen policy all that its form carries, and how much points to it.
 * @param at by which divisions are offered: those that have ended only where a policy still names them
 * @returns null when there is no such plan
 */
export async function readTree(reader: Reader, planId: string, chosenId: string, at: string) {
  const plan = await planById(reader, planId);
  if (!plan) return null;
  const [policies, divisions] = await Promise.all([policiesOf(reader, planId), divisionsOf(reader, plan.city_id)]);
  const chosen = policies.find((policy) => policy.id === chosenId);
  const today = tokyoDay(at);
  const names = new Map(divisions.map((division) => [division.id, division]));
  const levels = new Map(inTreeOrder(divisions).map(({ id, level }) => [id, level]));
  return {
    plan: { slug: plan.slug, title: plan.title },
    policies: policies.map(({ id, parent_id, level, kind, code, title, lead_division_id }) => ({
      id,
      parent: parent_id,
      level,
      kind,
      code,
      title,
      division: names.get(lead_division_id ?? "")?.name ?? "",
    })),
    divisions: divisions
      .filter((division) => isCurrent(division, today) || division.id === chosen?.lead_division_id)
      .map((division) => ({
        id: division.id,
        name: division.name,
        level: levels.get(division.id) ?? 1,
        ended: !isCurrent(division, today),
      })),
    chosen: chosen
      ? {
          id: chosen.id,
          version: chosen.version,
          uses: await policyUses(reader, chosen.id),
          form: {
            kind: chosen.kind,
            code: chosen.code,
            title: chosen.title,
            body: chosen.body,
            leadDivision: chosen.lead_division_id ?? "",
          },
        }
      : null,
  };
}

export type Tree = NonNullable<Awaited<ReturnType<typeof readTree>>>;
export type ShownPolicy = Tree["policies"][number];
