// The rows of a plan's form: its tiers and the steps of its way.
import { valueAt } from "#app/city/form-values.ts";
import { settingRows } from "#app/city/setting-rows.ts";
import { deskPlanWords } from "#app/messages/desk-plan.ts";
import { FieldGrid, FormPart, Span } from "#app/shared/ui/desk-form.tsx";
import { Select, TextField } from "#app/shared/ui/field.tsx";
import { milestoneStates } from "../plan.schema.ts";
import { PeriodFields } from "./period-fields.tsx";

type RowsProps = {
  stored: readonly object[];
  /** As typed, where the form was refused. */
  values: unknown;
  errors: Readonly<Record<string, string>>;
};

type RowProps = { row: unknown; name: (field: string) => string; errors: Readonly<Record<string, string>> };

const fieldOf =
  ({ row, name, errors }: RowProps) =>
  (of: string) => ({
    name: name(of),
    error: errors[name(of)],
    defaultValue: valueAt(row, of),
    autoComplete: "off",
  });

function Place({ field }: { field: ReturnType<typeof fieldOf> }) {
  return <TextField {...field("place")} label={deskPlanWords().place} width="short" inputMode="numeric" />;
}

export function TierRows({ stored, values, errors }: RowsProps) {
  const words = deskPlanWords();
  return settingRows(stored, values, "tiers").map((row, index) => {
    const name = (of: string) => `tiers.${index}.${of}`;
    const field = fieldOf({ row, name, errors });
    return (
      <FormPart key={index} legend={words.tier(index + 1)}>
        <FieldGrid columns={4}>
          <Span columns={3}>
            <TextField {...field("name")} label={words.tierName} />
          </Span>
          <Place field={field} />
          <PeriodFields row={row} name={name} errors={errors} />
          <Span columns={4}>
            <TextField {...field("note")} label={words.note} />
          </Span>
        </FieldGrid>
      </FormPart>
    );
  });
}

export function MilestoneRows({ stored, values, errors }: RowsProps) {
  const words = deskPlanWords();
  const states = milestoneStates.map((value) => ({ value, label: words.states[value] }));
  return settingRows(stored, values, "milestones").map((row, index) => {
    const field = fieldOf({ row, name: (of) => `milestones.${index}.${of}`, errors });
    return (
      <FormPart key={index} legend={words.milestone(index + 1)}>
        <FieldGrid columns={4}>
          <TextField {...field("when")} label={words.when} hint={index === 0 ? words.whenHint : undefined} />
          <Span columns={2}>
            <TextField {...field("title")} label={words.step} />
          </Span>
          <Place field={field} />
          <Select
            {...field("state")}
            label={words.state}
            options={states}
            defaultValue={valueAt(row, "state") || "ahead"}
          />
          <Span columns={3}>
            <TextField {...field("note")} label={words.note} />
          </Span>
        </FieldGrid>
      </FormPart>
    );
  });
}
