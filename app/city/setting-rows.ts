// The rows a form of rows shows: those stored and two blank ones, or those typed where it was refused.
import { rowsAt, valueAt } from "./form-values.ts";

const blankRows = 2;

/**
 * Rows by the names of their fields, each with the number of its place; new rows have no number.
 * After a refusal they are the rows typed, and behind them what somebody else has stored in the meantime.
 */
export function settingRows(
  stored: readonly { readonly id?: string }[],
  values: unknown,
  name: string,
): readonly unknown[] {
  if (values === null || values === undefined)
    return [
      ...stored.map((row, index) => ({ ...row, place: String(index + 1) })),
      ...Array.from({ length: blankRows }, () => ({})),
    ];
  const typed = rowsAt(values, name);
  const ids = new Set(typed.map((row) => valueAt(row, "id")));
  return [...typed, ...stored.filter((row) => row.id !== undefined && !ids.has(row.id))];
}
