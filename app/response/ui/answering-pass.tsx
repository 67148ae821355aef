// The answering pass at work: keys and presses in, and after each outcome the first empty field or the next row.
import { useRef } from "react";
import { benchWords } from "#app/messages/bench.ts";
import type { RowView } from "../bench.ts";
import { firstEmpty, storedTyped } from "./answering.ts";
import { AnsweringPanes } from "./answering-desk.tsx";
import { DeskPlaceProvider } from "./desk-door.tsx";
import { DeskFoot } from "./desk-foot.tsx";
import { DeskFramed, finishSmallForm, type PassProps, throughList } from "./desk-pass.tsx";
import { answerHints } from "./hints.ts";
import { type Press, pressField, readPress } from "./press.ts";
import { answerSentence, didWord } from "./sentence.ts";
import { forgetTyped, sameTyped, type Typed } from "./typed.ts";
import { useAnswering } from "./use-answering.ts";
import { useDeskEvents } from "./use-desk-events.ts";
import { useOutcome } from "./use-outcome.ts";

export function AnsweringPass(props: PassProps & { row: RowView }) {
  const { view, row, base, door, facts, alive, arrived } = props;
  const answering = useAnswering(view, row, props.refused?.typed ?? null, arrived);
  const sent = useRef<{ press: Press; typed: Typed } | null>(null);

  const answered = (last: { press: Press; typed: Typed }) => {
    if (sameTyped(last.typed, answering.typed)) forgetTyped(row.id);
    const empty = firstEmpty(view, row, storedTyped(row));
    const next = last.press.next;
    const more = next !== undefined && next.row !== row.id;
    props.say(answerSentence(row) + (empty === null && !more ? benchWords().sentence.all : ""));
    if (empty !== null) answering.goTo(empty);
    else if (more) door.go(next);
  };

  useOutcome(door, props.settled, (outcome) => {
    props.refuse(outcome.ok ? null : { sentence: outcome.sentence, typed: null, texts: [] });
    if (!outcome.ok) return props.say(outcome.sentence);
    const last = sent.current;
    if (!last) return;
    if (last.press.deeds[0]?.kind === "answer") return answered(last);
    props.say(didWord(outcome.did[0] ?? ""));
    if (last.press.next) door.go(last.press.next);
  });
  useDeskEvents({
    pass: "answer",
    base,
    numbered: false,
    busy: door.busy || door.moving,
    obey: (command) => {
      if (command.do === "done" && finishSmallForm()) return true;
      return throughList(props, row.id, command) ?? answering.obey(command);
    },
    submit: (form) => {
      const press = readPress(String(form.get(pressField) ?? ""));
      sent.current = press && { press, typed: answering.typed };
      door.send(form);
    },
    go: door.go,
  });
  return (
    <DeskPlaceProvider
      value={{ base, here: { pass: "answer", row: row.id }, can: facts.can, alive, epoch: props.epoch }}
    >
      <DeskFramed
        facts={facts}
        foot={<DeskFoot view={view} said={props.said} hints={alive && facts.can.answer ? answerHints(view) : []} />}
      >
        <AnsweringPanes
          view={view}
          row={row}
          answering={answering}
          classHeading={facts.classHeading}
          refused={props.refused}
        />
      </DeskFramed>
    </DeskPlaceProvider>
  );
}
