// A plan: where it is now, its drafts, how to take part, its results.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicPage } from "#app/account/guard.server.ts";
import { cityFrame } from "#app/city/city-frame.server.ts";
import { elsewhere } from "#app/city/elsewhere.server.ts";
import { CityPage } from "#app/city/ui/city-page.tsx";
import { Dated } from "#app/city/ui/dated.tsx";
import { readPlan } from "#app/consultation/read-plan.server.ts";
import { PlanLeaves } from "#app/consultation/ui/plan-leaves.tsx";
import { homeWords } from "#app/messages/home.ts";
import { planWords } from "#app/messages/plan.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { formatClosing } from "#app/shared/time/wareki.ts";
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { DaysLeft } from "#app/shared/ui/days-left.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";

export const loader = publicPage(async ({ reader, params, url, at, note }) => {
  const plan = await readPlan(reader, params.plan ?? "", at);
  if (!plan) return elsewhere(reader, "plan", params.plan, url);
  note({ scopes: [scopeOf.site, scopeOf.city(plan.cityId), scopeOf.plan(plan.id)], goodUntil: plan.goodUntil });
  return { frame: await cityFrame(reader, plan.cityId), plan };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: homeWords().titleIn(data.plan.title, data.frame.name) }] : [];

export default function Page() {
  const { frame, plan } = useLoaderData<typeof loader>();
  const words = planWords();
  const [open] = plan.open;
  return (
    <CityPage frame={frame} place="plans" path={[{ label: plan.title }]}>
      <PageTop
        kind={words.kind}
        title={plan.title}
        lead={
          <>
            {plan.summary}
            {plan.alias !== "" && words.also(plan.alias)}
          </>
        }
        aside={
          open && (
            <>
              <div className="noprint">
                <DaysLeft
                  days={open.days}
                  until={
                    <>
                      {words.open(open.draft.stage)}
                      <br />
                      <Dated>{formatClosing(open.closesAt, { both: true })}</Dated>
                    </>
                  }
                />
              </div>
              <p>
                <ButtonLink href={`/consultations/${open.slug}`}>{words.read}</ButtonLink>
              </p>
            </>
          )
        }
      >
        <p className="col mt">
          {words.period.label}　<Dated>{plan.period}</Dated>
        </p>
      </PageTop>
      <PlanLeaves plan={plan} />
    </CityPage>
  );
}
