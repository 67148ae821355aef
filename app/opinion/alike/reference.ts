// Places of a draft that a letter names: 「34ページ」「P.12」「第3章第2節」「3-2」.
import { foldDigits } from "#app/shared/text/digits.ts";
import { numeral } from "../cut/numeral.ts";

/** What a named place can be held against. */
interface Placeable {
  readonly number: readonly number[] | null;
  readonly pages: readonly [from: number, to: number] | null;
}

/** A place named in a text. `strength` is 0 to 1: a chapter says less than a section. */
export interface NamedPlace {
  readonly written: string;
  readonly strength: number;
  readonly fits: (section: Placeable) => boolean;
}

const FIGURE = "(?:[0-9０-９]{1,4}|[〇一二三四五六七八九十百]{1,6})";
const TO = "[-~〜～ー－–—・、,から]{1,2}";
const PAGE = new RegExp(
  `(?:[pPｐＰ]{1,2}[.．]?[ \\u3000]?|ページ[ \\u3000]?|頁[ \\u3000]?)([0-9０-９]{1,4})(?:${TO}([0-9０-９]{1,4}))?|(${FIGURE})(?:${TO}(${FIGURE}))?[ \\u3000]?(?:ページ|頁|ぺーじ|㌻)`,
  "gu",
);
const CHAPTERED = new RegExp(
  `第[ \\u3000]?(${FIGURE})[ \\u3000]?(?:章|編|部|節|項)(?:[ \\u3000の、]*第?[ \\u3000]?(${FIGURE})[ \\u3000]?(?:節|項|款))?(?:[ \\u3000の、]*第?[ \\u3000]?(${FIGURE})[ \\u3000]?項)?`,
  "gu",
);
const DASHED =
  /(^|[\s、。「『（(【・:：のはがをにでも]|施策|項目|節|目標|方針|番号|章|No\.?)([0-9０-９]{1,2})((?:[-－―‐−–.．][0-9０-９]{1,2}){1,3})(?![-－―‐−–.．]?[0-9０-９]|[年月日時分人件円％%割倍歳番丁号])/gu;

/** The numbers of a section as printed (第3章第2節, 3-2, （2）, ②), outermost first; null when it has none. */
export function sectionNumber(printed: string): readonly number[] | null {
  const found = foldDigits(printed.normalize("NFKC")).match(/\d{1,4}|[〇一二三四五六七八九十百]{1,6}/gu);
  const numbers = (found ?? []).map(numeral).filter((value): value is number => value !== null);
  return numbers.length > 0 ? numbers : null;
}

/** The places a text names, in order of appearance, each once. */
export function placesNamed(text: string): NamedPlace[] {
  const places = [...pages(text), ...numbers(text)];
  return places.filter((place, i) => places.findIndex(({ written }) => written === place.written) === i);
}

function pages(text: string): NamedPlace[] {
  const found = [...text.matchAll(PAGE)].filter(({ index }) => !/[A-Za-zＡ-Ｚａ-ｚ]/u.test(text.charAt(index - 1)));
  return found.map((match) => {
    const from = numeral(match[1] ?? match[3] ?? "") ?? 0;
    const last = numeral(match[2] ?? match[4] ?? "") ?? from;
    const to = last < from || last - from > 20 ? from : last;
    const fits = ({ pages: own }: Placeable) => own !== null && own[0] <= to && own[1] >= from;
    return { written: match[0].trim(), strength: 0.8, fits };
  });
}

function numbers(text: string): NamedPlace[] {
  const chaptered = Array.from(text.matchAll(CHAPTERED), (match) => {
    const named = [match[1], match[2], match[3]].flatMap((word) => (word === undefined ? [] : [numeral(word) ?? 0]));
    const isSection = named.length > 1 || /[節項]$/u.test(match[0]);
    const strength = named.length > 1 ? 1 : isSection ? 0.5 : 0.3;
    return { written: match[0].trim(), strength, fits: fitsNumber(named, isSection) };
  });
  const dashed = Array.from(text.matchAll(DASHED), (match) => {
    const written = (match[2] as string) + (match[3] as string);
    const named = foldDigits(written.normalize("NFKC")).split(/[-.]/).map(Number);
    return { written, strength: 1, fits: fitsNumber(named, true) };
  });
  return [...chaptered, ...dashed];
}

/** A chapter fits all its sections; 第2節 alone fits every second section. */
function fitsNumber(named: readonly number[], isSection: boolean): (section: Placeable) => boolean {
  return ({ number }) => {
    if (!number) return false;
    if (!isSection) return number[0] === named[0];
    if (named.length === 1) return number[number.length - 1] === named[0];
    return named.length <= number.length && named.every((value, i) => value === number[i]);
  };
}
