// Shows the text of a plain section for reading: paragraphs, lists, tables and rules, each with its place in the stored text.
//
//   const blocks = paragraphsOf(section.body, { format: "plain", joins: section.joins });
//
// `from` and `to` are UTF-16 offsets in the stored text, so that an anchor on a paragraph stays where it is however it is shown.

import { markOf } from "./heading-mark.ts";
import { indentOf, linesOf, type TextLine } from "./line.ts";
import { headingOfLine } from "./marked-headings.ts";

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Text put together from one or more lines; `lines` are their places, in order. */
export interface ReadingText extends Span {
  readonly text: string;
  readonly lines: readonly Span[];
}

export interface ListItem extends ReadingText {
  /** The sign in front as written (`・`, `ア`, `(1)`), or "" for a bare hyphen. */
  readonly marker: string;
}

export interface TableCell extends Span {
  readonly text: string;
}

export interface TableRow extends Span {
  readonly cells: readonly TableCell[];
}

export type Block =
  | ({ readonly kind: "p" } & ReadingText)
  | (Span & { readonly kind: "heading"; readonly text: string })
  | (Span & { readonly kind: "rule" })
  | (Span & { readonly kind: "list"; readonly items: readonly ListItem[] })
  /** All rows have the same number of cells. `head`: the first row, or the first cell of each row, names the others. */
  | (Span & { readonly kind: "table"; readonly rows: readonly TableRow[]; readonly head: "row" | "column" | null });

interface Draft {
  kind: "p" | "item" | "heading" | "rule" | "row";
  line: TextLine;
  marker: string;
  lines: Span[];
}

const BULLET =
  /^(?:[-*+–][\s　]+)?([・･•●▪◦○◎]|[(（]\s*[0-9０-９]{1,2}\s*[)）]|[①-⑳⑴-⒇]|[ア-ン](?=[\s　.．、)）])|[a-z][.)])[\s　.．、)）]*/;
const HYPHEN = /^[-*+–][\s　]+/;
const NUMBER = /^([(（]\s*[0-9０-９]{1,2}\s*[)）]|[0-9０-９]{1,2}[.．、](?![0-9０-９])|[①-⑳㉑-㊿⑴-⒇])[\s　]*(?=.)/;
const SEPARATOR = /^[\s　]*\|?[\s　:|-]*-[\s　:|-]*\|?[\s　]*$/;

/** The part of a line that is read: without space around it. */
function inner(line: TextLine, skip = 0): Span {
  const from = line.from + indentOf(line.raw) + skip;
  return { from, to: Math.max(from, line.from + line.raw.trimEnd().length) };
}

function itemSign(line: TextLine): { marker: string; length: number } | null {
  const text = line.raw.trim().slice(0, 40);
  if (line.shape === "bullet") {
    const found = BULLET.exec(text);
    return { marker: found?.[1] ?? "", length: (found ?? HYPHEN.exec(text))?.[0].length ?? 0 };
  }
  const found = NUMBER.exec(text);
  return found?.[1] ? { marker: found[1], length: found[0].length } : null;
}

/** A line that was a heading before its section was merged into another, or before a person rejected it. */
function isHeading(line: TextLine): boolean {
  const mark = markOf(line.raw);
  return mark !== null && (mark.depth !== null || mark.value === null || mark.number.startsWith("第"));
}

function draftOf(line: TextLine): Draft {
  if (line.shape === "rule") return { kind: "rule", line, marker: "", lines: [inner(line)] };
  if (line.shape === "table") return { kind: "row", line, marker: "", lines: [inner(line)] };
  const sign = itemSign(line);
  if (sign) return { kind: "item", line, marker: sign.marker, lines: [inner(line, sign.length)] };
  return { kind: isHeading(line) ? "heading" : "p", line, marker: "", lines: [inner(line)] };
}

const isLatin = (char: string | undefined): boolean => char !== undefined && /[!-~À-ɏ]/.test(char);

