// The form of a plan, its tiers and its way.
import * as z from "zod";
import { deskPlanWords } from "#app/messages/desk-plan.ts";
import { inTypedOrder } from "../city/row-order.ts";
import { maybeWhole } from "../shared/form/parse-form.ts";
import { readFiscalYear } from "./fiscal-year.ts";
import type { NewPlan, PeriodKind, PlanPeriod } from "./make-plan.server.ts";

const words = deskPlanWords().errors;

export const periodKinds = ["fixed", "range", "open", "n_x_m", "rolling"] as const satisfies readonly PeriodKind[];
export const milestoneStates = ["done", "now", "ahead"] as const;

const folded = z
  .string()
  .transform((value) => value.replace(/\r\n?/g, "\n").trim())
  .default("");
const text = (max: number) => folded.pipe(z.string().max(max, words.text(max)));
const place = maybeWhole(words.place, 999);

const year = z
  .string()
  .max(40, words.year)
  .default("")
  .transform((value, context) => {
    if (value.trim() === "") return null;
    const found = readFiscalYear(value);
    if (found === null) context.issues.push({ code: "custom", message: words.year, input: value });
    return found;
  });

const periodFields = {
  kind: z.enum(periodKinds, words.kind).default("fixed"),
  from: year,
  to: year,
  text: text(200),
};

/** The sentence at the end of a period that cannot be; null where it can. */
function endFault({ kind, from, to }: Pick<PlanPeriod, "kind" | "from" | "to">): string | null {
  if (kind === "open" && to !== null) return words.openEnd;
  return from !== null && to !== null && to < from ? words.order : null;
}

const judgePeriod = (period: Pick<PlanPeriod, "kind" | "from" | "to">, context: z.RefinementCtx): void => {
  const fault = endFault(period);
  if (fault !== null) context.addIssue({ code: "custom", path: ["to"], message: fault });
};

const tierRow = z
  .strictObject({ place, name: text(100), ...periodFields, note: text(1000) })
  .superRefine((row, context) => {
    judgePeriod(row, context);
    if (row.name === "" && !isBlankTier(row))
      context.addIssue({ code: "custom", path: ["name"], message: words.tierName });
  });

const milestoneRow = z
  .strictObject({
    place,
    when: text(100),
    title: text(200),
    note: text(1000),
    state: z.enum(milestoneStates, words.state).default("ahead"),
  })
  .superRefine((row, context) => {
    if (isBlankMilestone(row)) return;
    if (row.title === "") context.addIssue({ code: "custom", path: ["title"], message: words.step });
    if (row.when === "") context.addIssue({ code: "custom", path: ["when"], message: words.when });
  });

const isBlankTier = (row: { name: string; from: unknown; to: unknown; text: string; note: string }): boolean =>
  row.name === "" && row.from === null && row.to === null && row.text === "" && row.note === "";
const isBlankMilestone = (row: { when: string; title: string; note: string }): boolean =>
  row.when === "" && row.title === "" && row.note === "";

const slug = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{1,58}[a-z0-9]$/, words.slug);

const planFields = {
  title: folded.pipe(z.string().min(1, words.title).max(200, words.title)),
  alias: text(100),
  summary: text(2000),
  period: z.strictObject(periodFields).superRefine(judgePeriod).prefault({}),
  tiers: z.array(tierRow).max(100, words.rowsMany).default([]),
  milestones: z.array(milestoneRow).max(100, words.rowsMany).default([]),
};

/** A new plan; without a name for its address one is made from the title. */
export const newPlanSchema = z.strictObject({
  ...planFields,
  slug: z.union([z.literal(""), slug], words.slug).default(""),
});

export const planSchema = z.strictObject({ ...planFields, version: z.coerce.number().int(), slug });

type PlanForm = Omit<z.output<typeof planSchema>, "version">;

/** The plan a form asks for: rows in the order of their numbers, blank rows left out. */
export function planOf({ slug: name, title, alias, summary, period, tiers, milestones }: PlanForm): NewPlan {
  return {
    slug: name,
    title,
    alias,
    summary,
    period,
    tiers: inTypedOrder(tiers, (row) => row.place)
      .filter((row) => !isBlankTier(row))
      .map(({ name: tier, kind, from, to, text: override, note }) => ({
        name: tier,
        period: { kind, from, to, text: override },
        note,
      })),
    milestones: inTypedOrder(milestones, (row) => row.place)
      .filter((row) => !isBlankMilestone(row))
      .map(({ when, title: step, note, state }) => ({ when, title: step, note, state })),
  };
}
