// What the parts of the desk share: where its forms are sent, what one may do, and the form that buttons all over the page belong to.
import { createContext, type ReactNode, useContext } from "react";
import { type BenchAddress, writeAddress } from "./bench-address.ts";
import { type Press, pressField, writePress } from "./press.ts";

export interface DeskPlace {
  /** Address of the desk without query. */
  readonly base: string;
  readonly here: BenchAddress;
  readonly can: { readonly sort: boolean; readonly answer: boolean };
  /** The page runs its script: keys and pointing work. */
  readonly alive: boolean;
  /** Presses done so far: small forms show what is stored anew after each, and keep what is typed after a refusal. */
  readonly epoch: number;
}

const Place = createContext<DeskPlace>({
  base: "",
  here: { pass: "read" },
  can: { sort: false, answer: false },
  alive: false,
  epoch: 0,
});

export const DeskPlaceProvider = Place.Provider;
export const useDeskPlace = (): DeskPlace => useContext(Place);

/** Where forms of the desk are sent; the query says what lies on the desk meanwhile. */
export const deedAction = ({ base, here }: Pick<DeskPlace, "base" | "here">): string =>
  `${base}/deed${writeAddress(here)}`;

const pressForm = "press-form";

/** The one form of all buttons that do a press; it stands anywhere on the page. */
export function PressForm() {
  return <form id={pressForm} method="post" action={deedAction(useDeskPlace())} />;
}

/** What makes a button do a press. `command`: the key that does the same presses it. */
export const pressing = (press: Press, command?: string) => ({
  type: "submit" as const,
  form: pressForm,
  name: pressField,
  value: writePress(press),
  "data-command": command,
});

/** A form with fields that complete a press. */
export function FillForm({ press, id, children }: { press: Press; id?: string; children: ReactNode }) {
  return (
    <form method="post" action={deedAction(useDeskPlace())} id={id} className="fill">
      <input type="hidden" name={pressField} value={writePress(press)} />
      {children}
    </form>
  );
}

/** A link to another place on the desk. */
export const toAddress = (place: Pick<DeskPlace, "base">, address: BenchAddress): string =>
  place.base + writeAddress(address);
