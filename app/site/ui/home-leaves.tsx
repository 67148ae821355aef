// The blocks of the first page of an installation with several cities.
import { Dated } from "#app/city/ui/dated.tsx";
import { homeWords } from "#app/messages/home.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { ItemLinks } from "#app/shared/ui/item-links.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import type { HomeFront } from "../front.server.ts";
import { AfterComment, MoreOpen, Next } from "./city-front.tsx";

type HomeLeavesProps = {
  front: HomeFront;
  cities: readonly { readonly slug: string; readonly name: string }[];
};

export function HomeLeaves({ front, cities }: HomeLeavesProps) {
  const words = homeWords();
  return (
    <>
      <MoreOpen open={front.open} withCity />
      <Leaf title={words.cities.title}>
        {cities.length === 0 ? (
          <p className="col">{words.cities.none}</p>
        ) : (
          <ItemLinks items={cities.map((city) => ({ title: city.name, href: `/cities/${city.slug}` }))} />
        )}
      </Leaf>
      {front.ahead.length > 0 && <Next ahead={front.ahead} withCity />}
      <Leaf title={words.changed.title}>
        {front.changed.length === 0 ? (
          <p className="col">{words.changed.none}</p>
        ) : (
          <ItemLinks
            items={front.changed.map((one) => ({
              when: <Dated>{words.changed.on(formatDay(tokyoDay(one.at), { both: true }), one.city)}</Dated>,
              title: words.changed[one.kind](one.title),
              href: one.href,
            }))}
          />
        )}
      </Leaf>
      <AfterComment />
    </>
  );
}
