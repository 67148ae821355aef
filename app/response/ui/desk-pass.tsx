// What both passes of the desk are given, the frame around them, and the keys they share.
import type { ReactNode } from "react";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import type { BenchView, ListItem, RowView } from "../bench.ts";
import type { BenchAddress } from "./bench-address.ts";
import type { Command } from "./desk-keys.ts";
import { neighbour, nextGroup } from "./letter-walk.ts";
import type { Typed } from "./typed.ts";
import type { DeskDoor, Settled } from "./use-outcome.ts";

export interface DeskFacts {
  readonly city: { readonly slug: string; readonly name: string; readonly demo: boolean };
  readonly actor: { readonly name: string };
  readonly theCase: { readonly slug: string; readonly title: string; readonly state: string };
  /** The city's own word over the classes. */
  readonly classHeading: string;
  readonly can: { readonly sort: boolean; readonly answer: boolean };
}

/** Why a press was refused, and what was typed with it where it was sent without a script. */
export interface Refused {
  readonly sentence: string;
  readonly typed: Typed | null;
  /** Further texts that were typed, which no field of the page holds any more. */
  readonly texts: readonly string[];
}

export interface PassProps {
  readonly facts: DeskFacts;
  /** Address of the desk without query. */
  readonly base: string;
  readonly address: BenchAddress;
  readonly view: BenchView;
  /** Rows that hold the words of the address; null when none were given. */
  readonly found: readonly ListItem[] | null;
  /** Rows that pieces of the letter are compared with, by id. */
  readonly rows: Readonly<Record<string, RowView>>;
  readonly door: DeskDoor;
  /** Key of the letter or row that is on its way onto the desk: what goes through the list goes on from there. */
  heading(): string | undefined;
  readonly settled: Settled;
  readonly alive: boolean;
  /** The letter or row came onto the desk while the page was open: it takes the focus. */
  readonly arrived: boolean;
  /** Presses done so far. */
  readonly epoch: number;
  /** The status line. */
  readonly said: string;
  say(sentence: string): void;
  readonly refused: Refused | null;
  /** Null: the last press was done. */
  refuse(refused: Refused | null): void;
}

export function DeskFramed({ facts, foot, children }: { facts: DeskFacts; foot: ReactNode; children: ReactNode }) {
  return (
    <DeskShell city={facts.city} actor={facts.actor} theCase={facts.theCase} current="read" fit foot={foot}>
      {children}
    </DeskShell>
  );
}

/** Does a command that goes through the list at the left; undefined: it is none of those. */
export function throughList(
  { view, door, heading }: Pick<PassProps, "view" | "door" | "heading">,
  current: string,
  command: Command,
): boolean | undefined {
  const grouped = command.do === "next-group" || command.do === "previous-group";
  const single = command.do === "next" || command.do === "previous";
  if (!grouped && !(single && view.pass === "answer")) return undefined;
  const step = command.do.startsWith("next") ? 1 : -1;
  const to = (grouped && view.pass === "answer" ? nextGroup : neighbour)(view.list, heading() ?? current, step);
  if (!to) return false;
  door.go(view.pass === "read" ? { pass: "read", letter: to.key } : { pass: "answer", row: to.key });
  return true;
}

/** Sends the small form one types in; false when one types in none. */
export function finishSmallForm(): boolean {
  const form = document.activeElement?.closest<HTMLFormElement>("form.fill");
  if (!form) return false;
  form.requestSubmit();
  return true;
}
