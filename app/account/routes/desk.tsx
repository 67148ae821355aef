import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountWords } from "#app/messages/account.ts";
import { deskWords } from "#app/messages/desk.ts";
import { siteWords } from "#app/messages/site.ts";
import { may } from "#app/role/may.ts";
import { PageFrame } from "#app/shared/ui/page-frame.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { cities } from "#db/queries/city.ts";
import { signedInPage } from "../guard.server.ts";

export const loader = signedInPage(async ({ reader, actor }) => {
  const mine = (await cities(reader)).filter((city) =>
    may(actor, "read-desk", { kind: "city", id: city.id, city: city.id }),
  );
  const [only] = mine;
  if (only && mine.length === 1) throw redirect(`/desk/${only.slug}`, 303);
  return { name: actor.name, cities: mine.map(({ slug, name, prefecture }) => ({ slug, name, prefecture })) };
});

export const meta: MetaFunction = () => [{ title: `${deskWords().home}｜${siteWords().name}` }];

export default function DeskPage() {
  const words = accountWords().desk;
  const { cities: mine } = useLoaderData<typeof loader>();
  return (
    <PageFrame>
      <PageTop title={words.title} lead={mine.length === 0 ? words.none : undefined}>
        <ul className="list mt2">
          {mine.map((city) => (
            <li key={city.slug}>
              <a href={`/desk/${city.slug}`}>
                {city.prefecture} {city.name}
              </a>
            </li>
          ))}
        </ul>
      </PageTop>
    </PageFrame>
  );
}
