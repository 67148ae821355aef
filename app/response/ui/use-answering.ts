// The state of the answering pass: what is typed for the row, and where the caret goes.
import { type MutableRefObject, type RefObject, useEffect, useRef, useState } from "react";
import type { BenchView, RowView } from "../bench.ts";
import type { AnswerFields } from "./answer-form.tsx";
import { type AnswerField, firstEmpty, storedTyped } from "./answering.ts";
import type { Command } from "./desk-keys.ts";
import { keepTyped, recallTyped, sameTyped, type Typed } from "./typed.ts";
import { controlName, press } from "./use-desk-events.ts";

export interface Answering {
  readonly typed: Typed;
  readonly fields: AnswerFields;
  readonly head: RefObject<HTMLElement>;
  /** Puts a ready-made sentence at the caret. */
  readonly insert: MutableRefObject<(text: string) => void>;
  /** What was typed earlier and not sent came back. */
  readonly restored: boolean;
  onType(typed: Partial<Typed>): void;
  /** Chooses the text to be revised; 修正後 starts from it. */
  onBefore(before: string): void;
  pick(paragraph: string): void;
  /** Takes the caret to a field. */
  goTo(field: AnswerField): void;
  /** Does a command of the row; false when it means nothing here. */
  obey(command: Command): boolean;
}

export function useAnswering(view: BenchView, row: RowView, refused: Typed | null, arrived: boolean): Answering {
  const [typed, setTyped] = useState<Typed>(refused ?? storedTyped(row));
  const [restored, setRestored] = useState(false);
  const latest = useRef(typed);
  const fields: AnswerFields = { view: useRef(null), after: useRef(null) };
  const head = useRef<HTMLElement>(null);

  const hold = (changed: Partial<Typed>) => {
    latest.current = { ...latest.current, ...changed };
    setTyped(latest.current);
  };
  const onType = (changed: Partial<Typed>) => {
    hold(changed);
    keepTyped(row.id, latest.current);
  };
  const onBefore = (before: string) => {
    const untouched = latest.current.after === "" || latest.current.after === latest.current.before;
    if (untouched && fields.after.current) fields.after.current.value = before;
    onType(untouched ? { before, after: before } : { before });
  };
  const pick = (paragraph: string) => {
    onBefore(paragraph);
    fields.after.current?.focus();
  };
  const insert = useRef<(text: string) => void>(() => undefined);
  insert.current = (text) => {
    const field = fields.view.current;
    if (!field) return;
    field.focus();
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    onType({ text: field.value });
  };
  const goTo = (field: AnswerField) => {
    if (field === "class") document.querySelector<HTMLInputElement>("[role=radiogroup] input")?.focus();
    else fields[field === "text" ? "view" : "after"].current?.focus();
  };

  const shown = useRef({ arrived, initial: typed });
  const rowId = row.id;
  useEffect(() => {
    if (shown.current.arrived) head.current?.focus();
    const kept = recallTyped(rowId);
    if (!kept || sameTyped(kept, shown.current.initial)) return;
    latest.current = kept;
    setTyped(kept);
    setRestored(true);
    for (const radio of document.querySelectorAll<HTMLInputElement>("[role=radiogroup] input[type=radio]"))
      radio.checked = radio.value === kept.classId;
    const written = { view: kept.text, before: kept.before, after: kept.after };
    for (const [id, value] of Object.entries(written)) {
      const field = document.getElementById(id);
      if (field instanceof HTMLTextAreaElement) field.value = value;
    }
  }, [rowId]);

  const obey = (command: Command): boolean => {
    if (command.do === "leave") {
      head.current?.focus();
      return true;
    }
    if (command.do === "enter") {
      const empty = firstEmpty(view, row, latest.current);
      if (empty === null) return press("done");
      goTo(empty);
      return true;
    }
    if (!press(controlName(command))) return false;
    if (command.do === "class") fields.view.current?.focus();
    return true;
  };

  return { typed, fields, head, insert, restored, onType, onBefore, pick, goTo, obey };
}
