// Does what a button or form of the reading desk says. An open page gets the outcome; without a script one comes back to the desk,
// or sees it here with the refusal and everything that was typed.
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk } from "#app/account/guard.server.ts";
import { benchWords } from "#app/messages/bench.ts";
import { deskWords } from "#app/messages/desk.ts";
import { readAddress, writeAddress } from "../ui/bench-address.ts";
import { BenchDesk } from "../ui/bench-desk.tsx";
import type { Refused } from "../ui/desk-pass.tsx";
import { filledPress } from "../ui/fill-press.ts";
import { livelyField, type Outcome } from "../ui/press.ts";
import type { Typed } from "../ui/typed.ts";
import { doPress } from "./do-press.server.ts";
import { deskOfCase, layDesk } from "./lay-desk.server.ts";
import { useDoor } from "./use-door.ts";

export const handle = { hydrate: true };

export const loader = desk("read-opinions", theCase, (staff) =>
  layDesk(staff, readAddress(staff.url.searchParams), false),
);

const nothing: Outcome = { ok: false, did: [], refused: "invalid", sentence: benchWords().trouble.unread };

export const action = desk("sort-opinions", theCase, async (staff) => {
  const { house, actor, at, subject, request, url } = staff;
  const form = await request.formData();
  const press = filledPress(form);
  const outcome = press ? await doPress(house, { actor, at, consultationId: subject.id }, press.deeds) : nothing;
  if (form.has(livelyField)) return data<Answered>(outcome);
  if (!outcome.ok)
    return data(
      { ...outcome, typed: press?.typed ?? null, texts: press?.texts ?? [] },
      { status: outcome.refused === "invalid" ? 422 : 409 },
    );
  const { base } = await deskOfCase(staff);
  const to = writeAddress(press?.next ?? readAddress(url.searchParams));
  return redirect(`${base}${to}&said=${outcome.did[0] ?? ""}`, 303);
});

/** What goes wrong on the way to the server is an outcome too: the page stays, and what was typed with it. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response && error.status < 400) throw error;
    const { offline, broken } = benchWords().trouble;
    const sentence = error instanceof TypeError ? offline : broken;
    return { ok: false, did: [], refused: "unreached", sentence } satisfies Outcome;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(benchWords().title, page?.facts.city.name ?? "") },
];

type Answered = Outcome & { readonly typed?: Typed | null; readonly texts?: readonly string[] };

/** What the page shows of a refusal; an answer typed for a row that is not on the desk any more can only be copied. */
function refusedOf(outcome: Answered | undefined, sameRow: boolean): Refused | null {
  if (!outcome || outcome.ok) return null;
  const { sentence, typed = null, texts = [] } = outcome;
  if (sameRow || typed === null) return { sentence, typed, texts };
  return { sentence, typed: null, texts: [typed.text, typed.before, typed.after].filter((text) => text !== "") };
}

export default function DeedPage() {
  const laid = useLoaderData<typeof loader>();
  const refused = refusedOf(useActionData<typeof action>(), laid.address.row === laid.view.row?.id);
  return (
    <BenchDesk {...laid} said={refused?.sentence ?? ""} refused={refused} door={useDoor(laid.base, laid.address)} />
  );
}
