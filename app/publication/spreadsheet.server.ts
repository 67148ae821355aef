// Writes a workbook that prints well: sheets with a fixed head, wrapped cells, A4 landscape. The one place that knows the library.
import { type CellStyle, type ColumnDef, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { cutGraphemes } from "../shared/text/grapheme.ts";

export interface SheetColumn {
  readonly head: string;
  /** In characters of the Latin alphabet; a Japanese one takes two. */
  readonly width: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Numbers are number cells, texts text cells, whatever they begin with: `0012` stays, `=1+1` is no formula. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** A line above the head, repeated on every page of the print. */
  readonly note: string | null;
  /** Put at the end of a text that a cell cannot hold. */
  readonly cutMark: string;
}

/** Excel holds 32,767 UTF-16 units in a cell. */
const cellLimit = 32_767;

const body: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
const head: CellStyle = {
  ...body,
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8F1FE" } },
};

function fitting(text: string, mark: string): string {
  if (text.length <= cellLimit) return text;
  // A grapheme has one unit or more, so this many are never too many once the text is short enough.
  let kept = cutGraphemes(text, cellLimit - mark.length);
  while (kept.length > cellLimit - mark.length) kept = cutGraphemes(kept, Math.floor(kept.length * 0.9) - 1);
  return kept + mark;
}

function written({ name, columns, rows, note, cutMark }: Sheet): WriteSheet {
  const above = note === null ? [] : [[note]];
  const headAt = above.length;
  const titles = `$1:$${headAt + 1}`;
  const cell = (value: string | number) => (typeof value === "string" ? fitting(value, cutMark) : value);
  return {
    name,
    columns: columns.map(({ width }): ColumnDef => ({ width, style: body })),
    rows: [...above, columns.map((column) => column.head), ...rows.map((row) => row.map(cell))],
    cells: new Map([
      ...columns.map((_, index) => [`${headAt},${index}`, { style: head }] as const),
      ...above.map((_, index) => [`${index},0`, { style: { font: { bold: true } } }] as const),
    ]),
    freezePane: { rows: headAt + 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: titles,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&P / &N" },
  };
}

/** A workbook of sheets as the bytes of an `.xlsx` file; it is held in memory as a whole. */
export const writeSpreadsheet = (sheets: readonly Sheet[], title: string): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(written), properties: { title } });
