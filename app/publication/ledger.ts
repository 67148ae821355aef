// Counts an edition: what was received, what stands in the table and what does not; it must add up.
import { publicationWords } from "../messages/publication.ts";
import { type CaseRow, changesOf, classIdOf, shownMembers } from "./case-row.ts";
import type { PublicationSummary } from "./publication-summary.schema.ts";
import type { PublishedClass } from "./row-columns.ts";
import { submissionRule, type ValidityRule, type ValidityRules } from "./standing.ts";

/** Running counts over the rows of an edition. */
export interface Tally {
  received: number;
  inRows: number;
  readonly away: Map<string, number>;
  readonly byChannel: Map<string, number>;
  readonly byChapter: Map<string, { rows: number; opinions: number }>;
  /** By class id; the empty string: rows without class. */
  readonly byClass: Map<string, number>;
  readonly rows: { all: number; ofOne: number; shared: number; sharedOpinions: number; uncounted: number };
  readonly revisions: Set<string>;
  /** Counted opinions of rows that caused a change. */
  changed: number;
}

export const newTally = (): Tally => ({
  received: 0,
  inRows: 0,
  away: new Map(),
  byChannel: new Map(),
  byChapter: new Map(),
  byClass: new Map(),
  rows: { all: 0, ofOne: 0, shared: 0, sharedOpinions: 0, uncounted: 0 },
  revisions: new Set(),
  changed: 0,
});

const plus = (map: Map<string, number>, key: string, by = 1): void => void map.set(key, (map.get(key) ?? 0) + by);

/** Counts a row with all its opinions, also those that are not shown. @param chapter of the row, in words */
export function addRow(tally: Tally, row: CaseRow, chapter: string): void {
  const shown = shownMembers(row);
  const counted = shown.filter((one) => one.standing.counted).length;
  tally.received += row.members.length;
  tally.inRows += counted;
  for (const { channel, standing } of row.members) {
    plus(tally.byChannel, channel);
    if (!standing.shown || !standing.counted) plus(tally.away, standing.rule.code);
  }
  if (shown.length === 0) return;
  const { rows } = tally;
  rows.all += 1;
  if (counted === 0) rows.uncounted += 1;
  else if (counted === 1) rows.ofOne += 1;
  else {
    rows.shared += 1;
    rows.sharedOpinions += counted;
  }
  const of = tally.byChapter.get(chapter) ?? { rows: 0, opinions: 0 };
  tally.byChapter.set(chapter, { rows: of.rows + 1, opinions: of.opinions + counted });
  plus(tally.byClass, classIdOf(row) ?? "", counted);
  const changes = changesOf(row);
  for (const change of changes) tally.revisions.add(change.id);
  if (changes.length > 0) tally.changed += counted;
}

/** Submissions that were decided alike, of one kind and channel. */
export interface SubmissionTally {
  readonly validity: string | null;
  readonly proposed_validity: string;
  readonly person_kind: "person" | "organisation";
  readonly channel: string;
  readonly count: number;
}

/** What the summary says beside the counts. */
export interface SummaryFacts
  extends Pick<PublicationSummary, "period" | "stage" | "covers" | "classHeading" | "countColumn" | "opinionColumn"> {
  readonly rules: ValidityRules;
  /** In the order of the case. */
  readonly classes: readonly PublishedClass[];
  /** Channels of the case in its order. */
  readonly channels: readonly { readonly code: string; readonly label: string }[];
}

/**
 * A share of a whole in tenths of a percent, rounded half up: 27 of 109 is 248 (24.8 %). Whole numbers throughout.
 * @returns 0 of a whole of 0
 */
export const permille = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((2000 * part + whole) / (2 * whole));

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0);

function awayLines(rules: ValidityRules, counts: ReadonlyMap<string, number>) {
  const line = ({ code, label, public_reason: reason }: ValidityRule) => ({ code, label, reason });
  return [...rules.values()].flatMap((rule) => {
    const count = counts.get(rule.code) ?? 0;
    return count === 0 ? [] : [{ ...line(rule), count }];
  });
}

