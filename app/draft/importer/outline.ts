// Reads the outline of a document: which of its lines are headings, contents, rows or text, and what to point out.
//
//   const outline = readOutline(text, "plain");
//   outline.lines      every line of the text, in order, with its kind; nothing of the text is outside of them
//   outline.headings   marked and proposed headings in the order of the text, with level, number and title
//   outline.tree       the marked headings as a tree
//   outline.contents   first and last line of the list of contents, which is set apart
//   outline.remarks    numbering and contents that do not fit; `sentenceOfRemark` (remark.ts) says them
//
// Lines are counted from 1, offsets are UTF-16 units. Proposed headings are text until a person accepts them (edit.ts).
import { bare, findContents } from "./contents.ts";
import { contentsRemarks } from "./contents-remarks.ts";
import { deepestLevel } from "./import.schema.ts";
import { joinedLines } from "./joining.ts";
import { levelsOf } from "./level.ts";
import { linesOf, type TextLine } from "./line.ts";
import { type Format, type MarkedLine, markedLines } from "./marked-headings.ts";
import { numberRemarks } from "./number-remarks.ts";
import { type Proposal, proposalsOf } from "./proposal.ts";
import { lineOfRemark, type OutlineRemark } from "./remark.ts";

export type LineKind = "blank" | "heading" | "proposed" | "contents" | "table" | "rule" | "text";

/** One line. `to` is before its line end. `joined`: it goes on from the last filled line above it when shown. */
export interface OutlineLine {
  readonly from: number;
  readonly to: number;
  readonly kind: LineKind;
  readonly joined: boolean;
  readonly number?: string;
  readonly title?: string;
  readonly level?: number;
}

/** A heading. `lines`: how many lines it takes (its further lines have the same kind and are `joined`). */
export interface OutlineHeading {
  readonly line: number;
  readonly lines: number;
  readonly found: "marked" | "proposed";
  readonly level: number;
  readonly number: string;
  readonly title: string;
}

export interface OutlineBranch extends OutlineHeading {
  readonly children: readonly OutlineBranch[];
}

export interface Outline {
  readonly format: Format;
  readonly lines: readonly OutlineLine[];
  readonly headings: readonly OutlineHeading[];
  readonly tree: readonly OutlineBranch[];
  readonly contents: { readonly from: number; readonly to: number } | null;
  readonly remarks: readonly OutlineRemark[];
}

function kindOf(line: TextLine): LineKind {
  if (line.shape === "blank" || line.shape === "table" || line.shape === "rule") return line.shape;
  return "text";
}

function headingsOf(marked: readonly MarkedLine[], levels: readonly number[]): OutlineHeading[] {
  return marked.map(({ index, span, mark }, i) => ({
    line: index + 1,
    lines: span,
    found: "marked",
    level: Math.min(levels[i] ?? 1, deepestLevel),
    number: mark.number,
    title: mark.title,
  }));
}

/** Proposals between the marked headings: on level 1 where they begin a page, else one below the heading they stand under. */
function withProposals(
  headings: readonly OutlineHeading[],
  proposals: readonly Proposal[],
  listed: readonly MarkedLine[],
): OutlineHeading[] {
  const offered = [
    ...proposals.map(({ index, span, title, outer }) => ({ line: index + 1, lines: span, number: "", title, outer })),
    ...listed.map(({ index, span, mark }) => ({
      line: index + 1,
      lines: span,
      number: mark.number,
      title: mark.title,
      outer: false,
    })),
  ].sort((a, b) => a.line - b.line);
  const all: OutlineHeading[] = [];
  let next = 0;
  let under = 0;
  for (const { outer, ...offer } of offered) {
    for (let heading = headings[next]; heading && heading.line < offer.line; heading = headings[++next]) {
      all.push(heading);
      under = heading.level;
    }
    if (outer) under = 1;
    const level = outer ? 1 : Math.min(under + 1, deepestLevel);
    all.push({ ...offer, found: "proposed", level });
  }
  return [...all, ...headings.slice(next)];
}

function treeOf(headings: readonly OutlineHeading[]): OutlineBranch[] {
  const roots: OutlineBranch[] = [];
  const open: { level: number; children: OutlineBranch[] }[] = [];
  for (const heading of headings) {
    const children: OutlineBranch[] = [];
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    (open.at(-1)?.children ?? roots).push({ ...heading, children });
    open.push({ level: heading.level, children });
  }
  return roots;
}

/** Remarks in the order of their lines; those on the whole document first. */
const inOrder = (remarks: OutlineRemark[]): OutlineRemark[] =>
  remarks
    .map((remark) => ({ remark, line: lineOfRemark(remark) ?? 0 }))
    .sort((a, b) => a.line - b.line)
    .map(({ remark }) => remark);

/**
 * Reads the outline of a whole text (line ends LF, as `decodeDocument` gives it). Never throws and never changes the text.
 * @param format `plain` and `docx` are never read as Markdown, but their `#` lines are marked headings; `markdown` also knows
 *   code fences and underlined headings, and none of its lines is joined, since Markdown joins them itself
 */
export function readOutline(text: string, format: Format): Outline {
  const lines = linesOf(text);
  const contents = findContents(lines);
  const apart = (index: number) => contents !== null && index >= contents.from && index <= contents.to;
  const marked = markedLines(lines, format, apart);
  const sure = marked.filter(({ standing }) => standing === "heading");
  const listed = marked.filter(({ standing }) => standing === "listed");
  const levels = levelsOf(sure.map(({ mark }) => mark));

  const taken = new Set(marked.flatMap(({ index, span }) => (span === 2 ? [index, index + 1] : [index])));
  const isText = (index: number) => {
    const line = lines[index];
    return line !== undefined && kindOf(line) === "text" && !taken.has(index) && !apart(index);
  };
  const joined = new Set(format === "markdown" ? [] : joinedLines(lines, isText));
  const listedTitles = new Set(contents?.entries.map(({ number, title }) => bare(number + title)));
  const proposals = proposalsOf({ lines, headings: sure, isText, joined, listed: listedTitles });
  const headings = withProposals(headingsOf(sure, levels), proposals, listed);

  const numbered = sure.map(({ index, mark }, i) => ({ ...mark, line: index + 1, level: levels[i] ?? 1 }));
  const remarks: OutlineRemark[] = [
    ...(sure.length === 0 ? [{ kind: "no_headings" as const }] : []),
    ...numberRemarks(numbered),
    ...(contents ? contentsRemarks(contents.entries, numbered) : []),
  ];
  return {
    format,
    lines: described(lines, apart, headings, joined),
    headings,
    tree: treeOf(headings.filter(({ found }) => found === "marked")),
    contents: contents && { from: contents.from + 1, to: contents.to + 1 },
    remarks: inOrder(remarks),
  };
}

function described(
  lines: readonly TextLine[],
  apart: (index: number) => boolean,
  headings: readonly OutlineHeading[],
  joined: ReadonlySet<number>,
): OutlineLine[] {
  const result = lines.map(({ from, to, shape }, index): OutlineLine => {
    const line = lines[index] as TextLine;
    if (shape !== "blank" && apart(index)) return { from, to, kind: "contents", joined: false };
    return { from, to, kind: kindOf(line), joined: joined.has(index) };
  });
  for (const { line, lines: span, found, level, number, title } of headings) {
    for (let index = line - 1; index < line - 1 + span; index++) {
      const { from, to } = result[index] as OutlineLine;
      const kind = found === "marked" ? "heading" : "proposed";
      result[index] =
        index === line - 1 ? { from, to, kind, joined: false, number, title, level } : { from, to, kind, joined: true };
    }
  }
  return result;
}
