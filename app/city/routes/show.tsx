// A city's first page: what is open now, what comes next, its plans, its latest results.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicPage } from "#app/account/guard.server.ts";
import { homeWords } from "#app/messages/home.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { cityFront } from "#app/site/front.server.ts";
import { CityLeaves } from "#app/site/ui/city-front.tsx";
import { OpenCover } from "#app/site/ui/open-cover.tsx";
import { cityBySlug } from "#db/queries/address.ts";
import { cityFrame } from "../city-frame.server.ts";
import { elsewhere } from "../elsewhere.server.ts";
import { CityPage } from "../ui/city-page.tsx";

export const loader = publicPage(async ({ reader, params, url, at, note }) => {
  const city = await cityBySlug(reader, params.city ?? "");
  if (!city) return elsewhere(reader, "city", params.city, url);
  const [frame, front] = await Promise.all([cityFrame(reader, city.id), cityFront(reader, city.id, at)]);
  const plans = front.plans.map((plan) => scopeOf.plan(plan.id));
  note({ scopes: [scopeOf.site, scopeOf.city(city.id), ...plans], goodUntil: front.goodUntil });
  return { frame, front };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: homeWords().cityTitle(data.frame.name) }] : [];

export default function Page() {
  const { frame, front } = useLoaderData<typeof loader>();
  return (
    <CityPage frame={frame} cover={<OpenCover open={front.open} />}>
      <CityLeaves front={front} city={frame.slug} />
    </CityPage>
  );
}
