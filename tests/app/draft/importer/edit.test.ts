import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acceptProposal,
  type Edited,
  mergeWithPrevious,
  moveDown,
  moveIn,
  moveOut,
  moveUp,
  redoJoin,
  rejectProposal,
  releaseContents,
  rename,
  renumber,
  setPages,
  splitAt,
  takeAsWhole,
  undoJoin,
} from "#app/draft/importer/edit.ts";
import { type ImportState, importStateSchema } from "#app/draft/importer/import.schema.ts";
import { coverOf, sectionsOf, whyNotReady } from "#app/draft/importer/sections-of.ts";
import { startImport } from "#app/draft/importer/start-import.ts";
import { draftImportWords } from "#app/messages/draft-import.ts";
import { samples, which } from "./documents.ts";

const text = [
  "見本計画", //                     1
  "",
  "第1章 総論", //                    3
  "市民の声を", //                    4
  "聞きます。", //                    5
  "1 背景", //                       6
  "背景の文です。", //                7
  "(1) 人口", //                     8
  "人口の文です。", //                9
  "2 課題", //                       10
  "課題の文です。", //                11
  "第2章 各論", //                    12
  "各論の文です。", //                13
].join("\n");
const start = () => startImport({ text, format: "plain" });

function state(edited: Edited): ImportState {
  if (!edited.ok) throw new Error(edited.refusal);
  return edited.state;
}
const refusal = (edited: Edited) => (edited.ok ? "done" : edited.refusal);
const tree = (one: ImportState) =>
  sectionsOf(one).map(
    ({ level, number, title, body }) => `${level} ${number} ${title}: ${body.trim().replace(/\n/g, "/")}`,
  );
const whole = (one: ImportState) =>
  coverOf(one)
    .map(({ from, to }) => one.text.slice(from, to))
    .join("");

describe("an import", () => {
  it("begins with the marked headings, and what stands before them as the front", () => {
    expect(tree(start())).toEqual([
      "1  前文: 見本計画",
      "1 第1章 総論: 市民の声を/聞きます。",
      "2 1 背景: 背景の文です。",
      "3 (1) 人口: 人口の文です。",
      "2 2 課題: 課題の文です。",
      "1 第2章 各論: 各論の文です。",
    ]);
    expect(sectionsOf(start()).map(({ key, parentKey }) => [key, parentKey])).toEqual([
      ["front", null],
      ["line-3", null],
      ["line-6", "line-3"],
      ["line-8", "line-6"],
      ["line-10", "line-3"],
      ["line-12", null],
    ]);
  });
  it("can be stored as JSON and read back the same", () => {
    expect(importStateSchema.parse(JSON.parse(JSON.stringify(start())))).toEqual(start());
  });
  it("leaves the state it was given as it was", () => {
    const before = start();
    const copy = structuredClone(before);
    state(mergeWithPrevious(before, "line-6"));
    state(splitAt(before, { line: 7, asHeading: true }));
    state(moveUp(before, "line-12"));
    expect(before).toEqual(copy);
  });
});

describe("a proposal", () => {
  it("becomes a section when accepted, with the text below it", () => {
    const accepted = state(acceptProposal(start(), 1));
    expect(tree(accepted)[0]).toBe("1  見本計画: ");
    expect(accepted.proposals).toMatchObject([{ line: 1, decision: "accepted" }]);
    expect(refusal(acceptProposal(accepted, 1))).toBe("line_begins_section");
  });
  it("stays text when rejected, and can still be accepted", () => {
    const rejected = state(rejectProposal(start(), 1));
    expect(rejected.proposals).toMatchObject([{ line: 1, decision: "rejected" }]);
    expect(tree(rejected)).toEqual(tree(start()));
    expect(refusal(acceptProposal(rejected, 1))).toBe("done");
  });
  it("goes back into the section before it when rejected after all", () => {
    const back = state(rejectProposal(state(acceptProposal(start(), 1)), 1));
    expect(tree(back)).toEqual(tree(start()));
    expect(back.proposals).toMatchObject([{ decision: "rejected" }]);
  });
  it("is refused where there is none", () => {
    expect(refusal(acceptProposal(start(), 5))).toBe("no_such_proposal");
    expect(refusal(rejectProposal(start(), 5))).toBe("no_such_proposal");
  });
});

