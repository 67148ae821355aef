import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { arrangeImport, discardImport, readImport } from "#app/draft/arrange-import.server.ts";
import { beginImport } from "#app/draft/begin-import.server.ts";
import { editSection } from "#app/draft/edit-section.server.ts";
import { finishImport, keysByPlace } from "#app/draft/finish-import.server.ts";
import { importView } from "#app/draft/import-view.ts";
import { policiesFromSections } from "#app/draft/policies-from-sections.server.ts";
import { publishErratum } from "#app/draft/publish-erratum.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { draftById, errataOf, sectionsOf } from "#db/queries/draft.ts";
import { policiesOf } from "#db/queries/policy.ts";
import { aCity, anOpenConsultation, aPlan, builtAt, must } from "#db/seed/builders/case.ts";
import { aHouse, staffOf, theSystem } from "../../support/house.ts";

const text =
  "前書きです。\n\n第1章 暮らし\n第1節 バス\nバスを走らせます。\n第2節 道\n道を直します。\n第2章 みどり\n公園を増やします。\n";

async function anImport(house: House, over: Partial<Parameters<typeof beginImport>[4]> = {}) {
  const cityId = await aCity(house);
  const planId = await aPlan(house, cityId);
  const id = must(
    await beginImport(house, staffOf(cityId, "secretariat"), builtAt, planId, {
      filename: "an.txt",
      format: "plain",
      encoding: "utf-8",
      text,
      ...over,
    }),
  );
  return { cityId, planId, id, clerk: staffOf(cityId, "secretariat") };
}

const finishing = { slug: "soan", title: "素案", stage: "素案", alternative: "", note: "" };

describe("an import", () => {
  test("keeps the text as read and shows the sections found in it", async () => {
    const house = await aHouse();
    const { id } = await anImport(house);
    const open = await readImport(house.reader, id);
    expect(open?.state.text).toBe(text);
    const view = importView(open!.state);
    expect(view.sections.map((section) => `${section.number} ${section.title}`.trim())).toEqual([
      "",
      "第1章 暮らし",
      "第1節 バス",
      "第2節 道",
      "第2章 みどり",
    ]);
  });

  test("is arranged one operation at a time, each naming the version it saw", async () => {
    const house = await aHouse();
    const { id, clerk } = await anImport(house);
    const key =
      (await readImport(house.reader, id))?.state.sections.find((section) => section.title === "道")?.key ?? "";
    must(
      await arrangeImport(house, clerk, builtAt, id, 1, {
        kind: "head",
        key,
        number: "第2節",
        title: "道と歩道",
        pagesFrom: "12",
        pagesTo: "13",
      }),
    );
    expect(await arrangeImport(house, clerk, builtAt, id, 1, { kind: "up", key })).toEqual({
      ok: false,
      refused: "stale",
    });
    const now = await readImport(house.reader, id);
    expect(now?.state.sections.find((section) => section.key === key)).toMatchObject({
      title: "道と歩道",
      pagesFrom: 12,
      pagesTo: 13,
    });
    expect(
      await arrangeImport(house, clerk, builtAt, id, 2, {
        kind: "head",
        key,
        number: "",
        title: "道",
        pagesFrom: "後で",
        pagesTo: "",
      }),
    ).toEqual({ ok: false, refused: "pages_wrong" });
  });

  test("becomes a draft whose sections have short keys, their texts and parents", async () => {
    const house = await aHouse();
    const { id, clerk } = await anImport(house);
    const draftId = must(await finishImport(house, clerk, builtAt, id, 1, finishing));
    const sections = await sectionsOf(house.reader, draftId);
    expect(sections.map((section) => section.key)).toEqual(["s1", "s2", "s2-1", "s2-2", "s3"]);
    expect(sections.find((section) => section.key === "s2-2")?.body).toContain("道を直します。");
    expect(sections.find((section) => section.key === "s2-2")?.parent_id).toBe(
      sections.find((section) => section.key === "s2")?.id,
    );
    expect((await draftById(house.reader, draftId))?.published_at).toBeNull();
    expect(await finishImport(house, clerk, builtAt, id, 1, finishing)).toEqual({ ok: false, refused: "stale" });
  });

  test("without headings it is saved only once a person takes it as a whole", async () => {
    const house = await aHouse();
    const { id, clerk } = await anImport(house, { text: "ただの長い文です。見出しはありません。\nつづきの文です。\n" });
    expect(await finishImport(house, clerk, builtAt, id, 1, finishing)).toEqual({ ok: false, refused: "no_headings" });
    must(await arrangeImport(house, clerk, builtAt, id, 1, { kind: "take-whole" }));
    const draftId = must(await finishImport(house, clerk, builtAt, id, 2, finishing));
    expect(await sectionsOf(house.reader, draftId)).toHaveLength(1);
  });

  test("a slug taken leaves the import open and no draft behind; one given up is closed", async () => {
    const house = await aHouse();
    const { id, clerk, planId } = await anImport(house);
    const other = must(
      await beginImport(house, clerk, builtAt, planId, { filename: "", format: "plain", encoding: "utf-8", text }),
    );
    must(await finishImport(house, clerk, builtAt, other, 1, finishing));
    expect(await finishImport(house, clerk, builtAt, id, 1, finishing)).toEqual({ ok: false, refused: "slug_taken" });
    expect((await readImport(house.reader, id))?.closed).toBe(false);
    must(await discardImport(house, clerk, builtAt, id, 1));
    expect((await readImport(house.reader, id))?.closed).toBe(true);
  });

  test("keys follow the tree and never repeat", () => {
    const keys = keysByPlace([
      { key: "a", parentKey: null },
      { key: "b", parentKey: "a" },
      { key: "c", parentKey: "b" },
      { key: "d", parentKey: "a" },
      { key: "e", parentKey: null },
    ]);
    expect([...keys.values()]).toEqual(["s1", "s1-1", "s1-1-1", "s1-2", "s2"]);
  });

  test("a real document goes from file to draft with all its text", async () => {
    const folder = process.env.SEEDS_DIR ?? "";
    const file = join(folder, "004_602455df39db9b2f.txt");
    const document = (() => {
      try {
        return readFileSync(file, "utf8");
      } catch {
        return text;
      }
    })();
    const house = await aHouse();
    const { id, clerk } = await anImport(house, { text: document });
    const draftId = must(await finishImport(house, clerk, builtAt, id, 1, finishing));
    const stored = (await sectionsOf(house.reader, draftId))
      .map((section) => section.number + section.title + section.body)
      .join("");
    const bare = (value: string) => value.replace(/[\s（）().．、。]/g, "");
    expect(bare(stored).length).toBeGreaterThan(bare(document).length * 0.98);
  });
});

