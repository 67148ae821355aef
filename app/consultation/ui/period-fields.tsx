// The four fields of a period, with the city's minimum written above them.
import { deskCaseWords } from "#app/messages/desk-case.ts";
import { FieldGrid, FormPart } from "#app/shared/ui/desk-form.tsx";
import { TextArea, TextField } from "#app/shared/ui/field.tsx";

type PeriodFieldsProps = {
  values: Readonly<Record<string, unknown>>;
  errors: Readonly<Record<string, string>>;
  minimumDays: number;
  /** Asks for the reason of a short period too. */
  reason?: boolean;
};

export function PeriodFields({ values, errors, minimumDays, reason }: PeriodFieldsProps) {
  const words = deskCaseWords();
  const field = (name: string) => ({
    name,
    error: errors[name],
    defaultValue: String(values[name] ?? ""),
    autoComplete: "off",
  });
  return (
    <FormPart legend={words.page.period} hint={words.period.minimum(minimumDays)}>
      <FieldGrid columns={4}>
        <TextField {...field("opensOn")} label={words.period.opensOn} hint={words.period.dayHint} />
        <TextField {...field("opensTime")} label={words.period.opensTime} hint={words.period.timeHint} />
        <TextField {...field("closesOn")} label={words.period.closesOn} hint={words.period.dayHint} />
        <TextField {...field("closesTime")} label={words.period.closesTime} hint={words.period.timeHint} />
      </FieldGrid>
      {reason && (
        <TextArea
          {...field("shortPeriodReason")}
          label={words.period.shortReason}
          hint={words.period.shortHint}
          rows={2}
        />
      )}
    </FormPart>
  );
}
