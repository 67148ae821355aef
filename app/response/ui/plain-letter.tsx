// The desk on one sheet without a script: a letter with all its choices, and one button at the end.
import { benchWords } from "#app/messages/bench.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Chip } from "#app/shared/ui/chip.tsx";
import { FormEnd } from "#app/shared/ui/desk-form.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { PlainPiece } from "#app/shared/ui/plain-desk.tsx";
import type { BenchView, LetterView, PieceView, RowView } from "../bench.ts";
import { toAddress } from "./desk-door.tsx";
import { factsOf } from "./letter-piece.tsx";
import { nextOpen, numbersOf } from "./letter-walk.ts";
import { PieceWords } from "./piece-words.tsx";
import { PlainAnswer } from "./plain-answer.tsx";
import { PlainShape } from "./plain-shape.tsx";
import { PlainPlace, PlainRow } from "./plain-sort.tsx";
import { fieldOf, type LetterValues, type PieceValues, versionsOf } from "./plain-values.ts";

export interface PlainLetterProps {
  readonly view: BenchView;
  readonly letter: LetterView;
  /** Rows that opinions of the letter are in, by id. */
  readonly rows: Readonly<Record<string, RowView>>;
  /** Address of the desk without query. */
  readonly base: string;
  readonly classHeading: string;
  readonly can: { readonly sort: boolean; readonly answer: boolean };
  /** What was typed in a form that was refused. */
  readonly values: LetterValues;
  readonly errors: readonly { readonly field?: string; readonly message: string }[];
  readonly said: string;
}

type OnePieceProps = Omit<PlainLetterProps, "values" | "errors" | "said"> & {
  piece: PieceView;
  number: number | null;
  values: PieceValues | undefined;
};

function Away({ piece, letter, values }: Pick<OnePieceProps, "piece" | "letter" | "values">) {
  const words = benchWords();
  const proposed = piece.state === "away-proposed";
  const name = proposed ? "away" : "back";
  return (
    <PlainPiece away text={<PieceWords letter={letter} piece={piece} />}>
      <label className="tick">
        <input
          type="checkbox"
          name={fieldOf(piece, name)}
          value="1"
          defaultChecked={values ? values[name] !== undefined : proposed}
        />
        {proposed ? words.tools.asAside(words.setAside[piece.away?.kind ?? "other"]) : words.tools.takeBack}
      </label>
      {!proposed && <p className="sub">{factsOf(piece)[0]}</p>}
    </PlainPiece>
  );
}

function OnePiece(props: OnePieceProps) {
  const { piece, letter, number, rows, values, view, base, can, classHeading } = props;
  const words = benchWords();
  if (piece.state === "away" || piece.state === "away-proposed") return <Away {...props} />;
  const row = piece.opinion && rows[piece.opinion.groupId];
  const first = row?.members[0];
  const elsewhere = row && piece.opinion && first && first.opinionId !== piece.opinion.id;
  return (
    <PlainPiece
      legend={words.sheet.legend(number ?? 0)}
      text={
        <>
          <PieceWords letter={letter} piece={piece} />
          <PlainShape view={view} letter={letter} piece={piece} values={values ?? {}} />
        </>
      }
    >
      <PlainPlace view={view} piece={piece} values={values} />
      <PlainRow piece={piece} values={values} />
      {elsewhere && first ? (
        <p className="sub">
          {words.sheet.answeredIn(row.heading)}
          {row.text === "" ? "" : `「${row.text}」`}{" "}
          <a href={`${base}/${first.receiptDigits}/form`}>{words.sheet.toFirst(first.receiptNo)}</a>
        </p>
      ) : (
        can.answer && <PlainAnswer view={view} piece={piece} row={row} values={values} classHeading={classHeading} />
      )}
    </PlainPiece>
  );
}

/** Versions the form sees, so that nothing is overwritten unseen. */
function Seen({ letter, rows }: Pick<PlainLetterProps, "letter" | "rows">) {
  const seen = versionsOf(letter, rows);
  return (
    <>
      <input type="hidden" name="version" value={seen.letter} />
      {Object.entries(seen.things).map(([id, version]) => (
        <input key={id} type="hidden" name={`seen.${id}`} value={version} />
      ))}
    </>
  );
}

export function PlainLetter(props: PlainLetterProps) {
  const { view, letter, rows, base, can, values, errors, said } = props;
  const words = benchWords();
  const numbers = numbersOf(letter.pieces);
  const next = nextOpen(view.list, letter.receiptDigits);
  // In a form that was sent, a piece without values is one whose only tick was taken away.
  const unticked = Object.keys(values).length > 0 ? {} : undefined;
  return (
    <DeskPage
      title={
        <>
          {letter.receiptNo}　{letter.channelLabel}{" "}
          <Chip tone={letter.validityConfirmed ? "ok" : "proposed"}>
            {letter.validityConfirmed && "✓ "}
            {letter.validityLabel}
          </Chip>
        </>
      }
      lead={
        <>
          <p>
            {letter.arrived}　<span className="sub">{letter.about}</span>
          </p>
          <p>
            {words.sheet.lead} <a href="#end">{words.sheet.toEnd}</a>{" "}
            <a href={toAddress({ base }, { pass: "read", letter: letter.receiptDigits })}>{words.sheet.toDesk}</a>
          </p>
        </>
      }
    >
      {said !== "" && (
        <p className="mt" role="status">
          {said}
        </p>
      )}
      <ErrorSummary errors={errors} />
      <form method="post" className="mt2">
        <Seen letter={letter} rows={rows} />
        {letter.pieces.map((piece, index) => (
          <OnePiece
            key={piece.key}
            {...props}
            piece={piece}
            number={numbers[index] ?? null}
            values={values[piece.key] ?? unticked}
          />
        ))}
        <div id="end">
          <FormEnd sticky note={next ? words.sheet.next(next.label) : words.sheet.last}>
            {can.sort && <Button>{next ? words.sheet.send : words.sheet.sendLast}</Button>}
          </FormEnd>
        </div>
      </form>
    </DeskPage>
  );
}
