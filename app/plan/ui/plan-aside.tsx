// What else there is to do for a plan: its policies, its drafts, its public page.

import { deskHomeWords } from "#app/messages/desk-home.ts";
import { deskPlanWords } from "#app/messages/desk-plan.ts";
import { Chip } from "#app/shared/ui/chip.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";

type PlanAsideProps = {
  /** Address of the plan at the desk. */
  here: string;
  slug: string;
  policies: number;
  drafts: readonly { slug: string; title: string; isPublic: boolean }[];
};

export function PlanAside({ here, slug, policies, drafts }: PlanAsideProps) {
  const words = deskPlanWords();
  const states = deskHomeWords().draftState;
  return (
    <>
      <Card title={words.next}>
        <ul className="list">
          <li>
            <a href={`${here}/policies`}>{words.policies}</a> <Chip>{words.policyCount(policies)}</Chip>
          </li>
          <li>
            <a href={`${here}/import`}>{words.importDraft}</a>
          </li>
          <li>
            <a href={`/plans/${slug}`}>{words.seePublic}</a>
          </li>
        </ul>
      </Card>
      <Card title={words.drafts}>
        {drafts.length === 0 && <p>{words.noDrafts}</p>}
        <ul className="list">
          {drafts.map((draft) => (
            <li key={draft.slug}>
              <a href={`${here}/drafts/${draft.slug}`}>{draft.title}</a>{" "}
              <Chip>{draft.isPublic ? states.public : states.hidden}</Chip>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
