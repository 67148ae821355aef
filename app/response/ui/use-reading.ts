// The state of the reading pass: the piece one stands at, the selection, and which numbers wait for a digit.
import { type RefObject, useEffect, useRef, useState } from "react";
import type { LetterView, PieceView, Span } from "../bench.ts";
import { type BenchAddress, type Stop, writeAddress } from "./bench-address.ts";
import { type Command, usesSelection } from "./desk-keys.ts";
import { pieceAt, startOf, stepFrom } from "./letter-walk.ts";
import { selectedSpan } from "./piece-text.ts";
import { controlName, press } from "./use-desk-events.ts";
import { useSelection } from "./use-selection.ts";

/** Which numbers wait for a digit: at the places to cut, at the likely passages, or at the list of sections. */
export type Numbers = "cuts" | "passages" | "places" | null;

export interface Reading {
  readonly piece: PieceView | undefined;
  readonly selection: Span | null;
  readonly numbers: Numbers;
  readonly current: RefObject<HTMLElement>;
  readonly chooser: RefObject<HTMLInputElement>;
  show(numbers: Numbers): void;
  /** Makes a piece the current one; the focus goes to it. */
  moveTo(stop: Stop): void;
  leave(): void;
  /** Does a command of the letter; false when it means nothing here. */
  obey(command: Command): boolean;
}

/** Without a proposal the list of sections is open at once. */
const numbersAtFirst = (piece: PieceView | undefined): Numbers =>
  piece?.state === "todo" && piece.places.length === 0 ? "places" : null;

/** Ends a selection on the page itself. */
const dropSelection = () => document.getSelection()?.removeAllRanges();

export function useReading(letter: LetterView, address: BenchAddress, base: string, arrived: boolean): Reading {
  const [stop, setStop] = useState<Stop | undefined>(address.piece);
  const piece = pieceAt(letter, stop);
  const [chosen, setChosen] = useState<{ of: string | undefined; numbers: Numbers } | null>(null);
  const [selected, setSelected] = useState<Span | null>(null);
  const [steps, setSteps] = useState(arrived ? 1 : 0);
  const current = useRef<HTMLElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const selection = selected && piece ? selectedSpan(piece, selected.from, selected.to) : null;
  const numbers = selection
    ? null
    : chosen
      ? chosen.of === piece?.key
        ? chosen.numbers
        : null
      : numbersAtFirst(piece);

  useEffect(() => {
    if (steps > 0) current.current?.focus({ preventScroll: true });
    current.current?.scrollIntoView({ block: "nearest" });
  }, [steps]);

  const asked = numbers === "places" && chosen !== null;
  useEffect(() => {
    if (asked) chooser.current?.focus();
  }, [asked]);

  const moveTo = (to: Stop) => {
    setStop(to);
    setChosen(null);
    setSelected(null);
    setSteps((count) => count + 1);
    const query = writeAddress({ pass: "read", letter: letter.receiptDigits, piece: to });
    window.history.replaceState(window.history.state, "", base + query);
  };
  const show = (wanted: Numbers) => setChosen({ of: piece?.key, numbers: wanted });
  const leave = () => {
    dropSelection();
    setSelected(null);
    setChosen({ of: piece?.key, numbers: null });
    current.current?.focus({ preventScroll: true });
  };

  useSelection(({ piece: from, span }) => {
    if (span === null && selection !== null) return leave();
    if (piece === undefined || from !== startOf(piece)) moveTo(from);
    setSelected(span);
  });

  const obey = (command: Command): boolean => {
    if (selection && !usesSelection(command)) {
      dropSelection();
      setSelected(null);
    }
    if (command.do === "next" || command.do === "previous") {
      moveTo(stepFrom(letter, piece, command.do === "next" ? 1 : -1));
      return true;
    }
    if (command.do === "leave") {
      leave();
      return true;
    }
    // What opens here is open at once, so that a digit that follows already means its number.
    const opens = command.do === "places" ? "places" : command.do === "aside" && !selection ? "passages" : null;
    const offered = opens === "places" || piece?.state === "todo" || piece?.state === "done";
    if (opens === null || !offered || !piece) return press(controlName(command));
    show(numbers === opens ? null : opens);
    return true;
  };

  return { piece, selection, numbers, current, chooser, show, moveTo, leave, obey };
}
