import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CutSection, onePage, pageWith, readingPages } from "#app/draft/reading-pages.ts";

const section = (key: string, parent: string | null, letters: number): CutSection => ({
  id: `id-${key}`,
  key,
  parent_id: parent === null ? null : `id-${parent}`,
  letters,
});

const keys = (sections: readonly CutSection[]) => sections.map((one) => one.key);

describe("how a draft is cut into pages", () => {
  test("a short draft is one page", () => {
    expect(readingPages([section("1", null, 0), section("1-1", "1", onePage)])).toBeNull();
  });

  test("a long draft has a page for each chapter with all its sections", () => {
    const all = [section("1", null, 0), section("1-1", "1", 9000), section("2", null, 100), section("2-1", "2", 9000)];
    expect(readingPages(all)?.map((page) => keys(page.sections))).toEqual([
      ["1", "1-1"],
      ["2", "2-1"],
    ]);
  });

  test("a chapter that is too long by itself gives its sections pages of their own", () => {
    const all = [
      section("1", null, 10),
      section("1-1", "1", 9000),
      section("1-2", "1", 9000),
      section("1-2-1", "1-2", 5),
    ];
    const pages = readingPages(all);
    expect(pages?.map((page) => keys(page.sections))).toEqual([["1"], ["1-1"], ["1-2", "1-2-1"]]);
    expect(keys(pages?.[0]?.parts ?? [])).toEqual(["1-1", "1-2"]);
  });

  test("a single section longer than a page stays whole", () => {
    expect(readingPages([section("1", null, 50_000)])?.map((page) => keys(page.sections))).toEqual([["1"]]);
  });

  test("every section stands on exactly one page, in the order of the draft, and is found there by its key", () => {
    const tree = fc
      .array(fc.record({ up: fc.nat(3), letters: fc.nat(9000) }), { minLength: 1, maxLength: 30 })
      .map((rows) => {
        const open: string[] = [];
        return rows.map(({ up, letters }, index) => {
          open.length = Math.min(open.length, up);
          const parent = open.at(-1) ?? null;
          open.push(`k${index}`);
          return section(`k${index}`, parent, letters);
        });
      });
    fc.assert(
      fc.property(tree, (all) => {
        const pages = readingPages(all);
        const letters = all.reduce((sum, one) => sum + one.letters, 0);
        expect(pages === null).toBe(letters <= onePage);
        if (pages === null) return;
        expect(pages.flatMap((page) => keys(page.sections))).toEqual(keys(all));
        for (const page of pages) expect(page.sections[0]).toBe(page.root);
        for (const one of all) expect(pageWith(pages, one.key)?.sections).toContain(one);
        const isCut = (page: (typeof pages)[number]) =>
          page.sections.length > 1 && page.sections.reduce((sum, one) => sum + one.letters, 0) > onePage;
        expect(pages.some(isCut)).toBe(false);
      }),
    );
  });
});
