// One edition of the result of a case; every edition stays readable.
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
import { editionNumber, resultQuery } from "../result-reading.ts";
import { ResultPage } from "../ui/result-page.tsx";

export const loader = publicPage(async ({ house, reader, params, url, note }) => {
  const edition = editionNumber(params.edition);
  const reading =
    edition === null ? null : await readResult(house, params.consultation ?? "", { edition, query: url.searchParams });
  if (!reading) return elsewhere(reader, "consultation", params.consultation, url);
  note({
    scopes: [scopeOf.site, scopeOf.city(reading.cityId), scopeOf.plan(reading.planId)],
    query: resultQuery,
  });
  return { frame: await cityFrame(reader, reading.cityId), reading };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const words = publicationWords();
  const title = `${words.titleOf(data.reading.caseTitle)}（${words.edition(data.reading.edition)}）`;
  return [{ title: homeWords().titleIn(title, data.frame.name) }];
};

export default function Page() {
  const words = publicationWords();
  const { frame, reading } = useLoaderData<typeof loader>();
  const results = `/consultations/${reading.caseSlug}/results`;
  return (
    <CityPage
      frame={frame}
      place="results"
      path={[
        { label: reading.plan.title, href: `/plans/${reading.plan.slug}` },
        { label: reading.caseTitle, href: `/consultations/${reading.caseSlug}` },
        { label: words.result.pathLabel, href: results },
        { label: words.edition(reading.edition) },
      ]}
    >
      <ResultPage reading={reading} />
    </CityPage>
  );
}
