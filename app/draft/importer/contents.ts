// Finds a list of contents, so that it is set apart and its entries are not taken for headings.
import { type HeadingMark, markOf } from "./heading-mark.ts";
import { lastFilled, longestHeadingLine, nextFilled, type TextLine } from "./line.ts";
import { mayFollowMark } from "./sentence.ts";

/** One entry: index of its line, what it says, the page it names. */
export interface ContentsEntry {
  readonly index: number;
  readonly number: string;
  readonly title: string;
  readonly mark: HeadingMark | null;
  readonly page: number | null;
}

/** The list: first and last line index, both included, and its entries. The first line may be the word 目次. */
export interface ContentsList {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly ContentsEntry[];
}

const HEADLINE = /^[\s　#*【《〔［[■◆]*(?:目[\s　]*次|もくじ|contents)[\s　*】》〕］\]]*$/i;
const LEADER = "(?:[\\s　]*(?:[.．・･…‥]{2,}|[─―-]{3,}|\\t)[\\s　.．・…‥─―-]*)";
const PAGE = "(?:[-－]\\s*)?(?:[PpＰ][.．]?\\s*)?([0-9０-９]{1,4})[\\s　]*(?:ページ|頁|[-－])?[\\s　]*$";
const LED = new RegExp(`^(.*?[^\\s　.．・…‥─―\\-])${LEADER}${PAGE}`);
const SPACED = new RegExp(`^(.*?[^\\s　])[\\s　]+${PAGE}`);

/** Most titles in a row without a page, as of a part and its first chapter. */
const mostBetween = 2;
/** More entries than this is no list of contents. */
const mostEntries = 1000;

function split(line: TextLine, pattern: RegExp): { text: string; page: number } | null {
  if (line.raw.length > longestHeadingLine) return null;
  const [, text, page] = pattern.exec(line.raw) ?? [];
  if (!text || !page || !/\p{L}/u.test(text)) return null;
  return { text: text.trim(), page: Number(page.normalize("NFKC")) };
}

const paged = (line: TextLine) => split(line, LED) ?? split(line, SPACED);

function entryOf(line: TextLine, index: number): ContentsEntry {
  const { text, page } = paged(line) ?? { text: line.raw.trim(), page: null };
  const mark = markOf(text);
  return { index, page, mark, number: mark?.number ?? "", title: mark?.title ?? text };
}

/** Does a line without a page stand between entries: a title with an entry that names one among the next lines? */
function standsBetween(lines: readonly TextLine[], index: number): boolean {
  let next = index;
  for (let looked = 0; looked <= mostBetween && mayFollowMark(lines[next]?.raw ?? ""); looked++) {
    next = nextFilled(lines, next);
    const line = lines[next];
    if (!line) return false;
    if (paged(line)) return true;
  }
  return false;
}

/** Entries that name a page, and titles of parts between them that name none, up to where the first entry stands again. */
function pagedEntries(lines: readonly TextLine[], first: number): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  for (let i = first; i >= 0 && entries.length < mostEntries; i = nextFilled(lines, i)) {
    const line = lines[i];
    if (!line || (!paged(line) && !standsBetween(lines, i))) break;
    const entry = entryOf(line, i);
    const again = entries[0] && bare(entries[0].number + entries[0].title) === bare(line.raw);
    if (again) break;
    entries.push(entry);
  }
  return entries;
}

/** What one line says, without space and width, to compare an entry with a heading of the text. */
export const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s　#*]/g, "")
    .toLowerCase();

/** Entries without pages: they end where the first of them stands again, or, if it never does, with the block. */
function plainEntries(lines: readonly TextLine[], first: number): ContentsEntry[] {
  const opening = bare(lines[first]?.raw ?? "");
  const entries: ContentsEntry[] = [];
  let block = 0;
  for (let i = first; i >= 0 && entries.length < mostEntries; i = nextFilled(lines, i)) {
    const line = lines[i];
    if (!line || !mayFollowMark(line.raw)) break;
    if (entries.length > 0 && bare(line.raw) === opening) return entries;
    if (block === 0 && lines[i + 1]?.shape === "blank") block = entries.length + 1;
    entries.push(entryOf(line, i));
  }
  const kept = entries.slice(0, block || entries.length);
  return kept.length >= 2 && kept.every((entry) => entry.mark) ? kept : [];
}

function underHeadline(lines: readonly TextLine[], headline: number): ContentsList | null {
  const first = nextFilled(lines, headline);
  const line = lines[first];
  if (!line) return null;
  const entries =
    paged(line) || pagedEntries(lines, first).length > 1 ? pagedEntries(lines, first) : plainEntries(lines, first);
  const last = entries.at(-1);
  return last && entries.length >= 2 ? { from: headline, to: last.index, entries } : null;
}

/** A run of at least three marked lines that lead to a page number, without the word 目次 above it. */
function withoutHeadline(lines: readonly TextLine[]): ContentsList | null {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.shape === "blank") continue;
    const led = split(line, LED);
    if (!led || !markOf(led.text)) continue;
    const entries = pagedEntries(lines, i);
    const last = entries.at(-1);
    const sure = entries.filter((entry) => entry.mark && split(lines[entry.index] as TextLine, LED));
    if (last && sure.length >= 3 && sure.length * 2 >= entries.length) return { from: i, to: last.index, entries };
    i = last?.index ?? i;
  }
  return null;
}

/** The list of contents of a document, or null. Only the first one is looked for. */
export function findContents(lines: readonly TextLine[]): ContentsList | null {
  const headline = lines.findIndex((line) => line.raw.length <= 40 && HEADLINE.test(line.raw));
  const found = headline === -1 ? null : underHeadline(lines, headline);
  if (found || headline === -1) return found ?? withoutHeadline(lines);
  return lastFilled(lines, lines.length) > headline ? withoutHeadline(lines) : null;
}
