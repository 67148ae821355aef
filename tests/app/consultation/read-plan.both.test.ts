import { describe, expect, test } from "vitest";
import { change, done } from "#app/audit/change.server.ts";
import { readPlan } from "#app/consultation/read-plan.server.ts";
import { saveDraft } from "#app/draft/save-draft.server.ts";
import { updatePlan } from "#db/queries/plan.ts";
import { builtAt, must, someSections } from "#db/seed/builders/case.ts";
import { aHouse, theSystem } from "../../support/house.ts";
import { aCaseOn, aGround, dayFrom } from "./public-case.ts";

describe("what everybody may read of a plan", () => {
  test("its way, its open cases, its results and its public drafts", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    await aCaseOn(house, ground, "published", [-90, -50], { decisions: { published_at: dayFrom(-9) } });
    await aCaseOn(house, ground, "open", [-1, 10]);
    await aCaseOn(house, ground, "ahead", [20, 60]);
    await aCaseOn(house, ground, "preparing", [-1, 40], { announced: false });
    const plan = await readPlan(house.reader, "mihon-sogo", builtAt);
    expect(plan?.open).toMatchObject([{ slug: "open", days: 9 }]);
    expect(plan?.ahead).toMatchObject([{ slug: "ahead" }]);
    expect(plan?.results).toMatchObject([{ slug: "published" }]);
    expect(plan?.steps.map((step) => (step.kind === "case" ? [step.of.slug, step.state] : step.kind))).toEqual([
      ["published", "did"],
      ["open", "now"],
      ["ahead", "todo"],
    ]);
    expect(plan?.drafts).toMatchObject([{ slug: "soan", open: true }]);
    expect(plan?.goodUntil).toBe(dayFrom(1));
  });

  test("a draft that was not shown is not on it", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    const hidden = {
      slug: "genan",
      title: "まだ見せない原案",
      stage: "原案",
      alternative: "",
      note: "",
      basedOnId: null,
    };
    must(await saveDraft(house, theSystem, builtAt, ground.planId, { ...hidden, sections: someSections() }));
    expect(JSON.stringify(await readPlan(house.reader, "mihon-sogo", builtAt))).not.toContain("原案");
  });

  test("its period is that in the city's own words where there are any", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    expect((await readPlan(house.reader, "mihon-sogo", builtAt))?.period).toContain("令和9年度（2027年度）から");
    const subject = { kind: "plan" as const, id: ground.planId };
    await change(house, { actor: theSystem, action: "edit-plan", subject, at: builtAt }, async (w) =>
      done(await updatePlan(w, ground.planId, 1, { period_text: "10～30年間" }), { fields: ["period"] }),
    );
    expect((await readPlan(house.reader, "mihon-sogo", builtAt))?.period).toBe("10～30年間");
  });

  test("there is no plan of an unknown slug", async () => {
    const house = await aHouse();
    expect(await readPlan(house.reader, "nothing", builtAt)).toBeNull();
  });
});
