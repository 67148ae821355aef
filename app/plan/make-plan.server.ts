// Adds a plan to a city, with its tiers, milestones and policy tree.
import { claimSlug } from "#db/queries/city.ts";
import { insertPlan, replaceMilestones, replaceTiers } from "#db/queries/plan.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";

export type PeriodKind = "fixed" | "range" | "open" | "n_x_m" | "rolling";

/** Years are fiscal years; `text` overrides what they would print. */
export interface PlanPeriod {
  readonly kind: PeriodKind;
  readonly from: number | null;
  readonly to: number | null;
  readonly text: string;
}

export interface NewPlan {
  readonly slug: string;
  readonly title: string;
  readonly alias: string;
  readonly summary: string;
  readonly period: PlanPeriod;
  readonly tiers: readonly { readonly name: string; readonly period: PlanPeriod; readonly note: string }[];
  readonly milestones: readonly {
    readonly when: string;
    readonly title: string;
    readonly note: string;
    readonly state: "done" | "now" | "ahead";
  }[];
}

/** The columns of a period. */
export const periodColumns = (period: PlanPeriod) => ({
  period_kind: period.kind,
  period_from: period.from,
  period_to: period.to,
  period_text: period.text,
});

/** Rows of tiers in their order. */
export const tierRows = (planId: string, tiers: NewPlan["tiers"]) =>
  tiers.map((tier, ordinal) => ({
    id: uuidv7(),
    plan_id: planId,
    ordinal,
    name: tier.name,
    note: tier.note,
    ...periodColumns(tier.period),
  }));

/** Rows of milestones in their order. */
export const milestoneRows = (planId: string, milestones: NewPlan["milestones"]) =>
  milestones.map((m, ordinal) => ({
    id: uuidv7(),
    plan_id: planId,
    ordinal,
    when_text: m.when,
    title: m.title,
    note: m.note,
    state: m.state,
  }));

/** Adds a plan. Refused when its slug was ever given. Returns the plan's id. */
export async function makePlan(
  house: House,
  actor: Actor,
  at: string,
  cityId: string,
  plan: NewPlan,
): Promise<Result<string, "slug_taken">> {
  const id = uuidv7();
  const tiers = tierRows(id, plan.tiers);
  const milestones = milestoneRows(id, plan.milestones);
  return change(house, { actor, action: "edit-plan", subject: { kind: "city", id: cityId }, at }, async (w) => {
    if (!(await claimSlug(w, "plan", plan.slug, id))) return refuse("slug_taken");
    await insertPlan(w, {
      id,
      city_id: cityId,
      slug: plan.slug,
      title: plan.title,
      alias: plan.alias,
      summary: plan.summary,
      ...periodColumns(plan.period),
      created_at: at,
    });
    await replaceTiers(w, id, tiers);
    await replaceMilestones(w, id, milestones);
    return done(id, {
      fields: ["plan", "tiers", "milestones"],
      made: { kind: "plan", id },
      moves: [scopeOf.site, scopeOf.city(cityId), scopeOf.plan(id)],
    });
  });
}
