// A case: what it is about, until when, how, and what becomes of it.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicPage } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { elsewhere } from "#app/city/elsewhere.server.ts";
import { CityPage } from "#app/city/ui/city-page.tsx";
import { homeWords } from "#app/messages/home.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { readCase } from "../read-case.server.ts";
import { CaseAbout } from "../ui/case-about.tsx";
import { CaseAfter, CaseContact, CaseDocuments, CaseErrata, CaseNotices, CaseWays } from "../ui/case-leaves.tsx";
import { CaseTop } from "../ui/case-top.tsx";

export const loader = publicPage(async ({ reader, params, url, at, note }) => {
  const of = await readCase(reader, params.consultation ?? "", at);
  if (!of) return elsewhere(reader, "consultation", params.consultation, url);
  note({ scopes: [scopeOf.site, scopeOf.city(of.cityId), scopeOf.plan(of.planId)], goodUntil: of.goodUntil });
  return { frame: await cityFrame(reader, of.cityId), of };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: homeWords().titleIn(data.of.title, data.frame.name) }] : [];

export default function Page() {
  const { frame, of } = useLoaderData<typeof loader>();
  const takes = of.phase === "open" || of.phase === "announced";
  return (
    <CityPage
      frame={frame}
      place={of.phase === "published" ? "results" : "consultations"}
      path={[{ label: of.plan.title, href: `/plans/${of.plan.slug}` }, { label: of.title }]}
    >
      <CaseTop of={of} />
      <CaseAbout of={of} />
      <CaseErrata of={of} />
      <CaseDocuments of={of} />
      {takes && <CaseWays of={of} />}
      <CaseAfter of={of} />
      <CaseNotices of={of} />
      <CaseContact of={of} />
    </CityPage>
  );
}
