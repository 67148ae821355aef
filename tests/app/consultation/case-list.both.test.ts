import { describe, expect, test } from "vitest";
import { caseList, listKind, markText, readMark } from "#app/consultation/case-list.server.ts";
import { latestDrafts, latestResults } from "#db/queries/public.ts";
import { builtAt } from "#db/seed/builders/case.ts";
import { aHouse } from "../../support/house.ts";
import { aCaseOn, aGround, counting, dayFrom } from "./public-case.ts";

const slugs = (rows: readonly { slug: string }[]) => rows.map((row) => row.slug);

describe("the list of cases", () => {
  test("open ones come first, those that close first at the top, then those to come, then those that are over", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    await aCaseOn(house, ground, "late", [-1, 40]);
    await aCaseOn(house, ground, "soon", [-1, 3]);
    await aCaseOn(house, ground, "ahead", [5, 40]);
    await aCaseOn(house, ground, "closed", [-40, -5]);
    await aCaseOn(house, ground, "published", [-90, -50], { decisions: { published_at: dayFrom(-9) } });
    await aCaseOn(house, ground, "stopped", [-20, 20], { decisions: { stopped_at: dayFrom(-3) } });
    await aCaseOn(house, ground, "preparing", [-1, 40], { announced: false });
    const list = await caseList(house.reader, {}, { kind: "all" }, builtAt);
    expect([slugs(list.open), slugs(list.ahead), slugs(list.past)]).toEqual([
      ["soon", "late"],
      ["ahead"],
      ["stopped", "closed", "published"],
    ]);
    expect(list.next).toBeNull();
    expect(list.goodUntil).toBe(dayFrom(1));
    const only = async (kind: "open" | "announced" | "reviewing" | "published") => {
      const { open, ahead, past } = await caseList(house.reader, {}, { kind }, builtAt);
      return slugs([...open, ...ahead, ...past]);
    };
    expect(await only("open")).toEqual(["soon", "late"]);
    expect(await only("announced")).toEqual(["ahead"]);
    expect(await only("reviewing")).toEqual(["closed"]);
    expect(await only("published")).toEqual(["published"]);
  });

  test("a case stays open in the list while one of its sections is", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    const sections = [...ground.sections.values()].map((sectionId, index) => ({
      sectionId,
      opensAt: null,
      closesAt: index === 0 ? dayFrom(10) : null,
    }));
    await aCaseOn(house, ground, "own", [-30, -1], { sections });
    const list = await caseList(house.reader, {}, { kind: "all" }, builtAt);
    expect(list.open).toMatchObject([{ slug: "own", closesAt: dayFrom(10), days: 9 }]);
    expect(list.past).toEqual([]);
  });

  test("a city's list has its own cases only", async () => {
    const house = await aHouse();
    const [one, other] = [await aGround(house, "kita", "999991"), await aGround(house, "minami", "999992")];
    await aCaseOn(house, one, "in-kita", [-1, 40]);
    await aCaseOn(house, other, "in-minami", [-1, 40]);
    const list = await caseList(house.reader, { cityId: one.cityId }, { kind: "all" }, builtAt);
    expect(slugs(list.open)).toEqual(["in-kita"]);
  });

  test("past ones are paged by key: every one stands on one page, newest opening first", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    // Two open on each day, so that pages end between cases of one day.
    const wanted = Array.from({ length: 43 }, (_, n) => `c${n}`);
    await Promise.all(wanted.map((slug, n) => aCaseOn(house, ground, slug, [-60 - Math.floor(n / 2), -20])));
    const seen: string[] = [];
    const sizes: number[] = [];
    const walk = async (after: string | null): Promise<void> => {
      const mark = after === null ? undefined : readMark(after);
      const page = await caseList(house.reader, {}, { kind: "all", after: mark }, builtAt);
      seen.push(...slugs(page.past));
      sizes.push(page.past.length);
      if (page.next !== null) await walk(page.next);
    };
    await walk(null);
    expect(sizes).toEqual([20, 20, 3]);
    expect([...seen].sort()).toEqual([...wanted].sort());
    const openedBefore = seen.map((slug) => Math.floor(Number(slug.slice(1)) / 2));
    expect(openedBefore).toEqual([...openedBefore].sort((a, b) => a - b));
  });

  test("it takes the same number of statements however many cases there are", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    await aCaseOn(house, ground, "one", [-1, 40]);
    const few = counting(house);
    await caseList(few.reader, {}, { kind: "all" }, builtAt);
    await aCaseOn(house, ground, "two", [-1, 40]);
    await aCaseOn(house, ground, "three", [-40, -5]);
    const more = counting(house);
    await caseList(more.reader, {}, { kind: "all" }, builtAt);
    expect([few.count(), more.count()]).toEqual([2, 2]);
  });

  test("an address with an unknown filter or a broken mark is the list from its beginning", () => {
    expect(["open", "past", null].map(listKind)).toEqual(["open", "all", "all"]);
    const mark = { opensAt: dayFrom(-1), id: "01999999-0000-7000-8000-000000000000" };
    expect(readMark(markText(mark))).toEqual(mark);
    expect(["", "x_y", null].map(readMark)).toEqual([undefined, undefined, undefined]);
  });
});

describe("what changed lately", () => {
  test("a result of sections closed early is not yet the result of the case, that of a stopped case is none", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    await aCaseOn(house, ground, "still-open", [-40, 5], { decisions: { published_at: dayFrom(-2) } });
    await aCaseOn(house, ground, "older", [-90, -50], { decisions: { published_at: dayFrom(-20) } });
    await aCaseOn(house, ground, "newer", [-90, -60], { decisions: { published_at: dayFrom(-10) } });
    await aCaseOn(house, ground, "stopped", [-90, -60], {
      decisions: { published_at: dayFrom(-1), stopped_at: dayFrom(-1) },
    });
    expect(slugs(await latestResults(house.reader, {}, 5, builtAt))).toEqual(["newer", "older"]);
  });

  test("only drafts that everybody may read are named", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    expect((await latestDrafts(house.reader, 5)).map((draft) => draft.id)).toEqual([ground.draftId]);
    await house.connection.writing.updateTable("draft").set({ published_at: null }).execute();
    expect(await latestDrafts(house.reader, 5)).toEqual([]);
  });
});
