// The first page: with one city that city's, else what is open in any of them.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicPage } from "#app/account/guard.server.ts";
import { homeWords } from "#app/messages/home.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { cityFront, homeFront } from "../front.server.ts";
import { siteFrame } from "../site-frame.server.ts";
import { CityLeaves } from "../ui/city-front.tsx";
import { HomeLeaves } from "../ui/home-leaves.tsx";
import { OpenCover } from "../ui/open-cover.tsx";
import { SitePage } from "../ui/site-page.tsx";

export const loader = publicPage(async ({ house, reader, at, note }) => {
  const site = await siteFrame(house, reader);
  const front = site.only
    ? { city: await cityFront(reader, site.only.id, at), all: null }
    : { city: null, all: await homeFront(reader, at) };
  const scopes = [
    scopeOf.site,
    ...site.cities.map((city) => scopeOf.city(city.id)),
    ...(front.city?.plans ?? []).map((plan) => scopeOf.plan(plan.id)),
  ];
  note({ scopes, goodUntil: (front.city ?? front.all)?.goodUntil });
  return { site, front };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const words = homeWords();
  return [{ title: data?.site.only ? words.cityTitle(data.site.only.name) : words.siteTitle }];
};

export default function Page() {
  const { site, front } = useLoaderData<typeof loader>();
  const open = (front.city ?? front.all)?.open ?? [];
  return (
    <SitePage frame={site} cover={<OpenCover open={open} withCity={front.all !== null} />}>
      {front.city && <CityLeaves front={front.city} city={site.only?.slug ?? ""} />}
      {front.all && <HomeLeaves front={front.all} cities={site.cities} />}
    </SitePage>
  );
}
