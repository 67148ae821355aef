import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { theCity } from "#app/account/finder.server.ts";
import { desk } from "#app/account/guard.server.ts";
import { phaseAt, wholePeriod } from "#app/consultation/consultation.ts";
import { nextWork } from "#app/consultation/next-work.ts";
import { CaseWork } from "#app/consultation/ui/case-work.tsx";
import { workOfCase } from "#app/consultation/work-of-case.server.ts";
import { consultationWords } from "#app/messages/consultation.ts";
import { deskWords } from "#app/messages/desk.ts";
import { deskHomeWords } from "#app/messages/desk-home.ts";
import { may } from "#app/role/may.ts";
import { daysBetween, lastOpenDay, tokyoDay } from "#app/shared/time/tokyo.ts";
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { Card, DeskPage } from "#app/shared/ui/desk-page.tsx";
import { casePeriods, deskCases, draftsOfCity, openImports } from "#db/queries/desk-home.ts";
import { plansOf } from "#db/queries/plan.ts";
import { CaseList } from "../ui/case-list.tsx";
import { DeskShell } from "../ui/desk-shell.tsx";
import { PlanList } from "../ui/plan-list.tsx";

export const loader = desk("read-desk", theCity, async ({ reader, city, actor, house, at }) => {
  const [cases, periods, plans, drafts, imports] = await Promise.all([
    deskCases(reader, city.id),
    casePeriods(reader, city.id),
    plansOf(reader, city.id),
    draftsOfCity(reader, city.id),
    openImports(reader, city.id),
  ]);
  const subject = { kind: "city", id: city.id, city: city.id };
  const shown = cases.map((one) => {
    const own = periods.filter((period) => period.consultation_id === one.id);
    const { opensAt, closesAt } = wholePeriod(one, own);
    const phase = phaseAt(one, own, at);
    return {
      id: one.id,
      phase,
      slug: one.slug,
      title: one.title,
      state: consultationWords().phase[phase],
      from: tokyoDay(opensAt),
      to: lastOpenDay(closesAt),
      letters: Number(one.letters ?? 0),
    };
  });
  const isOver = ({ phase }: (typeof shown)[number]) => ["published", "stopped", "reopened"].includes(phase);
  const works = may(actor, "edit-consultation", subject);
  return {
    city: { ...city, demo: house.demo },
    actor: { name: actor.name },
    can: {
      inbox: may(actor, "read-inbox", subject),
      read: may(actor, "read-opinions", subject),
      edit: works,
      plan: may(actor, "edit-plan", subject),
    },
    // Those who run the cases see what each waits for; all others, and what is over, a plain list.
    atWork: await Promise.all(
      shown
        .filter((one) => works && !isOver(one))
        .map(async ({ id, phase, ...one }) => {
          const left = await workOfCase(reader, id);
          return { ...one, days: daysBetween(tokyoDay(at), one.to), left, next: nextWork(phase, left) };
        }),
    ),
    cases: shown.filter((one) => !works || isOver(one)).map(({ id: _, phase: __, ...one }) => one),
    plans: plans.map((plan) => ({
      slug: plan.slug,
      title: plan.title,
      drafts: drafts
        .filter((draft) => draft.plan_id === plan.id)
        .map(({ slug, title, published_at }) => ({ slug, title, isPublic: published_at !== null })),
      imports: imports.filter((one) => one.plan_id === plan.id).map(({ id, filename }) => ({ id, filename })),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: deskWords().title(deskWords().home, data?.city.name ?? "") },
];

export default function DeskHome() {
  const words = deskHomeWords();
  const { city, actor, can, atWork, cases, plans } = useLoaderData<typeof loader>();
  const here = `/desk/${city.slug}`;
  return (
    <DeskShell city={city} actor={actor} current="home">
      <DeskPage
        title={words.title(city.name)}
        actions={
          can.edit && plans.some((plan) => plan.drafts.length > 0) ? (
            <ButtonLink kind="outline" href={`${here}/cases/new`}>
              {words.newCase}
            </ButtonLink>
          ) : undefined
        }
      >
        {atWork.map((one, index) => (
          <CaseWork key={one.slug} here={here} theCase={one} first={index === 0} />
        ))}
        {(cases.length > 0 || atWork.length === 0) && (
          <Card title={can.edit && cases.length > 0 ? words.finishedCases : words.cases}>
            <CaseList here={here} cases={cases} can={can} />
          </Card>
        )}
        <Card title={words.plans}>
          <PlanList here={here} plans={plans} canEdit={can.plan} />
        </Card>
      </DeskPage>
    </DeskShell>
  );
}
