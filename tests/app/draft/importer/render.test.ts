import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, paragraphsOf } from "#app/draft/importer/render.ts";
import { sectionsOf } from "#app/draft/importer/sections-of.ts";
import { startImport } from "#app/draft/importer/start-import.ts";
import { samples, which } from "./documents.ts";

const show = (body: string, joins: number[] = []) => paragraphsOf(body, { format: "plain", joins });
const brief = (block: Block) => {
  if (block.kind === "p" || block.kind === "heading") return `${block.kind}: ${block.text}`;
  if (block.kind === "list") return `list: ${block.items.map(({ marker, text }) => `${marker}|${text}`).join(" ")}`;
  if (block.kind === "table")
    return `table ${block.head}: ${block.rows.map(({ cells }) => cells.map(({ text }) => text).join("|")).join(" / ")}`;
  return block.kind;
};

describe("a text for reading", () => {
  it("has one paragraph for each line that is not joined", () => {
    expect(show("一つ目です。\n二つ目です。\n\n三つ目です。\n").map(brief)).toEqual([
      "p: 一つ目です。",
      "p: 二つ目です。",
      "p: 三つ目です。",
    ]);
  });
  it("joins Japanese without a space and Latin words with one", () => {
    expect(show("市民の声を\n聞く open\ndata です。", [6, 14]).map(brief)).toEqual([
      "p: 市民の声を聞く open data です。",
    ]);
  });
  it("joins over a blank line", () => {
    const [paragraph] = show("市民の声を\n\n聞きます。\n", [7]);
    expect(paragraph).toMatchObject({ kind: "p", text: "市民の声を聞きます。", from: 0, to: 12 });
  });
  it("shows bullets and numbered sentences as lists, with their signs", () => {
    expect(show("- ・ 声\n- ア 案\n・道\n\n(1) 聞きます。\n① 生かします。").map(brief)).toEqual([
      "list: ・|声 ア|案 ・|道",
      "list: (1)|聞きます。 ①|生かします。",
    ]);
  });
  it("shows rows as a table of equal width", () => {
    expect(show("年度\tR7\tR8\n計画\t前期\n").map(brief)).toEqual(["table row: 年度|R7|R8 / 計画|前期|"]);
    expect(show("人数\t12名\n構成\t市民、学識者").map(brief)).toEqual(["table column: 人数|12名 / 構成|市民、学識者"]);
    expect(show("| a | b |\n|---|---|\n| c | d |").map(brief)).toEqual(["table column: a|b / c|d"]);
  });
  it("keeps rules, and headings of sections merged into it", () => {
    expect(show("■視点\n---\n## 2 課題\n").map(brief)).toEqual(["heading: ■視点", "rule", "heading: 2 課題"]);
  });
  it("is never read as Markdown", () => {
    expect(show("**強い**と[題](http://example.com)と<b>太い</b>").map(brief)).toEqual([
      "p: **強い**と[題](http://example.com)と<b>太い</b>",
    ]);
  });
});

const spans = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    if (block.kind === "p") return block.lines;
    if (block.kind === "list") return block.items;
    if (block.kind === "table") return block.rows.flatMap(({ cells }) => cells);
    return [block];
  });

describe("places in the stored text", () => {
  it("are where the words stand", () => {
    const body = "　市民の声を\n聞きます。\n\n・道\n年度\t 計画 \t\n";
    const found = spans(show(body, [7])).map(({ from, to }) => body.slice(from, to));
    expect(found).toEqual(["市民の声を", "聞きます。", "・道", "年度", "計画", ""]);
  });

  const part = fc.oneof(
    fc.constantFrom(
      "市民の声を",
      "聞きます。",
      "・道",
      "- (1) 橋",
      "a\tb",
      "\t",
      "---",
      "",
      "　",
      "# 題",
      "| a |",
      "(2) 案",
      "|",
      "||",
      "| - |",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  it("hold every character that is not space, sign or rule, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.array(fc.nat(100), { maxLength: 10 }), (parts, joins) => {
        const body = parts.join("\n");
        const blocks = show(body, joins);
        let end = 0;
        for (const block of blocks) {
          expect(block.from).toBeGreaterThanOrEqual(end);
          expect(block.to).toBeGreaterThanOrEqual(block.from);
          expect(block.to).toBeLessThanOrEqual(body.length);
          end = block.to;
        }
        const covered = blocks.map(({ from, to }) => body.slice(from, to)).join("");
        expect(covered.replace(/\s/g, "")).toBe(body.replace(/\s/g, ""));
      }),
    );
  });
});

describe(`the five documents (${which})`, () => {
  it("are shown whole, section by section", () => {
    for (const { text } of Object.values(samples)) {
      for (const { body, joins } of sectionsOf(startImport({ text, format: "plain" }))) {
        const shown = paragraphsOf(body, { format: "plain", joins }).map(({ from, to }) => body.slice(from, to));
        expect(shown.join("").replace(/\s/g, "")).toBe(body.replace(/\s/g, ""));
      }
    }
  });
});
