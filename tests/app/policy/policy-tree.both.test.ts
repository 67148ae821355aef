import { describe, expect, test } from "vitest";
import { addPolicy } from "#app/policy/add-policy.server.ts";
import { editPolicy } from "#app/policy/edit-policy.server.ts";
import { movePolicy } from "#app/policy/move-policy.server.ts";
import { pastePolicies, previewPaste } from "#app/policy/paste-policies.server.ts";
import type { PolicySaid } from "#app/policy/policy.schema.ts";
import { removePolicy } from "#app/policy/remove-policy.server.ts";
import { type House, scopeOf } from "#app/shared/house.server.ts";
import { divisionsOf } from "#db/queries/city.ts";
import { policiesOf } from "#db/queries/policy.ts";
import { policyUses } from "#db/queries/policy-tree.ts";
import { aCity, anOpenConsultation, aPlan, builtAt, must, somePolicies } from "#db/seed/builders/case.ts";
import { aBox, aComment, onSection, submitted } from "#tests/support/comment.ts";
import { aHouse, staffOf } from "#tests/support/house.ts";

/** 1 > 1-1, 1-2; 2 > 2-1 */
async function aTree() {
  const house = await aHouse();
  const cityId = await aCity(house);
  const plan = await aPlan(house, cityId);
  const ids = await somePolicies(house, plan);
  const seen = async (code: string) => {
    const found = (await policiesOf(house.reader, plan)).find((policy) => policy.code === code);
    if (!found) throw new Error(`no policy ${code}`);
    return { id: found.id, version: found.version };
  };
  return { house, cityId, plan, ids, seen, clerk: staffOf(cityId, "secretariat") };
}

const said = (over: Partial<PolicySaid> = {}): PolicySaid => ({
  kind: "施策",
  code: "1-3",
  title: "自転車",
  body: "",
  leadDivision: null,
  ...over,
});

/** The tree as people see it; ordinals and levels must follow from the places. */
async function tree(house: House, plan: string): Promise<string[]> {
  const policies = await policiesOf(house.reader, plan);
  expect(policies.map(({ ordinal }) => ordinal)).toEqual(policies.map((_, index) => index));
  for (const { level, parent_id } of policies)
    expect(level).toBe((policies.find(({ id }) => id === parent_id)?.level ?? 0) + 1);
  return policies.map(({ level, code }) => `${"-".repeat(level - 1)}${code}`);
}

describe("the policy tree by hand", () => {
  test("a policy is added at the end of what stands below its parent, and the plan's public pages show it", async () => {
    const { house, cityId, plan, ids, clerk } = await aTree();
    await house.scopes.refresh();
    const before = house.scopes.known.get(scopeOf.plan(plan)) ?? 0;
    const [division] = await divisionsOf(house.reader, cityId);
    const at = { id: plan, cityId };
    must(await addPolicy(house, clerk, builtAt, at, ids.get("1") ?? "", said({ leadDivision: division?.id })));
    expect(await tree(house, plan)).toEqual(["1", "-1-1", "-1-2", "-1-3", "2", "-2-1"]);
    await house.scopes.refresh();
    expect(house.scopes.known.get(scopeOf.plan(plan))).toBe(before + 1);
    expect(await addPolicy(house, clerk, builtAt, at, null, said())).toEqual({ ok: false, refused: "code_taken" });
    expect(await addPolicy(house, clerk, builtAt, at, "elsewhere", said({ code: "9" }))).toEqual({
      ok: false,
      refused: "unknown_policy",
    });
  });

  test("a policy says something else; its code stays the only one of the plan", async () => {
    const { house, cityId, plan, clerk, seen } = await aTree();
    const policy = await seen("1-2");
    const other = await aCity(house, { code: "888888", slug: "tonari" });
    const [theirs] = await divisionsOf(house.reader, other);
    const edit = (over: Partial<PolicySaid>, version = policy.version) =>
      editPolicy(house, clerk, builtAt, plan, { ...policy, version }, said(over));
    expect(await edit({ code: "1-1" })).toEqual({ ok: false, refused: "code_taken" });
    expect(await edit({ leadDivision: theirs?.id })).toEqual({ ok: false, refused: "unknown_division" });
    must(await edit({ code: "1-10", title: "道" }));
    expect(await edit({ title: "古い画面から" })).toEqual({ ok: false, refused: "stale" });
    const now = (await policiesOf(house.reader, plan)).find(({ id }) => id === policy.id);
    expect(now).toMatchObject({ code: "1-10", code_key: "011-0210", title: "道", version: 2 });
    const entry = house.reader.selectFrom("audit_entry").select(["subject_kind", "fields", "city_id"]);
    expect(await entry.orderBy("id", "desc").limit(1).executeTakeFirst()).toEqual({
      subject_kind: "policy",
      fields: '["code","code_key","title"]',
      city_id: cityId,
    });
  });

  test("a policy moves with all below it; the same press twice moves it once", async () => {
    const { house, plan, clerk, seen } = await aTree();
    const two = await seen("2");
    must(await movePolicy(house, clerk, builtAt, plan, two, "up"));
    expect(await tree(house, plan)).toEqual(["2", "-2-1", "1", "-1-1", "-1-2"]);
    expect(await movePolicy(house, clerk, builtAt, plan, two, "down")).toEqual({ ok: false, refused: "stale" });
    must(await movePolicy(house, clerk, builtAt, plan, await seen("1"), "in"));
    expect(await tree(house, plan)).toEqual(["2", "-2-1", "-1", "--1-1", "--1-2"]);
    must(await movePolicy(house, clerk, builtAt, plan, await seen("1-2"), "out"));
    expect(await tree(house, plan)).toEqual(["2", "-2-1", "-1", "--1-1", "-1-2"]);
    const top = await seen("2");
    expect(await movePolicy(house, clerk, builtAt, plan, top, "out")).toEqual({ ok: false, refused: "cannot_move" });
    expect(await seen("2")).toEqual(top);
  });

  test("a policy of another plan is unknown, whatever one may do there", async () => {
    const { house, cityId, clerk, seen } = await aTree();
    const other = await aPlan(house, cityId, { slug: "mihon-kankyo" });
    const policy = await seen("1");
    const unknown = { ok: false, refused: "unknown_policy" };
    expect(await editPolicy(house, clerk, builtAt, other, policy, said())).toEqual(unknown);
    expect(await movePolicy(house, clerk, builtAt, other, policy, "down")).toEqual(unknown);
    expect(await removePolicy(house, clerk, builtAt, other, policy)).toEqual(unknown);
  });
});

