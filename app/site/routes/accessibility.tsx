// What the site does so that everybody can read it, and where it falls short.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicPage } from "#app/account/guard.server.ts";
import { homeWords } from "#app/messages/home.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { siteFrame } from "../site-frame.server.ts";
import { AboutPage } from "../ui/about-page.tsx";

export const loader = publicPage(async ({ house, reader, note }) => {
  const frame = await siteFrame(house, reader);
  note({ scopes: [scopeOf.site, ...frame.cities.map((city) => scopeOf.city(city.id))] });
  return { frame };
});

export const meta: MetaFunction = () => [{ title: homeWords().title(homeWords().accessibility.title) }];

export default function Page() {
  return <AboutPage frame={useLoaderData<typeof loader>().frame} words={homeWords().accessibility} />;
}
