// What a row still needs before it can be published.

/** A class as it counts here. */
export interface AskingClass {
  readonly id: string;
  readonly requiresRevision: boolean;
}

/** The answer of a row as it counts here. */
export interface AnswerFacts {
  readonly classId: string | null;
  readonly text: string;
  /** Row whose answer is given here too; null: it answers by itself. */
  readonly sameAsGroupId: string | null;
  readonly revisions: number;
}

export type Missing = "class" | "text" | "revision";

/**
 * What is missing, in the order in which it is filled in: a class where the case has classes, the 市の考え方, and the revision
 * that the class asks for. A row that gives another row's answer misses nothing itself.
 */
export function rowMissing(row: AnswerFacts, classes: readonly AskingClass[]): Missing[] {
  if (row.sameAsGroupId !== null) return [];
  const chosen = classes.find(({ id }) => id === row.classId);
  const missing: Missing[] = [];
  if (classes.length > 0 && !chosen) missing.push("class");
  if (row.text.trim() === "") missing.push("text");
  if (chosen?.requiresRevision && row.revisions === 0) missing.push("revision");
  return missing;
}