describe("merging", () => {
  it("keeps the heading as text and the sections below", () => {
    expect(tree(state(mergeWithPrevious(start(), "line-6")))).toEqual([
      "1  前文: 見本計画",
      "1 第1章 総論: 市民の声を/聞きます。/1 背景/背景の文です。",
      "2 (1) 人口: 人口の文です。",
      "2 2 課題: 課題の文です。",
      "1 第2章 各論: 各論の文です。",
    ]);
  });
  it("is undone by splitting at the same line", () => {
    const merged = state(mergeWithPrevious(start(), "line-10"));
    const split = state(splitAt(merged, { line: 10, asHeading: true }));
    expect(sectionsOf(split).map(({ key, number, title }) => [key, number, title])).toContainEqual([
      "line-10",
      "2",
      "課題",
    ]);
    expect(whole(split)).toBe(text);
  });
  it("puts the first section into the front, and the front into nothing", () => {
    expect(tree(state(mergeWithPrevious(start(), "line-3")))[0]).toBe(
      "1  前文: 見本計画//第1章 総論/市民の声を/聞きます。",
    );
    expect(refusal(mergeWithPrevious(start(), "front"))).toBe("nothing_before");
    expect(refusal(mergeWithPrevious(start(), "line-99"))).toBe("no_such_section");
  });
});

describe("splitting", () => {
  it("makes a heading of any line of text, its number read from it", () => {
    const split = state(splitAt(start(), { line: 5, asHeading: true }));
    expect(tree(split).slice(1, 3)).toEqual(["1 第1章 総論: 市民の声を", "1  聞きます。: "]);
    expect(split.joins).toEqual([]);
  });
  it("can keep the line as the first of the text, with a title of its own", () => {
    const split = state(splitAt(start(), { line: 5, asHeading: false, title: "つづき" }));
    expect(tree(split).slice(1, 3)).toEqual(["1 第1章 総論: 市民の声を", "1  つづき: 聞きます。"]);
  });
  it("is refused where it makes no sense", () => {
    expect(refusal(splitAt(start(), { line: 6, asHeading: true }))).toBe("line_begins_section");
    expect(refusal(splitAt(start(), { line: 2, asHeading: true }))).toBe("line_is_blank");
    expect(refusal(splitAt(start(), { line: 99, asHeading: true }))).toBe("no_such_line");
    expect(refusal(splitAt(start(), { line: 0, asHeading: true }))).toBe("no_such_line");
    expect(refusal(splitAt(start(), { line: 5, asHeading: false }))).toBe("title_missing");
    expect(refusal(splitAt(start(), { line: 5, asHeading: true, title: "長".repeat(301) }))).toBe("title_too_long");
    expect(refusal(splitAt(start(), { line: 5, asHeading: true, number: "1".repeat(41) }))).toBe("number_too_long");
  });
});

describe("moving", () => {
  it("takes everything below along, up and down", () => {
    const down = state(moveDown(start(), "line-6"));
    expect(sectionsOf(down).map(({ key }) => key)).toEqual([
      "front",
      "line-3",
      "line-10",
      "line-6",
      "line-8",
      "line-12",
    ]);
    expect(tree(state(moveUp(down, "line-6")))).toEqual(tree(start()));
    expect(
      sectionsOf(state(moveUp(start(), "line-12")))
        .map(({ key }) => key)
        .slice(0, 2),
    ).toEqual(["front", "line-12"]);
  });
  it("goes one level in below the section beside it, and out again", () => {
    const inside = state(moveIn(start(), "line-12"));
    expect(sectionsOf(inside).at(-1)).toMatchObject({ key: "line-12", level: 2, parentKey: "line-3" });
    expect(tree(state(moveOut(inside, "line-12")))).toEqual(tree(start()));
  });
  it("carries a subtree out", () => {
    const out = state(moveOut(start(), "line-6"));
    expect(sectionsOf(out).map(({ key, level }) => `${key} ${level}`)).toEqual([
      "front 1",
      "line-3 1",
      "line-6 1",
      "line-8 2",
      "line-10 2",
      "line-12 1",
    ]);
  });
  it("ends at the edges", () => {
    expect(refusal(moveUp(start(), "line-3"))).toBe("is_first");
    expect(refusal(moveDown(start(), "line-12"))).toBe("is_last");
    expect(refusal(moveDown(start(), "line-10"))).toBe("is_last");
    expect(refusal(moveIn(start(), "line-6"))).toBe("is_innermost");
    expect(refusal(moveOut(start(), "line-3"))).toBe("is_outermost");
    expect(refusal(moveUp(start(), "line-99"))).toBe("no_such_section");
  });
  it("leaves the front where it is", () => {
    expect([moveUp, moveDown, moveIn, moveOut].map((move) => refusal(move(start(), "front")))).toEqual(
      Array(4).fill("front_stays"),
    );
  });
});

