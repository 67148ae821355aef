// The reading desk as one page: the pass that is on, or an empty desk.
import { useEffect, useRef, useState } from "react";
import { AnsweringPass } from "./answering-pass.tsx";
import { DeskPlaceProvider } from "./desk-door.tsx";
import { DeskFoot } from "./desk-foot.tsx";
import { DeskFramed, type PassProps, type Refused } from "./desk-pass.tsx";
import { EmptyPanes } from "./empty-desk.tsx";
import { type Press, pressField, readPress } from "./press.ts";
import { ReadingPass } from "./reading-pass.tsx";
import { didWord } from "./sentence.ts";
import { useDeskEvents } from "./use-desk-events.ts";
import { type DeskDoor, useOutcome } from "./use-outcome.ts";

export type BenchDeskProps = Omit<PassProps, "heading" | "settled" | "alive" | "arrived" | "epoch" | "say" | "refuse">;

function EmptyPass(props: PassProps) {
  const { facts, base, address, view, door, alive, said } = props;
  useDeskEvents({
    pass: address.pass,
    base,
    numbered: false,
    busy: door.busy || door.moving,
    obey: () => false,
    submit: door.send,
    go: door.go,
  });
  return (
    <DeskPlaceProvider value={{ base, here: { pass: address.pass }, can: facts.can, alive, epoch: props.epoch }}>
      <DeskFramed facts={facts} foot={<DeskFoot view={view} said={said} hints={[]} />}>
        <EmptyPanes view={view} />
      </DeskFramed>
    </DeskPlaceProvider>
  );
}

/** What was typed in a form. */
const textsOf = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) =>
    typeof value === "string" && value !== "" && /\.(text|before|after|summary|heading|reason)$/.test(name)
      ? [value]
      : [],
  );

/** `said` and `refused` are what a press sent without a script left; with one, the page keeps them itself. */
export function BenchDesk(props: BenchDeskProps) {
  const { view } = props;
  const [alive, setAlive] = useState(false);
  const [said, say] = useState(props.said);
  const [refused, setRefused] = useState<Refused | null>(props.refused);
  const [epoch, setEpoch] = useState(0);
  const refuse = (why: Refused | null) => {
    setRefused(why);
    if (why === null) setEpoch((count) => count + 1);
  };
  const open = useRef(false);
  useEffect(() => {
    open.current = true;
    setAlive(true);
  }, []);
  const settled = useRef(props.door.outcome);
  const pressed = useRef<{ readonly press: Press | null; readonly texts: readonly string[] }>({
    press: null,
    texts: [],
  });
  const paper = view.letter?.id ?? view.row?.id;
  const target = useRef<{ readonly to: string | undefined; readonly from: string | undefined } | null>(null);
  const door: DeskDoor = {
    ...props.door,
    send(form) {
      pressed.current = { press: readPress(String(form.get(pressField) ?? "")), texts: textsOf(form) };
      props.door.send(form);
    },
    go(to) {
      target.current = { to: to.row ?? to.letter, from: paper };
      props.door.go(to);
    },
  };
  const heading = () => {
    const last = target.current;
    return last === null || last.from !== paper ? undefined : last.to;
  };
  // A press that takes its own row off the desk is settled here.
  useOutcome(door, settled, (outcome) => {
    const { press, texts } = pressed.current;
    refuse(outcome.ok ? null : { sentence: outcome.sentence, typed: null, texts });
    say(outcome.ok ? didWord(outcome.did[0] ?? "") : outcome.sentence);
    if (outcome.ok && press?.next) door.go(press.next);
  });
  const pass: PassProps = {
    ...props,
    door,
    heading,
    settled,
    alive,
    arrived: open.current,
    epoch,
    said,
    say,
    refused,
    refuse,
  };
  if (view.pass === "read" && view.letter) return <ReadingPass key={view.letter.id} {...pass} letter={view.letter} />;
  if (view.pass === "answer" && view.row) return <AnsweringPass key={view.row.id} {...pass} row={view.row} />;
  return <EmptyPass {...pass} />;
}
