import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { deskCaseWords } from "#app/messages/desk-case.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { consultationById, documentsOf } from "#db/queries/consultation.ts";
import { caseSchema, readPeriod } from "../case.schema.ts";
import { caseFormOf, rulesOf } from "../case-form.ts";
import { decideCase, decisionSchema } from "../decide-case.server.ts";
import { deskCase } from "../desk-case.server.ts";
import { editConsultation } from "../edit-consultation.server.ts";
import { CaseAside } from "../ui/case-aside.tsx";
import { CaseFields } from "../ui/case-fields.tsx";

export const loader = desk("edit-consultation", theCase, async ({ reader, subject, city, actor, house, at, url }) => {
  const row = await consultationById(reader, subject.id);
  if (!row) return notFound();
  const [frame, one, documents] = await Promise.all([
    cityFrame(reader, city.id),
    deskCase(reader, row, at),
    documentsOf(reader, row.id),
  ]);
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    theCase: one,
    number: `${row.reiwa_year}-${String(row.case_no).padStart(3, "0")}`,
    form: caseFormOf(row),
    minimumDays: frame.minimumDays,
    documents: documents.length,
    announced: row.announced_at !== null,
    saved: url.searchParams.get("saved") === "1",
  };
});

export const action = desk(
  "edit-consultation",
  theCase,
  async ({ house, actor, at, subject, city, params, request }) => {
    const words = deskCaseWords();
    const here = `/desk/${city.slug}/cases/${params.case}`;
    const posted = await request.formData();
    if (posted.has("decision")) {
      const decision = parseForm(decisionSchema, posted);
      const refused = (message: string) =>
        data({ values: null, errors: { "": message } as Record<string, string> }, { status: 422 });
      if (!decision.ok) return refused(Object.values(decision.errors)[0] ?? words.errors.notNow);
      const result = await decideCase(house, actor, at, subject.id, decision.value);
      return result.ok
        ? redirect(result.goTo ? `/desk/${city.slug}/cases/${result.goTo}` : here, 303)
        : refused(result.sentence);
    }
    const form = parseForm(caseSchema, posted);
    const refused = (errors: Readonly<Record<string, string>>) =>
      data({ values: form.values, errors }, { status: 422 });
    if (!form.ok) return refused(form.errors);
    const period = readPeriod(form.value, tokyoDay(at));
    if ("faults" in period) return refused(period.faults);
    const result = await editConsultation(
      house,
      actor,
      at,
      subject.id,
      form.value,
      period,
      rulesOf(form.value, words.preset.web),
    );
    if (result.ok) return redirect(`${here}?saved=1`, 303);
    const frozen = { open_frozen: words.errors.openFrozen, closed_frozen: words.errors.closedFrozen };
    const message = result.refused in frozen ? frozen[result.refused as keyof typeof frozen] : words.errors.stale;
    return refused(result.refused in frozen ? { closesOn: message } : { "": message });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(page?.theCase.title ?? "", page?.city.name ?? "") },
];

export default function CasePage() {
  const words = deskCaseWords();
  const {
    city,
    actor,
    theCase: one,
    number,
    form,
    minimumDays,
    documents,
    announced,
    saved,
  } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused && "errors" in refused ? refused.errors : {};
  const kept = refused && "values" in refused ? refused.values : null;
  const here = `/desk/${city.slug}/cases/${one.slug}`;
  // After a refusal for a stale version the form carries what is stored now as its version, and what was typed as its text.
  const values = kept ? { ...kept, version: form.version } : form;
  return (
    <DeskShell city={city} actor={actor} theCase={one} current="overview">
      <DeskPage
        title={one.title}
        lead={words.page.lead(number)}
        aside={<CaseAside here={here} slug={one.slug} phase={one.phase} announced={announced} documents={documents} />}
      >
        {saved && !refused && <Notice tone="done" live title={words.page.saved} />}
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({ field: field || undefined, message }))}
        />
        <form method="post">
          <CaseFields values={values} errors={errors} minimumDays={minimumDays} />
        </form>
      </DeskPage>
    </DeskShell>
  );
}
