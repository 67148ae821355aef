// A piece of a letter as it is shown: stretches with their offsets in the letter, marks in them, and the places to cut.
import { snapSpan } from "#app/shared/text/grapheme.ts";
import type { PieceView, Span } from "../bench.ts";

/** Consecutive characters shown alike; `from` is the UTF-16 offset in the letter. */
export interface Stretch {
  readonly kind: "text" | "hidden" | "gap";
  readonly from: number;
  readonly text: string;
  /** A word in common with what the piece is compared with. */
  readonly mark: boolean;
  /** Number of the likely passage it belongs to, from 1. */
  readonly passage: number | null;
}

export interface CutMark {
  readonly kind: "cut";
  readonly at: number;
  /** From 1. */
  readonly number: number;
}

/** The mask of what lies partly in a stretch set aside; a single sign may be a bullet of the letter. */
const MASKED = /■{2,}/g;

type Shown = Pick<PieceView, "spans" | "text" | "cuts" | "inside" | "passages" | "state">;

/** Stretches that are masked. */
function hiddenIn(piece: Shown, from: number, text: string): Span[] {
  if (piece.state !== "away") return piece.inside.filter(({ as }) => as === "personal").map(({ span }) => span);
  return Array.from(text.matchAll(MASKED), (m) => ({ from: from + m.index, to: from + m.index + m[0].length }));
}

/** The spans of a piece with their texts; null when the text is not its spans joined by one separator. */
export function spanTexts(
  piece: Pick<PieceView, "spans" | "text">,
): { from: number; to: number; text: string }[] | null {
  const { spans, text } = piece;
  const total = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const gap = spans.length > 1 ? (text.length - total) / (spans.length - 1) : 0;
  if (!Number.isInteger(gap) || gap < 0 || (spans.length === 1 && text.length !== total)) return null;
  let at = 0;
  return spans.map(({ from, to }) => {
    const start = at;
    at += to - from + gap;
    return { from, to, text: text.slice(start, start + to - from) };
  });
}

function occurrences(text: string, words: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const word of words) {
    if (word === "") continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push({ from: at, to: at + word.length });
  }
  return found;
}

const inside = (spans: readonly Span[], at: number): number => spans.findIndex(({ from, to }) => from <= at && at < to);

/** What of a piece is shown in one go, in order: stretches, the gaps between its spans, and cut marks where they are wished for. */
export function shownOf(
  piece: Shown,
  wish: { readonly words?: readonly string[]; readonly cuts?: boolean; readonly passages?: boolean } = {},
): (Stretch | CutMark)[] {
  const texts = spanTexts(piece);
  if (texts === null) return [{ kind: "text", from: Number.NaN, text: piece.text, mark: false, passage: null }];
  const passages = wish.passages ? piece.passages.map(({ span }) => span) : [];
  const shown: (Stretch | CutMark)[] = [];
  const cutAt = (at: number) => {
    const number = wish.cuts ? piece.cuts.indexOf(at) + 1 : 0;
    if (number > 0) shown.push({ kind: "cut", at, number });
  };
  texts.forEach(({ from, to, text }, index) => {
    const before = texts[index - 1];
    if (before && before.to < from) shown.push({ kind: "gap", from: before.to, text: "…", mark: false, passage: null });
    const marks = occurrences(text, wish.words ?? []).map((m) => ({ from: m.from + from, to: m.to + from }));
    const hidden = hiddenIn(piece, from, text);
    const edges = new Set([from, to]);
    for (const span of [...marks, ...hidden, ...passages])
      for (const edge of [span.from, span.to]) if (edge > from && edge < to) edges.add(edge);
    if (wish.cuts) for (const cut of piece.cuts) if (cut > from && cut < to) edges.add(cut);
    const sorted = [...edges].sort((a, b) => a - b);
    sorted.slice(0, -1).forEach((start, i) => {
      const end = sorted[i + 1] ?? to;
      cutAt(start);
      shown.push({
        kind: inside(hidden, start) >= 0 ? "hidden" : "text",
        from: start,
        text: text.slice(start - from, end - from),
        mark: inside(marks, start) >= 0,
        passage: inside(passages, start) + 1 || null,
      });
    });
  });
  return shown;
}

/**
 * The selection between two offsets of the letter as a span of one piece: held inside the spans of the piece, widened to whole
 * characters, blank space at its ends left out. Null when nothing is left.
 */
export function selectedSpan(piece: Pick<PieceView, "spans" | "text">, a: number, b: number): Span | null {
  const texts = spanTexts(piece);
  if (texts === null || !Number.isInteger(a) || !Number.isInteger(b)) return null;
  const [low, high] = a <= b ? [a, b] : [b, a];
  const held = texts
    .map(({ from, to, text }) => ({ from, text, low: Math.max(low, from), high: Math.min(high, to) }))
    .filter((part) => part.low < part.high);
  const [first, last] = [held[0], held[held.length - 1]];
  if (!first || !last) return null;
  const start = snapSpan(first.text, first.low - first.from, first.high - first.from).from + first.from;
  const end = snapSpan(last.text, last.low - last.from, last.high - last.from).to + last.from;
  const charAt = (at: number): string => {
    const part = texts.find(({ from, to }) => from <= at && at < to);
    return part ? part.text.charAt(at - part.from) : " ";
  };
  let [from, to] = [start, end];
  while (from < to && /\s/.test(charAt(from))) from += 1;
  while (from < to && /\s/.test(charAt(to - 1))) to -= 1;
  return from < to ? { from, to } : null;
}
