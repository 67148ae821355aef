// 公表の下見: the page as citizens will see it, and below it the button that publishes it.
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { theCase } from "#app/account/finder.server.ts";
import { desk, notFound } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { CityPage } from "#app/city/ui/city-page.tsx";
import { deskWords } from "#app/messages/desk.ts";
import { publicationWords } from "#app/messages/publication.ts";
import { type FormErrors, parseForm } from "#app/shared/form/parse-form.ts";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { previewResult } from "../preview-result.server.ts";
import { publishSchema } from "../publish.schema.ts";
import { type PublishRefusal, publishResult } from "../publish-result.server.ts";
import { placeOfSection } from "../row-columns.ts";
import { sectionsOf, sectionsQuery } from "../section-choice.ts";
import { PublishLeaf, publishFormId } from "../ui/publish-leaf.tsx";
import { ResultPage } from "../ui/result-page.tsx";

export const handle = { look: "citizen" };

export const loader = desk("publish-result", theCase, async ({ reader, subject, city, url, at, params }) => {
  const wished = sectionsOf(url.searchParams);
  const base = `/desk/${city.slug}/cases/${params.case}`;
  const here = `${base}/publish`;
  const query = sectionsQuery(wished);
  const preview = await previewResult(reader, subject.id, wished, {
    at,
    here: here + query,
    query: url.searchParams,
  });
  if (!preview) return notFound();
  const { ground, scope, weighed, reading } = preview;
  const label = (id: string) => {
    const { chapter, section } = placeOfSection(ground.columns.sections, id);
    return [chapter, section].filter((part) => part !== "").join(" ");
  };
  return {
    frame: await cityFrame(reader, city.id),
    caseTitle: ground.consultation.title,
    back: `${base}/remaining${query}`,
    reading,
    leaf: weighed && {
      here,
      remaining: `${base}/remaining${query}`,
      lines: scope.choices.map(({ sectionId, ...choice }) => ({ ...choice, label: label(sectionId) })),
      sections: wished,
      missing: weighed.completeness.total,
      advice: weighed.completeness.advice.length,
      edition: (ground.newest?.edition ?? 0) + 1,
      title: publicationWords().titleOf(ground.consultation.title),
      counts: {
        opinions: weighed.summary.opinions.inRows,
        rows: weighed.summary.rows.all,
        revisions: weighed.summary.revisions,
      },
      seen: weighed.seen,
    },
  };
});

const fieldOf: Partial<Record<PublishRefusal, string>> = { correction: "correction" };

export const action = desk("publish-result", theCase, async ({ house, actor, at, subject, city, params, request }) => {
  const words = publicationWords().publish.errors;
  const form = parseForm(publishSchema, await request.formData());
  const { values } = form;
  if (!form.ok) return data({ values, errors: form.errors }, { status: 422 });
  const { title, correction, sections, seen } = form.value;
  const result = await publishResult(house, actor, at, subject.id, { title, correction, sections, seen });
  if (result.ok) throw redirect(`/desk/${city.slug}/cases/${params.case}/publications`, 303);
  if (result.refused === "gone") return notFound();
  if (result.refused === "forbidden") throw new Response(null, { status: 403 });
  const errors: FormErrors = { [fieldOf[result.refused] ?? ""]: words[result.refused] };
  return data({ values, errors }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: deskWords().title(publicationWords().publish.title, page?.frame.name ?? "") },
];

export default function PublishPage() {
  const words = publicationWords().publish;
  const { frame, caseTitle, back, reading, leaf } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const errors: FormErrors = refused?.errors ?? {};
  return (
    <CityPage
      frame={frame}
      place="results"
      path={[{ label: caseTitle }, { label: publicationWords().result.pathLabel }]}
      preview={{ back: { href: back, label: words.back } }}
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([field, message]) => ({ field: field || undefined, message }))}
      />
      {reading === null || leaf === null ? (
        <Notice tone="warn">{words.noneClosed}</Notice>
      ) : (
        <>
          <p className="noprint">
            {words.note} <a href={`#${publishFormId}`}>{words.toForm}</a>
          </p>
          <ResultPage reading={reading} />
          <PublishLeaf {...leaf} values={refused?.values} errors={errors} />
        </>
      )}
    </CityPage>
  );
}
