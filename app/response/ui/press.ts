// A press of the desk: the deeds one button does, in order, and where one stands afterwards.
import type { BenchDeed } from "../deed.schema.ts";
import type { BenchAddress } from "./bench-address.ts";

/** Name of the field that carries a press as JSON. */
export const pressField = "press";

/** Name of the field that adds a ready-made sentence to the text of the first deed. */
export const snippetField = "snippet";

/** Name of the field by which an open page says that it wants the outcome and no other page. */
export const livelyField = "lively";

/** Fields `fill.<number of the deed>.<name>` complete a deed with what was typed or chosen. */
export const fillName = (deed: number, name: string): string => `fill.${deed}.${name}`;

type Unfinished<T> = T extends { readonly kind: infer K } ? { readonly kind: K } & Partial<Omit<T, "kind">> : never;

/** A deed, perhaps still without what the fields of its form say. */
export type PressedDeed = Unfinished<BenchDeed>;

export interface Press {
  readonly deeds: readonly PressedDeed[];
  /** Absent: one stays where one is. */
  readonly next?: BenchAddress;
}

/** What became of a press. `did`: the kinds of deeds done before one was refused, or all. */
export type Outcome =
  | { readonly ok: true; readonly did: readonly BenchDeed["kind"][] }
  | {
      readonly ok: false;
      readonly did: readonly BenchDeed["kind"][];
      readonly refused: string;
      readonly sentence: string;
    };

export const writePress = (press: Press): string => JSON.stringify(press);

/** The press of a posted form as the page itself wrote it; null when it is none. */
export function readPress(text: string): Press | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !Array.isArray((value as Press).deeds)) return null;
    return value as Press;
  } catch {
    return null;
  }
}
