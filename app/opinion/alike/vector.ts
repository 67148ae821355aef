// Texts as vectors of weighted terms.
import type { Terms } from "./terms.ts";

/** How much it says that a text uses a term which `n` of `total` texts use (inverse document frequency as in BM25; never negative). */
export function rareness(n: number, total: number): number {
  return Math.log(1 + Math.max(0, total - n + 0.5) / (n + 0.5));
}

/**
 * The terms of a text with the weights of a vector of length one.
 * @param concerns share of their weight that concerns keep: much alike is said by words, that two speak of one thing by concerns
 */
export function unit(terms: Terms, rarity: (term: string) => number, concerns: number): [string, number][] {
  const weighed = [...terms.weights].map(([term, weight]): [string, number] => [
    term,
    (term.startsWith("#") ? concerns : 1) * weight * rarity(term),
  ]);
  const norm = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return weighed.map(([term, weight]) => [term, weight / norm]);
}
