// The words two texts have in common, as people read them: the reason shown beside a proposal.
import { searchKey } from "#app/shared/text/search.ts";
import { headWord } from "./kindred.ts";
import type { ReadableWord, Terms } from "./terms.ts";

const MOST = 4;
/** UTF-16 units of the longest word shown. */
const LONGEST = 24;
/** Words of a text looked at for reasons; more are not read by anybody. */
const CONSIDERED = 400;
const WORD_SIGN = /[\p{Script=Han}\p{Script=Katakana}々ーa-z0-9]/iu;
const PARTICLE = /^(?:[のをはがにでともへやかだ、。,.!?！？「」『』（）()・\s]|から|まで|より|など|です|$)/u;

/**
 * At most four words of `text` that `other` uses too, the rarest first, each as long as both texts agree. Where the two use
 * different words for one concern, both are named: 「年寄り（高齢者）」.
 */
export function sharedWords(text: Terms, other: Terms, rarity: (term: string) => number): string[] {
  const found: { written: string; value: number }[] = [];
  const words = text.words.slice(0, CONSIDERED);
  for (let i = 0; i < words.length; ) {
    const word = words[i++] as ReadableWord;
    const written = longest(text, word, other);
    if (written === null) continue;
    let value = word.idle ? 0 : rarity(word.term);
    for (let next = words[i]; next && next.at < word.at + written.length; next = words[++i]) {
      if (!next.idle) value = Math.max(value, rarity(next.term));
    }
    if (value > 0) found.push({ written, value: value * Math.sqrt([...written].length) });
  }
  for (const [term, mine] of text.concerns) {
    const theirs = other.concerns.get(term);
    if (!theirs) continue;
    const same = mine.find((word) => theirs.includes(word));
    const value = rarity(term) * 1.5;
    if (same !== undefined) found.push({ written: same, value });
    else found.push({ written: `${mine[0]}（${headWord(term, theirs)}）`, value });
  }
  found.sort((a, b) => b.value - a.value);
  const result: string[] = [];
  for (const { written } of found) {
    const key = searchKey(written);
    const covered = result.some((word) => searchKey(word).includes(key) || key.startsWith(searchKey(`${word}（`)));
    if (result.length < MOST && !covered) result.push(written);
  }
  return result;
}

/** The word, carried on through the kanji or katakana after it as far as the other text has the same; null when it has it not. */
function longest(text: Terms, word: ReadableWord, other: Terms): string | null {
  const { plain } = text;
  if (!other.key.includes(word.term)) return null;
  let length = word.length;
  while (length < LONGEST && word.at + length < plain.length && WORD_SIGN.test(plain.charAt(word.at + length))) {
    if (!other.key.includes(searchKey(plain.slice(word.at, word.at + length + 1)))) break;
    length++;
  }
  const written = plain.slice(word.at, word.at + length);
  return isReadable(written, plain.charAt(word.at - 1), plain.slice(word.at + length), other) ? written : null;
}

/** Not the stem of a verb, and a single kanji only where it is a word of its own in both texts. */
function isReadable(written: string, before: string, after: string, other: Terms): boolean {
  const length = [...written].length;
  if (/[ぁ-ゖ]/u.test(written)) return length >= 3 || (written.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;
  if (length >= 2) return true;
  if (WORD_SIGN.test(before) || !PARTICLE.test(after)) return false;
  return other.words.some(({ term, at }) => term === searchKey(written) && PARTICLE.test(other.plain.slice(at + 1)));
}
