// The result of a case: its newest edition.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicPage } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { elsewhere } from "#app/city/elsewhere.server.ts";
import { CityPage } from "#app/city/ui/city-page.tsx";
import { homeWords } from "#app/messages/home.ts";
import { publicationWords } from "#app/messages/publication.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { readResult } from "../read-result.server.ts";
import { resultQuery } from "../result-reading.ts";
import { ResultPage } from "../ui/result-page.tsx";

export const loader = publicPage(async ({ house, reader, params, url, note }) => {
  const reading = await readResult(house, params.consultation ?? "", { edition: null, query: url.searchParams });
  if (!reading) return elsewhere(reader, "consultation", params.consultation, url);
  note({
    scopes: [scopeOf.site, scopeOf.city(reading.cityId), scopeOf.plan(reading.planId)],
    query: resultQuery,
  });
  return { frame: await cityFrame(reader, reading.cityId), reading };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: homeWords().titleIn(publicationWords().titleOf(data.reading.caseTitle), data.frame.name) }] : [];

export default function Page() {
  const { frame, reading } = useLoaderData<typeof loader>();
  return (
    <CityPage
      frame={frame}
      place="results"
      path={[
        { label: reading.plan.title, href: `/plans/${reading.plan.slug}` },
        { label: reading.caseTitle, href: `/consultations/${reading.caseSlug}` },
        { label: publicationWords().result.pathLabel },
      ]}
    >
      <ResultPage reading={reading} />
    </CityPage>
  );
}
