import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { parseRules } from "#app/consultation/consultation-rules.schema.ts";
import { deskCase } from "#app/consultation/desk-case.server.ts";
import { enterPaper } from "#app/consultation/enter-paper.server.ts";
import { deskWords } from "#app/messages/desk.ts";
import { inboxWords } from "#app/messages/inbox.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { parsePhone, parsePostcode } from "#app/shared/text/digits.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import type { Reader } from "#db/database.ts";
import { areasOf } from "#db/queries/city.ts";
import { consultationById } from "#db/queries/consultation.ts";
import { type PaperForm, paperSchema } from "../paper.schema.ts";
import { PaperFields } from "../ui/paper-fields.tsx";

async function choicesOf(reader: Reader, consultation: { city_id: string; rules: string }) {
  const rules = parseRules(consultation.rules);
  const areas = await areasOf(reader, consultation.city_id);
  return {
    channels: rules.channels.filter((one) => one.code !== "web").map(({ code, label }) => ({ value: code, label })),
    eligibility: rules.eligibility.map(({ code, label }) => ({ value: code, label })),
    ageBands: rules.ageBands.map((band) => ({ value: band, label: band })),
    areas: areas.map((area) => ({ value: area.id, label: area.name })),
  };
}

const values = (list: readonly { value: string }[]): string[] => list.map((one) => one.value);

function personOf(form: PaperForm) {
  return {
    kind: form.who,
    organisation: form.who === "organisation" ? form.organisation : "",
    name: form.name,
    postcode: parsePostcode(form.postcode) ?? "",
    address: form.address,
    phone: parsePhone(form.phone) ?? "",
    mail: form.mail,
    eligibilityExtra: form.extra,
  };
}

export const loader = desk("enter-paper", theCase, async ({ reader, subject, city, actor, house, at, url }) => {
  const consultation = await consultationById(reader, subject.id);
  if (!consultation) return notFound();
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    theCase: await deskCase(reader, consultation, at),
    choices: await choicesOf(reader, consultation),
    // What the sheet before had, so that a pile is typed without choosing again.
    before: {
      channel: url.searchParams.get("channel") ?? "",
      receivedOn: url.searchParams.get("on") ?? "",
      done: url.searchParams.get("done") ?? "",
    },
  };
});

export const action = desk(
  "enter-paper",
  theCase,
  async ({ house, reader, actor, at, subject, city, params, request }) => {
    const consultation = await consultationById(reader, subject.id);
    if (!consultation) return notFound();
    const choices = await choicesOf(reader, consultation);
    const schema = paperSchema(tokyoDay(at), {
      channels: values(choices.channels),
      eligibility: values(choices.eligibility),
      ageBands: values(choices.ageBands),
      areas: values(choices.areas),
    });
    const form = parseForm(schema, await request.formData());
    if (!form.ok) return data({ values: form.values, errors: form.errors }, { status: 422 });
    const { channel, receivedOn, postmarkOn, text, eligibility, ageBand, areaId, next: goOn } = form.value;
    const paper = { channel, receivedOn, postmarkOn, text, eligibility, ageBand, areaId, person: personOf(form.value) };
    const result = await enterPaper(house, actor, at, subject.id, paper, actor.id);
    if (!result.ok)
      return data(
        { values: form.values, errors: { channel: inboxWords().errors.notAnnounced } as Record<string, string> },
        { status: 422 },
      );
    const here = `/desk/${city.slug}/cases/${params.case}/inbox`;
    const next = new URLSearchParams({ channel, on: receivedOn, done: result.value.receiptNo });
    return redirect(goOn === "again" ? `${here}/new?${next}` : `${here}/${result.value.receiptDigits}?entered=1`, 303);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(inboxWords().paper.title, page?.city.name ?? "") },
];

export default function PaperPage() {
  const words = inboxWords().paper;
  const { city, actor, theCase: one, choices, before } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = (refused && "values" in refused ? refused.values : {}) as Readonly<Record<string, unknown>>;
  const errors: Readonly<Record<string, string>> = refused && "errors" in refused ? refused.errors : {};
  return (
    <DeskShell city={city} actor={actor} theCase={one} current="inbox">
      <DeskPage title={words.title} lead={words.lead} narrow>
        {before.done !== "" && !refused && <Notice tone="done" live title={words.done(before.done)} />}
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
        <form method="post">
          <PaperFields
            choices={choices}
            values={{ channel: before.channel, receivedOn: before.receivedOn, ...kept }}
            errors={errors}
          />
        </form>
      </DeskPage>
    </DeskShell>
  );
}
