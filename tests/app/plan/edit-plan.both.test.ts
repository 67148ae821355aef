import { expect, test } from "vitest";
import { editPlan } from "#app/plan/edit-plan.server.ts";
import { makePlan, type NewPlan } from "#app/plan/make-plan.server.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { currentSlug, planBySlug } from "#db/queries/address.ts";
import { milestonesOf, planById, tiersOf } from "#db/queries/plan.ts";
import { slugsGiven } from "#db/queries/slug.ts";
import { aCity, aPlan, builtAt, must } from "#db/seed/builders/case.ts";
import { aHouse, staffOf } from "#tests/support/house.ts";

const aPlanForm = (over: Partial<NewPlan> = {}): NewPlan => ({
  slug: "mihon-sogo-1",
  title: "第1次みほん市総合計画（改訂）",
  alias: "後期基本計画",
  summary: "新しい説明",
  period: { kind: "n_x_m", from: 2027, to: 2034, text: "4年を2期" },
  tiers: [
    { name: "基本構想", period: { kind: "open", from: 2027, to: null, text: "" }, note: "" },
    { name: "実施計画", period: { kind: "rolling", from: null, to: null, text: "" }, note: "3年" },
  ],
  milestones: [{ when: "10月上旬", title: "素案の公表", note: "", state: "now" }],
  ...over,
});

async function aStoredPlan() {
  const house = await aHouse();
  const city = await aCity(house);
  const plan = await aPlan(house, city);
  return { house, city, plan, clerk: staffOf(city, "secretariat") };
}

test("title, period, tiers and way are changed together, and public pages show it at once", async () => {
  const { house, city, plan, clerk } = await aStoredPlan();
  await house.scopes.refresh();
  const scopes = [scopeOf.site, scopeOf.city(city), scopeOf.plan(plan)];
  const before = scopes.map((scope) => house.scopes.known.get(scope) ?? 0);
  must(await editPlan(house, clerk, builtAt, plan, 1, aPlanForm()));
  expect(await planById(house.reader, plan)).toMatchObject({
    title: "第1次みほん市総合計画（改訂）",
    alias: "後期基本計画",
    period_kind: "n_x_m",
    period_from: 2027,
    period_to: 2034,
    period_text: "4年を2期",
    version: 2,
  });
  expect((await tiersOf(house.reader, plan)).map(({ name, period_kind, note }) => [name, period_kind, note])).toEqual([
    ["基本構想", "open", ""],
    ["実施計画", "rolling", "3年"],
  ]);
  expect(await milestonesOf(house.reader, plan)).toMatchObject([{ when_text: "10月上旬", state: "now", ordinal: 0 }]);
  await house.scopes.refresh();
  expect(scopes.map((scope) => house.scopes.known.get(scope))).toEqual(before.map((version) => version + 1));
});

test("of two clerks who saw the same plan the second is refused, and the first one's work stands", async () => {
  const { house, plan, clerk } = await aStoredPlan();
  const results = await Promise.all([
    editPlan(house, clerk, builtAt, plan, 1, aPlanForm({ title: "一人目", tiers: [] })),
    editPlan(house, clerk, builtAt, plan, 1, aPlanForm({ title: "二人目", slug: "futarime" })),
  ]);
  expect(results).toEqual([
    { ok: true, value: null },
    { ok: false, refused: "stale" },
  ]);
  expect((await planById(house.reader, plan))?.title).toBe("一人目");
  expect(await tiersOf(house.reader, plan)).toEqual([]);
  expect(await slugsGiven(house.reader, "plan", ["futarime"])).toEqual(new Set());
});

test("an address given up leads on and is never given to another plan", async () => {
  const { house, city, plan, clerk } = await aStoredPlan();
  must(await editPlan(house, clerk, builtAt, plan, 1, aPlanForm({ slug: "mihon-sogo-2" })));
  expect(await currentSlug(house.reader, "plan", "mihon-sogo-1")).toBe("mihon-sogo-2");
  expect((await planBySlug(house.reader, "mihon-sogo-2"))?.id).toBe(plan);
  const another = aPlanForm({ slug: "mihon-sogo-1" });
  expect(await makePlan(house, clerk, builtAt, city, another)).toEqual({ ok: false, refused: "slug_taken" });
  const other = must(await makePlan(house, clerk, builtAt, city, aPlanForm({ slug: "mihon-kankyo" })));
  expect(await editPlan(house, clerk, builtAt, other, 1, another)).toEqual({ ok: false, refused: "slug_taken" });
  expect((await planById(house.reader, other))?.version).toBe(1);
  expect(await slugsGiven(house.reader, "plan", ["mihon-sogo-1", "mihon-sogo-9"])).toEqual(new Set(["mihon-sogo-1"]));
});

test("only the secretariat of the plan's own city changes it", async () => {
  const { house, city, plan } = await aStoredPlan();
  const other = await aCity(house, { code: "888888", slug: "tonari" });
  for (const actor of [staffOf(city, "administrator"), staffOf(city, "approver"), staffOf(other, "secretariat")])
    expect(await editPlan(house, actor, builtAt, plan, 1, aPlanForm())).toEqual({ ok: false, refused: "forbidden" });
});
