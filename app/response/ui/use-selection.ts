// Keeps which characters of the letter are selected, from the end of one selection to the next.
import { useEffect, useRef } from "react";
import type { Span } from "../bench.ts";
import { pageSelection, pieceAttribute } from "./selection.ts";

/** Milliseconds after which a selection made by touch or caret is taken as finished. */
const settled = 200;

/** A piece, by its first offset, and what of it is selected; null: it was only pressed. */
export interface Pointed {
  readonly piece: number;
  readonly span: Span | null;
}

/** Reports a finished selection, or a plain press into the words of a piece. */
export function useSelection(report: (pointed: Pointed) => void): void {
  const now = useRef(report);
  now.current = report;
  useEffect(() => {
    let held = false;
    let timer: number | undefined;
    const elsewhere = (event: Event) =>
      !(event.target instanceof Element) ||
      event.target.closest(".t") === null ||
      event.target.closest("button") !== null;
    const onDown = (event: PointerEvent) => {
      held = event.pointerType === "mouse" && !elsewhere(event);
    };
    const onUp = (event: PointerEvent) => {
      const inText = held || !elsewhere(event);
      held = false;
      if (!inText) return;
      const piece = event.target instanceof Element ? event.target.closest(`[${pieceAttribute}]`) : null;
      const found = pageSelection() ?? (piece && { piece: Number(piece.getAttribute(pieceAttribute)), span: null });
      if (found) now.current(found);
    };
    const onChange = () => {
      window.clearTimeout(timer);
      if (held) return;
      timer = window.setTimeout(() => {
        const found = pageSelection();
        if (found) now.current(found);
      }, settled);
    };
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("selectionchange", onChange);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("selectionchange", onChange);
    };
  }, []);
}
