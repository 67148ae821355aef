// Where sentences and paragraphs of a Japanese text begin and end.
import { graphemeBoundaries } from "#app/shared/text/grapheme.ts";

/** A piece of a text: UTF-16 offsets, `to` is the first unit behind it. */
export type Segment = { readonly from: number; readonly to: number };

const CLOSERS: Readonly<Record<string, string>> = {
  "「": "」",
  "『": "』",
  "（": "）",
  "(": ")",
  "【": "】",
  "〈": "〉",
  "《": "》",
  "［": "］",
  "〔": "〕",
  "“": "”",
  "｢": "｣",
};
const OPENER_OF = new Map(Object.entries(CLOSERS).map(([opener, closer]) => [closer, opener]));
/** Behind a closing quotation mark these carry the sentence on: 「…。」と言う. */
const CARRIES_ON = /^[とっなのをはがにでもやへ、，,]/;

/** Brackets nested deeper than this count no more, so that a line of openers costs no more than another. */
const DEEPEST = 50;

type IsBoundary = (offset: number) => boolean;

/** For every unit of a line how many pairs of brackets, closed in the same line, it lies in. */
function depths(line: string): number[] {
  const change = new Array<number>(line.length + 1).fill(0);
  const open: { mark: string; at: number }[] = [];
  for (let i = 0; i < line.length; i += 1) {
    const mark = line.charAt(i);
    if (CLOSERS[mark]) open.push({ mark, at: i });
    if (open.length > DEEPEST) open.shift();
    const at = open.findLastIndex((candidate) => candidate.mark === OPENER_OF.get(mark));
    if (at < 0) continue;
    change[open[at]?.at ?? 0]! += 1;
    change[i]! -= 1;
    open.length = at;
  }
  let depth = 0;
  return change.map((step) => (depth += step));
}

function endsSentence(line: string, at: number): boolean {
  const [before, mark, after] = [line.charAt(at - 1), line.charAt(at), line.charAt(at + 1)];
  if ("。！？｡".includes(mark)) return true;
  if (mark === "．") return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}」）]/u.test(before);
  return (mark === "!" || mark === "?") && !/[!-~]/.test(after.replace(/["')!?]/, ""));
}

function trimmed(text: string, from: number, to: number, isBoundary: IsBoundary): Segment | null {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start)) && isBoundary(start + 1)) start += 1;
  while (start < end && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { from: start, to: end } : null;
}

function cutsOf(line: string, isBoundary: IsBoundary): number[] {
  const depth = depths(line);
  const cuts: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    if (!endsSentence(line, at)) continue;
    let end = at + 1;
    while (end < line.length && (endsSentence(line, end) || !isBoundary(end))) end += 1;
    let quoted = false;
    while (end < line.length && OPENER_OF.has(line.charAt(end))) {
      quoted = true;
      end += 1;
      while (end < line.length && !isBoundary(end)) end += 1;
    }
    const inside = (depth[end - 1] ?? 0) > 0;
    const carriedOn = quoted && end < line.length && (CARRIES_ON.test(line.charAt(end)) || endsSentence(line, end));
    if (!inside && !carriedOn) cuts.push(end);
    at = end - 1;
  }
  return cuts;
}

/**
 * The sentences of a text, in order and without overlap. A sentence ends behind 。！？ (also ! and ? before no ASCII character, and ．
 * behind Japanese writing), with the marks and closing brackets that follow, and at every line end; not inside a
 * pair of brackets, nor behind a quotation that is carried on (「…。」と). White space around a sentence belongs to none;
 * everything else is in exactly one, and no grapheme is cut.
 */
export function sentences(text: string): Segment[] {
  const found: Segment[] = [];
  const isBoundary = graphemeBoundaries(text);
  for (const { from, to } of linesOf(text)) {
    let start = from;
    const cuts = cutsOf(text.slice(from, to), (offset) => isBoundary(from + offset)).map((at) => from + at);
    for (const cut of [...cuts, to]) {
      const segment = trimmed(text, start, cut, isBoundary);
      if (segment) found.push(segment);
      start = cut;
    }
  }
  return found;
}

/** The lines of a text without their line ends. */
function linesOf(text: string): Segment[] {
  const lines: Segment[] = [];
  for (let from = 0; from <= text.length; ) {
    const lf = text.indexOf("\n", from);
    const to = lf < 0 ? text.length : lf;
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

/**
 * The paragraphs of a text, in order: they are parted by blank lines, and before a line that begins with an ideographic space
 * (字下げ). White space around a paragraph belongs to none.
 */
export function paragraphs(text: string): Segment[] {
  const found: Segment[] = [];
  const isBoundary = graphemeBoundaries(text);
  let continues = false;
  for (const line of linesOf(text)) {
    const piece = trimmed(text, line.from, line.to, isBoundary);
    const indented = text.charAt(line.from) === "\u3000";
    const before = continues && !indented ? found.at(-1) : undefined;
    if (piece && before) found[found.length - 1] = { from: before.from, to: piece.to };
    else if (piece) found.push(piece);
    continues = piece !== null;
  }
  return found;
}
