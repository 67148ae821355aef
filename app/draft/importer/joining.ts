// Finds hard-wrapped lines: which line goes on from the line before it. Only for reading; the text keeps every line.
import { columns, indentOf, lastFilled, linesOf, type TextLine } from "./line.ts";
import { beginsInMidSentence, endsOpen, endsSentence, isDate } from "./sentence.ts";

/** Columns from which a line without an end can be a full line, whatever stands around it. */
const fullColumns = 60;
/** No wrapped line is wider than this: what is wider was never wrapped. Over a gap, a narrower bound keeps paragraphs apart. */
const widestLine = 160;
const widestOverGap = 110;
/** Columns from which a line is full when its neighbours are no longer. */
const fullInBlock = 30;

/** Signs a line never goes on with: notes, arrows, numbers of items. */
const NEW_START =
  /^(?:※|→|⇒|▶|〇|[◆◇□■▼▲★☆【]|#|\*\*|注[)）\d１-９]|例[)）]|[(（]\s*[0-9０-９]{1,2}\s*[)）]|[①-⑳⑴-⒇]|[0-9０-９]{1,2}[.．、](?![0-9０-９]))/;

interface Block {
  readonly widest: number;
  readonly lines: number;
  readonly ends: boolean;
}

/** Blocks of text lines with no blank line between them; index of the block of each line. */
function blocksOf(lines: readonly TextLine[], isText: (index: number) => boolean): (Block | undefined)[] {
  const blocks: (Block | undefined)[] = new Array(lines.length);
  for (let from = 0; from < lines.length; from++) {
    if (!isText(from)) continue;
    let to = from;
    let widest = 0;
    for (; to < lines.length && isText(to); to++) widest = Math.max(widest, columns(lines[to]?.raw.trim() ?? ""));
    const block = { widest, lines: to - from, ends: endsSentence(lines[to - 1]?.raw ?? "") };
    blocks.fill(block, from, to);
    from = to;
  }
  return blocks;
}

/** Is the line full, so that it may have been cut only because the page was? */
function isFull(width: number, block: Block | undefined): boolean {
  if (width > widestLine) return false;
  if (width >= fullColumns) return true;
  return block?.ends === true && block.lines >= 2 && width >= fullInBlock && width >= block.widest * 0.9;
}

function goesOnRightBelow(above: TextLine, line: TextLine, block: Block | undefined): boolean {
  const text = line.raw.trim();
  const before = above.raw.trim();
  if (beginsInMidSentence(text) || endsOpen(before)) return true;
  if (text.length <= 2 && before.length >= 6 && !isDate(before)) return true;
  return isFull(columns(before), block);
}

/** Over one blank line, as where a page ends in the middle of a sentence: only with a sure sign. */
function goesOnOverGap(above: TextLine, line: TextLine, below: TextLine | undefined): boolean {
  const text = line.raw.trim();
  const before = above.raw.trim();
  if (beginsInMidSentence(text) || endsOpen(before)) return true;
  const together = `${text}${below?.shape === "plain" ? below.raw.trim() : ""}`;
  const width = columns(before);
  const full = width >= fullColumns || (width >= fullInBlock && columns(text) + 4 >= width);
  return full && width <= widestOverGap && before.includes("、") && together.endsWith("。");
}

function goesOn(lines: readonly TextLine[], index: number, above: number, block: Block | undefined): boolean {
  const line = lines[index] as TextLine;
  const before = lines[above] as TextLine;
  const text = line.raw.trim();
  if (line.shape !== "plain" || endsSentence(before.raw) || isDate(before.raw) || NEW_START.test(text)) return false;
  if (indentOf(line.raw) > 0 && before.shape !== "bullet") return false;
  if (index - above === 1) return goesOnRightBelow(before, line, block);
  return index - above === 2 && goesOnOverGap(before, line, lines[index + 1]);
}

/**
 * Lines (indexes) that go on from the last filled line above them.
 * @param isText whether a line is running text or a bullet: not blank, heading, proposal, row, rule or list of contents
 */
export function joinedLines(lines: readonly TextLine[], isText: (index: number) => boolean): number[] {
  const blocks = blocksOf(lines, isText);
  const joined: number[] = [];
  for (let index = 1; index < lines.length; index++) {
    if (!isText(index)) continue;
    const above = index - lastFilled(lines, index) <= 2 ? lastFilled(lines, index) : -1;
    if (above >= 0 && isText(above) && goesOn(lines, index, above, blocks[index])) joined.push(index);
  }
  return joined;
}

/** The line (from 1) that a person can join `line` to: the last filled one above it, if both are running text. Null if none. */
export function joinTarget(text: string, line: number): number | null {
  const lines = linesOf(text);
  const above = lastFilled(lines, line - 1);
  const shapes = [lines[above]?.shape, lines[line - 1]?.shape];
  const fine = (shapes[0] === "plain" || shapes[0] === "bullet") && shapes[1] === "plain";
  return fine ? above + 1 : null;
}
