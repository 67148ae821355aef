// The lines of a text: where each begins and ends, and what its bare shape says before any meaning is looked for.

/**
 * `blank`: nothing but space. `rule`: a drawn line. `table`: a tab-separated or piped row. `bullet`: a list item.
 * `plain`: everything else, headings included.
 */
export type LineShape = "blank" | "rule" | "table" | "bullet" | "plain";

/** One line without its line end. Offsets are UTF-16 units of the whole text; `raw` is `text.slice(from, to)`. */
export interface TextLine {
  readonly from: number;
  readonly to: number;
  readonly raw: string;
  readonly shape: LineShape;
}

/** Lines longer than this (UTF-16 units) are never anything but text; it also bounds what any expression here must read. */
export const longestHeadingLine = 200;

const RULE = /^[\s　]*(?:(?:-[\s　]*){3,}|(?:\*[\s　]*){3,}|(?:_[\s　]*){3,}|[=＝]{3,}|[─━―－]{3,})[\s　]*$/;
const BULLET = /^[\s　]*(?:[-*+–][\s　]|[・･•●▪◦]|[○◎](?![○◎〇])|[ア-ン][\s　.．、)）](?=.)|[a-z][.)][\s　])/;
const PIPED = /^[\s　]*\|.*\|[\s　]*$/;

/** The shape of one line, judged by itself. */
export function shapeOf(raw: string): LineShape {
  if (raw.trim() === "") return "blank";
  if (raw.includes("\t")) return "table";
  const head = raw.length <= longestHeadingLine ? raw : raw.slice(0, longestHeadingLine);
  if (RULE.test(head)) return head === raw ? "rule" : "plain";
  if (BULLET.test(head)) return "bullet";
  return head === raw && PIPED.test(raw) ? "table" : "plain";
}

/** All lines of a text. A text that ends with a line end has an empty last line, so that nothing is left over. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    const raw = text.slice(from, to);
    lines.push({ from, to, raw, shape: shapeOf(raw) });
    from = to + 1;
  }
  return lines;
}

/** How many columns a text takes in a fixed grid: one for half width, two for full width characters. */
export function columns(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    sum += code <= 0xff || (code >= 0xff61 && code <= 0xff9f) ? 1 : 2;
  }
  return sum;
}

/** Number of leading spaces, half or full width. */
export const indentOf = (raw: string): number => raw.length - raw.trimStart().length;

/** Index of the nearest line before `index` that is not blank, or -1. */
export function lastFilled(lines: readonly TextLine[], index: number): number {
  for (let i = index - 1; i >= 0; i--) if (lines[i]?.shape !== "blank") return i;
  return -1;
}

/** Index of the nearest line behind `index` that is not blank, or -1. */
export function nextFilled(lines: readonly TextLine[], index: number): number {
  for (let i = index + 1; i < lines.length; i++) if (lines[i]?.shape !== "blank") return i;
  return -1;
}
