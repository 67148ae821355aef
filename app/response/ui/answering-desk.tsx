// The answering pass: the row in the middle, class, view and change of the draft at the right.
import { benchWords } from "#app/messages/bench.ts";
import { Decision } from "#app/shared/ui/decision.tsx";
import { DeskBench } from "#app/shared/ui/desk-bench.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import type { BenchView, RowView } from "../bench.ts";
import { AnswerEnd, AnswerForm, AnswerSheet } from "./answer-form.tsx";
import { AnswerMiddle } from "./answer-middle.tsx";
import { storedTyped } from "./answering.ts";
import { PressForm, useDeskPlace } from "./desk-door.tsx";
import { DeskLeft } from "./desk-left.tsx";
import type { Refused } from "./desk-pass.tsx";
import { MoreAboutRow } from "./more-about-row.tsx";
import { Trouble } from "./trouble.tsx";
import { sameTyped } from "./typed.ts";
import type { Answering } from "./use-answering.ts";

export interface AnsweringProps {
  readonly view: BenchView;
  readonly row: RowView;
  readonly answering: Answering;
  /** The city's own word over the classes. */
  readonly classHeading: string;
  /** Why the last press was refused. */
  readonly refused: Refused | null;
}

/** What is stored, beside what is typed, after a refusal or where something typed earlier came back. */
function Stored({ view, row, answering, refused }: AnsweringProps) {
  const words = benchWords().answer;
  const stored = storedTyped(row);
  if (sameTyped(stored, answering.typed)) return null;
  if (refused === null) return answering.restored ? <Notice>{words.kept}</Notice> : null;
  const chosen = view.classes.find(({ id }) => id === stored.classId);
  return (
    <Notice title={words.now}>
      <p>
        <b>{chosen?.label ?? words.noClass}</b>
      </p>
      <p className="asis">{stored.text}</p>
      <p className="sub">{words.nowNote}</p>
    </Notice>
  );
}

function Given({ view, row }: { view: BenchView; row: RowView }) {
  const words = benchWords();
  const chosen = view.classes.find(({ id }) => id === row.classId);
  return (
    <Decision title={words.answer.view}>
      <p>
        <b>{chosen?.label ?? words.answer.noClass}</b>
      </p>
      <p className="asis">{row.text === "" ? words.row.noAnswer : row.text}</p>
      <p className="sub">{words.filled.readOnly}</p>
    </Decision>
  );
}

export function AnsweringPanes(props: AnsweringProps) {
  const { view, row, answering, refused, classHeading } = props;
  const { can, alive } = useDeskPlace();
  const words = benchWords().answer;
  const chosen = view.classes.find(({ id }) => id === answering.typed.classId);
  const revising = alive && can.answer && (chosen?.requiresRevision === true || view.classes.length === 0);
  return (
    <DeskBench
      rightLabel={words.label(row.heading)}
      left={
        <>
          <DeskLeft view={view} current={row.id} />
          <PressForm />
          {can.answer && <AnswerSheet view={view} row={row} />}
        </>
      }
      middle={
        <AnswerMiddle
          row={row}
          before={answering.typed.before}
          pick={revising ? answering.pick : undefined}
          head={answering.head}
        />
      }
      right={
        <>
          <Trouble refused={refused} />
          {can.answer ? (
            <>
              <Stored {...props} />
              <AnswerForm
                view={view}
                row={row}
                classHeading={classHeading}
                typed={answering.typed}
                fields={answering.fields}
                insert={answering.insert}
                onType={answering.onType}
                onBefore={answering.onBefore}
              />
            </>
          ) : (
            <Given view={view} row={row} />
          )}
          <MoreAboutRow view={view} row={row} />
          {can.answer && <AnswerEnd />}
        </>
      }
    />
  );
}
