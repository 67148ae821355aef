// What is missing before a result may be published, and what is merely worth a look.
import { personalCandidates } from "../opinion/cut/personal.ts";
import { excerpt as excerptOf } from "../shared/text/grapheme.ts";
import { type CaseRow, changesOf, classIdOf, lettersOfLabel, rowLabel, shownMembers } from "./case-row.ts";
import { findAgain, type HiddenWord } from "./hidden-word.ts";
import type { PublishedColumns } from "./published-columns.ts";
import type { PublishedClass } from "./row-columns.ts";

export type MissingKind =
  | "unread"
  | "unjudged"
  | "stray"
  | "reason"
  | "place"
  | "answer"
  | "same-as"
  | "class"
  | "revision";

/** One thing without which nothing is published; `href` leads to its place. */
export interface Missing {
  readonly kind: MissingKind;
  readonly id: string;
  /** What it is called at the desk: a heading, first words, a receipt number. */
  readonly label: string;
  readonly href: string;
  /** Name of the class that asks for a change. */
  readonly className?: string;
  /** How many there are, where one line stands for all. */
  readonly count?: number;
}

export type AdviceKind = "brush-off" | "personal" | "again" | "heading" | "unplaced";

/** One thing worth a look; it may stay. */
export interface Advice {
  readonly kind: AdviceKind;
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly count: number;
  /** Rows of the edition, where `count` is a part of them. */
  readonly of?: number;
}

/** How many lines of one kind are listed; the others are counted. */
export const listedAtMost = 50;
/** More than this share of all rows with the same answer to the letter reads like a brush-off. */
const brushOffShare = 0.3;

export interface Findings {
  readonly missing: Missing[];
  /** Things missing, also those that are not listed. */
  readonly counts: Map<MissingKind, number>;
  readonly advice: Advice[];
  readonly answers: Map<string, { count: number; first: Pick<Advice, "id" | "href"> }>;
  heading: Advice | null;
  rows: number;
}

export const newFindings = (): Findings => ({
  missing: [],
  counts: new Map(),
  advice: [],
  answers: new Map(),
  heading: null,
  rows: 0,
});

export interface FindingGround {
  readonly classes: ReadonlyMap<string, PublishedClass>;
  /** Numbers of the rows of the edition: an answer may point to no other row. */
  readonly numbers: ReadonlyMap<string, number>;
  /** `/desk/<city>/cases/<case>` */
  readonly base: string;
}

export const letterHref = (base: string, receiptDigits: string): string => `${base}/read?letter=${receiptDigits}`;
export const rowHref = (base: string, id: string): string => `${base}/read?pass=answer&row=${encodeURIComponent(id)}`;

/** Notes one missing thing; `times` where it stands for several. */
export function miss(findings: Findings, one: Missing, times = 1): void {
  const before = findings.counts.get(one.kind) ?? 0;
  findings.counts.set(one.kind, before + times);
  if (before < listedAtMost) findings.missing.push(one);
}

/** The one thing to do next on a row that is not complete; null: it is complete. */
export function missingOfRow(row: CaseRow, { classes, numbers, base }: FindingGround): Missing | null {
  const shown = shownMembers(row);
  if (!shown.some(({ standing }) => standing.answered)) return null;
  const at = { id: row.id, label: rowLabel(row), href: rowHref(base, row.id) };
  if (row.sameAs !== null) {
    if (row.sameAs.answer === null || !numbers.has(row.sameAs.groupId)) return { kind: "same-as", ...at };
  } else if (row.answer.text.trim() === "") return { kind: "answer", ...at };
  const classId = classIdOf(row);
  if (classId === null) return classes.size === 0 ? null : { kind: "class", ...at };
  const one = classes.get(classId);
  if (one?.requires_revision !== 1 || changesOf(row).length > 0) return null;
  return { kind: "revision", ...at, className: [one.code, one.label].join(" ").trim() };
}

/** Opinions of a row that are left out without a reason that can be told. */
const unexplained = (row: CaseRow) => row.members.filter(({ standing }) => !standing.shown && standing.reason === "");

/**
 * Looks at one row.
 * @param hidden words that were set aside as personal in the letters of its opinions; null: only what is required is looked for
 */
