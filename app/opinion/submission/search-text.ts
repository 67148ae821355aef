// Search keys and tokens of submissions, and what a person typed into the search field, as the database asks for them.
import { arrayMatch, bigramTokensFor, ftsMatch, queryPlan, searchKey } from "#app/shared/text/search.ts";

/** A text as it is stored for search on an engine. */
export function searchTextOf(
  engine: "sqlite" | "postgres",
  text: string,
): { readonly key: string; readonly grams: readonly string[] } {
  const key = searchKey(text);
  return { key, grams: bigramTokensFor(engine, key) };
}

/** What a person typed: terms between white space, all of which must be contained. Without terms `keys` is empty. */
export function searchWishOf(query: string): {
  readonly keys: readonly string[];
  readonly sqlite: string | null;
  readonly postgres: readonly string[] | null;
} {
  const terms = queryPlan(query);
  return { keys: terms.map((term) => term.key), sqlite: ftsMatch(terms), postgres: arrayMatch(terms) };
}
