// Proposes the sections of a draft a piece of a letter is about, from the words they share and the places it names.
import { searchKey } from "#app/shared/text/search.ts";
import { placesNamed, sectionNumber } from "./reference.ts";
import { sharedWords } from "./shared-words.ts";
import { type Terms, termsOf } from "./terms.ts";
import { rareness, unit } from "./vector.ts";

/** A section as place proposals need it; the body in plain text. */
export interface PlaceSection {
  readonly id: string;
  readonly title: string;
  /** As printed, with the numbers of what it lies in: 第3章第2節, 3-2; empty when it has none. */
  readonly number: string;
  readonly body: string;
  readonly policyTitle?: string;
  /** Pages of the printed draft, both included. */
  readonly pagesFrom?: number | null;
  readonly pagesTo?: number | null;
}

/** An opinion of the same case that a person has already placed. */
export interface PlacedText {
  readonly sectionId: string;
  readonly text: string;
}

/** A section proposed, with the reason: at most four words in common or places named, as people read them. */
export interface PlaceProposal {
  readonly id: string;
  /** 0 to 1; comparable only between proposals for the same text. */
  readonly score: number;
  readonly shared: readonly string[];
}

interface Posting {
  readonly at: number;
  readonly weight: number;
}

/** Built once per draft and never changed; `learn` makes a new one. */
export interface PlaceIndex {
  readonly sections: readonly {
    readonly id: string;
    readonly terms: Terms;
    readonly number: readonly number[] | null;
    readonly pages: readonly [from: number, to: number] | null;
    readonly title: string;
  }[];
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  readonly rarity: ReadonlyMap<string, number>;
  /** In how many sections a term occurs. */
  readonly spread: ReadonlyMap<string, number>;
  readonly learnt: Learnt | null;
}

interface Learnt {
  readonly docs: readonly { readonly section: number; readonly terms: Terms }[];
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** Rarity among sections and learnt texts together: words all letters use weigh little. */
  readonly rarity: (term: string) => number;
}

const TITLE = 3;
const POLICY_TITLE = 1;
const SATURATION = 1.2;
const LENGTH_SHARE = 0.4;

/** The index of a draft's sections. */
export function placeIndex(sections: readonly PlaceSection[]): PlaceIndex {
  const weighed = sections.map((section) => {
    const sum = new Map<string, number>();
    const add = (text: string, times: number) => {
      for (const [term, weight] of termsOf(text).weights) sum.set(term, (sum.get(term) ?? 0) + times * weight);
    };
    add(section.body, 1);
    add(section.title, TITLE);
    if (section.policyTitle) add(section.policyTitle, POLICY_TITLE);
    return sum;
  });
  const spread = new Map<string, number>();
  for (const weights of weighed) for (const term of weights.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const rarity = new Map([...spread].map(([term, n]) => [term, rareness(n, sections.length)]));
  const lengths = weighed.map((weights) => [...weights.values()].reduce((a, b) => a + b, 0));
  const mean = lengths.reduce((a, b) => a + b, 0) / Math.max(1, lengths.length);
  const postings = new Map<string, Posting[]>();
  weighed.forEach((weights, at) => {
    const length = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[at] as number)) / Math.max(1, mean));
    for (const [term, weight] of weights) {
      const posting = { at, weight: ((rarity.get(term) as number) * weight * (SATURATION + 1)) / (weight + length) };
      const list = postings.get(term);
      if (list) list.push(posting);
      else postings.set(term, [posting]);
    }
  });
  return {
    sections: sections.map((section) => ({
      id: section.id,
      terms: termsOf(`${section.title}\n${section.body}`),
      number: sectionNumber(section.number),
      pages: section.pagesFrom ? [section.pagesFrom, section.pagesTo ?? section.pagesFrom] : null,
      title: searchKey(section.title),
    })),
    postings,
    rarity,
    spread,
    learnt: null,
  };
}

