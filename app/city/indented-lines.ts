// Lines as people type or paste a tree: one thing a line, set in by spaces or tabs under what it belongs to.

export interface IndentedLine {
  /** Number of the line as typed, from 1; blank lines count. */
  readonly line: number;
  /** From 1; null where the line is set in less than the first one, or to a depth that no line above has. */
  readonly level: number | null;
  readonly text: string;
}

/** Columns that a character of white space takes at the beginning of a line. */
const columns: Readonly<Record<string, number>> = { "\t": 4, "\u3000": 2 };

function widthBefore(line: string): number {
  const before = /^\s*/.exec(line)?.[0] ?? "";
  return Array.from(before).reduce((sum, space) => sum + (columns[space] ?? 1), 0);
}

/** The lines that are not blank, without white space at their ends. */
export function indentedLines(text: string): IndentedLine[] {
  /** Widths of the open branches, from the top. */
  let open: number[] = [];
  return text.split(/\r\n|\r|\n/).flatMap<IndentedLine>((typed, index) => {
    const line = { line: index + 1, text: typed.trim() };
    if (line.text === "") return [];
    const width = widthBefore(typed);
    if (width > (open.at(-1) ?? -1)) {
      open.push(width);
      return [{ ...line, level: open.length }];
    }
    const level = open.indexOf(width) + 1;
    if (level === 0) return [{ ...line, level: null }];
    open = open.slice(0, level);
    return [{ ...line, level }];
  });
}
