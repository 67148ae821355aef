// Proposes the rows an opinion may join, from how like it is to the opinions already in them.
import { copyText, likenessOfWording, NEAR_COPY } from "./copy.ts";
import { sharedWords } from "./shared-words.ts";
import { type Terms, termsOf } from "./terms.ts";
import { rareness, unit } from "./vector.ts";

/** A row with the words of its opinions. */
export interface RowTexts {
  readonly id: string;
  readonly texts: readonly string[];
}

/** `same`: a copy but for blanks and marks. `very`: とても似る. `some`: すこし似る. */
type Strength = "same" | "very" | "some";

/** A row proposed, with at most four words in common as the reason. */
export interface RowProposal {
  readonly id: string;
  /** Cosine of the likest opinion in the row, 0 to 1; 1 for a copy. */
  readonly score: number;
  readonly strength: Strength;
  readonly shared: readonly string[];
}

/** Built once for the rows of a case, for many questions. */
export interface RowIndex {
  readonly rows: readonly RowTexts[];
  readonly docs: readonly { readonly row: number; readonly text: string; readonly terms: Terms }[];
  readonly postings: ReadonlyMap<string, readonly { readonly at: number; readonly weight: number }[]>;
  readonly spread: ReadonlyMap<string, number>;
  readonly copies: ReadonlyMap<string, number>;
}

/** From these cosines on, two opinions are called very or somewhat alike. */
const VERY = 0.38;
const SOME = 0.12;
const CONCERNS = 0.6;

/** The index of the rows of a case. Rows without texts are never proposed. */
export function rowIndex(rows: readonly RowTexts[]): RowIndex {
  const docs = rows.flatMap(({ texts }, row) => texts.map((text) => ({ row, text, terms: termsOf(text) })));
  const spread = new Map<string, number>();
  for (const { terms } of docs) for (const term of terms.weights.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const rarity = rarityIn(spread, docs.length);
  const postings = new Map<string, { at: number; weight: number }[]>();
  docs.forEach(({ terms }, at) => {
    for (const [term, weight] of unit(terms, rarity, CONCERNS)) {
      const list = postings.get(term);
      if (list) list.push({ at, weight });
      else postings.set(term, [{ at, weight }]);
    }
  });
  const copies = new Map<string, number>();
  for (const { row, text } of docs) {
    const key = copyText(text);
    if (key !== "" && !copies.has(key)) copies.set(key, row);
  }
  return { rows, docs, postings, spread, copies };
}

/** A case of a few rows knows little of what is rare: counting begins as if with fifty texts. */
function rarityIn(spread: ReadonlyMap<string, number>, total: number): (term: string) => number {
  return (term) => rareness(spread.get(term) ?? 1, Math.max(50, total));
}

/**
 * The likeliest rows for an opinion, best first; none when nothing is like it. A row without a word in common is not proposed, but
 * for a copy. Equals stand in the order of the rows.
 * @param rows the rows themselves, or their index where many opinions are asked about
 */
export function likelyRows(rows: readonly RowTexts[] | RowIndex, text: string, n = 3): RowProposal[] {
  const index = "postings" in rows ? rows : rowIndex(rows);
  const terms = termsOf(text);
  const rarity = rarityIn(index.spread, index.docs.length);
  const likeness = new Float64Array(index.docs.length);
  for (const [term, weight] of unit(terms, rarity, CONCERNS)) {
    for (const posting of index.postings.get(term) ?? [])
      likeness[posting.at] = (likeness[posting.at] as number) + weight * posting.weight;
  }
  const best = new Map<number, number>();
  index.docs.forEach(({ row }, doc) => {
    const so = best.get(row);
    if (so === undefined || (likeness[doc] as number) > (likeness[so] as number)) best.set(row, doc);
  });
  const copied = index.copies.get(copyText(text));
  return [...best]
    .map(([row, doc]) => ({ row, doc, score: row === copied ? 1 : Math.min(0.99, likeness[doc] as number) }))
    .filter(({ score }) => score >= SOME)
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .map(({ row, doc, score }): RowProposal => {
      const likest = index.docs[doc] as RowIndex["docs"][number];
      return {
        id: (index.rows[row] as RowTexts).id,
        score,
        strength: row === copied ? "same" : isVery(score, text, likest.text) ? "very" : "some",
        shared: sharedWords(terms, likest.terms, rarity),
      };
    })
    .filter(({ strength, shared }) => strength === "same" || shared.length > 0)
    .slice(0, n);
}

function isVery(score: number, text: string, other: string): boolean {
  return score >= VERY || likenessOfWording(text, other) >= NEAR_COPY;
}
