// The way through a letter: which piece is the current one, which comes next, and which letter after it.
import type { LetterView, ListItem, PieceView } from "../bench.ts";
import type { Stop } from "./bench-address.ts";

/** First offset of a piece. */
export const startOf = (piece: Pick<PieceView, "spans">): number => piece.spans[0]?.from ?? 0;

const endOf = (piece: Pick<PieceView, "spans">): number => piece.spans[piece.spans.length - 1]?.to ?? 0;

/** Numbers of the pieces as people count them, from 1; null for what is set aside or proposed to be. */
export function numbersOf(pieces: readonly PieceView[]): (number | null)[] {
  let count = 0;
  return pieces.map((piece) => {
    if (piece.state === "away" || piece.state === "away-proposed") return null;
    count += 1;
    return count;
  });
}

/** A box with a row that may be its own, and that is still alone. */
const mayJoin = (piece: PieceView): boolean =>
  piece.state === "done" && piece.rows.length > 0 && piece.opinion?.rowCount === 1 && piece.opinion.validity === null;

/** Whether a piece waits for a decision. A box of a web submission has its place already: only a likely row asks anything of it. */
const waits = (letter: Pick<LetterView, "web">, piece: PieceView): boolean =>
  piece.state === "todo" || piece.opinion?.placed === false || (letter.web && mayJoin(piece));

/**
 * Where a letter opens: at the first piece that waits; else at its end while set-asides are only proposed; one that is read
 * through at its first opinion.
 */
export function openingStop(letter: Pick<LetterView, "web" | "pieces">): Stop {
  const waiting = letter.pieces.find((piece) => waits(letter, piece));
  const proposed = letter.pieces.some(({ state }) => state === "away-proposed");
  const first = waiting ?? (proposed ? undefined : letter.pieces.find(({ state }) => state === "done"));
  return first ? startOf(first) : "end";
}

/**
 * The piece one stands at: the one that begins at the offset or holds it, else the next one behind it. Undefined: the end of
 * the letter. Without an offset the opening one.
 */
export function pieceAt(letter: Pick<LetterView, "web" | "pieces">, stop: Stop | undefined): PieceView | undefined {
  const at = stop ?? openingStop(letter);
  if (at === "end") return undefined;
  return (
    letter.pieces.find((piece) => startOf(piece) === at) ??
    letter.pieces.find(({ spans }) => spans.some(({ from, to }) => from <= at && at < to)) ??
    letter.pieces.find((piece) => endOf(piece) > at) ??
    letter.pieces[letter.pieces.length - 1]
  );
}

/** One step on or back; at both ends one stays. */
export function stepFrom(letter: Pick<LetterView, "pieces">, at: PieceView | undefined, step: 1 | -1): Stop {
  const stops: Stop[] = [...letter.pieces.map(startOf), "end"];
  const here = at ? letter.pieces.indexOf(at) : stops.length - 1;
  return stops[Math.min(stops.length - 1, Math.max(0, here + step))] ?? "end";
}

/** The next piece that waits behind one that is being decided; then any before it; then the end. */
export function afterDeciding(letter: Pick<LetterView, "web" | "pieces">, at: PieceView | undefined): Stop {
  const here = at ? letter.pieces.indexOf(at) : letter.pieces.length;
  const waiting = (pieces: readonly PieceView[]) => pieces.find((piece) => waits(letter, piece));
  const next =
    waiting(letter.pieces.slice(here + 1)) ?? (letter.web ? undefined : waiting(letter.pieces.slice(0, here)));
  return next ? startOf(next) : "end";
}

/** The next item of a list that is not done, behind the current one, else from the beginning; undefined when none is left. */
export function nextOpen(list: readonly ListItem[], current: string | undefined): ListItem | undefined {
  const here = list.findIndex(({ key }) => key === current);
  return [...list.slice(here + 1), ...list.slice(0, Math.max(0, here))].find(({ state }) => state !== "done");
}

/** The neighbour in a list, or undefined at its ends. */
export function neighbour(list: readonly ListItem[], current: string | undefined, step: 1 | -1): ListItem | undefined {
  const here = list.findIndex(({ key }) => key === current);
  return here < 0 ? list[0] : list[here + step];
}

/** The first item of the next or previous group of a list. */
export function nextGroup(list: readonly ListItem[], current: string | undefined, step: 1 | -1): ListItem | undefined {
  const group = list.find(({ key }) => key === current)?.group;
  const groups = [...new Set(list.map((item) => item.group))];
  const wanted = groups[groups.indexOf(group ?? "") + step];
  return wanted === undefined ? undefined : list.find((item) => item.group === wanted);
}
