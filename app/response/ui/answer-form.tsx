// The right pane while one answers: class, view, the change of the draft, and the one filled button.
import type { MutableRefObject, RefObject } from "react";
import { benchWords } from "#app/messages/bench.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Decision, DecisionEnd } from "#app/shared/ui/decision.tsx";
import { TextArea } from "#app/shared/ui/field.tsx";
import { KeyCap } from "#app/shared/ui/key-cap.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import type { BenchView, RowView } from "../bench.ts";
import { answerPress } from "./answering.ts";
import { ClassChoice } from "./class-choice.tsx";
import { deedAction, pressing, useDeskPlace } from "./desk-door.tsx";
import { fillName, pressField, snippetField, writePress } from "./press.ts";
import type { Typed } from "./typed.ts";

export const answerFormId = "answer-form";

export interface AnswerFields {
  readonly view: RefObject<HTMLTextAreaElement>;
  readonly after: RefObject<HTMLTextAreaElement>;
}

type AnswerFormProps = {
  view: BenchView;
  row: RowView;
  classHeading: string;
  typed: Typed;
  fields: AnswerFields;
  onType(typed: Partial<Typed>): void;
  onBefore(before: string): void;
};

/** Ready-made sentences: with a script they go in at the caret, without one the text is sent and comes back with it. */
function Snippets({
  snippets,
  onTake,
}: {
  snippets: readonly string[];
  onTake: MutableRefObject<(text: string) => void> | undefined;
}) {
  const words = benchWords().answer;
  if (snippets.length === 0) return null;
  return (
    <details className="snippets">
      <summary>{words.snippets}</summary>
      <ul>
        {snippets.map((snippet) => (
          <li key={snippet}>
            <Button
              kind="outline"
              size="slim"
              form={answerFormId}
              type={onTake ? "button" : "submit"}
              name={snippetField}
              value={snippet}
              onClick={onTake && (() => onTake.current(snippet))}
            >
              {snippet}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Before({ row, typed, onBefore }: Pick<AnswerFormProps, "row" | "typed" | "onBefore">) {
  const words = benchWords().answer;
  const about = { form: answerFormId, name: fillName(1, "before"), id: "before" };
  if (row.paragraphs.length === 0)
    return (
      <TextArea
        {...about}
        label={words.before}
        hint={words.beforeTyped}
        rows={2}
        maxLength={20_000}
        defaultValue={typed.before}
        onChange={(event) => onBefore(event.currentTarget.value)}
      />
    );
  const choices = [...new Set(["", ...row.paragraphs, typed.before])];
  return (
    <div className="field">
      <label htmlFor="before">
        {words.before} <small>{words.beforeHint}</small>
      </label>
      <select
        {...about}
        className="full"
        value={typed.before}
        onChange={(event) => onBefore(event.currentTarget.value)}
      >
        {choices.map((paragraph) => (
          <option key={paragraph} value={paragraph}>
            {paragraph === "" ? words.noBefore : paragraph}
          </option>
        ))}
      </select>
    </div>
  );
}

function Revision({ view, row, typed, fields, onType, onBefore }: AnswerFormProps) {
  const words = benchWords().answer;
  const { alive } = useDeskPlace();
  const chosen = view.classes.find(({ id }) => id === typed.classId);
  const needed = chosen?.requiresRevision === true;
  if (alive && chosen && !needed) return null;
  const given = (
    <>
      <Before row={row} typed={typed} onBefore={onBefore} />
      <TextArea
        ref={fields.after}
        form={answerFormId}
        name={fillName(1, "after")}
        id="after"
        label={words.after}
        placeholder={typed.before === "" ? undefined : words.afterEmpty}
        rows={2}
        maxLength={20_000}
        defaultValue={typed.after}
        onChange={(event) => onType({ after: event.currentTarget.value })}
      />
    </>
  );
  const why = needed && chosen ? words.revisionNeeded(chosen.label) : words.revisionOptional;
  if (needed)
    return (
      <Decision title={words.revision} aside={why}>
        {given}
      </Decision>
    );
  return (
    <Decision>
      <details open={typed.after !== "" || undefined}>
        <summary>
          {words.revision}（{why}）
        </summary>
        {given}
      </details>
    </Decision>
  );
}

/** The form that the fields of an answer belong to, wherever they stand. */
export function AnswerSheet({ view, row }: { view: BenchView; row: RowView }) {
  return (
    <form id={answerFormId} method="post" action={deedAction(useDeskPlace())}>
      <input type="hidden" name={pressField} value={writePress(answerPress(view, row))} />
    </form>
  );
}

export function AnswerForm(props: AnswerFormProps & { insert: MutableRefObject<(text: string) => void> }) {
  const { view, row, classHeading, typed, fields, onType, insert } = props;
  const words = benchWords();
  const place = useDeskPlace();
  return (
    <>
      {row.sameAs && (
        <Decision>
          <Notice title={words.answer.sameAs(row.sameAs.heading)}>
            <Button
              {...pressing({
                deeds: [{ kind: "answer-as", groupId: row.id, version: row.version, sameAsGroupId: null }],
              })}
              kind="outline"
              size="slim"
            >
              {words.more.ownAnswer}
            </Button>
          </Notice>
        </Decision>
      )}
      <ClassChoice
        heading={classHeading}
        classes={view.classes}
        chosen={typed.classId}
        form={answerFormId}
        onChoose={(classId) => onType({ classId })}
        onTaken={() => fields.view.current?.focus()}
      />
      <Decision>
        <div className="view-part">
          <Snippets snippets={view.snippets} onTake={place.alive ? insert : undefined} />
          <TextArea
            ref={fields.view}
            form={answerFormId}
            name={fillName(0, "text")}
            id="view"
            label={words.answer.view}
            rows={4}
            maxLength={20_000}
            defaultValue={typed.text}
            onChange={(event) => onType({ text: event.currentTarget.value })}
          />
        </div>
      </Decision>
      <Revision {...props} />
    </>
  );
}

/** Says what Ctrl+Enter does, and does it. */
export function AnswerEnd() {
  const words = benchWords().filled;
  return (
    <DecisionEnd note={words.typing}>
      <Button form={answerFormId} data-command="done" aria-keyshortcuts="Control+Enter">
        {words.done} <KeyCap keys="Ctrl+Enter" silent />
      </Button>
    </DecisionEnd>
  );
}
