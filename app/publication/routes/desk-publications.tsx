// 公表したもの: the editions of a case, and withdrawing a row of them.
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskCase } from "#app/consultation/desk-case.server.ts";
import { deskWords } from "#app/messages/desk.ts";
import { publicationWords } from "#app/messages/publication.ts";
import { type FormErrors, type FormValues, parseForm } from "#app/shared/form/parse-form.ts";
import { formatInstant } from "#app/shared/time/wareki.ts";
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { consultationById } from "#db/queries/consultation.ts";
import { openWithdrawnRow } from "../open-withdrawn-row.server.ts";
import { withdrawSchema } from "../publish.schema.ts";
import { readEditions } from "../read-editions.server.ts";
import { OpenedRow, type OpenedShown, WithdrawForm, WithdrawnRows } from "../ui/withdrawals.tsx";
import { withdrawRow } from "../withdraw-row.server.ts";

export const loader = desk("publish-result", theCase, async ({ reader, subject, city, actor, house, at }) => {
  const consultation = await consultationById(reader, subject.id);
  if (!consultation) return notFound();
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    theCase: await deskCase(reader, consultation, at),
    ...(await readEditions(reader, subject.id)),
  };
});

const answered = (answer: { values?: FormValues; errors?: FormErrors; opened?: OpenedShown }, status: number) =>
  data(answer, { status });

export const action = desk("publish-result", theCase, async ({ house, actor, at, subject, city, params, request }) => {
  const words = publicationWords().publications.errors;
  const form = parseForm(withdrawSchema, await request.formData());
  const { values } = form;
  if (!form.ok) return answered({ values, errors: form.errors }, 422);
  const { value } = form;
  const result =
    value.intent === "open"
      ? await openWithdrawnRow(house, actor, at, subject.id, value.no)
      : await withdrawRow(house, actor, at, subject.id, value);
  if (!result.ok) {
    if (result.refused === "gone") return notFound();
    if (result.refused === "forbidden") throw new Response(null, { status: 403 });
    return answered({ values, errors: { no: words[result.refused] } }, 422);
  }
  if (value.intent === "open" && result.value) return answered({ opened: { no: value.no, texts: result.value } }, 200);
  throw redirect(`/desk/${city.slug}/cases/${params.case}/publications`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(publicationWords().publications.title, page?.city.name ?? "") },
];

export default function PublicationsPage() {
  const all = publicationWords();
  const words = all.publications;
  const { city, actor, theCase: one, editions, withdrawn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: FormErrors = answer?.errors ?? {};
  const desk = `/desk/${city.slug}/cases/${one.slug}`;
  return (
    <DeskShell city={city} actor={actor} theCase={one} current="publications">
      <DeskPage
        title={words.title}
        actions={
          <ButtonLink kind="outline" href={editions.length === 0 ? `${desk}/remaining` : `${desk}/publish`}>
            {editions.length === 0 ? words.toRemaining : words.toNext}
          </ButtonLink>
        }
      >
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
        {answer?.opened && <OpenedRow opened={answer.opened} />}
        <DeskTable
          caption={words.editions}
          columns={[
            { key: "edition", head: words.edition, kind: "short" },
            { key: "day", head: words.day, kind: "short" },
            { key: "name", head: words.name },
            { key: "correction", head: words.correction },
          ]}
          rows={editions.map(({ edition, title, correction, publishedAt }) => ({
            id: `edition-${edition}`,
            cells: {
              edition: <a href={`/consultations/${one.slug}/results/${edition}`}>{all.edition(edition)}</a>,
              day: <time dateTime={publishedAt}>{formatInstant(publishedAt, { weekday: true })}</time>,
              name: title,
              correction,
            },
          }))}
          empty={words.none}
        />
        {editions.length > 0 && (
          <>
            <WithdrawForm values={answer?.values} errors={errors} />
            <WithdrawnRows rows={withdrawn} />
          </>
        )}
      </DeskPage>
    </DeskShell>
  );
}
