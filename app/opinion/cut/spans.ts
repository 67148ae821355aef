// Algebra of stretches of one text: what is covered, what is left to read, cutting, joining.
import { graphemeBoundaries, isGraphemeBoundary } from "#app/shared/text/grapheme.ts";
import { sentences } from "#app/shared/text/segments.ts";
import { endsSentence, type Line, lines, margin } from "./lines.ts";

/** A stretch of the canonical text: UTF-16 units, `from` included, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Why a stretch that is no opinion is put aside. */
export type SetAsideKind = "greeting" | "personal" | "not_opinion" | "other";

/** A stretch of a letter with what is proposed for it; nothing is decided by it. */
export interface Piece extends Span {
  readonly propose: "opinion" | "set_aside";
  /** Only with `set_aside`. */
  readonly kind?: SetAsideKind;
  /** The heading line of the letter this piece stands under, where that heading lies in an earlier piece. */
  readonly under?: Span;
}

/**
 * Blank space, punctuation, combining marks without a letter, and the signs letters use as bullets, arrows and rules.
 * Other symbols (emoji, %, ¥) may be all that somebody says. Private-use characters are 外字 and count as letters.
 */
const NEEDS_NOBODY = /^[\p{Z}\p{P}\p{M}\p{Cc}\p{Cf}\u2190-\u21FF\u2500-\u25FF\u2605\u2606]*$/u;

/** Whether the text holds nothing that a person would have to read. */
export function needsNobody(text: string): boolean {
  return NEEDS_NOBODY.test(text);
}

/**
 * Whether a span may be stored for this text.
 * @returns null when it may, else why not
 */
export function spanFault(text: string, { from, to }: Span): "outside" | "empty" | "cuts_character" | null {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > text.length) return "outside";
  if (from >= to) return "empty";
  return isGraphemeBoundary(text, from) && isGraphemeBoundary(text, to) ? null : "cuts_character";
}

/** The same ground as disjoint stretches in order; touching ones become one, empty ones vanish. */
export function merged(spans: readonly Span[]): Span[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from >= to) continue;
    const last = result[result.length - 1];
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** What lies in `spans` and in none of `taken`. */
export function subtract(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const away = merged(taken);
  const result: Span[] = [];
  let next = 0;
  for (const span of merged(spans)) {
    let from = span.from;
    while (next < away.length && (away[next] as Span).to <= from) next++;
    for (let i = next; i < away.length; i++) {
      const hole = away[i] as Span;
      if (hole.from >= span.to) break;
      if (hole.from > from) result.push({ from, to: hole.from });
      from = Math.max(from, hole.to);
    }
    if (from < span.to) result.push({ from, to: span.to });
  }
  return result;
}

/** What lies both in one of `a` and in one of `b`. */
export function overlap(a: readonly Span[], b: readonly Span[]): Span[] {
  return subtract(a, subtract(a, b));
}

/** Widens spans of one text to whole characters; the text is looked through once, when the first span comes. */
export function snapper(text: string): (span: Span) => Span {
  let isBoundary: ((offset: number) => boolean) | undefined;
  return (span) => {
    isBoundary ??= graphemeBoundaries(text);
    let from = Math.min(Math.max(span.from, 0), text.length);
    let to = Math.min(Math.max(span.to, from), text.length);
    const isEmpty = from === to;
    while (!isBoundary(from)) from--;
    if (isEmpty) return { from, to: from };
    while (!isBoundary(to)) to++;
    return { from, to };
  };
}

const BLANK = /^[\p{Z}\p{Cc}\p{Cf}]$/u;

/** The span without the blank space at its ends; an empty span at `from` when nothing in it has to be read. */
export function tight(text: string, span: Span): Span {
  return snapper(text)(trimmed(text, span));
}

function trimmed(text: string, span: Span): Span {
  if (needsNobody(text.slice(span.from, span.to))) return { from: span.from, to: span.from };
  let { from, to } = span;
  while (from < to && BLANK.test(text.charAt(from))) from++;
  while (to > from && BLANK.test(text.charAt(to - 1))) to--;
  return { from, to };
}