/** Lines put together: with a space only between Latin letters, since Japanese lines are cut without one. */
function readingText(body: string, lines: readonly Span[]): ReadingText {
  let text = "";
  for (const { from, to } of lines) {
    const part = body.slice(from, to);
    text += text !== "" && isLatin(text.at(-1)) && isLatin(part[0]) ? ` ${part}` : part;
  }
  return { from: lines[0]?.from ?? 0, to: lines.at(-1)?.to ?? 0, text, lines };
}

function cellsOf(line: TextLine): TableCell[] {
  const piped = !line.raw.includes("\t");
  const raw = piped ? line.raw.trim().replace(/^\||\|$/g, "") : line.raw;
  let from = line.from + (piped ? line.raw.indexOf("|") + 1 : 0);
  return raw.split(piped ? "|" : "\t").map((cell) => {
    const start = from + indentOf(cell);
    from += cell.length + 1;
    const text = cell.trim();
    return { from: start, to: start + text.length, text };
  });
}

function tableOf(lines: readonly TextLine[]): Block {
  const kept = lines.filter((line) => line.raw.includes("\t") || !SEPARATOR.test(line.raw));
  const cells = kept.map(cellsOf);
  const columns = Math.max(1, ...cells.map((row) => row.length));
  const rows = kept.map((line, i): TableRow => {
    const row = cells[i] ?? [];
    const missing = Array.from({ length: columns - row.length }, () => ({ from: line.to, to: line.to, text: "" }));
    return { from: line.from, to: line.to, cells: [...row, ...missing] };
  });
  const filled = (row: readonly TableCell[]) => row.every(({ text }) => text !== "");
  const named = rows.every((row) => row.cells[0]?.text !== "");
  const head = columns === 2 && named ? "column" : rows.length > 1 && filled(rows[0]?.cells ?? []) ? "row" : null;
  return { kind: "table", from: lines[0]?.from ?? 0, to: lines.at(-1)?.to ?? 0, rows, head };
}

function blockOf(body: string, group: readonly Draft[]): Block {
  const first = group[0] as Draft;
  if (first.kind === "row") return tableOf(group.map(({ line }) => line));
  if (first.kind === "item") {
    const items = group.map(({ marker, lines, line }): ListItem => {
      return { ...readingText(body, lines), marker, from: inner(line).from };
    });
    return { kind: "list", from: items[0]?.from ?? 0, to: items.at(-1)?.to ?? 0, items };
  }
  const reading = readingText(body, first.lines);
  if (first.kind === "rule") return { kind: "rule", from: reading.from, to: reading.to };
  if (first.kind === "p") return { kind: "p", ...reading };
  const { number, title } = headingOfLine(first.line.raw);
  return { kind: "heading", from: reading.from, to: reading.to, text: `${number} ${title}`.trim() };
}

/**
 * Blocks of a plain text, in order. Every line that is not blank lies in exactly one block; a line stands on its own unless
 * its offset is in `joins`. Rows and items that stand line under line are one table, one list.
 * @param options.joins offsets of the lines that go on from the last filled line above (`ImportedSection.joins`)
 */
export function paragraphsOf(
  body: string,
  options: { readonly format: "plain"; readonly joins?: readonly number[] },
): Block[] {
  const joins = new Set(options.joins ?? []);
  const groups: Draft[][] = [];
  let adjacent = false;
  for (const line of linesOf(body)) {
    if (line.shape === "blank") {
      adjacent = false;
      continue;
    }
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (joins.has(line.from) && last && (last.kind === "p" || last.kind === "item")) {
      last.lines.push(inner(line));
      adjacent = true;
      continue;
    }
    const draft = draftOf(line);
    const together = adjacent && last?.kind === draft.kind && (draft.kind === "row" || draft.kind === "item");
    if (group && together) group.push(draft);
    else groups.push([draft]);
    adjacent = true;
  }
  return groups.map((group) => blockOf(body, group));
}
