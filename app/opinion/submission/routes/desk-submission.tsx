import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { theSubmission } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskCase } from "#app/consultation/desk-case.server.ts";
import { judgeSubmission } from "#app/consultation/judge-submission.server.ts";
import { readSubmission } from "#app/consultation/read-submission.server.ts";
import { deskWords } from "#app/messages/desk.ts";
import { inboxWords } from "#app/messages/inbox.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { consultationById } from "#db/queries/consultation.ts";
import { submissionForDesk } from "#db/queries/inbox.ts";
import { renewReceiptKey } from "../../receipt/renew-key.server.ts";
import { SubmissionAside, SubmissionText } from "../ui/submission-sheet.tsx";

const errors = inboxWords().errors;
const schema = z.discriminatedUnion("intent", [
  z.strictObject({
    intent: z.literal("judge"),
    version: z.coerce.number().int(),
    validity: z.string().min(1, errors.validity).max(40, errors.validity),
    reason: z.string().trim().max(1000, errors.reason).default(""),
  }),
  z.strictObject({ intent: z.literal("renew-key") }),
]);

export const loader = desk("read-inbox", theSubmission, async ({ reader, subject, city, actor, house, at }) => {
  const submission = await submissionForDesk(reader, subject.id);
  const consultation = submission && (await consultationById(reader, submission.consultation_id));
  if (!consultation) return notFound();
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    theCase: await deskCase(reader, consultation, at),
    submission: await readSubmission(reader, submission, consultation),
  };
});

export const action = desk("confirm-validity", theSubmission, async ({ house, actor, at, subject, request }) => {
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, key: null }, { status: 422 });
  if (form.value.intent === "renew-key") {
    const renewed = await renewReceiptKey(house, actor, at, subject.id);
    return renewed.ok ? data({ errors: {}, key: renewed.value }) : notFound();
  }
  const result = await judgeSubmission(house, actor, at, subject.id, form.value);
  if (result.ok) return redirect(new URL(request.url).pathname, 303);
  const message = result.refused === "stale" ? inboxWords().one.stale : errors.validity;
  return data({ errors: { validity: message }, key: null }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(page?.submission.receiptNo ?? "", page?.city.name ?? "") },
];

export default function SubmissionPage() {
  const words = inboxWords().one;
  const { city, actor, theCase: one, submission } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const faults: Readonly<Record<string, string>> = answer && "errors" in answer ? answer.errors : {};
  const newKey = answer && "key" in answer ? answer.key : null;
  const home = `/desk/${city.slug}/cases/${one.slug}`;
  return (
    <DeskShell city={city} actor={actor} theCase={one} current="inbox">
      <DeskPage
        title={submission.receiptNo}
        lead={submission.channel}
        actions={<ButtonLink href={`${home}/read?letter=${submission.receiptDigits}`}>{words.read}</ButtonLink>}
        aside={
          <SubmissionAside
            submission={submission}
            here={`${home}/inbox/${submission.receiptDigits}`}
            newKey={newKey}
            errors={faults}
          />
        }
      >
        <ErrorSummary errors={Object.entries(faults).map(([field, message]) => ({ field, message }))} />
        <SubmissionText submission={submission} />
        <p>
          <a href={`${home}/inbox`}>{words.back}</a>
        </p>
      </DeskPage>
    </DeskShell>
  );
}
