// Where the opinion belongs: the likeliest sections by key, the whole plan, and every other section by number or word.
import { type RefObject, useState } from "react";
import { benchWords } from "#app/messages/bench.ts";
import { searchKey } from "#app/shared/text/search.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Decision } from "#app/shared/ui/decision.tsx";
import { KeyCap } from "#app/shared/ui/key-cap.tsx";
import { OptionRow } from "#app/shared/ui/option-row.tsx";
import type { Agreement, BenchView, LetterView, PieceView, PlaceChoice } from "../bench.ts";
import { deedAction, pressing, useDeskPlace } from "./desk-door.tsx";
import { Opened } from "./opened.tsx";
import { pressField, writePress } from "./press.ts";
import { placePress } from "./reading.ts";

/** How often staff took a proposal, in whole per cent; null before there was any. */
export const percentOf = ({ shown, taken }: Agreement): number | null =>
  shown > 0 ? Math.round((taken / shown) * 100) : null;

/** Choices in plan order under their chapters. */
export function byChapter(choices: readonly PlaceChoice[]): [chapter: string, choices: PlaceChoice[]][] {
  const chapters = new Map<string, PlaceChoice[]>();
  for (const choice of choices) {
    const there = chapters.get(choice.chapter);
    if (there) there.push(choice);
    else chapters.set(choice.chapter, [choice]);
  }
  return [...chapters];
}

type On = { letter: LetterView; piece: PieceView };

/** All sections without a script: one list and one button. */
function PlainChooser({ letter, piece, choices }: On & { choices: readonly PlaceChoice[] }) {
  const words = benchWords().place;
  const place = useDeskPlace();
  return (
    <form method="post" action={deedAction(place)} className="fill">
      <select name={pressField} aria-label={words.list} size={8}>
        {byChapter(choices).map(([chapter, sections]) => (
          <optgroup key={chapter} label={chapter}>
            {sections.map((choice) => (
              <option key={choice.sectionId} value={writePress(placePress(letter, piece, choice.sectionId, null))}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Button kind="outline" size="slim">
        {words.here}
      </Button>
    </form>
  );
}

/** All sections with a script: digits choose while nothing is typed, words narrow, Enter takes the first. */
function LiveChooser({
  letter,
  piece,
  choices,
  field,
}: On & { choices: readonly PlaceChoice[]; field: RefObject<HTMLInputElement> }) {
  const words = benchWords().place;
  const [typed, setTyped] = useState("");
  const key = searchKey(typed);
  const found = choices.filter((choice) => searchKey(`${choice.label} ${choice.chapter}`).includes(key));
  return (
    <>
      <input
        ref={field}
        type="search"
        className="full"
        data-chooser={typed === "" ? "empty" : "typed"}
        aria-label={words.filter}
        placeholder={words.filterHint}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="opts scroll-list">
        {found.length === 0 && <p className="sub">{words.noneFound}</p>}
        {found.map((choice, index) => (
          <OptionRow
            key={choice.sectionId}
            {...pressing(
              placePress(letter, piece, choice.sectionId, null),
              index < 9 ? `number-${index + 1}` : undefined,
            )}
            keyCap={index < 9 ? String(index + 1) : undefined}
            label={choice.label}
            side={choice.pages}
          />
        ))}
      </div>
    </>
  );
}

type PlaceDecisionProps = On & {
  view: BenchView;
  /** A likely row stands before this question. */
  second: boolean;
  /** Key 1 is what the filled button does. */
  first: boolean;
  open: boolean;
  onOpen(open: boolean): void;
  field: RefObject<HTMLInputElement>;
};

export function PlaceDecision({ view, letter, piece, second, first, open, onOpen, field }: PlaceDecisionProps) {
  const all = benchWords();
  const words = all.place;
  const { alive } = useDeskPlace();
  const percent = percentOf(view.agreement.place);
  const proposed = piece.places.slice(0, 3);
  // While the numbers of the list wait, 4 is one of them: the whole plan then stands first in the list.
  const others = view.choices.filter(({ sectionId }) => !proposed.some((place) => place.sectionId === sectionId));
  const whole = view.choices.some(({ sectionId }) => sectionId === null);
  const numbered = alive && open;
  const chosen = (sectionId: string | null) => piece.opinion?.placed === true && piece.opinion.sectionId === sectionId;
  return (
    <Decision
      title={second ? words.else : words.title}
      aside={percent === null || second ? undefined : words.agreement(percent)}
    >
      {proposed.length === 0 && <p className="sub">{words.none}</p>}
      <div className="opts" role="toolbar" aria-label={words.title} aria-orientation="vertical">
        {proposed.map((place, index) => (
          <OptionRow
            key={place.sectionId}
            {...pressing(placePress(letter, piece, place.sectionId, index + 1), `place-${index + 1}`)}
            first={first && index === 0}
            chosen={chosen(place.sectionId)}
            keyCap={String(index + 1)}
            label={place.label}
            why={place.shared.length > 0 ? words.sharedWords(place.shared.join(words.separator)) : undefined}
            side={place.pages}
          />
        ))}
      </div>
      <div className="opts two">
        {whole && !numbered && (
          <OptionRow
            {...pressing(placePress(letter, piece, null, null), "whole-plan")}
            chosen={chosen(null)}
            keyCap="4"
            label={all.wholePlan}
          />
        )}
        <Opened
          className="opt-more"
          open={open}
          onOpen={onOpen}
          summaryClass="opt"
          summary={
            <>
              <KeyCap keys="0" silent />
              <span>{words.others}</span>
            </>
          }
        >
          {numbered ? (
            <LiveChooser letter={letter} piece={piece} choices={others} field={field} />
          ) : (
            <PlainChooser letter={letter} piece={piece} choices={others} />
          )}
        </Opened>
      </div>
    </Decision>
  );
}
