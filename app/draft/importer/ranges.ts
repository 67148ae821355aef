// Ranges of lines, and the exact pieces of a text they stand for.
import type { LineRange } from "./import.schema.ts";
import type { TextLine } from "./line.ts";

/** Offsets of a range: from its first character to behind the line end of its last line. */
export function offsetsOf(text: string, lines: readonly TextLine[], range: LineRange): { from: number; to: number } {
  return { from: lines[range.from - 1]?.from ?? text.length, to: lines[range.to]?.from ?? text.length };
}

/** Ranges in the same order, with neighbours that touch made one. */
export function coalesced(ranges: readonly LineRange[]): LineRange[] {
  const result: LineRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && last.to + 1 === range.from) result[result.length - 1] = { from: last.from, to: range.to };
    else result.push(range);
  }
  return result;
}

/** Cuts ranges before `line`, and takes `lines` lines from there out. Null if the line is in none of them. */
export function cutAt(
  ranges: readonly LineRange[],
  line: number,
  lines: number,
): { before: LineRange[]; after: LineRange[] } | null {
  const at = ranges.findIndex(({ from, to }) => from <= line && line <= to);
  const range = ranges[at];
  if (!range || line + lines - 1 > range.to) return null;
  const before = [...ranges.slice(0, at), ...between(range.from, line - 1)];
  const after = [...between(line + lines, range.to), ...ranges.slice(at + 1)];
  return { before, after };
}

/** The range from `from` to `to`, or nothing if it is empty. */
export const between = (from: number, to: number): LineRange[] => (from <= to ? [{ from, to }] : []);

/** The line with this number, counted from 1, without its line end; null where there is none. */
export function lineAt(text: string, line: number): string | null {
  let from = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf("\n", from);
    if (end === -1) return null;
    from = end + 1;
  }
  const end = text.indexOf("\n", from);
  return line < 1 ? null : text.slice(from, end === -1 ? text.length : end);
}
