// The key map of the reading desk: what a key press means, from the facts of its event and of the desk.
import type { Pass } from "../bench.ts";

/** What a `keydown` event says. */
export interface KeyFacts {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Where the focus is: `desk` on nothing that takes keys; `press` on a button, link or summary, which keeps Enter;
 * `choice` in a group of choices, which also keeps the arrows; `field` where one types; `chooser` in the field that
 * narrows a numbered list, where digits choose as long as it is empty; `away` in a menu, a dialog or outside the desk.
 */
export type KeyFocus = "desk" | "press" | "choice" | "field" | "chooser" | "away";

export interface KeyState {
  readonly pass: Pass;
  readonly focus: KeyFocus;
  /** Numbers stand in the text or at a list and wait for a digit. */
  readonly numbered: boolean;
}

export type Command =
  | { readonly do: "next" | "previous" | "next-group" | "previous-group" }
  | { readonly do: "enter" | "done" | "leave" }
  | { readonly do: "place" | "row" | "class" | "number"; readonly n: number }
  | { readonly do: "whole-plan" | "places" | "cut" | "join" | "aside" };

/** Whether a command means the characters that are selected; every other one drops the selection. */
export const usesSelection = (command: Command): boolean => ["cut", "aside", "leave"].includes(command.do);

/** The Enter that ends a conversion comes with `isComposing` false in Safari, but as code 229. */
const converting = (event: KeyFacts): boolean => event.isComposing || event.key === "Process" || event.keyCode === 229;

/**
 * The key as one lower-case sign or a name such as `Enter`. A keyboard left in かな sends signs that are not ASCII: then the
 * place of the key on the board counts. Digits of the ten-key pad are digits.
 */
function signOf({ key, code }: KeyFacts): string {
  if (/^[!-~]$/.test(key)) return key.toLowerCase();
  if (/^[A-Za-z]{2,}/.test(key) && key !== "Unidentified") return key;
  const placed = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9])|(Numpad)?(Enter))$/.exec(code);
  return (placed?.[1]?.toLowerCase() ?? placed?.[2] ?? placed?.[4] ?? "") || "";
}

const moves = new Map<string, "next" | "previous">([
  ["j", "next"],
  ["ArrowDown", "next"],
  ["k", "previous"],
  ["ArrowUp", "previous"],
]);

function moveOf(sign: string, event: KeyFacts, state: KeyState): Command | null {
  const move = moves.get(sign);
  if (move === undefined) return null;
  const arrow = sign.startsWith("Arrow");
  if (arrow && (state.focus === "choice" || event.shiftKey)) return null;
  return { do: event.shiftKey ? `${move}-group` : move };
}

const rowKeys = "qwe";
const reading = new Map<string, Command>([
  ["4", { do: "whole-plan" }],
  ["0", { do: "places" }],
  ["c", { do: "cut" }],
  ["m", { do: "join" }],
  ["x", { do: "aside" }],
]);

function decisionOf(sign: string, state: KeyState): Command | null {
  const digit = /^[1-9]$/.test(sign) ? Number(sign) : 0;
  if (digit > 0 && state.numbered) return { do: "number", n: digit };
  if (rowKeys.includes(sign) && sign !== "") return { do: "row", n: rowKeys.indexOf(sign) + 1 };
  if (state.pass === "answer") return digit > 0 ? { do: "class", n: digit } : null;
  return digit > 0 && digit < 4 ? { do: "place", n: digit } : (reading.get(sign) ?? null);
}

/** In the field of a numbered list: digits as long as it is empty; afterwards Enter takes what stands first. */
function chosenBy(sign: string, { repeat, shiftKey }: KeyFacts, { numbered }: KeyState): Command | null {
  if (repeat || shiftKey) return null;
  if (numbered) return /^[1-9]$/.test(sign) ? { do: "number", n: Number(sign) } : null;
  return sign === "Enter" ? { do: "number", n: 1 } : null;
}

/**
 * What a key press means, or null: then it belongs to the browser, the field or the input method.
 * A key held down decides nothing; only moving to the next and previous may repeat.
 */
export function commandOf(event: KeyFacts, state: KeyState): Command | null {
  if (converting(event) || state.focus === "away") return null;
  const sign = signOf(event);
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey)
    return sign === "Enter" && !event.shiftKey && !event.repeat ? { do: "done" } : null;
  if (sign === "Escape") return event.repeat ? null : { do: "leave" };
  if (state.focus === "field") return null;
  if (state.focus === "chooser") return chosenBy(sign, event, state);
  const move = moveOf(sign, event, state);
  if (move !== null) return move;
  if (event.repeat || event.shiftKey) return null;
  if (sign === "Enter") return state.focus === "desk" ? { do: "enter" } : null;
  return decisionOf(sign, state);
}