describe("names, numbers and pages", () => {
  it("are a person's to change, and the text keeps its line", () => {
    const edited = state(
      setPages(state(renumber(state(rename(start(), "line-6", " 経緯 ")), "line-6", "第1")), "line-6", {
        from: 3,
        to: 5,
      }),
    );
    expect(sectionsOf(edited)[2]).toMatchObject({
      number: "第1",
      title: "経緯",
      heading: "1 背景\n",
      pagesFrom: 3,
      pagesTo: 5,
    });
    expect(sectionsOf(state(rename(start(), "front", "はじめに")))[0]?.title).toBe("はじめに");
  });
  it("of pages may be one page, or taken away", () => {
    const one = state(setPages(start(), "line-6", { from: 3 }));
    expect(sectionsOf(one)[2]).toMatchObject({ pagesFrom: 3, pagesTo: 3 });
    expect(sectionsOf(state(setPages(one, "line-6", null)))[2]).not.toHaveProperty("pagesFrom");
  });
  it("are refused where they cannot be", () => {
    expect(refusal(setPages(start(), "line-6", { from: 5, to: 3 }))).toBe("pages_wrong");
    expect(refusal(setPages(start(), "line-6", { from: 0 }))).toBe("pages_wrong");
    expect(refusal(setPages(start(), "line-6", { from: 1.5 }))).toBe("pages_wrong");
    expect(refusal(rename(state(renumber(start(), "line-6", "")), "line-6", " "))).toBe("title_missing");
    expect(refusal(rename(start(), "line-6", "長".repeat(301)))).toBe("title_too_long");
    expect(refusal(renumber(start(), "line-99", "1"))).toBe("no_such_section");
  });
});

describe("a joining", () => {
  it("is undone and done again", () => {
    expect(start().joins).toEqual([5]);
    expect(sectionsOf(start())[1]?.joins).toEqual([6]);
    const undone = state(undoJoin(start(), 5));
    expect(sectionsOf(undone)[1]?.joins).toEqual([]);
    expect(state(redoJoin(undone, 5)).joins).toEqual([5]);
  });
  it("is refused across sections and where there is none", () => {
    expect(refusal(redoJoin(start(), 7))).toBe("cannot_join");
    expect(refusal(redoJoin(start(), 1))).toBe("cannot_join");
    expect(refusal(redoJoin(start(), 2))).toBe("cannot_join");
    expect(refusal(redoJoin(start(), 99))).toBe("cannot_join");
    expect(refusal(undoJoin(start(), 7))).toBe("not_joined");
  });
});

describe("a list of contents", () => {
  const listed = () =>
    startImport({
      text: `案\n\n目次\n1 背景 1\n2 課題 2\n\n1 背景\n本文です。\n\n2 論点\n本文です。`,
      format: "plain",
    });
  it("is set apart, in no section, and nothing of it is lost", () => {
    expect(tree(listed())).toEqual(["1  前文: 案", "1 1 背景: 本文です。", "1 2 論点: 本文です。"]);
    expect(coverOf(listed()).find(({ part }) => part === "contents")).toEqual({
      from: 3,
      to: 20,
      part: "contents",
      key: null,
    });
    expect(refusal(splitAt(listed(), { line: 4, asHeading: true }))).toBe("line_in_contents");
  });
  it("can be given back to the text, and its remarks go", () => {
    const released = state(releaseContents(listed()));
    expect(tree(released)[0]).toBe("1  前文: 案//目次/1 背景 1/2 課題 2");
    expect(released.remarks).toEqual([]);
    expect(whole(released)).toBe(listed().text);
    expect(refusal(releaseContents(released))).toBe("no_contents");
  });
});

