// Proposes headings that carry no mark: short lines without a full stop that stand like a title. A person decides.
import { bare } from "./contents.ts";
import { isStageLabel, withoutBold } from "./heading-mark.ts";
import { columns, indentOf, lastFilled, longestHeadingLine, nextFilled, type TextLine } from "./line.ts";
import { blanksAbove, type MarkedLine } from "./marked-headings.ts";
import { beginsInMidSentence, beginsWithDate, endsOpen, isDate, mayBeTitle } from "./sentence.ts";

/** A line that may be a heading. `span`: lines it takes. `outer`: it begins a new page or slide, so it is offered on level 1. */
export interface Proposal {
  readonly index: number;
  readonly span: number;
  readonly title: string;
  readonly outer: boolean;
}

/** What is known of the document when unmarked headings are looked for. */
export interface Surroundings {
  readonly lines: readonly TextLine[];
  readonly headings: readonly MarkedLine[];
  /** Is the line running text, not yet taken for anything else? */
  readonly isText: (index: number) => boolean;
  /** Lines that go on from the line above. */
  readonly joined: ReadonlySet<number>;
  /** What the list of contents names, as {@link bare} text. */
  readonly listed: ReadonlySet<string>;
}

/** Longest title (UTF-16 units) that is proposed for its place alone, and for the text below it. */
const longestTitle = 45;
const longestLabel = 25;
/** Most lines under a date that are looked at as its agenda. */
const longestAgenda = 20;
/** Columns from which a line below reads as running text rather than as another label. */
const runningText = 50;

/** Words with which unmarked titles of plans end. */
const TITLE_WORD =
  /(?:について|に関すること|案|[（(][^（()）]*案[)）]|案[①-⑨]|概要|概況|趣旨|考え方|位置[づ付]け|進め方|関わり方|[あ在]り方|役割|現状と課題|課題|背景|経緯|経過|体系図?|構成|推進体制|体制|手順|流れ|スケジュール|日程|一覧|イメージ図?|はじめに|おわりに|方向性?|主な取組|成果指標|数値目標|参考資料|用語集|用語解説|資料編)$/;
/** Signs of titles that plans use besides the marks: ◆, ＜…＞, 施策1 …, 基本目標２：…. */
const TITLE_SIGN =
  /^(?:[◆◇□▼★☆][\s　]*\p{L}|[＜〈［〔[<].{1,40}[＞〉］〕\]>]$|(?:基本|重点|個別)?(?:目標|施策|政策|方針|戦略|の?柱|プロジェクト|分野|視点|事業)[\s　]*[0-9０-９一二三四五六七八九十]{1,2}(?:[-－][0-9０-９]{1,2})*[\s　:：．.])/u;
const NO_TITLE = /^[（(].*[)）]$|^[※→⇒▶〇]|^(?:例|注)[)）:：]|[:：]$/;
const QUANTITY =
  /^(?:約|全)?[0-9０-９][0-9０-９.,，]*\s*(?:年|か月|月|日|人|名|件|回|円|[%％]|か所|箇所|歳|時間|分|世帯|票|点|位|割|倍)/;
const OFFICE = /(?:[市町村県課部局室係]|委員会|協議会)$/;

const isLabel = (text: string): boolean =>
  isDate(text) || beginsWithDate(text) || isStageLabel(text) || (text.length <= 25 && OFFICE.test(text));

/** Could this line be an unmarked title at all? */
function reads(around: Surroundings, index: number): boolean {
  const line = around.lines[index];
  if (line?.shape !== "plain" || !around.isText(index) || line.raw.length > longestHeadingLine) return false;
  const text = line.raw.trim();
  if (text.length < 2 || !mayBeTitle(text, longestTitle) || NO_TITLE.test(text) || isDate(text)) return false;
  if (around.joined.has(index) || around.joined.has(nextFilled(around.lines, index))) return false;
  if (beginsInMidSentence(text)) return false;
  return text.split(/[\s　]+/).length <= 2;
}

const isFree = (lines: readonly TextLine[], index: number): boolean => (lines[index]?.shape ?? "blank") === "blank";

/** First line of the document that is no date, office or stage label, and stands before every marked heading. */
function documentTitle(around: Surroundings): number {
  const first = around.headings[0]?.index ?? around.lines.length;
  for (let i = nextFilled(around.lines, -1); i >= 0 && i < first; i = nextFilled(around.lines, i)) {
    if (!isLabel(around.lines[i]?.raw.trim() ?? "")) return i;
  }
  return -1;
}

