// Cutting, joining and masking by ticks and typed words, under the words of a piece.
import { benchWords } from "#app/messages/bench.ts";
import type { BenchView, LetterView, PieceView } from "../bench.ts";
import { spanTexts } from "./piece-text.ts";
import { fieldOf, type PieceValues } from "./plain-values.ts";
import { joinPress } from "./reading.ts";

/** The first words behind a cut. */
function wordsFrom(piece: PieceView, at: number): string {
  const part = (spanTexts(piece) ?? []).find(({ from, to }) => from <= at && at < to);
  return part ? part.text.slice(at - part.from, at - part.from + 12) : "";
}

type PlainShapeProps = { view: BenchView; letter: LetterView; piece: PieceView; values: PieceValues };

/** 対象外・重複・取下げ, with the reason that is published. */
function PlainValidity({ view, piece, values }: Omit<PlainShapeProps, "letter">) {
  const words = benchWords().sheet;
  const id = `${piece.key}-validity`;
  return (
    <>
      <label className="tick" htmlFor={id}>
        {words.out}　
        <select
          id={id}
          name={fieldOf(piece, "validity")}
          defaultValue={values.validity ?? piece.opinion?.validity ?? ""}
        >
          <option value="">{words.notOut}</option>
          {view.validities.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="tick">
        {words.outReason}　
        <input name={fieldOf(piece, "reason")} maxLength={1000} defaultValue={values.reason} />
      </label>
    </>
  );
}

export function PlainShape({ view, letter, piece, values }: PlainShapeProps) {
  const words = benchWords().sheet;
  const joins = joinPress(letter, piece) !== null;
  const judged = (values.validity ?? piece.opinion?.validity ?? "") !== "";
  const touched = judged || values.join !== undefined || (values.cuts ?? []).length > 0 || (values.mask ?? "") !== "";
  return (
    <details open={touched || undefined}>
      <summary>{joins ? words.shape : words.shapeFirst}</summary>
      {joins && (
        <label className="tick">
          <input type="checkbox" name={fieldOf(piece, "join")} value="1" defaultChecked={values.join !== undefined} />
          {words.join}
        </label>
      )}
      {piece.cuts.map((cut) => (
        <label key={cut} className="tick">
          <input
            type="checkbox"
            name={fieldOf(piece, "cuts")}
            value={cut}
            defaultChecked={(values.cuts ?? []).includes(String(cut))}
          />
          {words.cut(wordsFrom(piece, cut))}
        </label>
      ))}
      <label className="tick">
        {words.mask}{" "}
        <input id={`${piece.key}-mask`} name={fieldOf(piece, "mask")} maxLength={200} defaultValue={values.mask} />
      </label>
      <PlainValidity view={view} piece={piece} values={values} />
    </details>
  );
}
