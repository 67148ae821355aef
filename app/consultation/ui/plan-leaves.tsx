// The blocks of a plan's page: its way, its shape, its drafts, how to take part, its results.
import { Dated } from "#app/city/ui/dated.tsx";
import { planWords } from "#app/messages/plan.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { GoLink } from "#app/shared/ui/button.tsx";
import { Facts } from "#app/shared/ui/facts.tsx";
import { ItemLinks } from "#app/shared/ui/item-links.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import type { PlanReading } from "../read-plan.server.ts";
import { PhaseTag } from "./phase-tag.tsx";
import { PlanWay, takePartDate } from "./plan-way.tsx";

const bothDay = (instant: string): string => formatDay(tokyoDay(instant), { both: true });

function Tiers({ plan }: { plan: PlanReading }) {
  if (plan.tiers.length === 0) return null;
  return (
    <Leaf title={planWords().tiers}>
      <Facts
        rows={plan.tiers.map((tier) => ({
          label: tier.name,
          value: (
            <>
              <Dated>{tier.period}</Dated>
              {tier.note !== "" && (
                <>
                  <br />
                  <span className="sub">{tier.note}</span>
                </>
              )}
            </>
          ),
        }))}
      />
    </Leaf>
  );
}

function Drafts({ plan }: { plan: PlanReading }) {
  const words = planWords();
  const beside = plan.drafts.filter((draft) => draft.alternative !== "");
  return (
    <Leaf title={words.drafts}>
      {plan.drafts.length === 0 && <p className="col">{words.noDraft}</p>}
      {beside.length > 1 && <p className="col">{words.draft.alternatives(beside.map((draft) => draft.alternative))}</p>}
      {plan.drafts.length > 0 && (
        <ItemLinks
          items={plan.drafts.map((draft) => ({
            state: draft.open ? <PhaseTag phase="open" /> : undefined,
            title: draft.alternative === "" ? draft.title : `${draft.alternative}　${draft.title}`,
            href: `/plans/${plan.slug}/drafts/${draft.slug}`,
            note: (
              <>
                <Dated>{words.draft.publishedOn(bothDay(draft.publishedAt))}</Dated>
                {draft.note !== "" && (
                  <>
                    <br />
                    {draft.note}
                  </>
                )}
              </>
            ),
          }))}
        />
      )}
    </Leaf>
  );
}

function TakePart({ plan }: { plan: PlanReading }) {
  const words = planWords();
  const cases = [...plan.open, ...plan.ahead];
  return (
    <Leaf title={words.takePart}>
      {cases.length === 0 ? (
        <p className="col">{words.takePartNone}</p>
      ) : (
        <ItemLinks
          items={cases.map((of) => ({
            state: <PhaseTag phase={of.phase} />,
            title: of.title,
            href: `/consultations/${of.slug}`,
            note: <Dated>{takePartDate(of)}</Dated>,
          }))}
        />
      )}
    </Leaf>
  );
}

export function PlanLeaves({ plan }: { plan: PlanReading }) {
  const words = planWords();
  return (
    <>
      {plan.steps.length > 0 && (
        <Leaf title={words.now} id="now">
          <PlanWay plan={plan} />
        </Leaf>
      )}
      <Drafts plan={plan} />
      <TakePart plan={plan} />
      {plan.results.length > 0 && (
        <Leaf title={words.results}>
          <ItemLinks
            items={plan.results.map((of) => ({
              title: of.title,
              href: `/consultations/${of.slug}/results`,
              note: <Dated>{words.resultOn(bothDay(of.publishedAt ?? of.endedAt))}</Dated>,
            }))}
          />
        </Leaf>
      )}
      <Tiers plan={plan} />
      {plan.hasPolicies && (
        <Leaf title={words.policies}>
          <p className="col">{words.policiesLead}</p>
          <p>
            <GoLink href={`/plans/${plan.slug}/policies`}>{words.seePolicies}</GoLink>
          </p>
        </Leaf>
      )}
    </>
  );
}
