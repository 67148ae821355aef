// いまどこ: the steps of a plan; a case says its own dates and where to go on.
import { shortClosingDay, shortDay, shortOpeningDay } from "#app/city/day-words.ts";
import { Dated } from "#app/city/ui/dated.tsx";
import { planWords } from "#app/messages/plan.ts";
import { lastOpenDay, tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { GoLink } from "#app/shared/ui/button.tsx";
import { Timeline, type TimelineStep } from "#app/shared/ui/thread-line.tsx";
import type { PlanReading } from "../read-plan.server.ts";

type Step = PlanReading["steps"][number];

/** First and last day; the year of the last is said where it is another one. */
function between(of: { opensAt: string; endedAt: string }): string {
  const [first, last] = [tokyoDay(of.opensAt), lastOpenDay(of.endedAt)];
  const until =
    first.slice(0, 4) === last.slice(0, 4) ? shortDay(last) : formatDay(last, { both: true, weekday: true });
  return planWords().step.between(formatDay(first, { both: true, weekday: true }), until);
}

function caseStep(step: Extract<Step, { kind: "case" }>): TimelineStep {
  const words = planWords();
  const { of } = step;
  const published = of.phase === "published";
  return {
    title: step.title ?? words.step.case(of.draft.stage),
    when: <Dated>{between(of)}</Dated>,
    state: step.state,
    children: (
      <>
        {step.note !== "" && <p className="col">{step.note}</p>}
        {of.phase === "stopped" && <p className="col">{words.step.stopped}</p>}
        {of.phase === "reopened" && <p className="col">{words.step.reopened}</p>}
        <p>
          {published ? (
            <GoLink href={`/consultations/${of.slug}/results`}>{words.step.seeResults}</GoLink>
          ) : (
            <GoLink href={`/consultations/${of.slug}`}>{words.step.seeCase}</GoLink>
          )}
        </p>
      </>
    ),
  };
}

function shown(step: Step, plan: PlanReading): TimelineStep {
  const words = planWords().step;
  switch (step.kind) {
    case "case":
      return caseStep(step);
    case "draft":
      return {
        title: words.draft(step.title),
        when: <Dated>{formatDay(tokyoDay(step.publishedAt), { both: true })}</Dated>,
        state: step.state,
        children: (
          <p>
            <GoLink href={`/plans/${plan.slug}/drafts/${step.slug}`}>{words.seeDraft}</GoLink>
          </p>
        ),
      };
    case "written":
      return {
        title: step.title,
        when: <Dated>{step.when}</Dated>,
        state: step.state,
        children: step.note === "" ? undefined : <p className="col">{step.note}</p>,
      };
  }
}

export const PlanWay = ({ plan }: { plan: PlanReading }) => (
  <Timeline steps={plan.steps.map((step) => shown(step, plan))} />
);

/** 「12月8日（火）まで」 of an open case, 「…から」 of one to come. */
export const takePartDate = (of: PlanReading["open"][number]): string =>
  of.phase === "open"
    ? planWords().takePartUntil(shortClosingDay(of.closesAt))
    : planWords().takePartAhead(shortOpeningDay(of.opensAt));
