import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theDraft } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { DeskShell } from "#app/city/ui/desk-shell.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { deskDraftWords } from "#app/messages/desk-draft.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";
import { Chip } from "#app/shared/ui/chip.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { draftById, errataOf, isConsulted, sectionsOf } from "#db/queries/draft.ts";
import { planById } from "#db/queries/plan.ts";
import { policiesOf } from "#db/queries/policy.ts";
import { doDraftDeed } from "../do-draft-deed.server.ts";
import { draftDeedSchema } from "../draft-form.schema.ts";
import { DraftAside } from "../ui/draft-aside.tsx";
import { DraftTexts, SectionLinks } from "../ui/draft-sheet.tsx";

export const loader = desk("edit-draft", theDraft, async ({ reader, subject, city, actor, house }) => {
  const draft = await draftById(reader, subject.id);
  if (!draft) return notFound();
  const [plan, sections, policies, errata, consulted] = await Promise.all([
    planById(reader, draft.plan_id),
    sectionsOf(reader, draft.id),
    policiesOf(reader, draft.plan_id),
    errataOf(reader, draft.id),
    isConsulted(reader, draft.id),
  ]);
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    draft: {
      title: draft.title,
      stage: draft.stage,
      slug: draft.slug,
      version: draft.version,
      isPublic: draft.published_at !== null,
      plan: plan?.slug ?? "",
    },
    consulted,
    sections: sections.map(({ id, level, number, title, body, policy_id, pages_from, pages_to }) => ({
      id,
      level,
      number,
      title,
      body,
      policyId: policy_id,
      from: pages_from,
      to: pages_to,
    })),
    policies: policies.map((policy) => ({ value: policy.id, label: `${policy.code} ${policy.title}` })),
    errata: errata.map(({ id, section_id, wrong, correct, note, published_at }) => ({
      id,
      sectionId: section_id,
      wrong,
      correct,
      note,
      at: published_at,
    })),
  };
});

export const action = desk("edit-draft", theDraft, async ({ house, reader, actor, at, subject, request }) => {
  const draft = await draftById(reader, subject.id);
  if (!draft) return notFound();
  const form = parseForm(draftDeedSchema, await request.formData());
  if (!form.ok) return data({ values: form.values, errors: form.errors }, { status: 422 });
  const sentence = await doDraftDeed(house, actor, at, draft, form.value);
  if (sentence === null) return redirect(new URL(request.url).pathname, 303);
  return data({ values: form.values, errors: { "": sentence } as Record<string, string> }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(page?.draft.title ?? "", page?.city.name ?? "") },
];

export default function DraftPage() {
  const words = deskDraftWords().draft;
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: Readonly<Record<string, string>> = refused && "errors" in refused ? refused.errors : {};
  const kept = (refused && "values" in refused ? refused.values : {}) as Readonly<Record<string, unknown>>;
  const { city, actor, draft, sections, policies } = page;
  return (
    <DeskShell city={city} actor={actor}>
      <DeskPage
        title={draft.title}
        lead={<Chip>{draft.isPublic ? words.public : words.hidden}</Chip>}
        aside={<DraftAside draft={draft} sections={sections} errata={page.errata} values={kept} errors={errors} />}
      >
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) => ({ field: field || undefined, message }))}
        />
        <SectionLinks sections={sections} policies={policies} version={draft.version} />
        <DraftTexts sections={sections} version={draft.version} locked={page.consulted} kept={kept} />
      </DeskPage>
    </DeskShell>
  );
}
