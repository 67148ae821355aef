import { describe, expect, test } from "vitest";
import {
  aboutDraft,
  chaptersOf,
  pageOfKey,
  pagesOf,
  readDraft,
  readSections,
} from "#app/consultation/read-draft.server.ts";
import { saveDraft } from "#app/draft/save-draft.server.ts";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import { aDraft, builtAt, must, someSections } from "#db/seed/builders/case.ts";
import { aHouse, theSystem } from "../../support/house.ts";
import { aCaseOn, aGround, counting, dayFrom, type Ground } from "./public-case.ts";

/** Chapters of `letters` characters with two sections each. */
function longSections(chapters: number, letters: number) {
  const [first] = someSections();
  if (!first) throw new Error("no section");
  return Array.from({ length: chapters }, (_, n) => [
    { ...first, key: `k${n}`, number: `第${n + 1}章`, title: `章${n}`, body: "" },
    ...["a", "b"].map((part) => ({
      ...first,
      key: `k${n}-${part}`,
      parentKey: `k${n}`,
      level: 2,
      number: part,
      title: `節${part}`,
      body: "あ".repeat(letters),
    })),
  ]).flat();
}

const read = async (house: Awaited<ReturnType<typeof aHouse>>, at = builtAt, draft = "soan") => {
  const found = await readDraft(house.reader, "mihon-sogo", draft, at);
  if (!found) throw new Error("no such draft");
  return found;
};

const closingTogether = (ground: Ground) =>
  [...ground.sections.values()].map((sectionId) => ({
    sectionId,
    opensAt: null,
    closesAt: null,
  }));

describe("what everybody may read of a draft", () => {
  test("a draft that was not shown is none, nor is one of another plan", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    must(
      await saveDraft(house, theSystem, builtAt, ground.planId, {
        slug: "genan",
        title: "原案",
        stage: "原案",
        alternative: "",
        note: "",
        basedOnId: null,
        sections: someSections(),
      }),
    );
    expect(await readDraft(house.reader, "mihon-sogo", "genan", builtAt)).toBeNull();
    expect(await readDraft(house.reader, "other", "soan", builtAt)).toBeNull();
  });

  test("every section under comment leads to its case while it is open, and says when it closed early", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    const sections = [...ground.sections]
      .filter(([key]) => key.includes("-"))
      .map(([key, sectionId]) => ({ sectionId, opensAt: null, closesAt: key === "c2-1" ? dayFrom(-1) : null }));
    await aCaseOn(house, ground, "open", [-5, 30], { sections });
    const draft = await read(house);
    const shown = await readSections(house.reader, draft, draft.sections);
    expect(Object.fromEntries(shown.map((section) => [section.key, section.opening]))).toEqual({
      c1: null,
      "c1-1": { state: "open", slug: "open", closesAt: dayFrom(30) },
      "c1-2": { state: "open", slug: "open", closesAt: dayFrom(30) },
      c2: null,
      "c2-1": { state: "closed", slug: "open", closesAt: dayFrom(-1) },
    });
    expect(draft).toMatchObject({ everyTextOpen: false, told: { phase: "open", closesAt: dayFrom(30) } });
    expect(draft.goodUntil).toBe(dayFrom(30));
  });

  test("before the opening and after the closing nothing is said section by section", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    await aCaseOn(house, ground, "open", [-5, 30], { sections: closingTogether(ground) });
    const openings = async (at: string) => {
      const draft = await read(house, at);
      return (await readSections(house.reader, draft, draft.sections)).map((section) => section.opening);
    };
    expect(await openings(dayFrom(-6))).toEqual([null, null, null, null, null]);
    expect(await openings(dayFrom(30))).toEqual([null, null, null, null, null]);
    expect(await read(house, dayFrom(-6))).toMatchObject({ told: { phase: "announced" }, goodUntil: dayFrom(-5) });
    expect(await read(house, dayFrom(30))).toMatchObject({ told: { phase: "closed" }, goodUntil: undefined });
    expect((await read(house)).everyTextOpen).toBe(true);
  });

  test("a correction stands at its section, one of the whole draft at the top", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    const erratum = { draft_id: ground.draftId, note: "", published_at: builtAt };
    await house.connection.writing
      .insertInto("erratum")
      .values([
        { id: uuidv7(), section_id: ground.sections.get("c1-2") ?? "", wrong: "5年", correct: "6年", ...erratum },
        { id: uuidv7(), section_id: null, wrong: "令和6年", correct: "令和7年", ...erratum },
      ])
      .execute();
    const draft = await read(house);
    const shown = await readSections(house.reader, draft, draft.sections);
    expect(shown.flatMap((section) => section.errata.map((one) => [section.key, one.wrong]))).toEqual([
      ["c1-2", "5年"],
    ]);
    expect(aboutDraft(draft).errata.map((one) => one.wrong)).toEqual(["令和6年"]);
  });

  test("alternatives of one stage are named beside each other, those not shown are not", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    const alternative = (slug: string, name: string, stage = "骨子案") => ({
      slug,
      alternative: name,
      stage,
      title: slug,
    });
    await aDraft(house, ground.planId, alternative("an-1", "案①"));
    const second = await aDraft(house, ground.planId, alternative("an-2", "案②"));
    const third = await aDraft(house, ground.planId, alternative("an-3", "案③"));
    await aDraft(house, ground.planId, alternative("other", "案①", "素案"));
    const hide = house.connection.writing.updateTable("draft").set({ published_at: null });
    await hide.where("id", "=", third.id).execute();
    const names = (await read(house, builtAt, "an-2")).alternatives.map((one) => one.alternative);
    expect(second.id).not.toBe(third.id);
    expect(names).toEqual(["案①", "案②"]);
  });

  test("a short draft is one page, and a section's key leads into it", async () => {
    const house = await aHouse();
    await aGround(house);
    const draft = await read(house);
    expect(draft.pages).toBeNull();
    expect(pageOfKey(draft, "c1-1")).toEqual({ within: null });
    expect(pageOfKey(draft, "c9")).toBeNull();
  });

  test("a long draft has a page a chapter with the one before and after; a section's key leads to its chapter", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    await aDraft(house, ground.planId, { slug: "long", sections: longSections(3, 3000) });
    const draft = await read(house, builtAt, "long");
    expect(pagesOf(draft).map((page) => page.key)).toEqual(["k0", "k1", "k2"]);
    expect(chaptersOf(draft).map((chapter) => chapter.sections.map((one) => one.key))[1]).toEqual(["k1-a", "k1-b"]);
    const middle = pageOfKey(draft, "k1");
    expect(middle).toMatchObject({ previous: { key: "k0" }, next: { key: "k2" }, parts: [] });
    expect(pageOfKey(draft, "k2-b")).toEqual({ within: "k2" });
    expect(pageOfKey(draft, "k0")).toMatchObject({ previous: null });
    const page = middle?.page ?? null;
    const texts = page ? await readSections(house.reader, draft, page.sections) : [];
    expect(texts.map((section) => section.key)).toEqual(["k1", "k1-a", "k1-b"]);
  });

  test("it takes the same number of statements for five sections and for three hundred", async () => {
    const house = await aHouse();
    const ground = await aGround(house);
    await aDraft(house, ground.planId, { slug: "many", sections: longSections(100, 5) });
    const statements = async (slug: string) => {
      const counted = counting(house);
      const draft = await readDraft(counted.reader, "mihon-sogo", slug, builtAt);
      if (draft) await readSections(counted.reader, draft, draft.sections);
      return counted.count();
    };
    expect([await statements("many"), await statements("soan")]).toEqual([8, 8]);
  });
});
