// Everything a plan says of itself, as one form in the order of its public page.
import { rowsAt, valueAt } from "#app/city/form-values.ts";
import { deskPlanWords } from "#app/messages/desk-plan.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd, FormPart } from "#app/shared/ui/desk-form.tsx";
import { TextArea, TextField } from "#app/shared/ui/field.tsx";
import { PeriodFields } from "./period-fields.tsx";
import { MilestoneRows, TierRows } from "./plan-rows.tsx";

type PlanFieldsProps = {
  /** What is stored; null for a plan that is yet to be made. */
  stored: { version: number; form: object } | null;
  /** As typed, where the form was refused. */
  values: unknown;
  errors: Readonly<Record<string, string>>;
  citySlug: string;
  /** How the period is printed now. */
  shownPeriod?: string;
};

export function PlanFields({ stored, values, errors, citySlug, shownPeriod }: PlanFieldsProps) {
  const words = deskPlanWords();
  const shown = values ?? stored?.form;
  const field = (name: string) => ({ name, error: errors[name], defaultValue: valueAt(shown, name) });
  const rows = (name: string) => ({ stored: rowsAt(stored?.form, name) as object[], values, errors });
  return (
    <form method="post" className="stack">
      {stored && <input type="hidden" name="version" value={stored.version} />}
      <FormPart legend={words.what}>
        <TextField {...field("title")} label={words.title} hint={words.titleHint} autoComplete="off" />
        <FieldGrid columns={2}>
          <TextField {...field("alias")} label={words.alias} hint={words.aliasHint} autoComplete="off" />
          <TextField
            {...field("slug")}
            label={words.slug}
            hint={stored ? words.slugHint : words.newSlugHint(citySlug)}
            autoComplete="off"
          />
        </FieldGrid>
        <TextArea {...field("summary")} label={words.summary} hint={words.summaryHint} rows={3} />
      </FormPart>
      <FormPart legend={words.period} hint={words.periodHint}>
        <FieldGrid columns={4}>
          <PeriodFields
            row={(shown as { period?: unknown } | undefined)?.period}
            name={(of) => `period.${of}`}
            errors={errors}
          />
        </FieldGrid>
        <p className="hint">{words.textHint}</p>
        {shownPeriod !== undefined && (
          <p>
            {words.shown}　{shownPeriod}
          </p>
        )}
      </FormPart>
      <FormPart legend={words.tiers} hint={`${words.tiersHint}${words.placeHint}`}>
        <TierRows {...rows("tiers")} />
      </FormPart>
      <FormPart legend={words.milestones} hint={`${words.milestonesHint}${words.placeHint}`}>
        <MilestoneRows {...rows("milestones")} />
      </FormPart>
      <FormEnd sticky>
        <Button>{stored ? words.save : words.make}</Button>
      </FormEnd>
    </form>
  );
}
