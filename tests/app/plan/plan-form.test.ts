import { expect, test } from "vitest";
import { newPlanSchema, planOf, planSchema } from "#app/plan/plan.schema.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ version: "1", title: "総合計画", slug: "mihon-sogo", ...fields }))
    data.set(name, value);
  return parseForm(planSchema, data);
};
const errorsOf = (fields: Record<string, string>) => {
  const parsed = form(fields);
  return parsed.ok ? {} : parsed.errors;
};

test("blank rows are dropped, the others keep their words and their order", () => {
  const parsed = form({
    "period.kind": "n_x_m",
    "period.from": "令和9年度",
    "period.to": "2034",
    "tiers.0.name": "基本構想",
    "tiers.0.kind": "range",
    "tiers.0.place": "2",
    "tiers.1.name": "基本計画",
    "tiers.1.kind": "rolling",
    "tiers.1.place": "2",
    "tiers.2.name": " ",
    "tiers.2.kind": "fixed",
    "milestones.0.when": "10月上旬",
    "milestones.0.title": "素案\r\nの公表",
    "milestones.0.state": "now",
    "milestones.1.title": "",
    "milestones.1.state": "ahead",
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  expect(planOf(parsed.value)).toEqual({
    slug: "mihon-sogo",
    title: "総合計画",
    alias: "",
    summary: "",
    period: { kind: "n_x_m", from: 2027, to: 2034, text: "" },
    tiers: [
      { name: "基本計画", period: { kind: "rolling", from: null, to: null, text: "" }, note: "" },
      { name: "基本構想", period: { kind: "range", from: null, to: null, text: "" }, note: "" },
    ],
    milestones: [{ when: "10月上旬", title: "素案\nの公表", note: "", state: "now" }],
  });
});

test("every fault has its sentence beside its field", () => {
  expect(
    Object.keys(
      errorsOf({
        title: " ",
        slug: "Sogo 9",
        "period.from": "きのう",
        "tiers.0.note": "名前のない階層",
        "tiers.0.kind": "fixed",
        "milestones.0.note": "何もしない歩み",
        "milestones.0.state": "ahead",
      }),
    ).sort(),
  ).toEqual(["milestones.0.title", "milestones.0.when", "period.from", "slug", "tiers.0.name", "title"]);
  expect(Object.keys(errorsOf({ "period.kind": "fixed", "period.from": "R9", "period.to": "R8" }))).toEqual([
    "period.to",
  ]);
  expect(Object.keys(errorsOf({ "period.kind": "open", "period.from": "R9", "period.to": "R18" }))).toEqual([
    "period.to",
  ]);
  expect(Object.keys(errorsOf({ "tiers.0.name": "基本構想", "tiers.0.kind": "for ever" }))).toEqual(["tiers.0.kind"]);
});

test("a new plan needs its title alone", () => {
  const data = new FormData();
  data.set("title", "総合計画");
  data.set("slug", "");
  data.set("period.kind", "fixed");
  expect(parseForm(newPlanSchema, data).ok).toBe(true);
});
