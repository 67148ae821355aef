import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theImport } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { deskDraftWords } from "#app/messages/desk-draft.ts";
import { draftImportWords } from "#app/messages/draft-import.ts";
import { formErrors, formValues } from "#app/shared/form/parse-form.ts";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { planById } from "#db/queries/plan.ts";
import { arrangeImport, discardImport, readImport } from "../arrange-import.server.ts";
import { arrangementSchema } from "../arrangement.ts";
import { finishImport } from "../finish-import.server.ts";
import { finishSchema } from "../import-form.schema.ts";
import { importView } from "../import-view.ts";
import { FinishImport } from "../ui/finish-import.tsx";
import { ImportAside } from "../ui/import-aside.tsx";
import { ImportSections } from "../ui/import-sections.tsx";

export const loader = desk("edit-draft", theImport, async ({ reader, subject, city, actor, house, params }) => {
  const open = await readImport(reader, subject.id);
  const plan = open && (await planById(reader, open.planId));
  if (!open || !plan) return notFound();
  if (open.closed) throw redirect(`/desk/${city.slug}/plans/${params.plan}`, 303);
  const { filename, version, state } = open;
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    plan: plan.title,
    filename,
    version,
    view: importView(state),
  };
});

export const action = desk("edit-draft", theImport, async ({ house, actor, at, subject, city, params, request }) => {
  const words = deskDraftWords().errors;
  const { version: seen, ...values } = formValues(await request.formData());
  const version = Number(seen);
  const here = new URL(request.url).pathname;
  const refused = (errors: Readonly<Record<string, string>>, status = 422) => data({ values, errors }, { status });
  const plan = `/desk/${city.slug}/plans/${params.plan}`;
  if (values.kind === "discard") {
    const result = await discardImport(house, actor, at, subject.id, version);
    return result.ok ? redirect(`/desk/${city.slug}`, 303) : refused({ "": words.stale }, 409);
  }
  if (values.kind === "finish") {
    const form = finishSchema.safeParse(values);
    if (!form.success) return refused(formErrors(form.error));
    const { kind: _, ...draft } = form.data;
    const result = await finishImport(house, actor, at, subject.id, version, draft);
    if (result.ok) return redirect(`${plan}/drafts/${draft.slug}`, 303);
    const sentences: Readonly<Record<string, Record<string, string>>> = {
      slug_taken: { slug: words.slugTaken },
      no_headings: { "": draftImportWords().remark.no_headings },
    };
    return refused(sentences[result.refused] ?? { "": words.stale });
  }
  const arrangement = arrangementSchema.safeParse(values);
  if (!arrangement.success) return refused({ "": words.stale });
  const result = await arrangeImport(house, actor, at, subject.id, version, arrangement.data);
  const anchor =
    "key" in arrangement.data
      ? `#${arrangement.data.key}`
      : "line" in arrangement.data
        ? `#line-${arrangement.data.line}`
        : "";
  if (result.ok) return redirect(`${here}${anchor}`, 303);
  const known = draftImportWords().edit as Readonly<Record<string, string>>;
  return refused({ "": known[result.refused] ?? words.stale });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(deskDraftWords().arrange.title, page?.city.name ?? "") },
];

export default function ImportPage() {
  const words = deskDraftWords().arrange;
  const { city, actor, plan, filename, version, view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused && "errors" in refused ? refused.errors : {};
  const kept = (refused && "values" in refused ? refused.values : {}) as Readonly<Record<string, unknown>>;
  return (
    <DeskShell city={city} actor={actor}>
      <DeskPage
        title={words.title}
        lead={`${plan}　${words.lead(filename || words.pasted, view.headings)}`}
        aside={<ImportAside view={view} version={version} />}
      >
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({ field: field || undefined, message }))}
        />
        <ImportSections view={view} version={version} />
        <FinishImport version={version} values={kept} errors={errors} ready={view.headings > 0 || view.asWhole} />
      </DeskPage>
    </DeskShell>
  );
}