export function lookAt(
  findings: Findings,
  row: CaseRow,
  ground: FindingGround,
  columns: PublishedColumns | null,
  hidden: readonly HiddenWord[] | null,
): void {
  const { base } = ground;
  for (const { id, excerpt, receiptDigits } of unexplained(row))
    miss(findings, {
      kind: "reason",
      id,
      label: excerptOf(excerpt, lettersOfLabel),
      href: letterHref(base, receiptDigits),
    });
  const missing = missingOfRow(row, ground);
  if (missing) miss(findings, missing);
  if (columns === null || hidden === null) return;
  findings.rows += 1;
  const at = { id: row.id, label: rowLabel(row), href: rowHref(base, row.id) };
  const answer = columns.response;
  if (answer !== "") {
    const same = findings.answers.get(answer) ?? { count: 0, first: at };
    findings.answers.set(answer, { ...same, count: same.count + 1 });
  }
  if (row.heading === null && shownMembers(row).length > 1)
    findings.heading = {
      ...(findings.heading ?? { kind: "heading", ...at }),
      count: (findings.heading?.count ?? 0) + 1,
    };
  const texts = [columns.summary, answer, ...columns.changes.map((change) => change.reason)];
  const again = texts.some((text) => findAgain(text, hidden));
  const count = texts.reduce((sum, text) => sum + personalCandidates(text).length, 0);
  if ((!again && count === 0) || findings.advice.length >= listedAtMost) return;
  findings.advice.push({ kind: again ? "again" : "personal", ...at, count });
}

/** What the rows themselves cannot tell. */
export interface CaseFacts {
  readonly unread: {
    readonly count: number;
    readonly first: readonly { id: string; receipt_no: string; receipt_digits: string }[];
  };
  /** Submissions nobody has judged. */
  readonly unjudged: number;
  readonly stray: readonly { id: string; excerpt: string; receipt_digits: string }[];
  /** Opinions whose place nobody has settled: they might be about any section. */
  readonly unplaced: {
    readonly count: number;
    readonly first: readonly { id: string; excerpt: string; receipt_digits: string }[];
  };
  /** Only some sections are covered. */
  readonly partly: boolean;
}

export interface Completeness {
  readonly missing: readonly Missing[];
  /** How many things of a kind are missing, also beyond those listed. */
  readonly counts: ReadonlyMap<MissingKind, number>;
  readonly total: number;
  readonly advice: readonly Advice[];
}

const order: readonly MissingKind[] = [
  "unread",
  "unjudged",
  "stray",
  "reason",
  "place",
  "answer",
  "same-as",
  "class",
  "revision",
];

/** Puts together what was found. */
export function completenessOf(findings: Findings, facts: CaseFacts, base: string): Completeness {
  const { unread, unjudged, stray, unplaced, partly } = facts;
  for (const one of unread.first)
    miss(findings, { kind: "unread", id: one.id, label: one.receipt_no, href: letterHref(base, one.receipt_digits) });
  if (unread.count > 0) findings.counts.set("unread", unread.count);
  if (unjudged > 0)
    miss(findings, {
      kind: "unjudged",
      id: "",
      label: "",
      href: `${base}/inbox?validity=unconfirmed`,
      count: unjudged,
    });
  const spoken = (one: { id: string; excerpt: string; receipt_digits: string }) => ({
    id: one.id,
    label: excerptOf(one.excerpt, lettersOfLabel),
    href: letterHref(base, one.receipt_digits),
  });
  for (const one of stray) miss(findings, { kind: "stray", ...spoken(one) });
  const advice: Advice[] = [];
  if (partly) {
    for (const one of unplaced.first) miss(findings, { kind: "place", ...spoken(one) });
    if (unplaced.count > 0) findings.counts.set("place", unplaced.count);
  } else if (unplaced.first[0])
    advice.push({ kind: "unplaced", ...spoken(unplaced.first[0]), label: "", count: unplaced.count });
  for (const [text, { count, first }] of findings.answers) {
    if (count > 1 && count > findings.rows * brushOffShare)
      advice.push({ kind: "brush-off", ...first, label: text, count, of: findings.rows });
  }
  if (findings.heading) advice.push(findings.heading);
  return {
    missing: [...findings.missing].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    counts: findings.counts,
    total: [...findings.counts.values()].reduce((a, b) => a + b, 0),
    advice: [...advice, ...findings.advice],
  };
}
