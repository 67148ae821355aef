// Lengths, cuts and offsets by what people see as one character; offsets are UTF-16 units.

/**
 * Code units that are one grapheme each next to any other of this set: no marks, joiners, selectors, surrogates, conjoining
 * jamo, and not the half-width voicing marks U+FF9E and U+FF9F.
 */
const SIMPLE =
  "\\t\\n\\x20-\\x7e\\u00a1-\\u00a8\\u00aa-\\u00ac\\u00af-\\u02ff\\u2010-\\u2027\\u2030-\\u203b\\u2190-\\u2193\\u2460-\\u24ff";
const SIMPLE_JA =
  "\\u2500-\\u25a9\\u25b2-\\u25b5\\u25bc-\\u25bf\\u25c6-\\u25cf\\u3000-\\u3029\\u3041-\\u3096\\u309b-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uff01-\\uff9d";
const ALL_SIMPLE = new RegExp(`^[${SIMPLE}${SIMPLE_JA}]*$`);

/** Without Intl.Segmenter (old browsers) a grapheme is a code point with the marks and joined characters behind it. */
const CLUSTER = /\r\n|(?:\p{RI}\p{RI}|[\s\S])(?:[\p{M}\p{Emoji_Modifier}\u200c\uff9e\uff9f]|\u200d\p{Emoji}|\u200d)*/gu;

let segmenter: Intl.Segmenter | undefined;

/** Offsets at which graphemes of the text begin, without the simple way out. */
function starts(text: string): number[] {
  const offsets: number[] = [];
  if (typeof Intl.Segmenter === "function") {
    segmenter ??= new Intl.Segmenter("ja", { granularity: "grapheme" });
    for (const { index } of segmenter.segment(text)) offsets.push(index);
  } else {
    text.replace(CLUSTER, (cluster, at: number) => {
      offsets.push(at);
      return cluster;
    });
  }
  return offsets;
}

/** The lines of a text with their line ends; behind a LF there is always a boundary, so each can be looked at alone. */
function* lines(text: string): Generator<{ line: string; at: number; simple: boolean }> {
  for (let at = 0; at < text.length; ) {
    const lf = text.indexOf("\n", at);
    const end = lf < 0 ? text.length : lf + 1;
    const line = text.slice(at, end);
    yield { line, at, simple: ALL_SIMPLE.test(line) };
    at = end;
  }
}

/** Number of graphemes, line ends included. */
export function graphemeLength(text: string): number {
  let length = 0;
  for (const { line, simple } of lines(text)) length += simple ? line.length : starts(line).length;
  return length;
}

/** The longest beginning of the text with at most `max` graphemes. */
export function cutGraphemes(text: string, max: number): string {
  let left = Math.max(0, Math.floor(max));
  for (const { line, at, simple } of lines(text)) {
    const offsets = simple ? null : starts(line);
    const length = offsets ? offsets.length : line.length;
    if (length > left) return text.slice(0, at + (offsets ? (offsets[left] ?? 0) : left));
    left -= length;
  }
  return text;
}

/** The boundary at or before an offset inside the text. */
function boundaryBefore(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return offset;
  if (ALL_SIMPLE.test(text.slice(offset - 1, offset + 1))) return offset;
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const lf = text.indexOf("\n", offset);
  let before = 0;
  for (const start of starts(text.slice(from, lf < 0 ? text.length : lf + 1))) {
    if (from + start > offset) break;
    before = start;
  }
  return from + before;
}

/** Whether a cut at this UTF-16 offset parts no grapheme; both ends of the text are boundaries, what lies outside is none. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return Number.isInteger(offset) && offset >= 0 && offset <= text.length && boundaryBefore(text, offset) === offset;
}

/** The same question for many offsets of one text, which is then looked through only once. */
export function graphemeBoundaries(text: string): (offset: number) => boolean {
  if (ALL_SIMPLE.test(text)) return (offset) => Number.isInteger(offset) && offset >= 0 && offset <= text.length;
  const found = new Set([0, text.length]);
  for (const { line, at } of lines(text)) for (const start of starts(line)) found.add(at + start);
  return (offset) => found.has(offset);
}

/** The first boundary at or behind an offset inside the text. */
function boundaryFrom(text: string, offset: number): number {
  let at = offset;
  while (!isGraphemeBoundary(text, at)) at += 1;
  return at;
}

/**
 * A span widened to whole graphemes and held inside the text; an empty span stays empty.
 * @throws RangeError when an offset is not an integer or `from` lies behind `to`
 */
export function snapSpan(text: string, from: number, to: number): { from: number; to: number } {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from > to)
    throw new RangeError(`not a span: ${from} to ${to}`);
  const [start, end] = [from, to].map((offset) => Math.min(Math.max(offset, 0), text.length)) as [number, number];
  const snapped = boundaryBefore(text, start);
  return { from: snapped, to: start === end ? snapped : boundaryFrom(text, end) };
}

/**
 * The first words of a text on one line: white space folded, at most `max` graphemes including the closing 「…」, which
 * replaces marks and spaces at the cut.
 */
export function excerpt(text: string, max: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (cutGraphemes(line, max) === line) return line;
  return `${cutGraphemes(line, max - 1).replace(/[\s、，,。．・：:]+$/, "")}…`;
}
