// What an import comes to: the sections to save, and the proof that they hold the whole text.
import { draftImportWords } from "#app/messages/draft-import.ts";
import type { Locale } from "#app/messages/words.ts";
import type { ImportState, LineRange, StateSection } from "./import.schema.ts";
import { linesOf, type TextLine } from "./line.ts";
import { offsetsOf } from "./ranges.ts";
import { frontKey } from "./section-list.ts";

/** A section as it is saved. `body` is stored as it is; `joins` are offsets in it of lines that go on from the one above. */
export interface ImportedSection {
  readonly key: string;
  readonly parentKey: string | null;
  readonly level: number;
  readonly number: string;
  readonly title: string;
  /** The heading as it stands in the text, with its line end; "" for the front and for sections begun within a text. */
  readonly heading: string;
  /** The text below the heading, every line with its line end, nothing trimmed. */
  readonly body: string;
  readonly format: "plain" | "markdown";
  readonly joins: readonly number[];
  /** Number of the section's first line in the document, from 1. */
  readonly line: number;
  readonly pagesFrom?: number;
  readonly pagesTo?: number;
}

/** A piece of the text (UTF-16 offsets) and where it went. */
export interface CoveredPiece {
  readonly from: number;
  readonly to: number;
  readonly part: "heading" | "body" | "contents";
  /** Key of the section; null for the list of contents. */
  readonly key: string | null;
}

/**
 * Every piece of the text in the order of the text, with the part it went to. Whatever was edited, the pieces follow each other
 * without gap or overlap from 0 to the end of the text.
 */
export function coverOf(state: ImportState): CoveredPiece[] {
  const lines = linesOf(state.text);
  const piece = (range: LineRange, part: CoveredPiece["part"], key: string | null): CoveredPiece => ({
    ...offsetsOf(state.text, lines, range),
    part,
    key,
  });
  return [
    ...(state.contents ? [piece(state.contents, "contents", null)] : []),
    ...state.sections.flatMap(({ key, heading, body }) => [
      ...(heading ? [piece(heading, "heading", key)] : []),
      ...body.map((range) => piece(range, "body", key)),
    ]),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The first filled line of a body begins it, so it goes on from nothing, whatever stood above it before. */
function joinsIn(lines: readonly TextLine[], ranges: readonly LineRange[], joins: ReadonlySet<number>): number[] {
  const offsets: number[] = [];
  let offset = 0;
  let begun = false;
  for (const { from, to } of ranges) {
    for (let line = from; line <= to; line++) {
      const here = lines[line - 1];
      if (begun && joins.has(line)) offsets.push(offset);
      begun ||= here?.shape !== "blank";
      offset += (lines[line]?.from ?? here?.to ?? 0) - (here?.from ?? 0);
    }
  }
  return offsets;
}

function parentKeys(sections: readonly StateSection[]): Map<string, string | null> {
  const parents = new Map<string, string | null>();
  const open: StateSection[] = [];
  for (const section of sections) {
    if (section.key === frontKey) continue;
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    parents.set(section.key, open.at(-1)?.key ?? null);
    open.push(section);
  }
  return parents;
}

/**
 * The sections in the order of the document. What stands before the first heading becomes a section of its own (前文) unless it
 * is nothing but space; a text taken as a whole is one section. A title a person gave to either is kept.
 */
export function sectionsOf(state: ImportState, locale?: Locale): ImportedSection[] {
  const words = draftImportWords(locale);
  const lines = linesOf(state.text);
  const parents = parentKeys(state.sections);
  const joins = new Set(state.joins);
  const slice = (range: LineRange): string => {
    const { from, to } = offsetsOf(state.text, lines, range);
    return state.text.slice(from, to);
  };
  const sections = state.sections.map(
    ({ key, heading, body, level, number, title, pagesFrom, pagesTo }): ImportedSection => {
      const named = title === "" && key === frontKey ? (state.asWhole ? words.whole : words.front) : title;
      return {
        key,
        parentKey: parents.get(key) ?? null,
        level,
        number,
        title: named,
        heading: heading ? slice(heading) : "",
        body: body.map(slice).join(""),
        format: state.format === "markdown" ? "markdown" : "plain",
        joins: joinsIn(lines, body, joins),
        line: heading?.from ?? body[0]?.from ?? 1,
        ...(pagesFrom === undefined ? {} : { pagesFrom, pagesTo: pagesTo ?? pagesFrom }),
      };
    },
  );
  return sections.filter(({ key, body }) => key !== frontKey || body.trim() !== "");
}

/** Why the import cannot be saved yet: it has no headings, and nobody has taken it as a whole. Null if it can. */
export const whyNotReady = (state: ImportState): "no_headings" | null =>
  state.sections.length === 1 && !state.asWhole ? "no_headings" : null;
