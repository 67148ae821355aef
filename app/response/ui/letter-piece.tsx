// One piece of the letter on the desk: its words, what was decided, and under the current one the tools and the comparison.
import { forwardRef, type ReactNode } from "react";
import { benchWords } from "#app/messages/bench.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Piece } from "#app/shared/ui/piece.tsx";
import type { LetterView, PieceView, Span } from "../bench.ts";
import { pressing, toAddress, useDeskPlace } from "./desk-door.tsx";
import { startOf } from "./letter-walk.ts";
import { PieceWords } from "./piece-words.tsx";
import { joinPress } from "./reading.ts";
import { pieceAttribute } from "./selection.ts";

/** Short facts under the words: what was decided. */
export function factsOf(piece: PieceView): ReactNode[] {
  const words = benchWords();
  if (piece.state === "away" && piece.away) {
    const { kind, reason } = piece.away;
    return [
      words.letter.away(words.setAside[kind]),
      ...(reason ? [reason] : []),
      ...(kind === "personal" ? [words.letter.personalNote] : []),
    ];
  }
  if (piece.state === "away-proposed" && piece.away)
    return [words.letter.awayProposed(words.setAside[piece.away.kind])];
  const { opinion } = piece;
  if (!opinion) return [];
  const row = opinion.rowCount > 1 ? words.letter.row(opinion.rowHeading, opinion.rowCount) : words.letter.alone;
  return [
    `✓ ${opinion.placeLabel}`,
    opinion.pages,
    opinion.divisionLabel,
    row,
    opinion.validity === null ? "" : opinion.validityLabel,
  ].filter(Boolean);
}

type Numbered = { number: number | null; piece: PieceView; letter: LetterView };

/** The number in the margin; of another piece a link that makes it the current one. */
function Margin({ number, piece, letter, now }: Numbered & { now: boolean }) {
  const words = benchWords().letter;
  const place = useDeskPlace();
  const shown = number ?? "―";
  if (now) return <>{shown}</>;
  return (
    <a
      className="no-link"
      href={toAddress(place, { pass: "read", letter: letter.receiptDigits, piece: startOf(piece) })}
      aria-label={number === null ? words.goAway : words.goHere(number)}
    >
      {shown}
    </a>
  );
}

/** The mark between two pieces that makes them one. */
function JoinMark({ piece, letter }: { piece: PieceView; letter: LetterView }) {
  const press = joinPress(letter, piece);
  const words = benchWords().letter;
  const { can } = useDeskPlace();
  if (press === null || !can.sort) return null;
  return (
    <Button {...pressing(press)} kind="outline" size="slim" className="join-here">
      {words.joinHere}
    </Button>
  );
}

type LetterPieceProps = Numbered & {
  now: boolean;
  selection: Span | null;
  /** Which numbers stand in the text. */
  numbers: "cuts" | "passages" | null;
  /** Words in common with the row the piece is compared with. */
  common: readonly string[];
  tools?: ReactNode;
  below?: ReactNode;
  /** The mark that joins this piece with the current one before it. */
  joinable?: boolean;
};

export const LetterPiece = forwardRef<HTMLElement, LetterPieceProps>(function LetterPiece(props, ref) {
  const { piece, letter, number, now, selection, numbers, common, tools, below, joinable } = props;
  const { can } = useDeskPlace();
  const open = now && can.sort && (piece.state === "todo" || piece.state === "done");
  const away = piece.state === "away" || piece.state === "away-proposed";
  return (
    <Piece
      ref={ref}
      state={now ? "now" : away ? "away" : piece.state === "done" ? "done" : "todo"}
      number={<Margin piece={piece} letter={letter} number={number} now={now} />}
      facts={factsOf(piece)}
      tools={now ? tools : joinable && <JoinMark piece={piece} letter={letter} />}
      below={below}
      {...{ [pieceAttribute]: startOf(piece) }}
    >
      <PieceWords
        letter={letter}
        piece={piece}
        words={now ? common : []}
        selection={now ? selection : null}
        cuts={open}
        numbered={numbers === "cuts"}
        passages={now && numbers === "passages"}
      />
    </Piece>
  );
});
