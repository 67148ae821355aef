// The form of a plan filled with what is stored.
import { formatFiscalYear } from "../shared/time/wareki.ts";
import type { PeriodColumns } from "./plan-period.ts";

const yearField = (year: number | null): string => (year === null ? "" : formatFiscalYear(year));

const periodFields = (row: PeriodColumns) => ({
  kind: row.period_kind,
  from: yearField(row.period_from),
  to: yearField(row.period_to),
  text: row.period_text,
});

type StoredPlan = PeriodColumns & { slug: string; title: string; alias: string; summary: string };
type StoredTier = PeriodColumns & { name: string; note: string };
type StoredMilestone = { when_text: string; title: string; note: string; state: "done" | "now" | "ahead" };

/** Values of the form by the names of its fields. */
export function planFormOf(plan: StoredPlan, tiers: readonly StoredTier[], milestones: readonly StoredMilestone[]) {
  return {
    title: plan.title,
    alias: plan.alias,
    summary: plan.summary,
    slug: plan.slug,
    period: periodFields(plan),
    tiers: tiers.map((tier) => ({ name: tier.name, ...periodFields(tier), note: tier.note })),
    milestones: milestones.map(({ when_text, title, note, state }) => ({ when: when_text, title, note, state })),
  };
}
