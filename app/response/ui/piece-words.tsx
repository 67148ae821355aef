// The words of a piece with the offsets that a selection is read from, its marks, and the places to cut.
import { benchWords } from "#app/messages/bench.ts";
import { Masked } from "#app/shared/ui/piece.tsx";
import type { LetterView, PieceView, Span } from "../bench.ts";
import { pressing } from "./desk-door.tsx";
import { type CutMark, type Stretch, shownOf } from "./piece-text.ts";
import { cutPress } from "./reading.ts";

function StretchText({ stretch, selected }: { stretch: Stretch; selected: boolean }) {
  const { kind, from, text, mark, passage } = stretch;
  if (kind === "gap") return <span aria-hidden="true">{text}</span>;
  const words =
    kind === "hidden" ? (
      <Masked>{benchWords().letter.masked}</Masked>
    ) : mark || passage !== null ? (
      <mark>{text}</mark>
    ) : (
      text
    );
  const offsets = Number.isNaN(from) ? {} : { "data-from": from, "data-to": from + text.length };
  return (
    <span {...offsets} className={selected ? "sel" : undefined}>
      {words}
    </span>
  );
}

/** The selected part of a stretch and what stands around it. */
function split(stretch: Stretch, selection: Span | null): { stretch: Stretch; selected: boolean }[] {
  const { from, text, kind } = stretch;
  const to = from + text.length;
  if (!selection || selection.to <= from || to <= selection.from) return [{ stretch, selected: false }];
  if (kind !== "text") return [{ stretch, selected: true }];
  const edges = [...new Set([from, Math.max(from, selection.from), Math.min(to, selection.to), to])];
  return edges.slice(0, -1).map((start, index) => ({
    stretch: { ...stretch, from: start, text: text.slice(start - from, (edges[index + 1] ?? to) - from) },
    selected: selection.from <= start && start < selection.to,
  }));
}

type CutProps = { mark: CutMark; letter: LetterView; piece: PieceView; numbered: boolean };

function Cut({ mark, letter, piece, numbered }: CutProps) {
  const words = benchWords().letter;
  const key = mark.number <= 9 ? String(mark.number) : undefined;
  return (
    <button
      {...pressing(cutPress(letter, piece, mark.at), numbered ? `number-${mark.number}` : undefined)}
      className="cut-here"
      aria-label={words.cutHere(mark.number)}
      title={words.cutHere(mark.number)}
    >
      {numbered && key !== undefined ? <kbd>{key}</kbd> : words.cutSign}
    </button>
  );
}

type PieceWordsProps = {
  letter: LetterView;
  piece: PieceView;
  /** Words in common with the row it is compared with. */
  words?: readonly string[];
  selection?: Span | null;
  /** Places to cut are shown; `numbered` with their digits. */
  cuts?: boolean;
  numbered?: boolean;
  passages?: boolean;
};

export function PieceWords({ letter, piece, words, selection = null, cuts, numbered, passages }: PieceWordsProps) {
  return (
    <>
      {shownOf(piece, { words, cuts, passages }).map((part) =>
        part.kind === "cut" ? (
          <Cut key={`cut${part.at}`} mark={part} letter={letter} piece={piece} numbered={numbered === true} />
        ) : (
          split(part, selection).map(({ stretch, selected }) => (
            <StretchText key={`${stretch.kind}${stretch.from}`} stretch={stretch} selected={selected} />
          ))
        ),
      )}
    </>
  );
}
