// How the open page of the desk sends presses and changes what lies on it.
import { useFetcher, useNavigate, useNavigation } from "@remix-run/react";
import { type BenchAddress, samePaper, writeAddress } from "../ui/bench-address.ts";
import { deedAction } from "../ui/desk-door.tsx";
import { livelyField, type Outcome } from "../ui/press.ts";
import type { DeskDoor } from "../ui/use-outcome.ts";

/** Whether an outcome says that the server was not reached. */
export const unreached = (result: unknown): boolean =>
  typeof result === "object" && result !== null && (result as { refused?: unknown }).refused === "unreached";

export function useDoor(base: string, address: BenchAddress): DeskDoor {
  const fetcher = useFetcher<Outcome>();
  const navigate = useNavigate();
  const navigation = useNavigation();
  return {
    send(form) {
      form.set(livelyField, "1");
      fetcher.submit(form, { method: "post", action: deedAction({ base, here: address }) });
    },
    go(to) {
      navigate(base + writeAddress(to), { preventScrollReset: true, replace: samePaper(to, address) });
    },
    busy: fetcher.state !== "idle",
    moving: navigation.state !== "idle",
    outcome: fetcher.data ?? null,
  };
}
