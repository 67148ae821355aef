// Puts together what the next edition of a case would say: its rows with their numbers, its counts, what is missing.
import { createHash } from "node:crypto";
import type { Reader, Writer } from "#db/database.ts";
import {
  type RowScope,
  strayOpinions,
  submissionTallies,
  tableRows,
  unjudgedCount,
  unplacedOpinions,
  unreadSubmissions,
} from "#db/queries/completeness.ts";
import { lastPublishedNo, personalWords } from "#db/queries/publication.ts";
import { wholePeriod } from "../consultation/consultation.ts";
import { canonicalJson } from "../shared/text/canonical-json.ts";
import { sha256Hex } from "../shared/text/hash.server.ts";
import { type CaseGround, caseRows } from "./case-ground.server.ts";
import type { CaseRow } from "./case-row.ts";
import { type Completeness, completenessOf, listedAtMost, lookAt, newFindings } from "./completeness.ts";
import { type EditionScope, editionScope } from "./edition-scope.ts";
import { type HiddenWord, hiddenWords } from "./hidden-word.ts";
import { addRow, newTally, summaryOf } from "./ledger.ts";
import type { PublicationSummary } from "./publication-summary.schema.ts";
import type { PublishedColumns } from "./published-columns.ts";
import { columnsOf, placeOfSection } from "./row-columns.ts";

type Db = Reader | Writer;

/** A row as the edition would hold it. */
export interface EditionRow {
  readonly row: CaseRow;
  /** Null: none of its opinions is shown, so it is not in the table. */
  readonly published: {
    readonly no: number;
    /** Place in the table, from 1. */
    readonly ordinal: number;
    readonly columns: PublishedColumns;
    readonly hash: string;
  } | null;
}

/** The scope of the next edition of a case. @param wished keys of sections; null: all that have closed */
export function nextScope(ground: CaseGround, wished: readonly string[] | null, at: string): EditionScope {
  const covers = ground.newest?.summary.covers;
  const covered = covers === undefined ? [] : covers.all === 1 ? "all" : covers.sections.map(({ id }) => id);
  return editionScope(ground.consultation, ground.consulted, covered, wished, at);
}

/**
 * Numbers by row: those given once stay, rows that are published for the first time take the next ones in plan order.
 */
export async function numbersOf(db: Db, ground: CaseGround, scope: RowScope): Promise<ReadonlyMap<string, number>> {
  const shown = [...ground.rules.values()].filter((rule) => rule.shown === 1).map(({ code }) => code);
  if (shown.length === 0) return new Map();
  const rows = await tableRows(db, ground.consultation.id, scope, shown);
  let last = await lastPublishedNo(db, ground.consultation.id);
  return new Map(
    rows.map(({ id, published_no: no }) => {
      if (no === null) last += 1;
      return [id, no ?? last];
    }),
  );
}

/** What the hash of a row is made of: its number and its columns, as canonical JSON. */
export const rowHash = (no: number, columns: PublishedColumns): string => sha256Hex(canonicalJson({ no, columns }));

/** The rows of the next edition in plan order, a page at a time. */
export async function* editionRows(
  db: Db,
  ground: CaseGround,
  scope: RowScope,
  numbers: ReadonlyMap<string, number>,
): AsyncGenerator<EditionRow[]> {
  let ordinal = 0;
  for await (const rows of caseRows(db, ground, scope)) {
    yield rows.map((row): EditionRow => {
      const columns = columnsOf(row, ground.columns, numbers);
      const no = numbers.get(row.id);
      if (columns === null || no === undefined) return { row, published: null };
      ordinal += 1;
      return { row, published: { no, ordinal, columns, hash: rowHash(no, columns) } };
    });
  }
}

/** Words that were set aside as personal, by submission. */
async function hiddenBySubmission(db: Db, rows: readonly EditionRow[]): Promise<ReadonlyMap<string, HiddenWord[]>> {
  const ids = new Set(rows.flatMap(({ row }) => row.members.map((member) => member.submissionId)));
  const words = new Map<string, HiddenWord[]>();
  for (const { submission_id: id, original, transcript, from, to } of await personalWords(db, [...ids])) {
    const text = transcript ?? original ?? "";
    words.set(id, [...(words.get(id) ?? []), ...hiddenWords(text.slice(from, to))]);
  }
  return words;
}

function factsOf(
  { consultation, consulted, draft, columns, city, rules, classes, channels }: CaseGround,
  scope: RowScope,
) {
  const sections = consulted.filter((section) => scope === null || scope.includes(section.section_id));
  const place = (id: string): string => {
    const { chapter, section } = placeOfSection(columns.sections, id);
    return [chapter, section].filter((part) => part !== "").join(" ");
  };
  const covers: PublicationSummary["covers"] = {
    all: scope === null ? 1 : 0,
    sections: scope === null ? [] : sections.map(({ section_id: id }) => ({ id, place: place(id) })),
  };
  return {
    rules,
    classes,
    channels,
    period: wholePeriod(consultation, sections),
    stage: draft.stage,
    covers,
    classHeading: city.class_heading,
    countColumn: consultation.count_column,
    opinionColumn: consultation.opinion_column,
  };
}

export interface WeighedEdition {
  readonly numbers: ReadonlyMap<string, number>;
  readonly summary: PublicationSummary;
  readonly rows: readonly { readonly no: number; readonly hash: string }[];
  /** Hash of all that would be published, the reasons of opinions left out included: what a preview has shown. */
  readonly seen: string;
  readonly completeness: Completeness;
}

/**
 * Weighs the next edition. @throws when its counts do not add up
 * @param advise also looks for what is merely worth a look, personal data above all: reads every text
 */
export async function weighEdition(
  db: Db,
  ground: CaseGround,
  scope: RowScope,
  { advise }: { readonly advise: boolean },
): Promise<WeighedEdition> {
  const { id } = ground.consultation;
  const numbers = await numbersOf(db, ground, scope);
  const [tally, findings] = [newTally(), newFindings()];
  const looking = { classes: ground.columns.classes, numbers, base: ground.base };
  const hashes: { no: number; hash: string }[] = [];
  const digest = createHash("sha256");
  for await (const page of editionRows(db, ground, scope, numbers)) {
    const hidden = advise ? await hiddenBySubmission(db, page) : new Map<string, HiddenWord[]>();
    for (const { row, published } of page) {
      const columns = published?.columns ?? null;
      addRow(tally, row, columns?.place.chapter ?? "");
      const words = row.members.flatMap(({ submissionId }) => hidden.get(submissionId) ?? []);
      lookAt(findings, row, looking, columns, advise ? words : null);
      if (published) hashes.push({ no: published.no, hash: published.hash });
      const opinions = row.members.map((one) => [one.id, one.standing.shown ? "" : one.standing.reason]);
      digest.update(`${canonicalJson({ row: row.id, hash: published?.hash ?? null, opinions })}\n`);
    }
  }
  const summary = summaryOf(tally, await submissionTallies(db, id, scope), factsOf(ground, scope));
  const away = [...ground.rules.values()].filter((rule) => rule.shown === 0).map(({ code }) => code);
  const completeness = completenessOf(
    findings,
    {
      unread: await unreadSubmissions(db, id, away, listedAtMost),
      unjudged: await unjudgedCount(db, id, scope),
      stray: await strayOpinions(db, id, listedAtMost),
      unplaced: await unplacedOpinions(db, id, listedAtMost),
      partly: scope !== null,
    },
    ground.base,
  );
  digest.update(canonicalJson(summary));
  return { numbers, summary, rows: hashes, seen: digest.digest("hex"), completeness };
}