describe("taking a policy out", () => {
  test("nothing points to it: it goes, and the others close up", async () => {
    const { house, plan, clerk, seen } = await aTree();
    must(await removePolicy(house, clerk, builtAt, plan, await seen("1-1")));
    expect(await tree(house, plan)).toEqual(["1", "-1-2", "2", "-2-1"]);
  });

  test("a policy below it, a section, an opinion or a row keeps it", async () => {
    const house = await aHouse();
    const open = await anOpenConsultation(house);
    const clerk = staffOf(open.cityId, "secretariat");
    await submitted(house, open, "bus", aComment([aBox("バスを増やしてください。", onSection("c1-1"))]));
    const policies = await policiesOf(house.reader, open.planId);
    const uses = new Map<string, Awaited<ReturnType<typeof policyUses>>>();
    for (const { id, code, version } of policies) {
      uses.set(code, await policyUses(house.reader, id));
      expect(await removePolicy(house, clerk, builtAt, open.planId, { id, version })).toEqual({
        ok: false,
        refused: "in_use",
      });
    }
    expect(await policiesOf(house.reader, open.planId)).toEqual(policies);
    expect(uses.get("1")).toMatchObject({ children: 2 });
    expect(uses.get("1-1")).toEqual({ children: 0, sections: 1, opinions: 1, rows: 1, published: 0 });
  });
});

describe("the policy tree by paste", () => {
  const wish = (text: string, under: string | null = null) => ({ text, under, kinds: ["基本目標", "施策"] });

  test("a list is read against the plan, and added whole", async () => {
    const { house, plan, clerk } = await aTree();
    const pasted = await previewPaste(house.reader, plan, wish("3 しごと\n3-1 農業\n3-2 観光\n4 学び"));
    expect(await tree(house, plan)).toHaveLength(5);
    expect(must(await pastePolicies(house, clerk, builtAt, plan, pasted, null))).toBe(4);
    expect(await tree(house, plan)).toEqual(["1", "-1-1", "-1-2", "2", "-2-1", "3", "-3-1", "-3-2", "4"]);
    expect(await pastePolicies(house, clerk, builtAt, plan, pasted, null)).toEqual({
      ok: false,
      refused: "code_taken",
    });
  });

  test("a list below a policy takes its codes from there", async () => {
    const { house, plan, ids, clerk } = await aTree();
    const under = ids.get("2") ?? "";
    const pasted = await previewPaste(house.reader, plan, wish("みどり\n　木を植える\n水辺", under));
    must(await pastePolicies(house, clerk, builtAt, plan, pasted, under));
    expect(await tree(house, plan)).toEqual(["1", "-1-1", "-1-2", "2", "-2-1", "-2-2", "--2-2-1", "-2-3"]);
  });

  test("nothing of a list with a fault is saved, and nothing of one whose code was taken meanwhile", async () => {
    const { house, cityId, plan, clerk } = await aTree();
    const faulty = await previewPaste(house.reader, plan, wish("3 しごと\n1-1 もうある"));
    expect(await pastePolicies(house, clerk, builtAt, plan, faulty, null)).toEqual({ ok: false, refused: "faulty" });
    const good = await previewPaste(house.reader, plan, wish("3 しごと\n3-1 農業"));
    must(await addPolicy(house, clerk, builtAt, { id: plan, cityId }, null, said({ code: "3-1" })));
    expect(await pastePolicies(house, clerk, builtAt, plan, good, null)).toEqual({ ok: false, refused: "code_taken" });
    expect(await tree(house, plan)).toEqual(["1", "-1-1", "-1-2", "2", "-2-1", "3-1"]);
  });
});
