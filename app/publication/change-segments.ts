// Finds what was added to and removed from a text, in pieces that a person would name.

/** One stretch of a change; the stretches in order give both texts. */
export interface ChangeSegment {
  readonly how: "same" | "added" | "removed";
  readonly text: string;
}

/** A stretch as the words it is made of. */
interface Stretch {
  readonly how: ChangeSegment["how"];
  readonly words: readonly string[];
}

/** Of a longer text between the lines that stayed, all is shown as replaced: nobody reads such a change word by word. */
const comparedAtMost = 4000;
/** More pairs of words than this are not compared one by one. */
const pairsAtMost = 1_000_000;
/** A common stretch of fewer characters between two changes is swallowed by them: it would only tear them apart. */
const leastCommon = 3;

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** The words of a text, by the dictionary of the language; joined they are the text. */
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

const stretch = (how: Stretch["how"], words: readonly string[]): Stretch[] =>
  words.length === 0 ? [] : [{ how, words }];

/** How many items two lists begin with alike. */
function alike(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

/** Takes off what two lists begin and end with alike. */
function trimmed(a: readonly string[], b: readonly string[]) {
  const start = alike(a, b);
  const end = alike(a.slice(start).reverse(), b.slice(start).reverse());
  return {
    before: a.slice(0, start),
    a: a.slice(start, a.length - end),
    b: b.slice(start, b.length - end),
    after: a.slice(a.length - end),
  };
}

/** Lengths of the longest common subsequences of all ends of two lists. */
function table(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

function compared(a: readonly string[], b: readonly string[]): Stretch[] {
  if (a.length * b.length > pairsAtMost) return [...stretch("removed", a), ...stretch("added", b)];
  const lengths = table(a, b);
  const found: Stretch[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    const [below, right] = [lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0];
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ how: "same", words: [a[i] ?? ""] });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && below >= right)) {
      found.push({ how: "removed", words: [a[i] ?? ""] });
      i += 1;
    } else {
      found.push({ how: "added", words: [b[j] ?? ""] });
      j += 1;
    }
  }
  return found;
}

/**
 * Puts neighbours together: of what lies between two stretches kept, first all that was removed, then all that was added;
 * what both begin or end with was not changed at all.
 */
function gathered(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const push = (one: Stretch) => {
    const last = result.at(-1);
    if (one.how !== "same" || last?.how !== "same") result.push(one);
    else result[result.length - 1] = { how: "same", words: [...last.words, ...one.words] };
  };
  const flush = () => {
    const { before, a, b, after } = trimmed(removed, added);
    const parts = [stretch("same", before), stretch("removed", a), stretch("added", b), stretch("same", after)];
    parts.flat().forEach(push);
    [removed, added] = [[], []];
  };
  for (const one of stretches) {
    if (one.how === "removed") removed.push(...one.words);
    else if (one.how === "added") added.push(...one.words);
    else {
      flush();
      push(one);
    }
  }
  flush();
  return result;
}

/** Lets short common stretches between changes go under in them. */
function calmed(stretches: readonly Stretch[]): Stretch[] {
  const torn = stretches.flatMap((one, index): Stretch[] => {
    const inside = index > 0 && index < stretches.length - 1;
    if (one.how !== "same" || !inside || [...one.words.join("")].length >= leastCommon) return [one];
    return [
      { how: "removed", words: one.words },
      { how: "added", words: one.words },
    ];
  });
  return torn.length === stretches.length ? [...stretches] : gathered(torn);
}

/** The lines of a text, each with its end. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/).filter((line) => line !== "");

/** A text that is taken as one word. */
const oneWord = (text: string): string[] => (text === "" ? [] : [text]);

function found(before: string, after: string): ChangeSegment[] {
  const lines = trimmed(linesOf(before), linesOf(after));
  const [a, b] = [lines.a.join(""), lines.b.join("")];
  const long = Math.max(a.length, b.length) > comparedAtMost;
  const words = trimmed(long ? oneWord(a) : wordsOf(a), long ? oneWord(b) : wordsOf(b));
  return calmed(
    gathered([
      ...stretch("same", [...lines.before, ...words.before]),
      ...compared(words.a, words.b),
      ...stretch("same", [...words.after, ...lines.after]),
    ]),
  ).map((one) => ({ how: one.how, text: one.words.join("") }));
}

const rememberedAtMost = 300;
const remembered = new Map<string, readonly ChangeSegment[]>();

/**
 * The change from one text to another. Without the added stretches it is the text before, without the removed ones the
 * text after. Finding words takes time, so the changes asked for last are remembered.
 */
export function changeSegments(before: string, after: string): readonly ChangeSegment[] {
  const key = JSON.stringify([before, after]);
  const known = remembered.get(key);
  if (known) return known;
  const segments = found(before, after);
  remembered.set(key, segments);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= rememberedAtMost) break;
    remembered.delete(oldest);
  }
  return segments;
}