/** The index with texts that people have placed: they pull what is like them to the same section. Unknown sections are passed over. */
export function learn(index: PlaceIndex, placed: readonly PlacedText[]): PlaceIndex {
  const at = new Map(index.sections.map(({ id }, i) => [id, i]));
  const docs = [...(index.learnt?.docs ?? [])];
  for (const { sectionId, text } of placed) {
    const section = at.get(sectionId);
    if (section !== undefined) docs.push({ section, terms: termsOf(text) });
  }
  const spread = new Map(index.spread);
  for (const { terms } of docs) for (const term of terms.weights.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const total = index.sections.length + docs.length;
  const rarity = (term: string) => rareness(spread.get(term) ?? 1, total);
  const postings = new Map<string, Posting[]>();
  docs.forEach(({ terms }, doc) => {
    for (const [term, weight] of unit(terms, rarity, CONCERNS)) {
      const list = postings.get(term);
      if (list) list.push({ at: doc, weight });
      else postings.set(term, [{ at: doc, weight }]);
    }
  });
  return { ...index, learnt: { docs, postings, rarity } };
}

/** Rarity of a term among sections; one that no section uses is as rare as one that a single section uses. */
function rarityOf(index: PlaceIndex, term: string): number {
  return index.rarity.get(term) ?? rareness(1, index.sections.length);
}

/** Most letters of a section share its concerns, so among letters these say little. */
const CONCERNS = 0.3;
const BY_LEARNT = 0.6;
const BY_PLACE = 1;
const BY_TITLE = 0.15;
const LEAST = 0.02;

/**
 * The likeliest sections for a piece, best first; fewer than `n` when fewer share anything with it. The same input always
 * gives the same answer; equals stand in the order of the draft.
 * @param options.learnt texts already placed in this case; where many pieces are asked about, use `learn` once instead
 */
export function likeliestSections(
  index: PlaceIndex,
  text: string,
  options: { readonly learnt?: readonly PlacedText[] } = {},
  n = 3,
): PlaceProposal[] {
  const known = options.learnt?.length ? learn(index, options.learnt) : index;
  const terms = termsOf(text);
  const scores = new Float64Array(known.sections.length);
  let possible = 0;
  for (const [term, weight] of terms.weights) {
    possible += weight * rarityOf(known, term);
    for (const posting of known.postings.get(term) ?? [])
      scores[posting.at] = (scores[posting.at] as number) + weight * posting.weight;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / Math.max(possible, 1) / (SATURATION + 1);
  addLearnt(known, terms, scores);
  const named = placesNamed(text);
  const reasons = known.sections.map((section, i) => {
    const hits = named.filter((place) => place.fits(section)).sort((a, b) => b.strength - a.strength);
    const best = hits[0];
    if (best) scores[i] = (scores[i] as number) + BY_PLACE * best.strength;
    if (section.title.length >= 2 && terms.key.includes(section.title)) scores[i] = (scores[i] as number) + BY_TITLE;
    return hits.map(({ written }) => written);
  });
  return known.sections
    .map((section, i) => ({ section, i, score: scores[i] as number }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .slice(0, n)
    .map(({ section, i, score }) => ({
      id: section.id,
      score: score / (1 + score),
      shared: [
        ...new Set([
          ...(reasons[i] as string[]),
          ...sharedWords(terms, section.terms, (term) => rarityOf(known, term)),
        ]),
      ].slice(0, 4),
    }));
}

function addLearnt({ learnt }: PlaceIndex, terms: Terms, scores: Float64Array): void {
  if (!learnt) return;
  const likeness = new Float64Array(learnt.docs.length);
  for (const [term, weight] of unit(terms, learnt.rarity, CONCERNS)) {
    for (const posting of learnt.postings.get(term) ?? [])
      likeness[posting.at] = (likeness[posting.at] as number) + weight * posting.weight;
  }
  const best = new Float64Array(scores.length);
  learnt.docs.forEach(({ section }, doc) => {
    best[section] = Math.max(best[section] as number, likeness[doc] as number);
  });
  best.forEach((value, i) => {
    scores[i] = (scores[i] as number) + BY_LEARNT * value * value;
  });
}
