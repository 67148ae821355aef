// The blocks of a city's first page below its cover.
import { Dated } from "#app/city/ui/dated.tsx";
import { CaseItems } from "#app/consultation/ui/case-items.tsx";
import { homeWords } from "#app/messages/home.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { GoLink } from "#app/shared/ui/button.tsx";
import { ItemLinks } from "#app/shared/ui/item-links.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import type { CityFront, HomeFront } from "../front.server.ts";

const bothDay = (instant: string): string => formatDay(tokyoDay(instant), { both: true, weekday: true });

/** Open cases beside the one on the cover. */
export function MoreOpen({ open, withCity }: { open: HomeFront["open"]; withCity?: boolean }) {
  if (open.length < 2) return null;
  return (
    <Leaf title={homeWords().open.more}>
      <CaseItems cases={open.slice(1)} withCity={withCity} />
    </Leaf>
  );
}

type NextProps = { ahead: HomeFront["ahead"]; steps?: CityFront["steps"]; withCity?: boolean };

/** What comes next: cases that will open, then the steps of the plans. */
export function Next({ ahead, steps = [], withCity = false }: NextProps) {
  const words = homeWords().next;
  if (ahead.length + steps.length === 0)
    return (
      <Leaf title={words.title}>
        <p className="col">{words.none}</p>
      </Leaf>
    );
  return (
    <Leaf title={words.title}>
      <ItemLinks
        items={[
          ...ahead.map((of) => ({
            when: withCity ? of.city.name : undefined,
            title: of.title,
            href: `/consultations/${of.slug}`,
            note: <Dated>{words.opens(bothDay(of.opensAt))}</Dated>,
          })),
          ...steps.map((step) => ({
            when: <Dated>{step.when_text}</Dated>,
            title: step.title,
            note: step.note === "" ? undefined : step.note,
          })),
        ]}
      />
    </Leaf>
  );
}

/** The way back for those who have commented. */
export function AfterComment() {
  const words = homeWords().after;
  return (
    <Leaf title={words.title}>
      <p className="col">{words.lead}</p>
      <p>
        <GoLink href="/receipts">{words.go}</GoLink>
      </p>
    </Leaf>
  );
}

export function CityLeaves({ front, city }: { front: CityFront; city: string }) {
  const words = homeWords();
  return (
    <>
      <MoreOpen open={front.open} />
      <Next ahead={front.ahead} steps={front.steps} />
      <Leaf title={words.plans.title} id="plans">
        {front.plans.length === 0 ? (
          <p className="col">{words.plans.none}</p>
        ) : (
          <ItemLinks
            items={front.plans.map((plan) => ({
              title: plan.title,
              href: `/plans/${plan.slug}`,
              note: (
                <>
                  {plan.summary}
                  {plan.now !== null && (
                    <>
                      <br />
                      {words.plans.now(plan.now)}
                    </>
                  )}
                </>
              ),
            }))}
          />
        )}
      </Leaf>
      <Leaf title={words.results.title}>
        {front.results.length === 0 ? (
          <p className="col">{words.results.none}</p>
        ) : (
          <ItemLinks
            items={front.results.map((of) => ({
              title: of.title,
              href: `/consultations/${of.slug}/results`,
              note: <Dated>{words.results.on(bothDay(of.publishedAt ?? of.endedAt))}</Dated>,
            }))}
          />
        )}
        <p className="mt">
          <GoLink href={`/consultations?city=${city}`}>{words.results.all}</GoLink>
        </p>
      </Leaf>
      <AfterComment />
    </>
  );
}
