// Class, view and change of the draft, under the place of a piece.
import { benchWords } from "#app/messages/bench.ts";
import { PlainLine } from "#app/shared/ui/plain-desk.tsx";
import type { BenchView, PieceView, RowView } from "../bench.ts";
import { fieldOf, type PieceValues } from "./plain-values.ts";

type PlainAnswerProps = {
  view: BenchView;
  piece: PieceView;
  /** The row it is in; absent while it is no opinion. */
  row: RowView | undefined;
  values: PieceValues | undefined;
  classHeading: string;
};

export function PlainAnswer({ view, piece, row, values, classHeading }: PlainAnswerProps) {
  const words = benchWords();
  const [revision] = row?.revisions ?? [];
  const id = (name: string) => `${piece.key}-${name}`;
  const before = values?.before ?? revision?.before ?? "";
  const after = values?.after ?? revision?.after ?? "";
  if (row?.sameAs) return <p className="sub">{words.answer.sameAs(row.sameAs.heading)}</p>;
  return (
    <>
      {view.classes.length > 0 && (
        <PlainLine label={classHeading || words.answer.heading} htmlFor={id("class")}>
          <select
            id={id("class")}
            name={fieldOf(piece, "classId")}
            defaultValue={values?.classId ?? row?.classId ?? ""}
          >
            <option value="">{words.sheet.noClass}</option>
            {view.classes.map(({ id: classId, label }, index) => (
              <option key={classId} value={classId}>
                {index + 1} {label}
              </option>
            ))}
          </select>
        </PlainLine>
      )}
      <PlainLine label={words.sheet.view} htmlFor={id("text")}>
        <textarea
          id={id("text")}
          name={fieldOf(piece, "text")}
          rows={2}
          maxLength={20_000}
          defaultValue={values?.text ?? row?.text ?? ""}
        />
      </PlainLine>
      <details open={before !== "" || after !== "" || undefined}>
        <summary>{words.sheet.revision}</summary>
        <PlainLine label={words.answer.before} htmlFor={id("before")}>
          <textarea
            id={id("before")}
            name={fieldOf(piece, "before")}
            rows={2}
            maxLength={20_000}
            defaultValue={before}
          />
        </PlainLine>
        <PlainLine label={words.answer.after} htmlFor={id("after")}>
          <textarea id={id("after")} name={fieldOf(piece, "after")} rows={2} maxLength={20_000} defaultValue={after} />
        </PlainLine>
      </details>
    </>
  );
}
