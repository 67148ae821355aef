// Changes what a plan says of itself: title, period, tiers, way, and its name in addresses.
import { planById, replaceMilestones, replaceTiers, updatePlan } from "#db/queries/plan.ts";
import { renameSlug } from "#db/queries/slug.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { milestoneRows, type NewPlan, periodColumns, tierRows } from "./make-plan.server.ts";

export type EditPlanRefusal = "stale" | "slug_taken";

/** Saves a plan seen at `version`. Public pages show the change at once; an address given up leads on to the new one. */
export async function editPlan(
  house: House,
  actor: Actor,
  at: string,
  planId: string,
  version: number,
  plan: NewPlan,
): Promise<Result<null, EditPlanRefusal>> {
  const tiers = tierRows(planId, plan.tiers);
  const milestones = milestoneRows(planId, plan.milestones);
  const deed = { actor, action: "edit-plan", subject: { kind: "plan", id: planId }, at } as const;
  return change<null, EditPlanRefusal>(house, deed, async (w, subject) => {
    const now = await planById(w, planId);
    if (now?.version !== version) return refuse("stale");
    if (!(await renameSlug(w, "plan", planId, { from: now.slug, to: plan.slug, at }))) return refuse("slug_taken");
    await updatePlan(w, planId, version, {
      slug: plan.slug,
      title: plan.title,
      alias: plan.alias,
      summary: plan.summary,
      ...periodColumns(plan.period),
    });
    await replaceTiers(w, planId, tiers);
    await replaceMilestones(w, planId, milestones);
    return done(null, {
      fields: ["plan", "tiers", "milestones", ...(now.slug === plan.slug ? [] : ["slug"])],
      moves: [scopeOf.site, scopeOf.city(subject.city ?? ""), scopeOf.plan(planId)],
    });
  });
}
