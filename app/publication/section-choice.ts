// The sections chosen for an edition, as the address of the desk's pages carries them.

const keysAtMost = 2000;

/** Keys of the sections an address names; null: it names none, that is all that have closed. */
export function sectionsOf(query: URLSearchParams): readonly string[] | null {
  const keys = query.getAll("s").filter((key) => key !== "" && key.length <= 100);
  return keys.length === 0 ? null : keys.slice(0, keysAtMost);
}

/** The query that names sections, with its question mark; empty for null. */
export const sectionsQuery = (keys: readonly string[] | null): string =>
  keys === null ? "" : `?${new URLSearchParams(keys.map((key) => ["s", key]))}`;