describe("a document without headings", () => {
  const bare = () => startImport({ text: "市民の声を聞きます。\n", format: "plain" });
  it("is not ready before a person takes it as a whole", () => {
    expect(whyNotReady(bare())).toBe("no_headings");
    const taken = state(takeAsWhole(bare()));
    expect(whyNotReady(taken)).toBeNull();
    expect(tree(taken)).toEqual(["1  本文: 市民の声を聞きます。"]);
  });
  it("is ready once a line is made a heading", () => {
    expect(whyNotReady(state(splitAt(bare(), { line: 1, asHeading: true })))).toBeNull();
    expect(refusal(takeAsWhole(start()))).toBe("has_headings");
  });
});

describe("the words for what was refused", () => {
  it("are there for every refusal", () => {
    for (const sentence of Object.values(draftImportWords().edit)) expect(sentence).toMatch(/。$/);
  });
});

type Deed = (one: ImportState, at: number) => Edited;
const keyAt = (one: ImportState, at: number) => one.sections[at % one.sections.length]?.key ?? "";
const lineFor = (one: ImportState, at: number) => (at % (one.text.split("\n").length + 1)) + 1;
const proposalAt = (one: ImportState, at: number) => one.proposals[at % Math.max(1, one.proposals.length)]?.line ?? 1;
const deeds: Deed[] = [
  (one, at) => acceptProposal(one, proposalAt(one, at)),
  (one, at) => rejectProposal(one, proposalAt(one, at)),
  (one, at) => mergeWithPrevious(one, keyAt(one, at)),
  (one, at) => splitAt(one, { line: lineFor(one, at), asHeading: true }),
  (one, at) => splitAt(one, { line: lineFor(one, at), asHeading: false, title: "題" }),
  (one, at) => moveUp(one, keyAt(one, at)),
  (one, at) => moveDown(one, keyAt(one, at)),
  (one, at) => moveIn(one, keyAt(one, at)),
  (one, at) => moveOut(one, keyAt(one, at)),
  (one, at) => rename(one, keyAt(one, at), "題"),
  (one, at) => renumber(one, keyAt(one, at), ""),
  (one, at) => undoJoin(one, lineFor(one, at)),
  (one, at) => redoJoin(one, lineFor(one, at)),
  (one) => releaseContents(one),
  (one, at) => setPages(one, keyAt(one, at), { from: at + 1 }),
];
const steps = fc.array(fc.tuple(fc.nat(deeds.length - 1), fc.nat(400)), { maxLength: 60 });
const documents = fc.constantFrom(
  ...Object.values(samples).map((sample) => sample.text),
  text,
  "",
  "\n\n目次\n1 あ 1\n2 い 2\n3 う 3",
);

describe(`whatever a person does (${which})`, () => {
  it("no character is lost, no section is lost, and the state can be stored", () => {
    fc.assert(
      fc.property(documents, steps, (given, todo) => {
        let one = startImport({ text: given, format: "plain" });
        for (const [deed, at] of todo) {
          const edited = deeds[deed]?.(one, at);
          if (edited?.ok) one = edited.state;
        }
        expect(whole(one)).toBe(given);
        const cover = coverOf(one);
        expect(cover.slice(1).map(({ from }) => from)).toEqual(cover.slice(0, -1).map(({ to }) => to));
        const sections = sectionsOf(one);
        const kept = new Set(sections.map(({ key }) => key));
        const outside = cover.filter(({ key }) => key === null || !kept.has(key));
        const sum = (pieces: typeof cover) => pieces.reduce((all, { from, to }) => all + to - from, 0);
        expect(sections.reduce((all, { heading, body }) => all + heading.length + body.length, 0)).toBe(
          given.length - sum(outside),
        );
        for (const { part, from, to } of outside)
          expect(part === "contents" || given.slice(from, to).trim() === "").toBe(true);
        expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
        for (const { parentKey, level } of sections) expect(parentKey === null).toBe(level === 1);
        expect(importStateSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(JSON.parse(JSON.stringify(one)));
      }),
      { numRuns: 150 },
    );
  });
});
