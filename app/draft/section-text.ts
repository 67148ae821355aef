// The text of a section as it is read, whatever it was stored as: one tree, in which every paragraph has its number.
//
// The number of a paragraph is part of public addresses (`...#<section>-p3`, `...&p=3`): the text of a draft that was shown
// never changes, and a change of the counting here would make old addresses point elsewhere.
import { htmlTree, type TextElement, type TextNode, textOf } from "./html-tree.ts";
import { type Block, paragraphsOf } from "./importer/render.ts";

/** The columns of a section that hold its text. */
export interface StoredText {
  readonly body: string;
  readonly format: "plain" | "markdown";
  /** JSON array of offsets. */
  readonly joins: string;
  readonly html: string;
}

/** A node of the reading tree; `n` is the number of the paragraph it is, from 1. */
export type ReadingNode = string | ReadingElement;
export interface ReadingElement extends Omit<TextElement, "children"> {
  readonly n?: number;
  readonly children: readonly ReadingNode[];
}

const element = (tag: TextElement["tag"], children: readonly TextNode[], marker?: string): TextElement => ({
  tag,
  attributes: marker === undefined ? {} : { marker },
  children,
});

function tableOf(block: Extract<Block, { kind: "table" }>): TextElement {
  const rows = block.rows.map((row, index) =>
    element(
      "tr",
      row.cells.map((cell, column) => {
        const names = (block.head === "row" && index === 0) || (block.head === "column" && column === 0);
        return element(names ? "th" : "td", [cell.text]);
      }),
    ),
  );
  const [first, ...others] = rows;
  if (block.head !== "row" || !first) return element("table", [element("tbody", rows)]);
  return element("table", [element("thead", [first]), element("tbody", others)]);
}

function elementOf(block: Block): TextElement {
  switch (block.kind) {
    case "p":
      return element("p", [block.text]);
    case "heading":
      return element("h3", [block.text]);
    case "rule":
      return element("hr", []);
    case "table":
      return tableOf(block);
    case "list": {
      const marked = block.items.some((item) => item.marker !== "");
      const items = block.items.map((item) => element("li", [item.text], marked ? item.marker : undefined));
      return element("ul", items, marked ? "" : undefined);
    }
  }
}

function treeOf(stored: StoredText): readonly TextNode[] {
  if (stored.format === "markdown") return htmlTree(stored.html);
  const joins: unknown = JSON.parse(stored.joins);
  if (!Array.isArray(joins)) throw new Error("the joinings of a section are not a list");
  return paragraphsOf(stored.body, {
    format: "plain",
    joins: joins.filter((at): at is number => typeof at === "number"),
  }).map(elementOf);
}

const isBlock = (node: TextNode): node is TextElement =>
  typeof node !== "string" && ["p", "ul", "ol", "table", "blockquote", "pre"].includes(node.tag);

/** A paragraph is a `p`, or an item of a list that holds its text itself; what stands in a table is none. */
function isParagraph(node: TextElement): boolean {
  if (node.tag === "p") return node.children.some((child) => textOf(child).trim() !== "");
  if (node.tag !== "li") return false;
  const own = node.children.filter((child) => !isBlock(child));
  return (
    !node.children.some((child) => isBlock(child) && child.tag === "p") && own.some((c) => textOf(c).trim() !== "")
  );
}

/** The text of a section as a tree, its paragraphs numbered in reading order. */
export function readingTree(stored: StoredText): ReadingNode[] {
  let last = 0;
  const numbered = (node: TextNode): ReadingNode => {
    if (typeof node === "string") return node;
    if (node.tag === "table") return node;
    if (!isParagraph(node)) return { ...node, children: node.children.map(numbered) };
    last += 1;
    return { ...node, n: last, children: node.children.map(numbered) };
  };
  return treeOf(stored).map(numbered);
}

/** One paragraph to point at. */
interface NumberedParagraph {
  readonly n: number;
  readonly text: string;
}

/** The paragraphs of a section with their numbers, as plain text; lists inside of an item are paragraphs of their own. */
export function numberedParagraphs(stored: StoredText): NumberedParagraph[] {
  const found: NumberedParagraph[] = [];
  const own = (node: ReadingNode): string => {
    if (typeof node === "string") return node;
    if (node.tag === "br") return "\n";
    return node.tag === "ul" || node.tag === "ol" ? "" : node.children.map(own).join("");
  };
  const visit = (node: ReadingNode): void => {
    if (typeof node === "string") return;
    if (node.n !== undefined) {
      const { marker } = node.attributes;
      found.push({ n: node.n, text: `${marker ?? ""}${node.children.map(own).join("")}`.trim() });
    }
    node.children.forEach(visit);
  };
  readingTree(stored).forEach(visit);
  return found;
}
