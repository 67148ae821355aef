import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { publicationWords } from "#app/messages/publication.ts";
import { resultDownloadSchema } from "#app/publication/download.schema.ts";
import {
  aLaidCase,
  answers,
  answersAll,
  changes,
  comes,
  joins,
  judgeAll,
  judgeOpinion,
  type LaidCase,
} from "#tests/support/answered-case.ts";
import { aBox, onSection, onWhole } from "#tests/support/comment.ts";
import { aHouse } from "#tests/support/house.ts";
import { downloads, markupOf, published, result } from "#tests/support/published-case.ts";

const words = publicationWords();

/** Reads CSV as RFC 4180 writes it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const row = rows.at(-1) as string[];
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') row[row.length - 1] += sign;
      else if (text.charAt(at + 1) === '"') {
        row[row.length - 1] += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") row.push("");
    else if (sign === "\r") {
      expect(text.charAt(at + 1)).toBe("\n");
      at += 1;
      rows.push([""]);
    } else {
      expect(sign).not.toBe("\n");
      row[row.length - 1] += sign;
    }
  }
  expect(rows.pop()).toEqual([""]);
  return rows;
}

const trap = '=HYPERLINK("http://evil.example","x")';

/** Four opinions in three rows; one is left out; one changes the text. */
async function laidOut(over: Parameters<typeof aLaidCase>[1] = {}): Promise<LaidCase> {
  const laid = await aLaidCase(await aHouse(), over);
  const first = await comes(laid, "first", [
    aBox("夜も乗合タクシーを。", onSection("c1-1")),
    aBox(trap, onSection("c2-1")),
    aBox("年金を上げて。", onWhole),
  ]);
  const second = await comes(
    laid,
    "second",
    [aBox("夜のタクシーを、\nぜひ。", onSection("c1-1")), aBox('0012番の停留所に、"屋根"を。', onSection("c1-2"))],
    true,
  );
  await judgeAll(laid);
  await joins(laid, second.rows[0]?.opinionId ?? "", first.rows[0]?.rowId ?? "");
  await judgeOpinion(laid, first.rows[2]?.opinionId ?? "", "out");
  await changes(laid, first.rows[0]?.rowId ?? "", {
    before: "1日に3本です。",
    after: "1日に4本にします。",
    code: laid.classes.size === 0 ? null : "A",
  });
  await answersAll(laid, laid.classes.size === 0 ? null : "C");
  return laid;
}

async function everyForm(laid: LaidCase, demo = false) {
  const files = await downloads(laid, 1, demo);
  const json = resultDownloadSchema.parse(JSON.parse(files.json));
  const book = await readXlsx(files.xlsx);
  const sheet = (name: string) => book.sheets.find((one) => one.name === name);
  return { files, json, csv: parseCsv(files.csv.replace(/^\ufeff/, "")), book, sheet, reading: await result(laid) };
}

test("page, XLSX, CSV and JSON carry the same numbers, counts and texts", async () => {
  const laid = await laidOut();
  await published(laid);
  const { json, csv, sheet, reading } = await everyForm(laid);
  const [, ...records] = csv;
  const rows = json.rows.map((row) => [
    row.no,
    row.chapter,
    row.section,
    row.page,
    row.summary,
    row.count,
    row.response,
    row.classCode,
    row.classLabel,
  ]);
  expect(rows.map(([no, , , , , count]) => [no, count])).toEqual([
    [1, 2],
    [2, 1],
    [3, 1],
  ]);
  expect(
    reading.rows.map(({ no, columns: { place, ...c } }) => [
      no,
      place.chapter,
      place.section,
      place.page,
      c.summary,
      c.count,
      c.response,
      c.classCode,
      c.classLabel,
    ]),
  ).toEqual(rows);
  expect(
    sheet(words.download.sheets.rows)
      ?.rows.slice(1)
      .map((row) => row.slice(0, 9)),
  ).toEqual(rows);
  expect(records.map((record) => record.slice(0, 9))).toEqual(
    rows.map((row) => row.map((cell) => (cell === trap ? `'${trap}` : String(cell)))),
  );
  expect(json.summary).toEqual(reading.summary);
  expect(json.summary).toMatchObject({
    opinions: { received: 5, inRows: 4 },
    submitters: { persons: 1, organisations: 1 },
  });
  const page = markupOf(reading);
  for (const text of ["夜も乗合タクシーを。", "0012番の停留所に", "案を直しました。"]) expect(page).toContain(text);
});

