// All cases: what is open, what comes, what is over; of one city or of all.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, publicPage } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { consultationWords } from "#app/messages/consultation.ts";
import { homeWords } from "#app/messages/home.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { Pager } from "#app/shared/ui/pager.tsx";
import { siteFrame } from "#app/site/site-frame.server.ts";
import { SitePage } from "#app/site/ui/site-page.tsx";
import { currentSlug } from "#db/queries/address.ts";
import { caseList, listKind, readMark } from "../case-list.server.ts";
import { CaseItems } from "../ui/case-items.tsx";
import { ListFilter, listHref } from "../ui/list-filter.tsx";

export const loader = publicPage(async ({ house, reader, url, at, note }) => {
  const site = await siteFrame(house, reader);
  const asked = url.searchParams.get("city");
  const kind = listKind(url.searchParams.get("phase"));
  const city = asked === null ? null : site.cities.find((one) => one.slug === asked);
  if (city === undefined) {
    const now = await currentSlug(reader, "city", asked ?? "");
    if (now === undefined) return notFound();
    throw new Response(null, { status: 301, headers: { Location: listHref({ city: now, kind }) } });
  }
  const after = readMark(url.searchParams.get("after"));
  const [list, frame] = await Promise.all([
    caseList(reader, city ? { cityId: city.id } : {}, { kind, after }, at),
    city && !site.only ? cityFrame(reader, city.id) : null,
  ]);
  const shown = city ? [city] : site.cities;
  note({
    scopes: [scopeOf.site, ...shown.map((one) => scopeOf.city(one.id))],
    goodUntil: list.goodUntil,
    query: ["after", "city", "phase"],
  });
  return {
    site: frame ? { ...site, only: frame } : site,
    city: city && site.cities.length > 1 ? { slug: city.slug, name: city.name } : null,
    kind,
    list,
    further: after !== undefined,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const words = consultationWords().list;
  if (!data) return [];
  const city = data.site.only?.name;
  return [{ title: city ? homeWords().titleIn(words.title, city) : homeWords().title(words.title) }];
};

export default function Page() {
  const { site, city, kind, list, further } = useLoaderData<typeof loader>();
  const words = consultationWords().list;
  const { open, ahead, past, next } = list;
  const withCity = site.only === null;
  const empty = open.length + ahead.length + past.length === 0;
  return (
    <SitePage
      frame={site}
      place={kind === "published" ? "results" : "consultations"}
      path={[{ label: kind === "published" ? words.published : words.title }]}
    >
      <PageTop title={city ? words.titleOf(city.name) : words.title} lead={words.lead}>
        <ListFilter city={city?.slug ?? null} kind={kind} cities={site.cities} />
      </PageTop>
      {!further && (kind === "open" || kind === "all") && (
        <Leaf title={words.open}>
          {open.length > 0 ? <CaseItems cases={open} withCity={withCity} /> : <p>{words.noneOpen}</p>}
        </Leaf>
      )}
      {ahead.length > 0 && (
        <Leaf title={words.ahead}>
          <CaseItems cases={ahead} withCity={withCity} />
        </Leaf>
      )}
      {past.length > 0 && (
        <Leaf title={kind === "published" ? words.published : kind === "reviewing" ? words.waiting : words.past}>
          <CaseItems cases={past} withCity={withCity} />
          <Pager
            first={further ? listHref({ city: city?.slug ?? null, kind }) : undefined}
            next={next === null ? undefined : listHref({ city: city?.slug ?? null, kind, after: next })}
          />
        </Leaf>
      )}
      {empty && kind !== "open" && <p className="leaf">{kind === "all" ? words.noneAtAll : words.none}</p>}
    </SitePage>
  );
}
