// Compares the list of contents with the headings of the text and points out where they differ.
import type { ContentsEntry } from "./contents.ts";
import { bare } from "./contents.ts";
import type { OutlineRemark } from "./remark.ts";

interface TextHeading {
  readonly line: number;
  readonly number: string;
  readonly title: string;
  readonly style: string;
}

/** Titles at least this alike (Dice coefficient over pairs of characters) are taken for the same heading, worded differently. */
const alikeEnough = 0.5;
/** Above this many unmatched on a side, titles are no longer compared by likeness. */
const mostCompared = 300;

const letters = (title: string): string => bare(title).replace(/[^\p{L}\p{N}]/gu, "");
const plainNumber = (number: string): string => bare(number).replace(/[.．]$/, "");

function pairs(title: string): string[] {
  const text = letters(title);
  return text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
}

/** Dice coefficient over pairs of characters: 2 × common / all, between 0 and 1. */
function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  const rest = [...right];
  let common = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at === -1) continue;
    rest.splice(at, 1);
    common++;
  }
  return (2 * common) / (left.length + right.length);
}

function matchExactly(
  entries: readonly ContentsEntry[],
  headings: readonly TextHeading[],
): Map<ContentsEntry, TextHeading> {
  const byTitle = new Map<string, TextHeading[]>();
  for (const heading of headings) {
    const key = letters(heading.title);
    const alike = byTitle.get(key);
    if (alike) alike.push(heading);
    else byTitle.set(key, [heading]);
  }
  const matched = new Map<ContentsEntry, TextHeading>();
  for (const entry of entries) {
    const candidates = byTitle.get(letters(entry.title)) ?? [];
    const sameNumber = candidates.findIndex((h) => plainNumber(h.number) === plainNumber(entry.number));
    const [heading] = candidates.splice(Math.max(0, sameNumber), 1);
    if (heading) matched.set(entry, heading);
  }
  return matched;
}

function matchAlike(
  entries: readonly ContentsEntry[],
  headings: readonly TextHeading[],
  matched: Map<ContentsEntry, TextHeading>,
): void {
  const taken = new Set(matched.values());
  const open = headings.filter((heading) => !taken.has(heading));
  const missing = entries.filter((entry) => !matched.has(entry));
  if (open.length > mostCompared || missing.length > mostCompared) return;
  const scored = missing.flatMap((entry) =>
    open.map((heading) => ({ entry, heading, score: likeness(entry.title, heading.title) })),
  );
  scored.sort((a, b) => b.score - a.score);
  for (const { entry, heading, score } of scored) {
    if (score < alikeEnough) break;
    if (matched.has(entry) || taken.has(heading)) continue;
    matched.set(entry, heading);
    taken.add(heading);
  }
}

function differences(entry: ContentsEntry, heading: TextHeading): OutlineRemark[] {
  const contentsLine = entry.index + 1;
  const { line, title, number } = heading;
  const remarks: OutlineRemark[] = [];
  if (plainNumber(entry.number) !== plainNumber(number)) {
    remarks.push({ kind: "contents_number_differs", line, number, contentsLine, contentsNumber: entry.number });
  }
  if (bare(entry.title) !== bare(title)) {
    remarks.push({ kind: "contents_title_differs", line, title, contentsLine, contentsTitle: entry.title });
  }
  return remarks;
}

/**
 * Where the list of contents and the text differ. Headings of a style the list never names are not missed in it.
 * @param headings the marked headings of the text, lines counted from 1
 */
export function contentsRemarks(entries: readonly ContentsEntry[], headings: readonly TextHeading[]): OutlineRemark[] {
  const listedStyles = new Set(entries.map((entry) => entry.mark?.style));
  const matched = matchExactly(entries, headings);
  matchAlike(entries, headings, matched);
  const taken = new Set(matched.values());
  return [
    ...entries.flatMap((entry): OutlineRemark[] => {
      const heading = matched.get(entry);
      if (heading) return differences(entry, heading);
      return [{ kind: "contents_only", contentsLine: entry.index + 1, title: entry.title }];
    }),
    ...headings
      .filter((heading) => listedStyles.has(heading.style) && !taken.has(heading))
      .map((heading): OutlineRemark => ({ kind: "text_only", line: heading.line, title: heading.title })),
  ];
}
