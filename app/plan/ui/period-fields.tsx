// The four fields of a period of fiscal years, of a plan or of one of its tiers.
import { valueAt } from "#app/city/form-values.ts";
import { deskPlanWords } from "#app/messages/desk-plan.ts";
import { Select, TextField } from "#app/shared/ui/field.tsx";
import { periodKinds } from "../plan.schema.ts";

type PeriodFieldsProps = {
  /** The values of the period by `kind`, `from`, `to` and `text`. */
  row: unknown;
  /** The name of a field in the form. */
  name: (field: string) => string;
  errors: Readonly<Record<string, string>>;
  /** Says below the words how they are used. */
  hint?: boolean;
};

export function PeriodFields({ row, name, errors, hint }: PeriodFieldsProps) {
  const words = deskPlanWords();
  const field = (of: string) => ({ name: name(of), error: errors[name(of)], autoComplete: "off" });
  return (
    <>
      <Select
        {...field("kind")}
        label={words.kind}
        options={periodKinds.map((value) => ({ value, label: words.kinds[value] }))}
        defaultValue={valueAt(row, "kind") || "fixed"}
      />
      <TextField {...field("from")} label={words.from} defaultValue={valueAt(row, "from")} />
      <TextField {...field("to")} label={words.to} defaultValue={valueAt(row, "to")} />
      <TextField
        {...field("text")}
        label={words.text}
        hint={hint ? words.textHint : undefined}
        defaultValue={valueAt(row, "text")}
      />
    </>
  );
}