/** `**...**` on one line or over up to three. */
function boldTitle(around: Surroundings, index: number): Proposal | null {
  const { lines } = around;
  if (!lines[index]?.raw.trimStart().startsWith("**")) return null;
  for (let span = 1; span <= 3 && around.isText(index + span - 1); span++) {
    const parts = lines.slice(index, index + span).map((line) => line.raw.trim());
    if (parts.some((part) => part === "" || part.length > longestHeadingLine)) return null;
    const whole = parts.join(" ");
    if (!/[^*]\*\*$/.test(whole)) continue;
    const title = withoutBold(whole);
    return title !== whole && mayBeTitle(title) && !isStageLabel(title) ? { index, span, title, outer: false } : null;
  }
  return null;
}

/**
 * Slides read out one after the other have no blank line above a new slide's title. Where the marked headings stand like that
 * (not the norm of the document), unmarked lines standing and indented the same way are titles too.
 * @returns indent of such headings, or null if the document has no such habit
 */
function slideIndent(around: Surroundings): number | null {
  const { lines, headings } = around;
  const like = headings.filter(({ index }) => blanksAbove(lines, index) === 0 && isFree(lines, index + 1) && index > 0);
  if (like.length < 2 || like.length * 2 < headings.length) return null;
  const indent = indentOf(lines[like[0]?.index ?? 0]?.raw ?? "");
  return like.every(({ index }) => indentOf(lines[index]?.raw ?? "") === indent) ? indent : null;
}

/** Is there a date in the block of lines that this one ends? Then it is the agenda of that day. */
function isAgenda(lines: readonly TextLine[], index: number): boolean {
  for (let i = index - 1; i >= 0 && i >= index - longestAgenda && !isFree(lines, i); i--) {
    if (isDate(lines[i]?.raw ?? "")) return true;
  }
  return false;
}

/** Stands like the slide titles of this document, and is not the agenda of a day. */
function standsLikeSlide(around: Surroundings, index: number, indent: number | null): boolean {
  const { lines } = around;
  if (indent === null || indentOf(lines[index]?.raw ?? "") !== indent || blanksAbove(lines, index) > 0) return false;
  if (isAgenda(lines, index) || (lines[index]?.raw.trim().length ?? 0) < 6) return false;
  return isFree(lines, index + 1) || reads(around, index + 1);
}

/** A short label with running text below it; not a quantity, and not one of several lines indented alike. */
function standsAboveText(around: Surroundings, index: number): boolean {
  const { lines } = around;
  const below = nextFilled(lines, index);
  const text = lines[index]?.raw.trim() ?? "";
  if (text.length > longestLabel || !isFree(lines, index - 1) || below === -1 || below - index > 2) return false;
  if (lines[below]?.shape !== "plain" || !around.isText(below)) return false;
  const above = lines[lastFilled(lines, index)]?.raw ?? "";
  if (/[\s　]/.test(text) || QUANTITY.test(text) || endsOpen(above)) return false;
  const indent = indentOf(lines[index]?.raw ?? "");
  if (indent > 0 && [above, lines[below]?.raw ?? ""].every((raw) => indentOf(raw) === indent)) return false;
  const running = lines[below]?.raw.trim() ?? "";
  return (
    columns(running) >= runningText && !NO_TITLE.test(running) && running.slice(0, 60).split(/[\s　]+/).length <= 3
  );
}

/** The usual number of blank lines between filled ones; more than that begins a new part. */
function usualGap(lines: readonly TextLine[]): number {
  const gaps = new Map<number, number>();
  let blanks = 0;
  for (const line of lines) {
    if (line.shape === "blank") blanks++;
    else {
      if (blanks > 0) gaps.set(blanks, (gaps.get(blanks) ?? 0) + 1);
      blanks = 0;
    }
  }
  return [...gaps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/**
 * Unmarked headings to propose, in the order of the document: the document's title, bold lines, lines that stand like the slide
 * titles, lines the list of contents names, lines with a title's sign or last word, and short labels with running text below. What goes on from another line, ends
 * a sentence or breaks off is never proposed.
 */
export function proposalsOf(around: Surroundings): Proposal[] {
  const { lines } = around;
  const title = documentTitle(around);
  const indent = slideIndent(around);
  const gap = usualGap(lines);
  const found: Proposal[] = [];
  for (let index = 0; index < lines.length; index++) {
    const bold = boldTitle(around, index);
    if (bold) {
      found.push(bold);
      index += bold.span - 1;
      continue;
    }
    if (!reads(around, index)) continue;
    const text = lines[index]?.raw.trim() ?? "";
    const slide = standsLikeSlide(around, index, indent);
    const alone = isFree(lines, index - 1) && isFree(lines, index + 1);
    const named = TITLE_SIGN.test(text) || around.listed.has(bare(text)) || (alone && TITLE_WORD.test(text));
    if (index !== title && !slide && !named && !standsAboveText(around, index)) continue;
    found.push({ index, span: 1, title: text, outer: slide || index === title || blanksAbove(lines, index) > gap });
  }
  return found;
}
