// よみとり机: the clerk's one page for reading letters, sorting, joining and answering.
import type { MetaFunction, ShouldRevalidateFunction } from "@remix-run/react";
import { useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk } from "#app/account/guard.server.ts";
import { benchWords } from "#app/messages/bench.ts";
import { deskWords } from "#app/messages/desk.ts";
import { readAddress } from "../ui/bench-address.ts";
import { BenchDesk } from "../ui/bench-desk.tsx";
import { didWord } from "../ui/sentence.ts";
import { layDesk } from "./lay-desk.server.ts";
import { unreached, useDoor } from "./use-door.ts";

export const handle = { hydrate: true };

export const loader = desk("read-opinions", theCase, async (staff) => {
  const { searchParams } = staff.url;
  return { ...(await layDesk(staff, readAddress(searchParams), true)), said: didWord(searchParams.get("said") ?? "") };
});

/** What the server could not be asked to do has changed nothing, and what lies on the desk could not be read either. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  !unreached(actionResult) && defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: deskWords().title(benchWords().title, data?.facts.city.name ?? "") },
];

export default function BenchPage() {
  const laid = useLoaderData<typeof loader>();
  return <BenchDesk {...laid} refused={null} door={useDoor(laid.base, laid.address)} />;
}
