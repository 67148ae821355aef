// Finds copies among many texts: exact ones by what is left without blanks and marks, near ones by MinHash and Jaccard.
import { searchKey } from "#app/shared/text/search.ts";

/**
 * What counts when two texts are called copies: the search key without blanks, punctuation and symbols, but for those between
 * figures (3.5 is not 35).
 */
export function copyText(text: string): string {
  return searchKey(text).replace(/[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]+/gu, (marks, at: number, whole: string) =>
    /\p{N}$/u.test(whole.slice(0, at)) && /^\p{N}/u.test(whole.slice(at + marks.length)) ? "." : "",
  );
}

/** 16 hex digits of a text's `copyText`, for looking copies up; equal keys are copies but for a chance of 2⁻⁶⁴. Not a secure hash. */
export function copyKey(text: string): string {
  const [a, b] = hash(copyText(text));
  return a.toString(16).padStart(8, "0") + b.toString(16).padStart(8, "0");
}

/** Two independent 32-bit halves, mixed as in MurmurHash3's finaliser. */
function hash(text: string): [number, number] {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 13;
  }
  return [mixed(a ^ text.length), mixed(b + text.length)];
}

function mixed(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

const HASHES = 64;
const BANDS = 16;
const ROWS = HASHES / BANDS;
/** Share of common three-character runs from which two texts are near copies. */
export const NEAR_COPY = 0.6;
/** Below this share of equal minima a pair is not looked at closely; three deviations under NEAR_COPY. */
const WORTH_A_LOOK = 0.42;

/** Sorted distinct hashes of the runs of three characters; a shorter text is one run. */
function grams(text: string): Uint32Array {
  const signs = [...text];
  const found = new Set<number>();
  for (let i = 0; i === 0 || i + 3 <= signs.length; i++) {
    const [a, b, c] = [signs[i], signs[i + 1], signs[i + 2]].map((sign) => sign?.codePointAt(0) ?? 0) as [
      number,
      number,
      number,
    ];
    found.add(mixed(Math.imul(mixed(Math.imul(a, 0x9e3779b1) ^ b), 0x85ebca77) ^ c));
  }
  return Uint32Array.from(found).sort();
}

/** Share of what two sorted sets have in common in what they have together. */
function jaccard(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common / (a.length + b.length - common);
}

/** How much of their three-character runs two texts share, 0 to 1; 0 when one of them says nothing. */
export function likenessOfWording(a: string, b: string): number {
  const [x, y] = [copyText(a), copyText(b)];
  return x === "" || y === "" ? 0 : jaccard(grams(x), grams(y));
}

const SEEDS = Uint32Array.from({ length: HASHES * 2 }, (_, i) => mixed(i + 1) | 1);

function minima(set: Uint32Array): Uint32Array {
  const result = new Uint32Array(HASHES).fill(0xffffffff);
  for (const gram of set) {
    for (let h = 0; h < HASHES; h++) {
      const value = (Math.imul(gram ^ (SEEDS[h] as number), SEEDS[HASHES + h] as number) ^ (gram >>> 15)) >>> 0;
      if (value < (result[h] as number)) result[h] = value;
    }
  }
  return result;
}

/**
 * In a bucket of many unlike texts (one form filled in by many hands) a text is compared with at most so many others, by
 * minima and then closely, beginning with those next to it in the order of their wording.
 */
const LOOKS = 64;
const CLOSE_LOOKS = 32;

/**
 * Groups of copies among many texts, by their places in the list: exact copies and texts that share at least three fifths
 * of their three-character runs (also over others between them). Groups of one and blank texts are left out. The groups are the same
 * in whatever order the texts come; near copies are found by MinHash (64 hashes, 16 bands of 4), so a pair at 0.6 is missed about one time in ten, a
 * pair at 0.8 about once in 5,000.
 */
export function groupCopies(texts: readonly string[]): number[][] {
  const places = new Map<string, number[]>();
  texts.forEach((text, i) => {
    const key = copyText(text);
    if (key !== "") listed(places, key).push(i);
  });
  const different = [...places.keys()].sort();
  const sets = different.map(grams);
  const signatures = sets.map(minima);
  const families = new Families(different.length);
  for (let band = 0; band < BANDS; band++) {
    for (const bucket of buckets(signatures, band)) joinCopies(bucket, sets, signatures, families);
  }
  const groups = new Map<number, number[]>();
  different.forEach((key, i) => {
    listed(groups, families.of(i)).push(...(places.get(key) as number[]));
  });
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => a - b))
    .sort((a, b) => (a[0] as number) - (b[0] as number));
}

function listed<K>(lists: Map<K, number[]>, key: K): number[] {
  const so = lists.get(key) ?? [];
  if (so.length === 0) lists.set(key, so);
  return so;
}

/** Disjoint sets (union-find with path halving). */
class Families {
  readonly #parent: Uint32Array;

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, i) => i);
  }

  of(one: number): number {
    let at = one;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number;
      at = this.#parent[at] as number;
    }
    return at;
  }

  join(one: number, other: number): void {
    this.#parent[this.of(one)] = this.of(other);
  }
}

/** Joins the near copies of one bucket; the families present in it are kept as lists, so that a copy is compared with one of them. */
function joinCopies(
  bucket: readonly number[],
  sets: readonly Uint32Array[],
  signatures: readonly Uint32Array[],
  families: Families,
): void {
  let present: number[][] = [];
  for (const one of bucket) {
    let looks = LOOKS;
    let closeLooks = CLOSE_LOOKS;
    const isCopy = (other: number) =>
      looks-- > 0 &&
      worthALook(signatures[one] as Uint32Array, signatures[other] as Uint32Array) &&
      closeLooks-- > 0 &&
      jaccard(sets[one] as Uint32Array, sets[other] as Uint32Array) >= NEAR_COPY;
    const own = [one];
    const apart: number[][] = [];
    for (const family of present) {
      const first = family[0] as number;
      if (families.of(first) === families.of(one) || family.some(isCopy)) {
        families.join(one, first);
        for (const member of family) if (own.length < CLOSE_LOOKS) own.push(member);
      } else apart.push(family);
    }
    present = [own, ...apart].slice(0, LOOKS);
  }
}

function worthALook(a: Uint32Array, b: Uint32Array): boolean {
  let equal = 0;
  for (let h = 0; h < HASHES; h++) if (a[h] === b[h]) equal++;
  return equal >= WORTH_A_LOOK * HASHES;
}

/** Texts whose minima of one band are all equal, as groups of at least two. */
function buckets(signatures: readonly Uint32Array[], band: number): number[][] {
  const found = new Map<string, number[]>();
  signatures.forEach((signature, i) => {
    listed(found, signature.subarray(band * ROWS, (band + 1) * ROWS).join()).push(i);
  });
  return [...found.values()].filter((bucket) => bucket.length > 1);
}