function classLines(tally: Tally, classes: readonly PublishedClass[]): PublicationSummary["byClass"] {
  if (classes.length === 0) return [];
  const line = (opinions: number) => ({ opinions, permille: permille(opinions, tally.inRows) });
  const known = classes.map(({ id, code, label, meaning, counts_as_revised: revised }) => ({
    code,
    label,
    meaning,
    revised,
    ...line(tally.byClass.get(id) ?? 0),
  }));
  const without = tally.byClass.get("") ?? 0;
  const none = { code: "", label: publicationWords().noClass, meaning: "", revised: 0 as const, ...line(without) };
  return without === 0 ? known : [...known, none];
}

function agree(what: string, a: number, b: number): void {
  if (a !== b) throw new Error(`the ledger does not add up: ${what}: ${a} and ${b}`);
}

/** @throws when any two counts that must be equal are not */
export function checkSummary(summary: PublicationSummary): void {
  const { submissions, submitters, opinions, rows, byChannel, byChapter, byClass } = summary;
  const away = (lines: readonly { count: number }[]) => sum(lines.map((line) => line.count));
  agree("submissions", submissions.received, submissions.valid + away(submissions.excluded));
  agree("persons and organisations", submissions.valid, submitters.persons + submitters.organisations);
  agree("submissions by channel", submissions.received, sum(byChannel.map((one) => one.submissions)));
  agree("opinions", opinions.received, opinions.inRows + away(opinions.excluded));
  agree("opinions by channel", opinions.received, sum(byChannel.map((one) => one.opinions)));
  agree("opinions by chapter", opinions.inRows, sum(byChapter.map((one) => one.opinions)));
  agree("rows by chapter", rows.all, sum(byChapter.map((one) => one.rows)));
  agree("rows", rows.all, rows.ofOne + rows.shared + rows.uncounted);
  agree("opinions in rows", opinions.inRows, rows.ofOne + rows.sharedOpinions);
  if (byClass.length > 0) agree("opinions by class", opinions.inRows, sum(byClass.map((one) => one.opinions)));
}

/** The summary of an edition. @throws when it does not add up */
export function summaryOf(
  tally: Tally,
  submissions: readonly SubmissionTally[],
  { rules, classes, channels, ...facts }: SummaryFacts,
): PublicationSummary {
  const away = new Map<string, number>();
  const letters = new Map<string, number>();
  const submitters = { persons: 0, organisations: 0 };
  for (const one of submissions) {
    plus(letters, one.channel, one.count);
    const rule = submissionRule(rules, one);
    if (rule.counted === 0) plus(away, rule.code, one.count);
    else submitters[one.person_kind === "person" ? "persons" : "organisations"] += one.count;
  }
  const known = new Set(channels.map(({ code }) => code));
  const others = [...letters.keys()].filter((code) => !known.has(code)).map((code) => ({ code, label: code }));
  const revised = new Set(classes.filter((one) => one.counts_as_revised === 1).map(({ id }) => id));
  const byFlag = sum([...tally.byClass].filter(([id]) => revised.has(id)).map(([, count]) => count));
  const summary: PublicationSummary = {
    ...facts,
    submitters,
    submissions: {
      received: sum(letters.values()),
      valid: submitters.persons + submitters.organisations,
      excluded: awayLines(rules, away),
    },
    opinions: { received: tally.received, inRows: tally.inRows, excluded: awayLines(rules, tally.away) },
    rows: { ...tally.rows },
    revisions: tally.revisions.size,
    // Without classes nothing says that an opinion changed the text but the change itself.
    revisedOpinions: classes.length > 0 ? byFlag : tally.changed,
    byChannel: [...channels, ...others].flatMap(({ code, label }) => {
      const line = { code, label, submissions: letters.get(code) ?? 0, opinions: tally.byChannel.get(code) ?? 0 };
      return line.submissions === 0 ? [] : [line];
    }),
    byChapter: [...tally.byChapter].map(([chapter, counts]) => ({ chapter, ...counts })),
    byClass: classLines(tally, classes),
  };
  checkSummary(summary);
  return summary;
}
