// What the page is given to act with while its script runs, and how it learns what became of a press.
import { type MutableRefObject, useEffect, useRef } from "react";
import type { BenchAddress } from "./bench-address.ts";
import type { Outcome } from "./press.ts";

export interface DeskDoor {
  /** Sends a form of the desk; its outcome comes together with the view after it. */
  send(form: FormData): void;
  /** Lays another letter or row on the desk. */
  go(address: BenchAddress): void;
  /** A press is on its way. */
  readonly busy: boolean;
  /** Another letter or row is on its way. */
  readonly moving: boolean;
  /** Of the last press that was sent; another object for each. */
  readonly outcome: Outcome | null;
}

/** The outcome that was settled last, whoever did it. */
export type Settled = MutableRefObject<Outcome | null>;

/**
 * Calls `settle` once for each outcome, when the view after it is there. A part of the page settles before the page around
 * it does; what came before the part was there is not its own.
 */
export function useOutcome(
  { busy, outcome }: Pick<DeskDoor, "busy" | "outcome">,
  settled: Settled,
  settle: (outcome: Outcome) => void,
): void {
  const known = useRef(outcome);
  const now = useRef(settle);
  now.current = settle;
  useEffect(() => {
    if (busy || outcome === null || outcome === known.current) return;
    known.current = outcome;
    if (settled.current === outcome) return;
    settled.current = outcome;
    now.current(outcome);
  }, [busy, outcome, settled]);
}
