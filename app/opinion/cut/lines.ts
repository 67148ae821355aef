// The lines of a letter and the marks they begin with: bullets, numbers, headings in brackets.
import { numeral } from "./numeral.ts";

/** One line of the text. `to` excludes the line break, `end` includes it. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  /** Without the blank space around it. */
  readonly body: string;
  /** Blank columns before the body; a full-width blank has two. */
  readonly indent: number;
  /** Columns up to the end of the body, indent included. */
  readonly width: number;
  readonly mark: Mark | null;
}

/** What a line begins with. A lower rank stands higher in an outline. */
interface Mark {
  readonly kind: string;
  readonly rank: number;
  readonly value: number | null;
  /** UTF-16 units of the body taken by the mark and the blanks after it. */
  readonly length: number;
  /** May as well be part of a sentence: counts only as one of a rising series. */
  readonly weak: boolean;
}

const KANA_ORDER = "アイウエオカキクケコ";
const COUNTED = ["ひとつ", "ふたつ", "みっつ", "よっつ", "いつつ"];

interface MarkRule {
  readonly kind: string;
  readonly rank: number;
  readonly pattern: RegExp;
  readonly weak?: boolean;
}

const DIGITS = "[0-9０-９]{1,2}";
const KANJI = "[一二三四五六七八九十]{1,3}";
const GAP = "[ \\t\\u3000]";

