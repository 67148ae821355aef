// The fields of the paper form.
import { inboxWords } from "#app/messages/inbox.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { RadioGroup } from "#app/shared/ui/choice-field.tsx";
import { FieldGrid, FormEnd, Span } from "#app/shared/ui/desk-form.tsx";
import { type Option, Select, TextArea, TextField } from "#app/shared/ui/field.tsx";

type PaperFieldsProps = {
  choices: {
    channels: readonly Option[];
    eligibility: readonly Option[];
    ageBands: readonly Option[];
    areas: readonly Option[];
  };
  values: Readonly<Record<string, unknown>>;
  errors: Readonly<Record<string, string>>;
};

export function PaperFields({ choices, values, errors }: PaperFieldsProps) {
  const words = inboxWords().paper;
  const field = (name: string) => ({ name, error: errors[name], defaultValue: String(values[name] ?? "") });
  const open = (options: readonly Option[]) => [{ value: "", label: words.notGiven }, ...options];
  return (
    <>
      <FieldGrid columns={3}>
        <Select {...field("channel")} label={words.channel} options={choices.channels} />
        <TextField {...field("receivedOn")} label={words.receivedOn} hint={words.dayHint} autoComplete="off" />
        <TextField {...field("postmarkOn")} label={words.postmarkOn} hint={words.postmarkHint} autoComplete="off" />
        <Span columns={3}>
          <TextArea {...field("text")} label={words.text} hint={words.textHint} rows={14} />
        </Span>
        <Span columns={3}>
          <RadioGroup
            name="who"
            row
            label={words.who}
            error={errors.who}
            defaultValue={String(values.who ?? "person")}
            choices={[
              { value: "person", label: words.person },
              { value: "organisation", label: words.organisationOption },
            ]}
          />
        </Span>
        <TextField {...field("organisation")} label={words.organisation} autoComplete="off" />
        <TextField {...field("name")} label={words.name} autoComplete="off" />
        <TextField {...field("postcode")} label={words.postcode} autoComplete="off" />
        <Span columns={3}>
          <TextField {...field("address")} label={words.address} autoComplete="off" />
        </Span>
        <TextField {...field("phone")} label={words.phone} autoComplete="off" />
        <TextField {...field("mail")} label={words.mail} autoComplete="off" />
        <Select {...field("eligibility")} label={words.eligibility} options={open(choices.eligibility)} />
        <TextField {...field("extra")} label={words.extra} autoComplete="off" />
        <Select {...field("ageBand")} label={words.age} options={open(choices.ageBands)} />
        {choices.areas.length > 0 && <Select {...field("areaId")} label={words.area} options={open(choices.areas)} />}
      </FieldGrid>
      <FormEnd>
        <Button name="next" value="show">
          {words.submit}
        </Button>
        <Button kind="outline" name="next" value="again">
          {words.again}
        </Button>
      </FormEnd>
    </>
  );
}
