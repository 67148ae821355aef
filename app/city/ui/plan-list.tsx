// The plans of a city with their drafts and the imports under way.
import { deskHomeWords } from "#app/messages/desk-home.ts";
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { Chip } from "#app/shared/ui/chip.tsx";

type PlanListProps = {
  here: string;
  plans: readonly {
    slug: string;
    title: string;
    drafts: readonly { slug: string; title: string; isPublic: boolean }[];
    imports: readonly { id: string; filename: string }[];
  }[];
  canEdit: boolean;
};

export function PlanList({ here, plans, canEdit }: PlanListProps) {
  const words = deskHomeWords();
  return (
    <>
      {plans.length === 0 && <p>{words.noPlans}</p>}
      {plans.map((plan) => {
        const home = `${here}/plans/${plan.slug}`;
        return (
          <section key={plan.slug} className="stack">
            <h3>{plan.title}</h3>
            <ul>
              {plan.drafts.map((draft) => (
                <li key={draft.slug}>
                  {canEdit ? <a href={`${home}/drafts/${draft.slug}`}>{draft.title}</a> : draft.title}{" "}
                  <Chip>{draft.isPublic ? words.draftState.public : words.draftState.hidden}</Chip>
                </li>
              ))}
              {plan.imports.map((one) => (
                <li key={one.id}>
                  <a href={`${home}/import/${one.id}`}>{one.filename}</a>{" "}
                  <Chip tone="proposed">{words.unfinishedImports}</Chip>
                </li>
              ))}
            </ul>
            {canEdit && (
              <p className="links">
                <a href={home}>{words.editPlan}</a>
                <a href={`${home}/policies`}>{words.policies}</a>
                <a href={`${home}/tags`}>{words.tags}</a>
                <a href={`${home}/import`}>{words.importDraft}</a>
              </p>
            )}
          </section>
        );
      })}
      {canEdit && (
        <p>
          <ButtonLink kind="outline" href={`${here}/plans/new`}>
            {words.newPlan}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