/**
 * The stretches that no opinion covers and nobody set aside, without blank ends; a rest of blank space and punctuation
 * needs nobody and is left out.
 * @throws RangeError when a span lies outside the text
 */
export function coverage(text: string, opinionSpans: readonly Span[], setAsideSpans: readonly Span[]): Span[] {
  const taken = [...opinionSpans, ...setAsideSpans];
  for (const span of taken) {
    if (span.from < 0 || span.to > text.length || span.from > span.to) {
      throw new RangeError(`span ${span.from}–${span.to} lies outside a text of ${text.length}`);
    }
  }
  const snap = snapper(text);
  return subtract([{ from: 0, to: text.length }], taken)
    .filter((rest) => !needsNobody(text.slice(rest.from, rest.to)))
    .map((rest) => snap(trimmed(text, rest)));
}

/** Whether everything that needs reading lies in an opinion or is set aside. */
export function isReadThrough(text: string, opinionSpans: readonly Span[], setAsideSpans: readonly Span[]): boolean {
  return coverage(text, opinionSpans, setAsideSpans).length === 0;
}

/**
 * Cuts a piece in two; both halves keep its proposal.
 * @param offset where the second half begins; moved to the start of the character it falls into
 * @returns null when one half would hold nothing to read
 */
export function cutAt<P extends Span>(text: string, piece: P, offset: number): [P, P] | null {
  if (offset <= piece.from || offset >= piece.to) return null;
  const at = Math.max(piece.from, snapper(text)({ from: offset, to: offset }).from);
  if (needsNobody(text.slice(piece.from, at)) || needsNobody(text.slice(at, piece.to))) return null;
  return [
    { ...piece, to: at },
    { ...piece, from: at },
  ];
}

/**
 * One piece from two, with whatever lies between them. An opinion in either makes it an opinion; otherwise what was
 * proposed as personal stays so, since that is what must not be shown.
 */
export function joinPieces(a: Piece, b: Piece): Piece {
  const [first, second] = a.from < b.from || (a.from === b.from && a.to <= b.to) ? [a, b] : [b, a];
  const under = first.under;
  const span = { from: first.from, to: Math.max(a.to, b.to), ...(under ? { under } : {}) };
  if (a.propose === "opinion" || b.propose === "opinion") return { ...span, propose: "opinion" };
  const kind = a.kind === "personal" || b.kind === "personal" ? "personal" : (first.kind ?? second.kind ?? "other");
  return { ...span, propose: "set_aside", kind };
}

/**
 * The offsets at which a piece can be cut, in order: where its second and later sentences begin. The first nine answer
 * to the keys 1 to 9. The end of a line is a place to cut after the end of a sentence, before a bullet, and where lines
 * were not broken by the margin.
 */
export function sentenceCuts(text: string, piece: Span): number[] {
  const inside = text.slice(piece.from, piece.to);
  const all = lines(inside);
  const handMade = margin(all) === null;
  const said = trimmedToWords(inside);
  const cuts: number[] = [];
  let at = 0;
  for (const { from } of sentences(inside)) {
    if (from <= said.from || from >= said.to) continue;
    while (at + 1 < all.length && (all[at] as Line).to <= from) at++;
    const line = all[at];
    const startsLine = line !== undefined && inside.slice(line.from, from).trim() === "";
    const above = all.slice(Math.max(0, at - 1), at).find(({ body }) => body !== "");
    if (startsLine && !handMade && above && !endsSentence(above.body) && !line.mark) continue;
    cuts.push(piece.from + from);
  }
  return cuts;
}

/** From the first sign somebody must read to behind the last. */
function trimmedToWords(text: string): Span {
  let [from, to] = [0, text.length];
  const signs = [...text];
  for (const sign of signs) {
    if (!needsNobody(sign)) break;
    from += sign.length;
  }
  for (let i = signs.length - 1; i >= 0 && to > from; i--) {
    const sign = signs[i] as string;
    if (!needsNobody(sign)) break;
    to -= sign.length;
  }
  return { from, to };
}
