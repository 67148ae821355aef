import { describe, expect, test } from "vitest";
import { cityFront, homeFront } from "#app/site/front.server.ts";
import { siteFrame } from "#app/site/site-frame.server.ts";
import { aCity, aPlan, builtAt } from "#db/seed/builders/case.ts";
import { aHouse } from "../../support/house.ts";
import { aCaseOn, aGround, counting, dayFrom } from "../consultation/public-case.ts";

describe("the first pages", () => {
  test("a city shows what is open, what comes next, its plans and its latest results, and nothing of another city", async () => {
    const house = await aHouse();
    const [own, other] = [await aGround(house, "kita", "999991"), await aGround(house, "minami", "999992")];
    await aCaseOn(house, own, "open", [-1, 10]);
    await aCaseOn(house, own, "ahead", [20, 60]);
    await aCaseOn(house, own, "published", [-90, -50], { decisions: { published_at: dayFrom(-9) } });
    await aCaseOn(house, own, "preparing", [-1, 40], { announced: false });
    await aCaseOn(house, other, "elsewhere", [-1, 5]);
    const front = await cityFront(house.reader, own.cityId, builtAt);
    const slugs = (rows: readonly { slug: string }[]) => rows.map((row) => row.slug);
    expect([slugs(front.open), slugs(front.ahead), slugs(front.results), slugs(front.plans)]).toEqual([
      ["open"],
      ["ahead"],
      ["published"],
      ["kita-sogo"],
    ]);
    expect(front.goodUntil).toBe(dayFrom(1));
  });

  test("of each plan the step it is at and the next two are named", async () => {
    const house = await aHouse();
    const cityId = await aCity(house);
    const step = (title: string, state: "done" | "now" | "ahead") => ({ when: "", title, note: "", state });
    const milestones = [
      step("アンケート", "done"),
      step("審議", "now"),
      step("議決", "ahead"),
      step("公表", "ahead"),
      step("開始", "ahead"),
    ];
    await aPlan(house, cityId, { milestones });
    const front = await cityFront(house.reader, cityId, builtAt);
    expect(front.plans).toMatchObject([{ now: "審議" }]);
    expect(front.steps.map((one) => one.title)).toEqual(["議決", "公表"]);
  });

  test("with several cities the one that closes first stands first, and what changed lately comes newest first", async () => {
    const house = await aHouse();
    const [one, two] = [await aGround(house, "kita", "999991"), await aGround(house, "minami", "999992")];
    await aCaseOn(house, one, "later", [-1, 10]);
    await aCaseOn(house, two, "sooner", [-1, 5]);
    await aCaseOn(house, two, "published", [-90, -50], { decisions: { published_at: dayFrom(2) } });
    const front = await homeFront(house.reader, builtAt);
    expect(front.open.map((of) => [of.slug, of.city.name])).toEqual([
      ["sooner", "minami市"],
      ["later", "kita市"],
    ]);
    expect(front.changed.map((change) => change.kind)).toEqual(["result", "draft", "draft"]);
  });

  test("with one city the installation's pages are that city's", async () => {
    const house = await aHouse();
    expect(await siteFrame(house, house.reader)).toEqual({ only: null, cities: [], demo: false });
    await aCity(house, { slug: "kita", code: "999991" });
    expect((await siteFrame(house, house.reader)).only?.slug).toBe("kita");
    await aCity(house, { slug: "minami", code: "999992", demo: true });
    expect(await siteFrame(house, house.reader)).toMatchObject({ only: null, demo: true });
  });

  test("it takes the same number of statements however much a city has", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    const few = counting(house);
    await cityFront(few.reader, ground.cityId, builtAt);
    await aPlan(house, ground.cityId, { slug: "second" });
    await aCaseOn(house, ground, "open", [-1, 10]);
    await aCaseOn(house, ground, "more", [-1, 10]);
    const more = counting(house);
    await cityFront(more.reader, ground.cityId, builtAt);
    expect([few.count(), more.count()]).toEqual([4, 4]);
  });
});
