// The reading pass at work: keys and presses in, and after each outcome the next piece.
import { useRef } from "react";
import type { BenchView, LetterView, PieceView } from "../bench.ts";
import { type BenchAddress, samePaper } from "./bench-address.ts";
import { DeskPlaceProvider } from "./desk-door.tsx";
import { DeskFoot } from "./desk-foot.tsx";
import { DeskFramed, finishSmallForm, type PassProps, throughList } from "./desk-pass.tsx";
import { readingHints } from "./hints.ts";
import { startOf } from "./letter-walk.ts";
import { type Press, pressField, readPress } from "./press.ts";
import { ReadingPanes } from "./reading-desk.tsx";
import { readingSentence } from "./sentence.ts";
import { useDeskEvents } from "./use-desk-events.ts";
import { type DeskDoor, useOutcome } from "./use-outcome.ts";
import { type Reading, useReading } from "./use-reading.ts";

interface Sent {
  readonly press: Press;
  readonly view: BenchView;
  readonly piece: PieceView | undefined;
}

/** Where the page stands after a press that was done. */
function goOn(press: Press, letter: LetterView, reading: Reading, door: DeskDoor): void {
  const here: BenchAddress = { pass: "read", letter: letter.receiptDigits };
  const { next } = press;
  if (next && !samePaper(next, here)) door.go(next);
  else reading.moveTo(next?.piece ?? (reading.piece ? startOf(reading.piece) : "end"));
}

export function ReadingPass(props: PassProps & { letter: LetterView }) {
  const { view, letter, base, address, door, found, facts, alive, arrived } = props;
  const reading = useReading(letter, address, base, arrived);
  const sent = useRef<Sent | null>(null);
  useOutcome(door, props.settled, (outcome) => {
    props.refuse(outcome.ok ? null : { sentence: outcome.sentence, typed: null, texts: [] });
    if (!outcome.ok) return props.say(outcome.sentence);
    const last = sent.current;
    if (!last) return;
    props.say(readingSentence(last, last.press, view, found ?? []));
    goOn(last.press, letter, reading, door);
  });
  useDeskEvents({
    pass: "read",
    base,
    numbered: reading.numbers !== null,
    busy: door.busy || door.moving,
    obey: (command) => {
      if (command.do === "done") return finishSmallForm() || reading.obey({ do: "enter" });
      return throughList(props, letter.receiptDigits, command) ?? reading.obey(command);
    },
    submit: (form) => {
      const press = readPress(String(form.get(pressField) ?? ""));
      sent.current = press && { press, view, piece: reading.piece };
      door.send(form);
    },
    go: door.go,
  });
  const here: BenchAddress = {
    ...address,
    pass: "read",
    letter: letter.receiptDigits,
    piece: reading.piece ? startOf(reading.piece) : "end",
  };
  return (
    <DeskPlaceProvider value={{ base, here, can: facts.can, alive, epoch: props.epoch }}>
      <DeskFramed
        facts={facts}
        foot={
          <DeskFoot
            view={view}
            said={props.said}
            hints={alive && facts.can.sort ? readingHints(letter, reading) : []}
          />
        }
      >
        <ReadingPanes
          view={view}
          letter={letter}
          reading={reading}
          rows={props.rows}
          found={found}
          refused={props.refused}
        />
      </DeskFramed>
    </DeskPlaceProvider>
  );
}
