// The desk listens: keys become commands, forms and links of the desk stay on the page.
import { useEffect, useRef } from "react";
import type { Pass } from "../bench.ts";
import { type BenchAddress, readAddress } from "./bench-address.ts";
import { type Command, commandOf, type KeyFocus } from "./desk-keys.ts";

const text =
  "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button], [type=submit])";

/** Where the focus is, as the key map asks. */
export function focusOf(target: EventTarget | null): KeyFocus {
  if (!(target instanceof Element) || target === document.body || target === document.documentElement) return "desk";
  if (target.closest("[role=menu], dialog, [role=dialog]")) return "away";
  if (target.closest("[data-chooser]")) return "chooser";
  if (target.closest(text)) return "field";
  if (!target.closest("#main")) return target.closest("a, button, summary, input") ? "away" : "desk";
  if (target.closest("[type=radio], [role=radiogroup], [role=listbox]")) return "choice";
  if (target.closest("[role=toolbar]") && target.closest("a, button, summary")) return "choice";
  return target.closest("a, button, summary, input") ? "press" : "desk";
}

/** Presses the control that stands for a command. Returns whether there is one. */
export function press(command: string): boolean {
  const control = document.querySelector<HTMLElement>(`[data-command="${command}"]:not(:disabled)`);
  control?.click();
  return control !== null;
}

/** The name under which the control of a command is known on the page. */
export const controlName = (command: Command): string => ("n" in command ? `${command.do}-${command.n}` : command.do);

export interface DeskEvents {
  readonly pass: Pass;
  readonly base: string;
  /** Numbers stand in the text or at an open list. */
  readonly numbered: boolean;
  /** A deed is on its way: decisions wait for it. */
  readonly busy: boolean;
  /** Does a command; false leaves the key to the browser. */
  obey(command: Command): boolean;
  submit(form: FormData): void;
  go(address: BenchAddress): void;
}

/** What a form sends with the button that was pressed. */
function sentBy(form: HTMLFormElement, button: HTMLElement | null): FormData {
  const data = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name !== "") data.set(button.name, button.value);
  return data;
}

/** Whether a typed key of an empty chooser means a number. */
const chooserEmpty = (): boolean => document.activeElement?.getAttribute("data-chooser") !== "typed";

export function useDeskEvents(events: DeskEvents): void {
  const now = useRef(events);
  now.current = events;
  useEffect(() => {
    const path = (href: string) => new URL(href, document.baseURI).pathname;
    const ours = (href: string) => path(href) === now.current.base || path(href) === `${now.current.base}/deed`;

    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { pass, numbered, busy, obey } = now.current;
      const focus = focusOf(event.target);
      const counts = numbered && (focus !== "chooser" || chooserEmpty());
      const command = commandOf(event, { pass, focus, numbered: counts });
      if (command === null) return;
      if (busy && !["next", "previous", "leave"].includes(command.do)) event.preventDefault();
      else if (obey(command)) event.preventDefault();
    };

    const onSubmit = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || event.defaultPrevented || !ours(form.action)) return;
      event.preventDefault();
      const data = sentBy(form, event.submitter);
      if (form.method === "get") {
        const fields = [...data].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
        now.current.go(readAddress(new URLSearchParams(fields)));
      } else if (!now.current.busy) now.current.submit(data);
    };

    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!link || !plain || event.defaultPrevented || path(link.href) !== now.current.base) return;
      if (!link.closest("#main")) return;
      event.preventDefault();
      now.current.go(readAddress(new URL(link.href).searchParams));
    };

    document.addEventListener("keydown", onKey);
    document.addEventListener("submit", onSubmit);
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("submit", onSubmit);
      document.removeEventListener("click", onClick);
    };
  }, []);
}
