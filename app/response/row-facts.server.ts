// Rows as they are called everywhere on the desk: heading, count, place.
import type { Reader } from "#db/database.ts";
import { openingsOf, type RowFacts, rowsAmong, rowsOnDesk, rowsSaying } from "#db/queries/desk-row.ts";
import { excerpt } from "../shared/text/grapheme.ts";
import type { BenchView, ListItem, RowProposal } from "./bench.ts";
import type { Frame } from "./frame.server.ts";
import { type Missing, rowMissing } from "./row-missing.ts";

/** Graphemes of a heading that nobody typed. */
const HEADING = 30;
const EXCERPT = 60;
/** Most rows of the list at once. */
const LISTED = 200;

/** A row with the words it is called by. */
export interface KnownRow extends RowFacts {
  /** As typed, else the first words of its first opinion. */
  readonly called: string;
  /** Opening words of its first opinion. */
  readonly opening: string;
  readonly count: number;
}

async function known(reader: Reader, rows: readonly RowFacts[]): Promise<KnownRow[]> {
  const firsts = rows.flatMap(({ first_id }) => (first_id === null ? [] : [first_id]));
  const openings = firsts.length === 0 ? [] : await openingsOf(reader, firsts);
  const byId = new Map(openings.map(({ id, opening }) => [id, opening]));
  return rows.map((row) => {
    const opening = byId.get(row.first_id ?? "") ?? "";
    return { ...row, called: row.heading ?? excerpt(opening, HEADING), opening, count: row.opinions ?? 0 };
  });
}

/** Live rows by id. */
export async function knownRows(
  reader: Reader,
  caseId: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, KnownRow>> {
  const wanted = [...new Set(ids)];
  const rows = wanted.length === 0 ? [] : await known(reader, await rowsAmong(reader, caseId, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a row misses before it can be published. */
export const missingOf = (row: RowFacts, classes: BenchView["classes"]): Missing[] =>
  rowMissing(
    {
      classId: row.class_id,
      text: row.text,
      sameAsGroupId: row.same_as_group_id,
      revisions: row.revisions ?? 0,
    },
    classes,
  );

/** A row as a line of the list: done when nothing is missing, half when something was written. */
export function rowItem(row: KnownRow, frame: Frame, countWord: (count: number) => string): ListItem {
  const missing = missingOf(row, frame.view.classes);
  const begun = row.class_id !== null || row.text !== "";
  return {
    key: row.id,
    label: row.called,
    excerpt: row.heading === null ? "" : excerpt(row.opening, EXCERPT),
    state: missing.length === 0 ? "done" : begun ? "half" : "todo",
    count: countWord(row.count),
    group: frame.chapter(row.section_id),
  };
}

/** Rows in plan order. Of a case with more rows than are listed, those from `around` on. */
export async function listedRows(
  reader: Reader,
  caseId: string,
  all: number,
  around: number | undefined,
): Promise<KnownRow[]> {
  const from = all > LISTED && around !== undefined ? around : Number.MIN_SAFE_INTEGER;
  return known(reader, await rowsOnDesk(reader, caseId, from, LISTED));
}

/** Rows whose words hold all that was typed, in plan order; none for a blank query. */
export async function findRows(reader: Reader, caseId: string, typed: string, limit: number): Promise<KnownRow[]> {
  const words = typed.split(/\s+/u).filter((word) => word !== "");
  return words.length === 0 ? [] : known(reader, await rowsSaying(reader, caseId, words, limit));
}

/** A row proposed, as the page shows it; null when it is gone. */
export function rowProposal(
  proposal: { readonly id: string; readonly strength: RowProposal["strength"]; readonly shared: readonly string[] },
  rows: ReadonlyMap<string, KnownRow>,
  frame: Frame,
): RowProposal | null {
  const row = rows.get(proposal.id);
  if (!row) return null;
  return {
    groupId: row.id,
    heading: row.called,
    count: row.count,
    placeLabel: frame.placeLabel(row.section_id),
    strength: proposal.strength,
    shared: proposal.shared,
  };
}
