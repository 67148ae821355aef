// Everything a case says, as one form in the order in which citizens read it.
import { deskCaseWords } from "#app/messages/desk-case.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd, FormPart, Span } from "#app/shared/ui/desk-form.tsx";
import { Select, TextArea, TextField } from "#app/shared/ui/field.tsx";
import { PeriodFields } from "./period-fields.tsx";

type CaseFieldsProps = {
  /** As stored, or as typed where the form was refused. */
  values: Readonly<Record<string, unknown>>;
  errors: Readonly<Record<string, string>>;
  minimumDays: number;
};

const identityItems = ["name", "address", "phone", "mail", "age", "area"] as const;
const blankRows = 2;

function valueAt(values: unknown, path: string): string {
  const found = path
    .split(".")
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], values);
  return found === undefined || found === null ? "" : String(found);
}

export function CaseFields({ values, errors, minimumDays }: CaseFieldsProps) {
  const all = deskCaseWords();
  const words = all.page;
  const field = (name: string) => ({ name, error: errors[name], defaultValue: valueAt(values, name) });
  const rowsOf = (name: string) => ((values[name] as readonly unknown[] | undefined)?.length ?? 0) + blankRows;
  const asked = Object.entries(words.asked).map(([value, label]) => ({ value, label }));
  const options = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  return (
    <>
      <input type="hidden" name="version" value={valueAt(values, "version")} />
      <FormPart legend={words.what}>
        <TextField {...field("title")} label={words.title} />
        <TextField {...field("procedureWord")} label={words.procedureWord} width="middle" />
        <TextArea {...field("purpose")} label={words.purpose} rows={3} />
        <TextArea {...field("reason")} label={words.reason} rows={3} />
        <TextField {...field("basis")} label={words.basis} />
      </FormPart>
      <PeriodFields values={values} errors={errors} minimumDays={minimumDays} reason />
      <FormPart legend={words.who} hint={words.eligibilityHint}>
        {Array.from({ length: rowsOf("eligibility") }, (_, row) => (
          <FieldGrid key={row} columns={2}>
            <input type="hidden" name={`eligibility.${row}.code`} value={valueAt(values, `eligibility.${row}.code`)} />
            <TextField {...field(`eligibility.${row}.label`)} label={words.eligibility(row + 1)} />
            <TextField {...field(`eligibility.${row}.extra`)} label={words.extra} />
          </FieldGrid>
        ))}
      </FormPart>
      <FormPart legend={words.identity}>
        <FieldGrid columns={3}>
          {identityItems.map((item) => (
            <Select key={item} {...field(`identity.${item}`)} label={words.identityItems[item]} options={asked} />
          ))}
          <Span columns={3}>
            <TextArea {...field("ageBands")} label={words.ageBands} rows={4} />
          </Span>
        </FieldGrid>
      </FormPart>
      <FormPart legend={words.channels} hint={words.channelHint}>
        {Array.from({ length: rowsOf("channels") }, (_, row) => (
          <FieldGrid key={row} columns={4}>
            <input type="hidden" name={`channels.${row}.code`} value={valueAt(values, `channels.${row}.code`)} />
            <TextField {...field(`channels.${row}.label`)} label={words.channel(row + 1)} />
            <Span columns={2}>
              <TextField {...field(`channels.${row}.address`)} label={words.address} />
            </Span>
            <Select {...field(`channels.${row}.closing`)} label={words.closing} options={options(words.closings)} />
          </FieldGrid>
        ))}
      </FormPart>
      <FormPart legend={words.known}>
        <TextArea {...field("announcement")} label={words.announcement} rows={3} />
        <TextArea {...field("places")} label={words.places} rows={3} />
        <TextArea {...field("useNotice")} label={words.useNotice} rows={2} />
        <TextArea {...field("publicationNotice")} label={words.publicationNotice} rows={2} />
      </FormPart>
      <FormPart legend={words.contact}>
        <FieldGrid columns={2}>
          <TextField {...field("office")} label={words.office} />
          <TextField {...field("phone")} label={words.phone} />
          <TextField {...field("hours")} label={words.hours} />
          <TextField {...field("mail")} label={words.mail} />
        </FieldGrid>
      </FormPart>
      <FormPart legend={words.table}>
        <FieldGrid columns={2}>
          <Select {...field("countColumn")} label={words.countColumn} options={options(words.countColumns)} />
          <Select {...field("opinionColumn")} label={words.opinionColumn} options={options(words.opinionColumns)} />
        </FieldGrid>
      </FormPart>
      <FormEnd sticky>
        <Button>{words.save}</Button>
      </FormEnd>
    </>
  );
}
