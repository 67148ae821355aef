// What can be decided of a piece of a letter, each as the press that does it, and what Enter does.
import { merged, subtract } from "#app/opinion/cut/spans.ts";
import type { SetAsideKind } from "#app/opinion/deed.schema.ts";
import type { BenchView, LetterView, PieceView, RowProposal, Span } from "../bench.ts";
import type { BenchAddress, Stop } from "./bench-address.ts";
import { afterDeciding, nextOpen, startOf } from "./letter-walk.ts";
import type { Press } from "./press.ts";

const at = (letter: LetterView, piece: Stop): BenchAddress => ({ pass: "read", letter: letter.receiptDigits, piece });

const ofLetter = (letter: LetterView) => ({ submissionId: letter.id, version: letter.version });

const ofOpinion = (piece: PieceView) =>
  piece.opinion ? { opinionId: piece.opinion.id, version: piece.opinion.version } : null;

/** Puts the piece at a place: takes it as an opinion, or moves the opinion it is. Then the next piece. */
export function placePress(letter: LetterView, piece: PieceView, sectionId: string | null, rank: number | null): Press {
  const opinion = ofOpinion(piece);
  const next = at(letter, afterDeciding(letter, piece));
  const place = { sectionId };
  return opinion
    ? { deeds: [{ kind: "place", ...opinion, place, rank }], next }
    : { deeds: [{ kind: "take-piece", ...ofLetter(letter), spans: [...piece.spans], place, rank }], next };
}

/** Puts the piece into a row; the place follows the row. Then the next piece. */
export function rowPress(letter: LetterView, piece: PieceView, groupId: string, rank: number | null): Press {
  const opinion = ofOpinion(piece);
  const next = at(letter, afterDeciding(letter, piece));
  return opinion
    ? { deeds: [{ kind: "join-row", ...opinion, groupId, rank }], next }
    : { deeds: [{ kind: "take-piece-into-row", ...ofLetter(letter), spans: [...piece.spans], groupId, rank }], next };
}

/** Cuts the piece at an offset; one stays at its first half. An opinion keeps the first half, the other is to be read anew. */
export function cutPress(letter: LetterView, piece: PieceView, offset: number): Press {
  const opinion = ofOpinion(piece);
  if (opinion === null)
    return { deeds: [{ kind: "cut-piece", ...ofLetter(letter), at: offset }], next: at(letter, startOf(piece)) };
  const spans = subtract(piece.spans, [{ from: offset, to: Number.MAX_SAFE_INTEGER }]);
  return { deeds: [{ kind: "recut", ...opinion, spans }], next: at(letter, offset) };
}

/** Makes the selected characters a piece of their own, which is then the current one; null when they are the whole piece. */
export function cutOutPress(letter: LetterView, piece: PieceView, span: Span): Press | null {
  const rest = subtract(piece.spans, [span]);
  if (rest.length === 0) return null;
  const opinion = ofOpinion(piece);
  const next = at(letter, span.from);
  if (opinion) return { deeds: [{ kind: "recut", ...opinion, spans: rest }], next };
  const last = piece.spans[piece.spans.length - 1]?.to ?? span.to;
  const cuts = [span.to < last ? span.to : null, span.from > startOf(piece) ? span.from : null];
  const deeds = cuts.flatMap((offset) =>
    offset === null ? [] : [{ kind: "cut-piece" as const, ...ofLetter(letter), at: offset }],
  );
  return { deeds, next };
}

/** The spans of two pieces that follow each other as one: only blank space can lie between them. */
function joined(a: readonly Span[], b: readonly Span[]): Span[] {
  const [last, first] = [a[a.length - 1], b[0]];
  if (!last || !first || last.to > first.from) return merged([...a, ...b]);
  return [...a.slice(0, -1), { from: last.from, to: first.to }, ...b.slice(1)];
}

/** Joins the piece with the one before; null at the beginning of the letter and behind what is set aside. */
export function joinPress(letter: LetterView, piece: PieceView): Press | null {
  const before = letter.pieces[letter.pieces.indexOf(piece) - 1];
  if (!before || before.state === "away" || piece.state === "away") return null;
  const next = at(letter, startOf(before));
  const [opinion, other] = [ofOpinion(piece), ofOpinion(before)];
  const spans = joined(before.spans, piece.spans);
  if (opinion && other)
    return {
      deeds: [
        { kind: "drop", ...opinion },
        { kind: "recut", ...other, spans },
      ],
      next,
    };
  if (opinion ?? other)
    return { deeds: [{ kind: "recut", ...((opinion ?? other) as NonNullable<typeof other>), spans }], next };
  return { deeds: [{ kind: "join-piece", ...ofLetter(letter), at: startOf(piece) }], next };
}

