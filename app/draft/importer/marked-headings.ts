// Decides which lines with a heading mark are headings of the document, by what stands around them.
import { type HeadingMark, isStageLabel, markOf, withoutBold } from "./heading-mark.ts";
import { columns, indentOf, lastFilled, type TextLine } from "./line.ts";
import { beginsInMidSentence, endsOpen, endsSentence, mayBeTitle } from "./sentence.ts";

export type Format = "plain" | "markdown" | "docx";

/** A line with a mark, and what it was found to be. `listed`: it may be a heading, or an item of a list: ask a person. */
export interface MarkedLine {
  readonly index: number;
  /** Lines the heading takes (2 for a Markdown heading underlined by === or ---). */
  readonly span: number;
  readonly mark: HeadingMark;
  readonly standing: "heading" | "listed";
}

/** Shortest run of numbered lines without a text between them that reads as a list. */
const listRun = 3;
/** Columns from which a line can be a full line of a hard-wrapped text. */
const fullLine = 50;

const ARTICLE = /^[\s　]*第\s*[0-9０-９一二三四五六七八九十百〇]+\s*条/;
const FENCE = /^\s{0,3}(?:```|~~~)/;

function aloneAmongRows(lines: readonly TextLine[], index: number): boolean {
  return lines[index - 1]?.shape !== "table" && lines[index + 1]?.shape !== "table";
}

/** A row whose first cell is nothing but a number is a heading typed with a tab, when no other row stands beside it. */
function markOfLine(lines: readonly TextLine[], index: number): HeadingMark | null {
  const line = lines[index];
  if (!line) return null;
  if (line.shape === "plain") return markOf(line.raw);
  if (line.shape !== "table" || !aloneAmongRows(lines, index)) return null;
  const [first, second, ...more] = line.raw.trim().split("\t");
  if (!first || !second || more.length > 0) return null;
  const mark = markOf(`${first} ${second}`);
  return mark?.value !== null && mark?.number === first.trim() ? mark : null;
}

/** The line goes on from an open line right above it: a number in the middle of a sentence. */
function goesOnFromAbove(lines: readonly TextLine[], index: number): boolean {
  const above = lines[index - 1];
  return above?.shape === "plain" && markOf(above.raw) === null && endsOpen(above.raw);
}

/** `surely`: the line breaks off in mid-sentence. `maybe`: it ends like a sentence half done, or fills the line like its neighbour. */
function goesOnBelow(lines: readonly TextLine[], index: number, mark: HeadingMark): "surely" | "maybe" | "no" {
  const line = lines[index];
  const below = lines[index + 1];
  const chapter = mark.number.startsWith("第");
  if (line?.shape !== "plain" || below?.shape !== "plain" || markOf(below.raw) || chapter) return "no";
  if (indentOf(below.raw) <= indentOf(line.raw) && beginsInMidSentence(below.raw.trim())) return "surely";
  if (endsOpen(mark.title)) return /[をはがの]$/.test(mark.title) ? "surely" : "maybe";
  const width = columns(line.raw.trim());
  const last = lines[index + 2]?.shape === "plain" ? lines[index + 2] : below;
  const full = width >= fullLine && width + 6 >= columns(below.raw) && endsSentence(last?.raw ?? "");
  return full ? "maybe" : "no";
}

/** Lines inside ``` fences of Markdown, where nothing is a heading. */
function fenced(lines: readonly TextLine[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open = false;
  lines.forEach((line, index) => {
    const fence = FENCE.test(line.raw.slice(0, 8));
    if (open || fence) inside.add(index);
    if (fence) open = !open;
  });
  return inside;
}

/** A Markdown heading underlined by === (depth 1) or --- (depth 2). */
function underlined(lines: readonly TextLine[], index: number): HeadingMark | null {
  const under = lines[index + 1]?.raw.trim() ?? "";
  const line = lines[index];
  if (line?.shape !== "plain" || lines[index - 1]?.shape === "plain" || !/^(?:=+|-{3,})$/.test(under)) return null;
  return markOf(`${under.startsWith("=") ? "#" : "##"} ${line.raw.trim()}`);
}

/** In running text of a law (第27条 ...) a number that does not continue the numbers of the headings is an item of the law. */
class ArticleWatch {
  private inside = false;
  private readonly last = new Map<string, number>();

  pass(line: TextLine): void {
    if (line.shape === "plain" && ARTICLE.test(line.raw.slice(0, 20))) this.inside = true;
  }

  isItem(mark: HeadingMark): boolean {
    if (!this.inside || mark.value === null || !["(n)", "n)", "①"].includes(mark.style)) return false;
    return this.last.get(mark.style) !== mark.value - 1;
  }

  heading(mark: HeadingMark): void {
    this.inside = false;
    if (mark.value !== null) this.last.set(mark.style, mark.value);
  }
}

/** Marks that stand line under line, counting up by one, with no text between them: a list rather than headings. */
function listedIndexes(found: readonly MarkedLine[]): ReadonlySet<number> {
  const listed = new Set<number>();
  let run: MarkedLine[] = [];
  const close = () => {
    if (run.length >= listRun) for (const item of run) listed.add(item.index);
    run = [];
  };
  for (const item of found) {
    const last = run.at(-1);
    const follows =
      last?.index === item.index - 1 &&
      last.mark.style === item.mark.style &&
      last.mark.value === (item.mark.value ?? 0) - 1;
    if (!follows) close();
    if (["n", "n.", "(n)", "n)", "①"].includes(item.mark.style) && item.mark.depth === null) run.push(item);
    else close();
  }
  close();
  return listed;
}

/** In a Markdown text that uses `#`, lines like `1. ...` without `#` are list syntax. */
const isMarkdownList = (mark: HeadingMark, format: Format, hashed: boolean): boolean =>
  format === "markdown" && hashed && mark.depth === null && mark.style === "n.";

/**
 * All lines of a document that carry a heading mark and are no sentences, table rows, bullets or items of a quoted law.
 * @param apart true for lines that are set apart (the list of contents)
 */
export function markedLines(
  lines: readonly TextLine[],
  format: Format,
  apart: (index: number) => boolean,
): MarkedLine[] {
  const code = format === "markdown" ? fenced(lines) : new Set<number>();
  const hashed = lines.some((line) => /^#{1,6}\s/.test(line.raw.slice(0, 8)));
  const watch = new ArticleWatch();
  const found: MarkedLine[] = [];
  let counted = false;
  lines.forEach((line, index) => {
    if (apart(index) || code.has(index)) return;
    watch.pass(line);
    const under = format === "markdown" ? underlined(lines, index) : null;
    const mark = under ?? markOfLine(lines, index);
    if (!mark || (!counted && isStageLabel(line.raw))) return;
    if (format !== "markdown" && mark.style.startsWith("#") && !mayBeTitle(mark.title)) return;
    const sure = mark.depth !== null;
    const counting = !sure && mark.value !== null;
    if (counting && (goesOnFromAbove(lines, index) || watch.isItem(mark))) return;
    const below = sure ? "no" : goesOnBelow(lines, index, mark);
    if (below === "surely") return;
    const standing = below === "maybe" || isMarkdownList(mark, format, hashed) ? "listed" : "heading";
    if (standing === "heading") watch.heading(mark);
    counted ||= mark.value !== null;
    found.push({ index, span: under ? 2 : 1, mark, standing });
  });
  const listed = listedIndexes(found);
  return found.map((item) => (listed.has(item.index) ? { ...item, standing: "listed" } : item));
}

/** Number of blank lines right above a line. */
export const blanksAbove = (lines: readonly TextLine[], index: number): number => index - lastFilled(lines, index) - 1;

/** Number and title of a line that a person declares a heading, whatever it looks like. */
export function headingOfLine(raw: string): { number: string; title: string } {
  const plain = raw.trim().replace(/\t+/g, " ");
  const mark = markOf(plain);
  if (mark) return { number: mark.number, title: mark.title };
  return { number: "", title: withoutBold(plain.replace(/^#{1,6}[\s　]+/, "")) };
}
