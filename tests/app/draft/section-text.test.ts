import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "#app/draft/importer/markdown.server.ts";
import { numberedParagraphs, type ReadingNode, readingTree, type StoredText } from "#app/draft/section-text.ts";

const plain = (body: string, joins: readonly number[] = []): StoredText => ({
  body,
  format: "plain",
  joins: JSON.stringify(joins),
  html: "",
});
const markdown = (body: string): StoredText => ({ body, format: "markdown", joins: "[]", html: renderMarkdown(body) });

const numbers = (nodes: readonly ReadingNode[]): number[] =>
  nodes.flatMap((node) =>
    typeof node === "string" ? [] : [...(node.n === undefined ? [] : [node.n]), ...numbers(node.children)],
  );

describe("the paragraphs of a section, by which citizens point at a sentence", () => {
  test("paragraphs and the items of a list are counted in reading order, headings and tables are not", () => {
    const stored = markdown(
      "### いま\n\nバスは3本です。\n\n- 朝\n- 夜\n\n| 年 | 数 |\n| --- | --- |\n| 7 | 48% |\n\nおわり",
    );
    expect(numberedParagraphs(stored)).toEqual([
      { n: 1, text: "バスは3本です。" },
      { n: 2, text: "朝" },
      { n: 3, text: "夜" },
      { n: 4, text: "おわり" },
    ]);
  });

  test("a list inside of an item is counted by itself, and its text is not the item's", () => {
    expect(numberedParagraphs(markdown("- 道\n  - 歩道\n  - 橋\n- 川"))).toEqual([
      { n: 1, text: "道" },
      { n: 2, text: "歩道" },
      { n: 3, text: "橋" },
      { n: 4, text: "川" },
    ]);
  });

  test("an item of several paragraphs is counted by its paragraphs", () => {
    expect(numberedParagraphs(markdown("- 道\n\n  くわしく\n\n- 川")).map((one) => one.text)).toEqual([
      "道",
      "くわしく",
      "川",
    ]);
  });

  test("plain text keeps the numbers in front of its items as they were written", () => {
    expect(numberedParagraphs(plain("市内を回るバスです。\n\n(1) 乗合タクシー\n(2) 夜の便\n"))).toEqual([
      { n: 1, text: "市内を回るバスです。" },
      { n: 2, text: "(1)乗合タクシー" },
      { n: 3, text: "(2)夜の便" },
    ]);
  });

  test("lines that were joined for reading are one paragraph, and two when the joining is undone", () => {
    const body = "通学に使う道を先に直し\nます。\n";
    expect(numberedParagraphs(plain(body, [body.indexOf("ます")])).map((one) => one.text)).toEqual([
      "通学に使う道を先に直します。",
    ]);
    expect(numberedParagraphs(plain(body))).toHaveLength(2);
  });

  test("plain text is never read as Markdown", () => {
    expect(numberedParagraphs(plain("**強く** <b>太く</b>"))).toEqual([{ n: 1, text: "**強く** <b>太く</b>" }]);
  });

  test("a section without text has no paragraphs", () => {
    expect(readingTree(plain(""))).toEqual([]);
    expect(numberedParagraphs(markdown(""))).toEqual([]);
  });

  test("the numbers run from 1 without a gap, are those of the tree, and no paragraph is empty", () => {
    const line = fc.constantFrom(
      "文です。",
      "- 項目",
      "  - 中の項目",
      "",
      "(1) 取組",
      "### 見出し",
      "> 引用",
      "| a | b |",
      "---",
    );
    const format = fc.constantFrom(plain, markdown);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), format, (lines, made) => {
        const stored = made(lines.join("\n"));
        const paragraphs = numberedParagraphs(stored);
        expect(paragraphs.map((one) => one.n)).toEqual(paragraphs.map((_, index) => index + 1));
        expect(numbers(readingTree(stored))).toEqual(paragraphs.map((one) => one.n));
        expect(paragraphs.filter((one) => one.text === "")).toEqual([]);
      }),
    );
  });
});
