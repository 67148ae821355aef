// Rows of a form that carry the number of their place: a changed number moves the row, the others close up.

/**
 * The rows in the order that their numbers ask for. A row whose number is its own place (from 1), or blank, stays where it is;
 * any other is taken out and put at the place of its number, or at the end where there are not so many.
 * @param placeOf the number typed; null where the field was left blank
 */
export function inTypedOrder<T>(rows: readonly T[], placeOf: (row: T) => number | null): T[] {
  const isMoved = (row: T, index: number): boolean => {
    const place = placeOf(row);
    return place !== null && place !== index + 1;
  };
  const ordered = rows.filter((row, index) => !isMoved(row, index));
  const moved = rows.filter(isMoved).sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0));
  for (const row of moved) ordered.splice(Math.max(0, (placeOf(row) ?? 1) - 1), 0, row);
  return ordered;
}
