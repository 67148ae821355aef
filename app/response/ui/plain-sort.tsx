// Place and row of a piece as radios; what is proposed comes ticked.
import { benchWords } from "#app/messages/bench.ts";
import { PlainLine } from "#app/shared/ui/plain-desk.tsx";
import type { BenchView, PieceView } from "../bench.ts";
import { byChapter } from "./place-decision.tsx";
import { fieldOf, type PieceValues } from "./plain-values.ts";

type SortProps = { view: BenchView; piece: PieceView; values: PieceValues | undefined };

interface Radio {
  readonly value: string;
  readonly label: string;
}

function Radios({ name, choices, chosen }: { name: string; choices: readonly Radio[]; chosen: string }) {
  return (
    <>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          {label}
        </label>
      ))}
    </>
  );
}

export function PlainPlace({ view, piece, values }: SortProps) {
  const all = benchWords();
  const words = all.sheet;
  const { opinion } = piece;
  const settled = opinion?.placed
    ? { value: opinion.sectionId === null ? "whole" : `s:${opinion.sectionId}`, label: opinion.placeLabel }
    : null;
  const proposed = piece.places.map(({ sectionId, label }) => ({
    value: sectionId === null ? "whole" : `s:${sectionId}`,
    label,
  }));
  const choices = [...(settled ? [settled] : []), ...proposed, { value: "whole", label: all.wholePlan }];
  const unique = choices.filter(({ value }, index) => choices.findIndex((one) => one.value === value) === index);
  const later = settled ? [] : [{ value: "later", label: words.later }];
  return (
    <PlainLine label={words.place} group={`${piece.key}-place`}>
      <Radios
        name={fieldOf(piece, "place")}
        choices={[...unique, ...later]}
        chosen={values?.place ?? settled?.value ?? proposed[0]?.value ?? "later"}
      />
      <label>
        <input type="radio" name={fieldOf(piece, "place")} value="other" defaultChecked={values?.place === "other"} />
        {words.other}{" "}
        <select name={fieldOf(piece, "other")} aria-label={words.otherList} defaultValue={values?.other ?? ""}>
          <option value="">{words.choose}</option>
          {byChapter(view.choices.filter(({ sectionId }) => sectionId !== null)).map(([chapter, sections]) => (
            <optgroup key={chapter} label={chapter}>
              {sections.map(({ sectionId, label }) => (
                <option key={sectionId} value={sectionId ?? ""}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </PlainLine>
  );
}

export function PlainRow({ piece, values }: Omit<SortProps, "view">) {
  const words = benchWords().sheet;
  const { opinion } = piece;
  const shared = opinion !== undefined && opinion.rowCount > 1;
  const alone = { value: "alone", label: words.alone };
  const choices = [
    ...(shared ? [{ value: "stay", label: words.inRow(opinion.rowHeading, opinion.rowCount) }] : []),
    alone,
    ...piece.rows.map(({ groupId, heading, count }) => ({ value: `g:${groupId}`, label: words.inRow(heading, count) })),
  ];
  return (
    <PlainLine label={words.row} group={`${piece.key}-row`}>
      <Radios name={fieldOf(piece, "row")} choices={choices} chosen={values?.row ?? (shared ? "stay" : "alone")} />
    </PlainLine>
  );
}
