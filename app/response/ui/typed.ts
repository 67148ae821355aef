// What a clerk typed for a row and has not sent: kept in this window of the browser until it is in.

/** Fields of an answer as typed. */
export interface Typed {
  readonly classId: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const keyOf = (rowId: string): string => `machikoe row ${rowId}`;

/** A window may forbid storing: then typing lives as long as the page. */
function store(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

export function keepTyped(rowId: string, typed: Typed): void {
  try {
    store()?.setItem(keyOf(rowId), JSON.stringify(typed));
  } catch {
    // A full store keeps what it has; the field itself still holds the text.
  }
}

export const forgetTyped = (rowId: string): void => store()?.removeItem(keyOf(rowId));

const isTyped = (value: unknown): value is Typed =>
  typeof value === "object" &&
  value !== null &&
  (["classId", "text", "before", "after"] as const).every((name) => typeof (value as Typed)[name] === "string");

/** What was typed for a row before, or null. */
export function recallTyped(rowId: string): Typed | null {
  try {
    const value: unknown = JSON.parse(store()?.getItem(keyOf(rowId)) ?? "null");
    return isTyped(value) ? value : null;
  } catch {
    return null;
  }
}

export const sameTyped = (a: Typed, b: Typed): boolean =>
  a.classId === b.classId && a.text === b.text && a.before === b.before && a.after === b.after;
