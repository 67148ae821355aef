// Search keys: what is compared when people search, the same on both engines. The index narrows, the substring decides.

export type SearchTerm = {
  /** a row is a hit when its stored key contains this */
  readonly key: string;
  /** what every hit holds in the index: FTS5 phrases (also prefixes), elements of the text array */
  readonly tokens: { readonly sqlite: readonly string[]; readonly postgres: readonly string[] };
  /** no letter or number in it: the index cannot narrow, only a scan answers */
  readonly scanOnly: boolean;
};

const IGNORED = /[\p{Cf}\p{Surrogate}\p{Variation_Selector}]/gu;
const FOLDED: readonly [RegExp, string][] = [
  [/[-‐‑‒–—―−─━]/g, "ー"],
  [/[〜∼∿]/g, "~"],
  [/[『〝]/g, "「"],
  [/[』〟]/g, "」"],
  [/[“”„]/g, '"'],
  [/[‘’]/g, "'"],
  [/ς/g, "σ"],
];
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」（）・]/u;
const WORD_RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** ヷヸヹヺ have no hiragana of their own. */
const VOICED_W: Readonly<Record<string, string>> = { ヷ: "わ\u3099", ヸ: "ゐ\u3099", ヹ: "ゑ\u3099", ヺ: "を\u3099" };

function hiragana(text: string): string {
  return text
    .replace(/[ァ-ヶヽヾ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
    .replace(/[ヷ-ヺ]/g, (c) => VOICED_W[c] ?? c);
}

/**
 * The key under which a text is stored and searched. In this order: format characters (zero width, soft hyphen), variation
 * selectors and lone surrogates go; voicing marks standing alone join their kana; NFKC, lower case, NFKC; every hyphen, dash
 * and long vowel mark is ー, every wave ~, quotation marks are alike; katakana is hiragana; control characters and white space
 * are one space, and none next to Japanese writing (so a word broken over two lines is found); no space at the ends; NFC.
 * Applying it again changes nothing.
 */
export function searchKey(text: string): string {
  const marked = text.replace(IGNORED, "").replace(/゛/g, "\u3099").replace(/゜/g, "\u309a");
  let key = marked.normalize("NFKC").toLowerCase().normalize("NFKC");
  for (const [from, to] of FOLDED) key = key.replace(from, to);
  key = hiragana(key)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  const joined = key.replace(/ /g, (space, at: number, whole: string) => {
    const before = /.$/u.exec(whole.slice(Math.max(0, at - 2), at))?.[0] ?? "";
    const after = /^./u.exec(whole.slice(at + 1, at + 3))?.[0] ?? "";
    return JAPANESE.test(before) || JAPANESE.test(after) ? "" : space;
  });
  return joined.normalize("NFC");
}

function runs(key: string): string[][] {
  return Array.from(key.matchAll(WORD_RUN), (match) => Array.from(match[0]));
}

/**
 * The tokens of a key: every adjacent pair of letters, numbers and marks, and each run's last character alone, so that every
 * character begins a token; each token once, in order of appearance.
 */
export function bigrams(key: string): string[] {
  const tokens = new Set<string>();
  for (const run of runs(key)) {
    run.forEach((character, i) => {
      tokens.add(character + (run[i + 1] ?? ""));
    });
  }
  return [...tokens];
}

/** Five hex digits a character: one word for every tokenizer of FTS5, and a prefix of it is always whole characters. */
function encoded(token: string): string {
  return Array.from(token, (c) => (c.codePointAt(0) ?? 0).toString(16).padStart(5, "0")).join("");
}

/**
 * What is stored in the index for a key.
 * @returns sqlite: the words of the FTS5 column, to be joined by spaces; postgres: the elements of the text array, which has
 * single characters too, because an array knows no prefix
 */
export function bigramTokensFor(store: "sqlite" | "postgres", key: string): string[] {
  const tokens = bigrams(key);
  if (store === "sqlite") return tokens.map(encoded);
  return [...new Set([...tokens, ...runs(key).flat()])];
}

function termOf(key: string): SearchTerm {
  const pairs = new Set<string>();
  const singles = new Set<string>();
  for (const run of runs(key)) {
    if (run.length === 1) singles.add(run[0] ?? "");
    for (let i = 0; i + 1 < run.length; i += 1) pairs.add(`${run[i]}${run[i + 1]}`);
  }
  return {
    key,
    tokens: {
      sqlite: [
        ...Array.from(pairs, (pair) => `"${encoded(pair)}"`),
        ...Array.from(singles, (one) => `"${encoded(one)}"*`),
      ],
      postgres: [...pairs, ...singles],
    },
    scanOnly: pairs.size + singles.size === 0,
  };
}

/**
 * The terms of what a person typed, separated by white space of any width; a hit contains every one of them (AND).
 * @returns no terms for a blank query
 */
export function queryPlan(query: string): SearchTerm[] {
  const keys = new Set(query.split(/\s+/).map(searchKey));
  keys.delete("");
  return Array.from(keys, termOf);
}

/** The FTS5 MATCH expression that every hit of all terms fulfils; null when the index cannot narrow and all rows are scanned. */
export function ftsMatch(terms: readonly SearchTerm[]): string | null {
  return [...new Set(terms.flatMap((term) => term.tokens.sqlite))].join(" AND ") || null;
}

/** The array that every hit's token array contains (`@>`); null when the index cannot narrow and all rows are scanned. */
export function arrayMatch(terms: readonly SearchTerm[]): string[] | null {
  const tokens = [...new Set(terms.flatMap((term) => term.tokens.postgres))];
  return tokens.length > 0 ? tokens : null;
}
