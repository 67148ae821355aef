// How a letter lies on the desk: the pieces it is cut into, and what of each nobody has read yet.
import { preCut } from "../cut/pre-cut.ts";
import { merged, needsNobody, type Piece, type Span, subtract, tight } from "../cut/spans.ts";
import type { SetAsideKind } from "../deed.schema.ts";
import { remembered } from "../remembered.ts";

/** A stretch set aside. */
export interface SetAside extends Span {
  readonly id: string;
  readonly kind: SetAsideKind;
  readonly reason: string;
}

/** What of a letter decides how it lies on the desk. */
export interface LetterText {
  readonly text: string;
  readonly textVersion: number;
  /** `submission.pieces`. */
  readonly stored: string | null;
  /** Ranges of the boxes of a web submission; none for a letter. */
  readonly boxes: readonly Span[];
}

interface StoredPieces {
  readonly textVersion: number;
  readonly pieces: readonly Piece[];
}

/** What is kept in `submission.pieces`. They belong to one version of the text. */
export const storedPieces = (textVersion: number, pieces: readonly Piece[]): string =>
  JSON.stringify({ textVersion, pieces } satisfies StoredPieces);

/** The pieces a person made for this version of the text, or null. */
export function piecesByHand({ stored, textVersion }: Pick<LetterText, "stored" | "textVersion">): Piece[] | null {
  if (stored === null) return null;
  const kept = JSON.parse(stored) as StoredPieces;
  return kept.textVersion === textVersion ? [...kept.pieces] : null;
}

const proposed = remembered(500, (text: string) => text, preCut);

/** The pieces of a letter, before anything was taken from them: by hand, else its boxes, else as proposed. */
export function basePieces(letter: LetterText): readonly Piece[] {
  const byHand = piecesByHand(letter);
  if (byHand) return byHand;
  if (letter.boxes.length > 0) return letter.boxes.map(({ from, to }) => ({ from, to, propose: "opinion" }));
  return proposed(letter.text);
}

/** What is left to read of one piece. A stretch of personal data inside it stays within its span, masked. */
export interface UnreadPiece {
  /** Place among the pieces of the letter. */
  readonly base: number;
  readonly spans: readonly Span[];
  readonly propose: Piece["propose"];
  readonly kind?: SetAsideKind;
  readonly under?: Span;
}

/** What no opinion covers and nobody set aside, piece by piece; pieces with nothing left are passed over. */
export function unreadPieces(
  text: string,
  pieces: readonly Piece[],
  opinionSpans: readonly Span[],
  setAsides: readonly SetAside[],
): UnreadPiece[] {
  const personal = merged(setAsides.filter(({ kind }) => kind === "personal"));
  const away = merged([...opinionSpans, ...setAsides.filter(({ kind }) => kind !== "personal")]);
  return pieces.flatMap(({ from, to, propose, kind, under }, base) => {
    const spans = subtract([{ from, to }], away).flatMap((rest) => {
      const open = subtract([rest], personal).filter((part) => !needsNobody(text.slice(part.from, part.to)));
      const [first, last] = [open[0], open[open.length - 1]];
      return first && last ? [tight(text, { from: first.from, to: last.to })] : [];
    });
    return spans.length > 0 ? [{ base, spans, propose, ...(kind ? { kind } : {}), ...(under ? { under } : {}) }] : [];
  });
}

/** Whether two lists cover exactly the same ground. */
export function sameGround(a: readonly Span[], b: readonly Span[]): boolean {
  const [x, y] = [merged(a), merged(b)];
  return x.length === y.length && x.every(({ from, to }, i) => from === y[i]?.from && to === y[i]?.to);
}

/** Whether a stretch lies wholly within the ground. */
export const liesWithin = (span: Span, ground: readonly Span[]): boolean => subtract([span], ground).length === 0;