describe("a saved draft", () => {
  test("makes policies of its sections, linked to them", async () => {
    const house = await aHouse();
    const { id, clerk, planId } = await anImport(house);
    const draftId = must(await finishImport(house, clerk, builtAt, id, 1, finishing));
    const draft = await draftById(house.reader, draftId);
    expect(must(await policiesFromSections(house, clerk, builtAt, draft!, ["基本目標", "施策"]))).toBe(5);
    const policies = await policiesOf(house.reader, planId);
    expect(policies.map((policy) => `${policy.kind} ${policy.code} ${policy.title}`)).toContain("施策 2-1 バス");
    expect((await sectionsOf(house.reader, draftId)).every((section) => section.policy_id !== null)).toBe(true);
  });

  test("under consultation its text stands; a mistake becomes a dated erratum", async () => {
    const house = await aHouse();
    const open = await anOpenConsultation(house);
    const clerk = staffOf(open.cityId, "secretariat");
    const [section] = (await sectionsOf(house.reader, open.draftId)).slice(1);
    const change = { id: section!.id, number: section!.number, title: section!.title, body: "書きかえた文" };
    expect(await editSection(house, clerk, builtAt, open.draftId, 1, change)).toEqual({ ok: false, refused: "locked" });
    must(
      await publishErratum(house, clerk, builtAt, open.draftId, {
        sectionId: section!.id,
        wrong: "3本",
        correct: "4本",
        note: "",
      }),
    );
    expect(await errataOf(house.reader, open.draftId)).toMatchObject([
      { wrong: "3本", correct: "4本", published_at: builtAt, section_id: section!.id },
    ]);
  });

  test("before anybody is asked its text may be changed, and nobody outside the secretariat may", async () => {
    const house = await aHouse();
    const { id, clerk, cityId } = await anImport(house);
    const draftId = must(await finishImport(house, clerk, builtAt, id, 1, finishing));
    const [section] = await sectionsOf(house.reader, draftId);
    const change = { id: section!.id, number: "", title: "はじめに", body: "新しい前書きです。\n" };
    expect(await editSection(house, staffOf(cityId, "consultant"), builtAt, draftId, 1, change)).toEqual({
      ok: false,
      refused: "forbidden",
    });
    must(await editSection(house, theSystem, builtAt, draftId, 1, change));
    expect((await sectionsOf(house.reader, draftId))[0]).toMatchObject({
      title: "はじめに",
      body: "新しい前書きです。\n",
    });
    expect(await editSection(house, theSystem, builtAt, draftId, 1, change)).toEqual({ ok: false, refused: "stale" });
  });
});
