import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theSubmission } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskCase } from "#app/consultation/desk-case.server.ts";
import { deskWords } from "#app/messages/desk.ts";
import { inboxWords } from "#app/messages/inbox.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { Facts } from "#app/shared/ui/facts.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { consultationById } from "#db/queries/consultation.ts";
import { submissionForDesk } from "#db/queries/inbox.ts";
import { showPerson } from "../show-person.server.ts";

export const loader = desk("open-person", theSubmission, async ({ reader, subject, city, actor, house, at }) => {
  const submission = await submissionForDesk(reader, subject.id);
  const consultation = submission && (await consultationById(reader, submission.consultation_id));
  if (!consultation) return notFound();
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    theCase: await deskCase(reader, consultation, at),
    receiptNo: submission.receipt_no,
    receiptDigits: submission.receipt_digits,
  };
});

export const action = desk("open-person", theSubmission, async ({ house, actor, at, subject }) => {
  const result = await showPerson(house, actor, at, subject.id);
  if (!result.ok && result.refused !== "erased") return notFound();
  return data({ person: result.ok ? result.value : null });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(inboxWords().person.title, page?.city.name ?? "") },
];

export default function PersonPage() {
  const all = inboxWords();
  const words = all.person;
  const { city, actor, theCase: one, receiptNo, receiptDigits } = useLoaderData<typeof loader>();
  const opened = useActionData<typeof action>();
  const person = opened && "person" in opened ? opened.person : undefined;
  const given = (value: string) => (value === "" ? words.none : <bdi>{value}</bdi>);
  return (
    <DeskShell city={city} actor={actor} theCase={one} current="inbox">
      <DeskPage title={words.title} lead={receiptNo} narrow>
        {person === undefined && (
          <form method="post">
            <p>{all.one.openNote}</p>
            <Button>{all.one.openPerson}</Button>
          </form>
        )}
        {person === null && <Notice tone="warn" title={all.one.erased} />}
        {person && (
          <>
            <Notice tone="warn" title={words.note} />
            <Facts
              rows={[
                ...(person.kind === "organisation"
                  ? [{ label: words.organisation, value: given(person.organisation) }]
                  : []),
                {
                  label: person.kind === "organisation" ? words.representative : words.name,
                  value: given(person.name),
                },
                { label: words.address, value: given([person.postcode, person.address].filter(Boolean).join(" ")) },
                { label: words.phone, value: given(person.phone) },
                { label: words.mail, value: given(person.mail) },
                { label: words.extra, value: given(person.eligibilityExtra) },
              ]}
            />
          </>
        )}
        <p>
          <a href={`/desk/${city.slug}/cases/${one.slug}/inbox/${receiptDigits}`}>{receiptNo}</a>
        </p>
      </DeskPage>
    </DeskShell>
  );
}