/** Sets a stretch aside; one stays at what is left of the piece, or goes on where the whole piece is set aside. */
export function asidePress(letter: LetterView, piece: PieceView, span: Span, as: SetAsideKind): Press {
  const rest = subtract(piece.spans, [span]);
  const next = at(letter, rest[0]?.from ?? afterDeciding(letter, piece));
  return { deeds: [{ kind: "set-aside", ...ofLetter(letter), span, as, reason: "" }], next };
}

export interface Passage {
  readonly span: Span;
  readonly text: string;
  readonly as: SetAsideKind;
  /** The passage is the whole piece. */
  readonly whole: boolean;
}

const wholeKinds: readonly SetAsideKind[] = ["greeting", "not_opinion", "personal"];

/** What X offers: the likely passages, then the whole piece by kind; in the order of their numbers. */
export function passagesOf(piece: PieceView): Passage[] {
  const [first, last] = [piece.spans[0], piece.spans[piece.spans.length - 1]];
  const inner = piece.passages.map((passage) => ({ ...passage, whole: false }));
  if (!first || !last || piece.opinion) return inner;
  const span = { from: first.from, to: last.to };
  return [...inner, ...wholeKinds.map((as) => ({ span, text: piece.text, as, whole: true }))];
}

/** The likeliest kind of selected characters: that of a likely passage they touch, else personal data. */
export function likeliestKind(piece: PieceView, span: Span): SetAsideKind {
  const touched = piece.passages.find((passage) => passage.span.from < span.to && span.from < passage.span.to);
  if (touched) return touched.as;
  return piece.state === "away-proposed" && piece.away ? piece.away.kind : "personal";
}

/** The row the piece is compared with and that Enter joins: the likeliest, if it is very much alike and the piece stands alone. */
export function likeRow(piece: PieceView): RowProposal | undefined {
  const [row] = piece.rows;
  if (!row || row.strength === "some") return undefined;
  return (piece.opinion?.rowCount ?? 1) > 1 ? undefined : row;
}

/** What the one filled button does, and Enter with it. */
export type Filled =
  | { readonly kind: "place" | "join" | "take-aside" | "finish"; readonly press: Press }
  | { readonly kind: "choose-place" }
  | { readonly kind: "next-piece" | "next-letter" | "to-answers"; readonly to: BenchAddress };

/** How many set-asides of a letter are proposed and would be taken at its end. */
export const proposedAsides = (letter: LetterView): number =>
  letter.pieces.filter(({ state }) => state === "away-proposed").length;

function filledAtEnd(view: BenchView, letter: LetterView): Filled {
  const todo = letter.pieces.find(({ state }) => state === "todo");
  if (todo) return { kind: "next-piece", to: at(letter, startOf(todo)) };
  const open = nextOpen(view.list, letter.receiptDigits);
  const done = view.list.find(({ key }) => key === letter.receiptDigits)?.state === "done";
  const next: BenchAddress = open ? { pass: "read", letter: open.key } : at(letter, "end");
  if (!done || proposedAsides(letter) > 0)
    return { kind: "finish", press: { deeds: [{ kind: "finish-letter", ...ofLetter(letter) }], next } };
  return open ? { kind: "next-letter", to: next } : { kind: "to-answers", to: { pass: "answer" } };
}

/** What Enter does at a piece, or at the end of the letter (undefined). */
export function filledOf(view: BenchView, letter: LetterView, piece: PieceView | undefined): Filled {
  if (piece === undefined) return filledAtEnd(view, letter);
  const next = afterDeciding(letter, piece);
  if (piece.state === "away-proposed" && piece.away) {
    const span = { from: startOf(piece), to: piece.spans[piece.spans.length - 1]?.to ?? 0 };
    return { kind: "take-aside", press: asidePress(letter, piece, span, piece.away.kind) };
  }
  if (piece.state === "todo" || piece.opinion?.placed === false) {
    const [row, place] = [likeRow(piece), piece.places[0]];
    if (row) return { kind: "join", press: rowPress(letter, piece, row.groupId, 1) };
    return place ? { kind: "place", press: placePress(letter, piece, place.sectionId, 1) } : { kind: "choose-place" };
  }
  if (letter.web || next === "end") return filledAtEnd(view, letter);
  return { kind: "next-piece", to: at(letter, next) };
}
