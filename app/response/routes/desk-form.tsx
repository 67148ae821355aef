// One letter on one sheet, without a script: read, placed and answered with one button.
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk, notFound, type Staff } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { benchWords } from "#app/messages/bench.ts";
import { deskWords } from "#app/messages/desk.ts";
import { benchRow, benchView } from "../bench-view.server.ts";
import { nextOpen } from "../ui/letter-walk.ts";
import { PlainLetter } from "../ui/plain-letter.tsx";
import { readLetterValues, unchangedSince, versionsOf } from "../ui/plain-values.ts";
import { doPress } from "./do-press.server.ts";
import { deskOfCase } from "./lay-desk.server.ts";
import { type FormError, formFaults, sendForm } from "./send-form.server.ts";

/** What a form that was sent says when its letter is seen again. */
const saidBy = { sent: "sent", reshaped: "reshaped" } as const;

async function layForm(staff: Staff) {
  const { consultation, facts, base } = await deskOfCase(staff);
  const letterDigits = staff.params.submission ?? "";
  const { reader, at } = staff;
  const view = await benchView(reader, { consultation, pass: "read", letterDigits, at });
  const { letter } = view;
  if (!letter) return notFound();
  const ids = [...new Set(letter.pieces.flatMap(({ opinion }) => opinion?.groupId ?? []))];
  const rows = await Promise.all(ids.map((id) => benchRow(reader, consultation, id, at)));
  const known = Object.fromEntries(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
  return { consultation, facts, base, view, letter, rows: known };
}

export const loader = desk("read-opinions", theCase, async (staff) => {
  const { facts, base, view, letter, rows } = await layForm(staff);
  const said = staff.url.searchParams.get("said");
  const words = benchWords().sheet;
  const sentence = said === saidBy.reshaped ? words.reshaped : said === saidBy.sent ? words.before : "";
  return { facts, base, view, letter, rows, said: sentence };
});

export const action = desk("sort-opinions", theCase, async (staff) => {
  const { house, actor, at, request, reader } = staff;
  const { values, seen } = readLetterValues(await request.formData());
  const { consultation, base, view, letter, rows } = await layForm(staff);
  const again = (errors: readonly FormError[], status: number) => data({ values, errors }, { status });
  const words = benchWords().sheet;
  if (!unchangedSince(versionsOf(letter, rows), seen)) return again([{ message: words.changed }], 409);
  const faults = formFaults(letter, values);
  if (faults.length > 0) return again(faults, 422);
  const clerk = { actor, at, consultationId: consultation.id };
  const letterDigits = letter.receiptDigits;
  const sent = await sendForm(
    {
      press: (deeds) => doPress(house, clerk, deeds),
      letter: async () => (await benchView(reader, { consultation, pass: "read", letterDigits, at })).letter,
      row: (id) => benchRow(reader, consultation, id, at),
    },
    letter,
    rows,
    values,
  );
  if (!sent.ok) {
    const message = sent.done > 0 ? words.partly(sent.done, sent.sentence) : sent.sentence;
    return again([{ message }], 409);
  }
  const next = nextOpen(view.list, letterDigits)?.key ?? letterDigits;
  return redirect(
    sent.reshaped ? `${base}/${letterDigits}/form?said=${saidBy.reshaped}` : `${base}/${next}/form?said=${saidBy.sent}`,
    303,
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(benchWords().sheet.title(page?.letter.receiptNo ?? ""), page?.facts.city.name ?? "") },
];

export default function FormPage() {
  const { facts, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <DeskShell city={facts.city} actor={facts.actor} theCase={facts.theCase} current="read">
      <PlainLetter
        {...page}
        said={refused ? "" : page.said}
        classHeading={facts.classHeading}
        can={facts.can}
        values={refused?.values ?? {}}
        errors={refused?.errors ?? []}
      />
    </DeskShell>
  );
}
