// Rows of tables, as a copy notes them and as they must be found again.

export type Counts = Readonly<Record<string, number>>;

/** Tables of the migrator itself: they are filled before anything of ours is. */
const ownBookkeeping = /^kysely_migration/;
/** Inner tables of the search index, whose rows depend on how it was last tidied up. */
const inner = /^search_gram/;

/** Whether a table's rows are counted. */
export const isCounted = (table: string): boolean => !ownBookkeeping.test(table) && !inner.test(table);

/** The first table whose count differs, with both counts. */
export function difference(expected: Counts, found: Counts): string | null {
  for (const table of [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort()) {
    const [wanted = 0, there = 0] = [expected[table], found[table]];
    if (wanted !== there) return `${table}: ${wanted} rows in the backup's list, ${there} in its data`;
  }
  return null;
}

export const isEmpty = (counts: Counts): boolean => Object.values(counts).every((count) => count === 0);
