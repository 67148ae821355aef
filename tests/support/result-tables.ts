// The table of a published result as the page, XLSX, CSV and JSON say it, in one form: number, 件数, 意見の概要, 市の考え方.
import type { Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { publicationWords } from "#app/messages/publication.ts";
import { resultDownloadSchema } from "#app/publication/download.schema.ts";

export type TableRow = readonly [no: number, count: number, opinion: string, view: string];

/** Records of a CSV whose texts stand in quotes. */
function recordsOf(csv: string): string[][] {
  const cells = csv.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  const records: string[][] = [[]];
  for (const [, quoted, plain = "", end] of cells) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") records.push([]);
  }
  return records.slice(0, -1);
}

/** Picks the columns by their heads. */
function rowsUnder(heads: readonly unknown[], records: readonly (readonly unknown[])[]): TableRow[] {
  const { table } = publicationWords().result;
  const at = [table.no, table.opinions, table.opinionSummary, table.view].map((head) => heads.indexOf(head));
  return records.map((record) => {
    const [no, count, opinion, view] = at.map((index) => record[index]);
    return [Number(no), Number(count), String(opinion), String(view)];
  });
}

export async function fromXlsx(bytes: Uint8Array): Promise<TableRow[]> {
  const book = await readXlsx(bytes);
  const sheet = book.sheets.find(({ name }) => name === publicationWords().download.sheets.rows);
  const [heads = [], ...records] = sheet?.rows ?? [];
  return rowsUnder(heads, records);
}

export function fromCsv(text: string): TableRow[] {
  const [heads = [], ...records] = recordsOf(text);
  return rowsUnder(heads, records);
}

export const fromJson = (text: string): TableRow[] =>
  resultDownloadSchema.parse(JSON.parse(text)).rows.map((row) => [row.no, row.count, row.summary, row.response]);

/** The table as it stands on the page. */
export async function fromPage(page: Page): Promise<TableRow[]> {
  const rows = await page.locator("table.res tbody tr[id]").all();
  return Promise.all(
    rows.map(async (row): Promise<TableRow> => {
      const no = Number((await row.getAttribute("id"))?.slice(1));
      const cells = await row.locator("th, td").allTextContents();
      const count = cells.map((cell) => /^\D*(\d+)件$/.exec(cell.trim())?.[1]).find((found) => found !== undefined);
      const opinion = await row.locator(".kagi").textContent();
      const view = await row.locator("p.asis").first().textContent();
      return [no, Number(count), opinion ?? "", view ?? ""];
    }),
  );
}
