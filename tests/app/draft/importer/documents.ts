// The five documents the importer is measured by: the real ones where they are, else stand-ins of the same shapes.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { readOutline } from "#app/draft/importer/outline.ts";
import { lineOfRemark } from "#app/draft/importer/remark.ts";
import { chikuma } from "./expected/chikuma.ts";
import type { Expectation, ExpectedHeading, ExpectedRemark } from "./expected/expectation.ts";
import { komoro } from "./expected/komoro.ts";
import { oshu } from "./expected/oshu.ts";
import { oyama } from "./expected/oyama.ts";
import { tsurugashima } from "./expected/tsurugashima.ts";
import { bracketsStandIn } from "./stand-in/brackets.ts";
import { contentsStandIn } from "./stand-in/contents.ts";
import { hashesStandIn } from "./stand-in/hashes.ts";
import { partsStandIn } from "./stand-in/parts.ts";
import { slidesStandIn } from "./stand-in/slides.ts";

const folder = process.env.SEEDS_DIR ?? "";
const present = existsSync(folder) ? readdirSync(folder).filter((name) => /^00[0-4]_.*\.txt$/.test(name)) : [];

/** True where all five real documents are there. */
const real = present.length === 5;
if (!real && process.env.SEEDS_REQUIRED === "1") {
  throw new Error(`The five real documents are required, but ${folder} holds ${present.length} of them.`);
}

/** Which documents run, for the names of the tests. */
export const which = real ? "real document" : "stand-in";

export interface Sample {
  readonly text: string;
  readonly expected: Expectation;
}

function sample(prefix: string, expected: Expectation, standIn: Sample): Sample {
  const name = present.find((file) => file.startsWith(prefix));
  return real && name ? { text: readFileSync(`${folder}/${name}`, "utf8"), expected } : standIn;
}

export const samples = {
  slides: sample("000_", oyama, slidesStandIn),
  parts: sample("001_", oshu, partsStandIn),
  hashes: sample("002_", komoro, hashesStandIn),
  contents: sample("003_", chikuma, contentsStandIn),
  brackets: sample("004_", tsurugashima, bracketsStandIn),
};

function headingsFound({ text, expected }: Sample): ExpectedHeading[] {
  return readOutline(text, "plain")
    .headings.filter(({ found, line }) => found === "marked" || !expected.mayBeProposed.includes(line))
    .map(({ line, found, level, number, title }): ExpectedHeading => [line, found, level, number, title]);
}

/** The outline must hold exactly the headings a clerk expects, in order, and nothing but them. */
export function expectHeadings(one: Sample): void {
  expect(headingsFound(one)).toEqual(one.expected.headings);
}

/** The list of contents is set apart as a whole, and what does not fit is pointed out. */
export function expectContentsAndRemarks({ text, expected }: Sample): void {
  const outline = readOutline(text, "plain");
  const [from, to] = expected.contents ?? [];
  expect(outline.contents).toEqual(expected.contents && { from, to });
  const inside = outline.lines.flatMap(({ kind }, index) => (kind === "contents" ? [index + 1] : []));
  expect(inside.at(0)).toBe(from);
  expect(inside.at(-1)).toBe(to);
  expect(outline.remarks.map((remark): ExpectedRemark => [remark.kind, lineOfRemark(remark) ?? 0])).toEqual(
    expected.remarks,
  );
}

/** Lines cut by the page are joined for reading, no others. */
export function expectJoins({ text, expected }: Sample): void {
  const joined = readOutline(text, "plain").lines.flatMap((line, index) => (line.joined ? [index + 1] : []));
  expect(joined.filter((line) => !expected.mayBeJoined.includes(line))).toEqual(expected.joined);
}

/** Rows of tables are rows, and nothing else is. */
export function expectTables({ text, expected }: Sample): void {
  const rows = readOutline(text, "plain").lines.flatMap(({ kind }, index) => (kind === "table" ? [index + 1] : []));
  const expectedRows = expected.tables.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i),
  );
  expect(rows).toEqual(expectedRows);
}

/** Putting the lines back together gives the document, character for character. */
export function expectEveryCharacter({ text }: Sample): void {
  const { lines } = readOutline(text, "plain");
  expect(lines.map(({ from, to }) => text.slice(from, to)).join("\n")).toBe(text);
  expect(lines.at(0)?.from).toBe(0);
  expect(lines.at(-1)?.to).toBe(text.length);
}
