// What follows by itself from a decision about a piece, and the one filled button under it.
import { benchWords } from "#app/messages/bench.ts";
import { Button, ButtonLink } from "#app/shared/ui/button.tsx";
import { Decision, DecisionEnd, type KeyValue, KeyValues } from "#app/shared/ui/decision.tsx";
import { KeyCap } from "#app/shared/ui/key-cap.tsx";
import type { BenchView, LetterView, PieceView } from "../bench.ts";
import { pressing, toAddress, useDeskPlace } from "./desk-door.tsx";
import { type Filled, filledOf, likeRow, proposedAsides } from "./reading.ts";

/** 施策, 所管課, 要約 as they are, or as the first key would make them. */
export function PieceFacts({ view, piece }: { view: BenchView; piece: PieceView }) {
  const words = benchWords().facts;
  const { opinion } = piece;
  const row = likeRow(piece);
  const choice = view.choices.find(({ sectionId }) => sectionId === piece.places[0]?.sectionId);
  const rows: KeyValue[] = [];
  const add = (label: string, value: string) => rows.push({ label, value: value === "" ? words.none : value });
  if (opinion) {
    add(words.place, opinion.placeLabel);
    if (opinion.anchor !== "") add(words.anchor, opinion.anchor);
    add(words.policy, opinion.policyLabel);
    add(words.division, opinion.divisionLabel);
    add(words.summary, opinion.summary ?? words.asWritten);
    if (opinion.rowCount > 1) add(words.row, opinion.rowHeading);
    if (opinion.validity !== null) add(words.validity, opinion.validityLabel);
    return (
      <Decision title={words.now}>
        <KeyValues rows={rows} />
      </Decision>
    );
  }
  if (row) {
    add(words.heading, row.heading);
    add(words.place, row.placeLabel);
  } else if (choice) {
    add(words.policy, choice.policyLabel);
    add(words.division, choice.divisionLabel);
    add(words.summary, words.asWritten);
  }
  if (rows.length === 0) return null;
  return (
    <Decision title={row ? words.ofRow : words.ifFirst("1")}>
      <KeyValues rows={rows} />
    </Decision>
  );
}

type Shown = { filled: Filled; letter: LetterView; piece: PieceView | undefined };

function labelOf({ filled, letter, piece }: Shown): string {
  const words = benchWords();
  switch (filled.kind) {
    case "place":
      return words.filled.place;
    case "join":
      return words.filled.join;
    case "take-aside":
      return words.filled.takeAside(words.setAside[piece?.away?.kind ?? "other"]);
    case "choose-place":
      return words.filled.choosePlace;
    case "next-piece":
      return words.filled.nextPiece;
    case "finish":
      return letter.web ? words.filled.finishWeb : words.filled.finish(proposedAsides(letter));
    case "next-letter":
      return words.filled.nextLetter;
    case "to-answers":
      return words.filled.toAnswers;
  }
}

type FilledButtonProps = {
  view: BenchView;
  letter: LetterView;
  piece: PieceView | undefined;
  choosePlace(): void;
};

/** Says what Enter does, and does it. */
export function FilledButton({ view, letter, piece, choosePlace }: FilledButtonProps) {
  const place = useDeskPlace();
  const words = benchWords().filled;
  const filled = filledOf(view, letter, piece);
  const label = (
    <>
      {labelOf({ filled, letter, piece })} <KeyCap keys="Enter" silent />
    </>
  );
  if ("to" in filled)
    return (
      <DecisionEnd note={place.can.sort ? undefined : words.readOnly}>
        <ButtonLink href={toAddress(place, filled.to)} data-command="enter" aria-keyshortcuts="Enter">
          {label}
        </ButtonLink>
      </DecisionEnd>
    );
  if (!place.can.sort)
    return (
      <DecisionEnd>
        <p className="sub">{words.readOnly}</p>
      </DecisionEnd>
    );
  return (
    <DecisionEnd>
      {"press" in filled ? (
        <Button {...pressing(filled.press, "enter")} aria-keyshortcuts="Enter">
          {label}
        </Button>
      ) : (
        <Button type="button" data-command="enter" aria-keyshortcuts="Enter" onClick={choosePlace}>
          {label}
        </Button>
      )}
    </DecisionEnd>
  );
}
