import { describe, expect, test } from "vitest";
import { readCase } from "#app/consultation/read-case.server.ts";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import { builtAt } from "#db/seed/builders/case.ts";
import { aHouse } from "../../support/house.ts";
import { aCaseOn, aGround, counting, dayFrom } from "./public-case.ts";

describe("what everybody may read of a case", () => {
  test("each of its states is what the times and decisions make of it", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    const anew = await aCaseOn(house, ground, "anew", [-1, 40]);
    await aCaseOn(house, ground, "ahead", [5, 40]);
    await aCaseOn(house, ground, "closed", [-40, -5]);
    await aCaseOn(house, ground, "reviewing", [-40, -5], { decisions: { validity_confirmed_at: dayFrom(-4) } });
    await aCaseOn(house, ground, "published", [-40, -5], { decisions: { published_at: dayFrom(-1) } });
    await aCaseOn(house, ground, "stopped", [-40, 5], {
      decisions: { stopped_at: dayFrom(-3), stop_reason: "誤りが見つかりました。" },
    });
    await aCaseOn(house, ground, "reopened", [-40, 5], { decisions: { reopened_as_id: anew } });
    const of = (slug: string) => readCase(house.reader, slug, builtAt);
    expect(await of("anew")).toMatchObject({ phase: "open", days: 39, stopReason: "" });
    expect(await of("ahead")).toMatchObject({ phase: "announced", goodUntil: dayFrom(5) });
    expect(await of("closed")).toMatchObject({ phase: "closed", goodUntil: undefined });
    expect(await of("reviewing")).toMatchObject({ phase: "reviewing" });
    expect(await of("published")).toMatchObject({ phase: "published", publishedAt: dayFrom(-1) });
    expect(await of("stopped")).toMatchObject({ phase: "stopped", stopReason: "誤りが見つかりました。" });
    expect(await of("reopened")).toMatchObject({ phase: "reopened", reopenedAs: { slug: "anew" } });
  });

  test("a case in preparation is nobody's business, and one that never was is none", async () => {
    const house = await aHouse();
    await aCaseOn(house, await aGround(house), "preparing", [-1, 40], { announced: false });
    expect(await readCase(house.reader, "preparing", builtAt)).toBeNull();
    expect(await readCase(house.reader, "never", builtAt)).toBeNull();
  });

  test("an open case counts its days, so that its page changes at midnight", async () => {
    const house = await aHouse();
    await aCaseOn(house, await aGround(house), "open", [-1, 2]);
    expect(await readCase(house.reader, "open", builtAt)).toMatchObject({ days: 1, goodUntil: dayFrom(1) });
    const lastDay = new Date(Date.parse(builtAt) + 86_400_000).toISOString();
    expect(await readCase(house.reader, "open", lastDay)).toMatchObject({ days: 0, goodUntil: dayFrom(2) });
  });

  test("sections with times of their own are named, and those left out are read but not asked about", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    const id = (key: string) => ground.sections.get(key) ?? "";
    await aCaseOn(house, ground, "some", [-5, 30], {
      sections: [
        { sectionId: id("c1-1"), opensAt: null, closesAt: null },
        { sectionId: id("c2-1"), opensAt: null, closesAt: dayFrom(10) },
      ],
    });
    const of = await readCase(house.reader, "some", builtAt);
    expect(of?.otherPeriods).toEqual([{ place: "第2章 第1節「公園」", opensAt: null, closesAt: dayFrom(10) }]);
    expect(of?.onlyPlaces).toEqual(["第1章 第1節「公共交通」", "第2章 第1節「公園」"]);
    expect(of).toMatchObject({ told: { closesAt: dayFrom(30) }, until: dayFrom(30), endedAt: dayFrom(30) });
  });

  test("a case on every section with text names none, and after its own closing tells the closing of the last section", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    const sections = [...ground.sections]
      .filter(([key]) => key.includes("-"))
      .map(([key, sectionId]) => ({ sectionId, opensAt: null, closesAt: key === "c2-1" ? dayFrom(10) : null }));
    await aCaseOn(house, ground, "all", [-30, -1], { sections });
    const of = await readCase(house.reader, "all", builtAt);
    expect(of).toMatchObject({ phase: "open", onlyPlaces: null, until: dayFrom(10), told: { closesAt: dayFrom(-1) } });
  });

  test("corrections of the draft and documents stand on it, documents that were removed do not", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    const caseId = await aCaseOn(house, ground, "open", [-1, 40]);
    const { writing } = house.connection;
    await writing
      .insertInto("erratum")
      .values([
        {
          id: uuidv7(),
          draft_id: ground.draftId,
          section_id: ground.sections.get("c1-1") ?? "",
          wrong: "2本",
          correct: "3本",
          published_at: builtAt,
        },
        {
          id: uuidv7(),
          draft_id: ground.draftId,
          section_id: null,
          wrong: "",
          correct: "表紙の年",
          published_at: builtAt,
        },
      ])
      .execute();
    const file = {
      city_id: ground.cityId,
      media_type: "application/pdf",
      size: 9,
      sha256: "a".repeat(64),
      created_at: builtAt,
    };
    const [kept, gone] = [uuidv7(), uuidv7()];
    await writing
      .insertInto("file")
      .values([
        { id: kept, name: "素案.pdf", ...file },
        { id: gone, name: "古い.pdf", ...file },
      ])
      .execute();
    const document = { consultation_id: caseId, role: "draft" as const, title: "素案" };
    await writing
      .insertInto("document")
      .values([
        { id: uuidv7(), file_id: kept, ordinal: 0, removed_at: null, ...document },
        { id: uuidv7(), file_id: gone, ordinal: 1, removed_at: builtAt, ...document },
      ])
      .execute();
    const of = await readCase(house.reader, "open", builtAt);
    expect(of?.errata.map(({ place, wrong }) => [place, wrong])).toEqual([
      ["第1章 第1節「公共交通」", "2本"],
      [null, ""],
    ]);
    expect(of?.documents.map((one) => one.name)).toEqual(["素案.pdf"]);
  });

  test("nothing in it counts what was handed in, and it holds no bookkeeping", async () => {
    const house = await aHouse();
    await aCaseOn(house, await aGround(house), "open", [-1, 40]);
    const before = await readCase(house.reader, "open", builtAt);
    await house.connection.writing.updateTable("consultation").set({ next_serial: 4321, version: 77 }).execute();
    expect(await readCase(house.reader, "open", builtAt)).toEqual(before);
  });

  test("it takes the same number of statements for a small and for a large draft", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    await aCaseOn(house, ground, "large", [-1, 40]);
    const [section] = ground.sections.values();
    await aCaseOn(house, ground, "small", [-1, 40], {
      sections: [{ sectionId: section ?? "", opensAt: null, closesAt: null }],
    });
    const [large, small] = [counting(house), counting(house)];
    await readCase(large.reader, "large", builtAt);
    await readCase(small.reader, "small", builtAt);
    expect(small.count()).toBe(large.count());
    expect(large.count()).toBeLessThanOrEqual(8);
  });
});
