// The downloads of an edition: CSV and JSON flow a page at a time, XLSX is put together whole.
import { stringify } from "csv-stringify/sync";
import type { Reader } from "#db/database.ts";
import { publicationWords } from "../messages/publication.ts";
import { formatInstant } from "../shared/time/wareki.ts";
import type { ShownRow } from "./published-columns.ts";
import { type DownloadHead, downloadRow, shownRows } from "./read-download.server.ts";
import { coversText, periodText, shareText } from "./result-text.ts";
import { type Sheet, writeSpreadsheet } from "./spreadsheet.server.ts";

export const downloadFormats = ["xlsx", "csv", "json"] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

const words = publicationWords();
const said = words.download;

/** Signs with which a spreadsheet begins a formula, also after what it does not show. */
const formula = /^[\s\0\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|^[\0\t\r\n]/;

/** A text that no spreadsheet takes for a formula: an apostrophe before what might be one. */
export const safeCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

type Head = Pick<DownloadHead, "summary" | "note">;

/** Heads and cells of the table, in the order of the columns. */
function tableColumns({ summary }: Head) {
  const { table } = words.result;
  const verbatim = summary.opinionColumn === "verbatim";
  const people = summary.countColumn === "people";
  const change = ({ columns }: ShownRow) =>
    columns.changes
      .map(({ place, before, after, reason }) =>
        [said.change(place, before || said.nothing, after || said.nothing), reason && table.reason(reason)]
          .filter((line) => line !== "")
          .join("\n"),
      )
      .join("\n\n");
  const view = ({ columns: { response, sameAsNo } }: ShownRow) =>
    sameAsNo === null ? response : words.sameAs(sameAsNo);
  const classes = [
    { head: said.classCode(summary.classHeading), width: 10, of: ({ columns }: ShownRow) => columns.classCode },
    { head: summary.classHeading, width: 18, of: ({ columns }: ShownRow) => columns.classLabel },
  ];
  return [
    { head: table.no, width: 7, of: ({ no }: ShownRow) => no },
    { head: said.chapter, width: 18, of: ({ columns }: ShownRow) => columns.place.chapter },
    { head: said.section, width: 22, of: ({ columns }: ShownRow) => columns.place.section },
    { head: said.page, width: 10, of: ({ columns }: ShownRow) => columns.place.page },
    {
      head: verbatim ? table.opinionVerbatim : table.opinionSummary,
      width: 48,
      of: ({ columns, withdrawn }: ShownRow) => withdrawn ?? columns.summary,
    },
    {
      head: people ? table.people : table.opinions,
      width: 7,
      of: ({ columns }: ShownRow) => (people ? columns.people : columns.count),
    },
    { head: table.view, width: 52, of: (row: ShownRow) => row.withdrawn ?? view(row) },
    ...(summary.byClass.length > 0 ? classes : []),
    { head: said.changes, width: 40, of: change },
  ];
}

const csvOptions = { record_delimiter: "\r\n", quoted_string: true } as const;

/** The table as CSV: UTF-8 with BOM, CR LF, no cell that a spreadsheet takes for a formula. */
export async function* csvOf(reader: Reader, head: DownloadHead): AsyncGenerator<string> {
  const columns = tableColumns(head);
  const cell = (value: string | number) => (typeof value === "string" ? safeCell(value) : value);
  // The notice is the name of a last column: readers that know the format keep working, and an empty table carries it too.
  const note = head.note === null ? [] : [said.note(head.note)];
  yield `\ufeff${stringify([[...columns.map((column) => column.head), ...note]], csvOptions)}`;
  for await (const rows of shownRows(reader, head.publicationId)) {
    const cells = rows.map((row) => [...columns.map(({ of }) => cell(of(row))), ...note.map(() => "")]);
    yield stringify(cells, csvOptions);
  }
}

/** The edition as JSON, in the form that `resultDownloadSchema` describes. */
export async function* jsonOf(reader: Reader, head: DownloadHead): AsyncGenerator<string> {
  const { publicationId, ...said } = head;
  yield `${JSON.stringify(said).slice(0, -1)},"rows":[`;
  let separator = "\n";
  for await (const rows of shownRows(reader, publicationId)) {
    yield separator + rows.map((row) => JSON.stringify(downloadRow(row))).join(",\n");
    separator = ",\n";
  }
  yield "\n]}\n";
}

function overview({ city, plan, consultation, edition, summary }: DownloadHead): (string | number)[][] {
  const { submissions, opinions } = summary;
  return [
    [said.city, city],
    [said.plan, plan],
    [said.case, consultation.title],
    [said.edition, `${words.edition(edition.number)} ${edition.title}`],
    [said.published, formatInstant(edition.publishedAt, { both: true, weekday: true })],
    ...(edition.correction === "" ? [] : [[said.correction, edition.correction]]),
    [said.covers, coversText(summary)],
    [said.period, periodText(summary.period)],
    [said.persons, summary.submitters.persons],
    [said.organisations, summary.submitters.organisations],
    [said.received, submissions.received],
    [said.valid, submissions.valid],
    ...submissions.excluded.map(({ label, count }) => [said.awayLetters(label), count]),
    [said.opinions, opinions.received],
    [said.inRows, opinions.inRows],
    ...opinions.excluded.map(({ label, count }) => [said.awayOpinions(label), count]),
    [said.rows, summary.rows.all],
    [said.revisions, summary.revisions],
    [said.revised, summary.revisedOpinions],
    ...summary.byChannel.map((one) => [said.channel(one.label), said.perChannel(one.submissions, one.opinions)]),
    ...summary.byChapter.map((one) => [said.perChapter(one.chapter), one.opinions]),
    ...summary.byClass.map((one) => [
      said.perClass(`${one.code} ${one.label}`.trim()),
      said.classShare(one.opinions, shareText(one.permille)),
    ]),
    [said.hash, edition.hash],
  ];
}

/** The edition as a workbook: overview, table, changes. */
export async function xlsxOf(reader: Reader, head: DownloadHead): Promise<Uint8Array> {
  const columns = tableColumns(head);
  const rows: (string | number)[][] = [];
  const changes: (string | number)[][] = [];
  for await (const page of shownRows(reader, head.publicationId)) {
    for (const row of page) {
      rows.push(columns.map(({ of }) => of(row)));
      for (const { place, before, after, reason } of row.columns.changes)
        changes.push([row.no, place, before, after, reason]);
    }
  }
  const sheet = (name: string, of: Pick<Sheet, "columns" | "rows">): Sheet => ({
    name,
    note: head.note,
    cutMark: said.cut,
    ...of,
  });
  const width = (text: string, columns: number) => ({ head: text, width: columns });
  return writeSpreadsheet(
    [
      sheet(said.sheets.overview, {
        columns: [width(words.result.ledger.head, 34), width(words.result.ledger.count, 80)],
        rows: overview(head),
      }),
      sheet(said.sheets.rows, { columns, rows }),
      sheet(said.sheets.changes, {
        columns: [
          width(words.result.table.no, 7),
          width(said.section, 26),
          width(said.before, 56),
          width(said.after, 56),
          width(said.reason, 40),
        ],
        rows: changes,
      }),
    ],
    head.edition.title,
  );
}
