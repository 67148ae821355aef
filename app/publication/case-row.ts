// A row of a case as it stands at this moment, before anything is frozen.
import { excerpt } from "../shared/text/grapheme.ts";
import type { Standing } from "./standing.ts";

/** One opinion of a row. Its texts are masked already. */
export interface Member {
  readonly id: string;
  readonly submissionId: string;
  readonly channel: string;
  readonly receiptDigits: string;
  readonly excerpt: string;
  /** Null: the excerpt stands for it. */
  readonly summary: string | null;
  /** Whether somebody settled where it belongs. */
  readonly placed: boolean;
  readonly standing: Standing;
}

/** A change of the text that a row caused. */
export interface RowChange {
  readonly id: string;
  readonly sectionId: string | null;
  readonly placeText: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** The answer of a row, its own or that of the row it points to. */
export interface RowAnswer {
  readonly text: string;
  readonly classId: string | null;
  readonly changes: readonly RowChange[];
}

/** Where the answer of a row points. */
export interface PointedTo {
  readonly groupId: string;
  /** Null: the row is gone, has no answer, or the pointing goes in a circle. */
  readonly answer: RowAnswer | null;
}

export interface CaseRow {
  readonly id: string;
  /** Null: the whole plan. */
  readonly sectionId: string | null;
  readonly policyId: string | null;
  /** As typed; null: the first words stand for it. */
  readonly heading: string | null;
  readonly summary: string | null;
  readonly publishedNo: number | null;
  /** At least one. */
  readonly members: readonly Member[];
  readonly answer: RowAnswer;
  readonly sameAs: PointedTo | null;
}

/** The opinions whose text stands in the table; none: the row is not in it. */
export const shownMembers = (row: CaseRow): readonly Member[] => row.members.filter((one) => one.standing.shown);

/** The class of a row: its own, else that of the row it points to. */
export const classIdOf = (row: CaseRow): string | null => row.answer.classId ?? row.sameAs?.answer?.classId ?? null;

/** The changes a row caused: its own, else those of the row it points to. */
export const changesOf = (row: CaseRow): readonly RowChange[] =>
  row.answer.changes.length > 0 ? row.answer.changes : (row.sameAs?.answer?.changes ?? []);

/** Length of a label made of first words. */
export const lettersOfLabel = 24;

/** What a row is called at the desk: its heading, else the first words of its first opinion. */
export function rowLabel(row: CaseRow): string {
  const [first] = row.members;
  return row.heading?.trim() || excerpt(row.summary || first?.summary || first?.excerpt || "", lettersOfLabel);
}

/** 意見の概要: as typed for the row, else of its first opinion, else that opinion's excerpt. */
export function summaryOf(members: readonly Member[], row: Pick<CaseRow, "summary">): string {
  const [first] = members;
  return row.summary?.trim() || first?.summary?.trim() || (first?.excerpt ?? "");
}

/** The opinions as they were written, masked, each text once; several stand under each other with a dot before each. */
export function asWritten(members: readonly Member[]): string {
  const texts = [...new Set(members.map((one) => one.excerpt.trim()))];
  return texts.length === 1 ? (texts[0] ?? "") : texts.map((text) => `・${text}`).join("\n\n");
}