const RULES: readonly MarkRule[] = [
  { kind: "#", rank: 0, pattern: /^#{1,4}[ \u3000]+/ },
  {
    kind: "bracket",
    rank: 0,
    pattern:
      /^(?:【[^】\n]{1,30}】|［[^］\n]{1,30}］|《[^》\n]{1,30}》|〈[^〉\n]{1,30}〉|＜[^＞\n]{1,30}＞|〔[^〕\n]{1,30}〕)/,
  },
  {
    kind: "label",
    rank: 1,
    pattern: new RegExp(
      `^(?:ご?意見|その|質問|要望|提案|項目|論点)${GAP}?(${DIGITS}|${KANJI}|[①-⑨])(?![つ人年度番])${GAP}*[.．:：、，)）]?${GAP}*`,
    ),
  },
  {
    kind: "ordinal",
    rank: 1,
    pattern: new RegExp(
      `^第(${DIGITS}|${KANJI})(?:に(?=[はも、，\\u3000 ]|[^ぁ-ん])|は、|点目?|[、，：:\\u3000 ])[、，\\u3000 ]?`,
    ),
  },
  {
    kind: "count",
    rank: 1,
    pattern:
      /^([1-9１-９一二三四五六七八九](?:つ|点|件)|ひとつ|ふたつ|みっつ|よっつ|いつつ)(?:目|め)(?:は|に|の|として|、|：|:|\u3000| )?/,
  },
  { kind: "number", rank: 1, pattern: new RegExp(`^(${DIGITS})[.．、)）:：](?![0-9０-９])${GAP}*`) },
  { kind: "number", rank: 1, weak: true, pattern: new RegExp(`^(${DIGITS})${GAP}+(?=[^0-9０-９年月日時人件回歳%])`) },
  { kind: "kanji", rank: 1, pattern: new RegExp(`^(${KANJI})[、．.)）](?![一二三四五六七八九十])${GAP}*`) },
  { kind: "kanji", rank: 1, weak: true, pattern: new RegExp(`^(${KANJI})${GAP}+`) },
  {
    kind: "paren",
    rank: 2,
    pattern: new RegExp(`^[（(]${GAP}*(${DIGITS}|${KANJI}|[アイウエオカキクケコ])${GAP}*[)）]${GAP}*`),
  },
  { kind: "circled", rank: 3, pattern: /^[①-⑳❶-❿][.．]?[ \t\u3000]*/ },
  { kind: "kana", rank: 3, pattern: new RegExp(`^([${KANA_ORDER}])[．.、)）]${GAP}*`) },
  { kind: "latin", rank: 3, pattern: new RegExp(`^[a-hA-Hａ-ｈＡ-Ｈ][．.)）](?![a-zA-Z0-9])${GAP}*`) },
  { kind: "■", rank: 3, pattern: /^[■□◆◇◎▼▽▶►★☆](?![■□◆◇◎▼▽▶►★☆])[ \t\u3000]*/ },
  { kind: "●", rank: 4, pattern: /^[●○•▪✓✔➢➤·‣](?![●○])[ \t\u3000]*/ },
  { kind: "・", rank: 4, pattern: /^[・･](?![・･])[ \t\u3000]*/ },
  { kind: "-", rank: 4, pattern: /^(?:[-－−–—―*＊](?![-－−–—―*＊0-9０-９])|ー(?=[ \t\u3000]))[ \t\u3000]*/ },
];

/** Fields of a form in brackets are no headings: 【意見】 【理由】. */
const FIELD = /^.(?:該当|ご?意見|理由|内容|提案|箇所|ページ|頁|項目|根拠|補足)/u;

function markOf(body: string): Mark | null {
  for (const { kind, rank, pattern, weak } of RULES) {
    const found = pattern.exec(body);
    if (!found) continue;
    if (kind === "bracket" && FIELD.test(found[0])) return null;
    return { kind, rank, value: markValue(kind, found), length: found[0].length, weak: weak ?? false };
  }
  return null;
}

function markValue(kind: string, found: RegExpExecArray): number | null {
  const circled = (c: string) => Number(c.normalize("NFKC")) || c.charCodeAt(0) - 0x2775;
  if (kind === "circled") return circled(found[0][0] as string);
  const word = found[1];
  if (word === undefined) return null;
  if (kind === "kana" || KANA_ORDER.includes(word)) return KANA_ORDER.indexOf(word) + 1;
  if (COUNTED.includes(word)) return COUNTED.indexOf(word) + 1;
  if (/^[①-⑨]$/.test(word)) return circled(word);
  return numeral(kind === "count" ? word.slice(0, -1) : word);
}

/** Columns of a text on a typewriter: half-width signs one, all others two. */
function columns(text: string): number {
  let sum = 0;
  for (const c of text) {
    const code = c.codePointAt(0) as number;
    sum += code < 0x0300 || (code >= 0xff61 && code <= 0xff9f) ? 1 : 2;
  }
  return sum;
}

/** All lines of the text in order; the last one has no line break. A text that ends in a line break has no empty line after it. */
export function lines(text: string): Line[] {
  const result: Line[] = [];
  let from = 0;
  while (from < text.length) {
    const found = /[\n\u2028\u2029]/.exec(text.slice(from));
    const to = found ? from + found.index : text.length;
    const raw = text.slice(from, to);
    const body = raw.trim();
    const indent = columns(raw.slice(0, raw.length - raw.trimStart().length));
    result.push({
      from,
      to,
      end: found ? to + 1 : to,
      body,
      indent,
      width: indent + columns(body),
      mark: markOf(body),
    });
    from = found ? to + 1 : to;
  }
  return dropStrayMarks(result);
}

/** A weak mark (a number and a blank) stays only beside another of its kind that comes just before or after it in counting. */
function dropStrayMarks(all: Line[]): Line[] {
  return all.map((line) => {
    const mark = line.mark;
    if (!mark?.weak || mark.value === null) return line;
    const value = mark.value;
    const inSeries = all.some(
      ({ mark: other }) => other?.kind === mark.kind && (other.value === value + 1 || other.value === value - 1),
    );
    return inSeries ? line : { ...line, mark: null };
  });
}

/** Whether the line ends where a sentence may end. */
export function endsSentence(body: string): boolean {
  return /[。．.！？!?」』）)…♪☆]$/u.test(body);
}

/** Where the margin broke the writer's lines. */
export interface Margin {
  /** Columns of the widest line. */
  readonly at: number;
  /** Columns a broken line may be shorter. */
  readonly slack: number;
}

/**
 * The margin at which lines were broken, null when line breaks were set by hand. It is known when at least two lines stop in
 * the middle of a sentence near the widest line.
 */
export function margin(all: readonly Line[]): Margin | null {
  const at = Math.max(0, ...all.map((line) => line.width));
  if (at < 24) return null;
  const broken = all.filter((line, i) => {
    const next = all[i + 1];
    return line.width >= at - 8 && !endsSentence(line.body) && next !== undefined && next.body !== "" && !next.mark;
  });
  return broken.length >= 2 ? { at, slack: Math.max(2, ...broken.map((line) => at - line.width)) } : null;
}

/** Whether the line stops in the middle of a sentence because the margin came. */
export function brokenByMargin(line: Line, edge: Margin | null): boolean {
  return edge !== null && line.width >= edge.at - edge.slack && !endsSentence(line.body);
}

/** Whether the line parts what is above from what is below: blank, or only marks, also drawn with long vowel marks. */
export function isGap(line: Line): boolean {
  return /^[\p{P}\p{S}\sー]*$/u.test(line.body);
}