test("the workbook says its counts in an overview, and its changes on a sheet of their own", async () => {
  const laid = await laidOut();
  await published(laid);
  const { sheet, json } = await everyForm(laid);
  const overview = new Map(sheet(words.download.sheets.overview)?.rows.map(([label, value]) => [label, value]));
  expect(overview.get(words.download.received)).toBe(json.summary.submissions.received);
  expect(overview.get(words.download.inRows)).toBe(4);
  expect(overview.get(words.download.awayOpinions("対象外"))).toBe(1);
  expect(sheet(words.download.sheets.changes)?.rows).toEqual([
    [words.result.table.no, words.download.section, words.download.before, words.download.after, words.download.reason],
    [1, "第1節　公共交通 10～11ページ", "1日に3本です。", "1日に4本にします。", ""],
  ]);
});

test("the workbook prints: fixed head repeated on every page, A4 landscape as wide as the paper, text wrapped", async () => {
  const laid = await laidOut();
  await published(laid);
  const { sheet } = await everyForm(laid);
  const table = sheet(words.download.sheets.rows);
  expect(table?.freezePane).toEqual({ rows: 1 });
  expect(table?.pageSetup).toMatchObject({
    paperSize: "a4",
    orientation: "landscape",
    fitToWidth: 1,
    printTitlesRow: "$1:$1",
  });
});

test("what a citizen wrote is never a formula: not in the workbook, and in CSV behind an apostrophe", async () => {
  const laid = await laidOut();
  await published(laid);
  const { files, csv, sheet } = await everyForm(laid);
  expect(files.csv.startsWith("\ufeff")).toBe(true);
  expect(csv.flat()).toContain(`'${trap}`);
  expect(csv.flat()).not.toContain(trap);
  const at = sheet(words.download.sheets.rows)?.rows.findIndex((row) => row[4] === trap) ?? -1;
  expect(at).toBeGreaterThan(0);
  expect(sheet(words.download.sheets.rows)?.cells?.get(`${at},4`)?.formula).toBe(undefined);
});

test("a case that counts people shows 人数 and not 件数", async () => {
  const laid = await laidOut({ countColumn: "people" });
  const one = await comes(laid, "third", [aBox("夜に。", onSection("c1-1")), aBox("夜。", onSection("c1-1"))]);
  await judgeAll(laid);
  const row = await laid.house.reader
    .selectFrom("opinion")
    .select("group_id")
    .where("excerpt", "=", "夜も乗合タクシーを。")
    .executeTakeFirstOrThrow();
  for (const { opinionId } of one.rows) await joins(laid, opinionId, row.group_id);
  await published(laid);
  const { csv, json, reading, sheet } = await everyForm(laid);
  expect(csv[0]).toContain(words.result.table.people);
  expect(csv[0]).not.toContain(words.result.table.opinions);
  expect(csv[1]?.[5]).toBe("3");
  expect(sheet(words.download.sheets.rows)?.rows[1]?.[5]).toBe(3);
  expect(json.rows[0]).toMatchObject({ count: 4, people: 3 });
  expect(markupOf(reading)).toContain("3人");
});

test("a city without classes has no columns for them", async () => {
  const laid = await laidOut({ classes: [] });
  await published(laid);
  const { csv, reading } = await everyForm(laid);
  expect(csv[0]).toEqual(["番号", "章", "該当箇所", "ページ", "意見の概要", "件数", "市の考え方", "修正の内容"]);
  expect(reading.summary).toMatchObject({ byClass: [], revisedOpinions: 2 });
  expect(markupOf(reading)).not.toContain("反映区分");
});

test("a row whose answer is another's says so in words, and JSON by number", async () => {
  const laid = await laidOut();
  const rows = await laid.house.reader.selectFrom("opinion_group").select("id").orderBy("place_order").execute();
  await answers(laid, rows.at(-1)?.id ?? "", { code: "C", sameAs: rows[1]?.id ?? "" });
  await published(laid);
  const { csv, json } = await everyForm(laid);
  expect(csv.at(-1)?.[6]).toBe("No.1への市の考え方と同じです。");
  expect(json.rows.at(-1)).toMatchObject({ sameAsNo: 1, response: "" });
});

describe("a demo says in every file that it is one", () => {
  const notice = "デモ：公表資料の事実をもとにした見本です。意見・回答・案の本文は架空です。";

  test("also where nobody wrote", async () => {
    const laid = await aLaidCase(await aHouse());
    await published(laid);
    const { csv, json, book } = await everyForm(laid, true);
    expect(csv).toHaveLength(1);
    expect(csv[0]?.at(-1)).toContain(notice);
    expect(json.note).toBe(notice);
    expect(book.sheets.map((sheet) => sheet.rows[0]?.[0])).toEqual([notice, notice, notice]);
  });

  test("and a real city does not", async () => {
    const laid = await laidOut();
    await published(laid);
    const { files, json, book } = await everyForm(laid);
    expect(files.csv).not.toContain("デモ");
    expect(json.note).toBe(null);
    expect(book.sheets[0]?.rows[0]?.[0]).not.toBe(notice);
  });
});
