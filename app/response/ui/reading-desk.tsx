// The reading pass: the letter piece by piece, what each may be, and what Enter does.
import { benchWords } from "#app/messages/bench.ts";
import { Chip } from "#app/shared/ui/chip.tsx";
import { DeskBench, Doc } from "#app/shared/ui/desk-bench.tsx";
import { Piece } from "#app/shared/ui/piece.tsx";
import type { BenchView, LetterView, ListItem, RowView } from "../bench.ts";
import { PressForm, useDeskPlace } from "./desk-door.tsx";
import { DeskLeft } from "./desk-left.tsx";
import type { Refused } from "./desk-pass.tsx";
import { LetterPiece } from "./letter-piece.tsx";
import { numbersOf } from "./letter-walk.ts";
import { MoreAboutPiece } from "./more-about-opinion.tsx";
import { AwayTools, PieceTools } from "./piece-tools.tsx";
import { PlaceDecision } from "./place-decision.tsx";
import { filledOf, likeRow, proposedAsides } from "./reading.ts";
import { FilledButton, PieceFacts } from "./reading-facts.tsx";
import { RowComparison, RowDecision } from "./row-decision.tsx";
import { Trouble } from "./trouble.tsx";
import type { Reading } from "./use-reading.ts";

export interface ReadingProps {
  readonly view: BenchView;
  readonly letter: LetterView;
  readonly reading: Reading;
  /** Rows that pieces are compared with, by id. */
  readonly rows: Readonly<Record<string, RowView>>;
  readonly found: readonly ListItem[] | null;
  /** Why the last press was refused. */
  readonly refused: Refused | null;
}

function LetterHead({ letter }: { letter: LetterView }) {
  return (
    <>
      <span>{letter.arrived}</span>
      <Chip tone={letter.validityConfirmed ? "ok" : "proposed"}>
        {letter.validityConfirmed && "✓ "}
        {letter.validityLabel}
      </Chip>
      <span className="sub">{letter.about}</span>
    </>
  );
}

function LetterTools({ letter }: { letter: LetterView }) {
  const words = benchWords().letter;
  const { base } = useDeskPlace();
  const inbox = base.replace(/\/read$/, "/inbox");
  return (
    <>
      <a href={`${inbox}/${letter.receiptDigits}`}>{words.toSubmission}</a>
      {words.between}
      <a href={`${base}/${letter.receiptDigits}/form`}>{words.toForm}</a>
    </>
  );
}

function Middle({ view, letter, reading, rows }: ReadingProps) {
  const words = benchWords().letter;
  const { can } = useDeskPlace();
  const { piece, selection, numbers, current } = reading;
  const likely = piece && likeRow(piece);
  const compared = likely && rows[likely.groupId];
  const counts = numbersOf(letter.pieces);
  const todo = letter.pieces.filter(({ state }) => state === "todo").length;
  const after = piece && letter.pieces[letter.pieces.indexOf(piece) + 1];
  return (
    <Doc
      title={`${letter.receiptNo}　${letter.channelLabel}`}
      about={<LetterHead letter={letter} />}
      tools={<LetterTools letter={letter} />}
      label={words.label(letter.receiptNo)}
    >
      {letter.pieces.map((one, index) => (
        <LetterPiece
          key={one.key}
          ref={one === piece ? current : undefined}
          piece={one}
          letter={letter}
          number={counts[index] ?? null}
          now={one === piece}
          selection={selection}
          numbers={numbers === "places" ? null : numbers}
          common={likely?.shared ?? []}
          joinable={one === after}
          tools={
            can.sort &&
            (one.state === "away" || one.state === "away-proposed" ? (
              <AwayTools letter={letter} piece={one} />
            ) : (
              <PieceTools
                letter={letter}
                piece={one}
                selection={selection}
                numbers={numbers === "places" ? null : numbers}
                show={reading.show}
                leave={reading.leave}
              />
            ))
          }
          below={
            one === piece && likely && compared && !selection ? (
              <RowComparison proposal={likely} row={compared} classes={view.classes} />
            ) : undefined
          }
        />
      ))}
      {piece === undefined && (
        <Piece
          ref={current}
          state="now"
          facts={[
            todo > 0 ? words.endLeft(todo) : words.endFacts(counts.filter(Boolean).length, proposedAsides(letter)),
          ]}
        >
          {words.end}
        </Piece>
      )}
    </Doc>
  );
}

function Decisions({ view, letter, reading, found }: ReadingProps) {
  const { can } = useDeskPlace();
  const { piece, numbers } = reading;
  if (!piece || piece.state === "away") return null;
  if (!can.sort) return <PieceFacts view={view} piece={piece} />;
  const compared = likeRow(piece);
  const filled = filledOf(view, letter, piece);
  const places = (
    <PlaceDecision
      key={`place ${piece.key}`}
      view={view}
      letter={letter}
      piece={piece}
      second={compared !== undefined}
      first={filled.kind === "place"}
      open={numbers === "places"}
      onOpen={(open) => reading.show(open ? "places" : null)}
      field={reading.chooser}
    />
  );
  const rows = (
    <RowDecision
      key="row"
      view={view}
      letter={letter}
      piece={piece}
      compared={compared}
      first={filled.kind === "join"}
    />
  );
  return (
    <>
      {compared ? [rows, places] : [places, rows]}
      <PieceFacts view={view} piece={piece} />
      <MoreAboutPiece key={`more ${piece.key}`} view={view} letter={letter} piece={piece} found={found} />
    </>
  );
}

export function ReadingPanes(props: ReadingProps) {
  const { view, letter, reading, refused } = props;
  return (
    <DeskBench
      left={
        <>
          <DeskLeft view={view} current={letter.receiptDigits} />
          <PressForm />
        </>
      }
      middle={<Middle {...props} />}
      right={
        <>
          <Trouble refused={refused} />
          <Decisions {...props} />
          <FilledButton view={view} letter={letter} piece={reading.piece} choosePlace={() => reading.show("places")} />
        </>
      }
    />
  );
}
