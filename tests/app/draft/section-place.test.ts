import { describe, expect, test } from "vitest";
import { headingOf, placeOf, printPages, wayTo } from "#app/draft/section-place.ts";
import { draftPath, sectionPath } from "#app/draft/section-shown.ts";

const sections = [
  { id: "c5", parent_id: null, number: "第5章", title: "続けられるまち" },
  { id: "c5-2", parent_id: "c5", number: "第2節", title: "財政の見通し" },
  { id: "note", parent_id: "c5-2", number: "", title: "表の見方" },
];
const all = new Map(sections.map((section) => [section.id, section]));
const [chapter, section, note] = sections as [(typeof sections)[0], (typeof sections)[0], (typeof sections)[0]];

describe("where a section stands, in words", () => {
  test("the numbers of all above it, then its own title", () => {
    expect(placeOf(all, section)).toBe("第5章 第2節「財政の見通し」");
    expect(placeOf(all, chapter)).toBe("第5章「続けられるまち」");
  });

  test("a section without a number is named under the numbers above it", () => {
    expect(placeOf(all, note)).toBe("第5章 第2節「表の見方」");
  });

  test("a parent that is not among the sections ends the way", () => {
    expect(wayTo(new Map([["note", note]]), note)).toEqual([note]);
  });

  test("a heading without a number is only its title", () => {
    expect([headingOf(section), headingOf(note)]).toEqual(["第2節　財政の見通し", "表の見方"]);
  });

  test("the pages of the print are one page, a range, or nothing", () => {
    expect(printPages({ pages_from: 28, pages_to: 30 }, "素案")).toBe("素案 28～30ページ");
    expect(printPages({ pages_from: 28, pages_to: 28 }, "素案")).toBe("素案 28ページ");
    expect(printPages({ pages_from: 28, pages_to: null }, "素案")).toBe("素案 28ページ");
    expect(printPages({ pages_from: null, pages_to: null }, "素案")).toBeUndefined();
  });

  test("the address of a section holds its key whatever is written in it", () => {
    const draft = { plan: { slug: "mihon-sogo-1" }, slug: "soan" };
    expect(draftPath(draft)).toBe("/plans/mihon-sogo-1/drafts/soan");
    expect(sectionPath(draft, "1/2 3")).toBe("/plans/mihon-sogo-1/drafts/soan/1%2F2%203");
  });
});
