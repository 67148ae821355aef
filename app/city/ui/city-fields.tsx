// The words of a city, its rule of days, whom to ask, and its name in addresses, as one form.
import { deskCityWords } from "#app/messages/desk-city.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd, FormPart } from "#app/shared/ui/desk-form.tsx";
import { TextField } from "#app/shared/ui/field.tsx";
import { valueAt } from "../form-values.ts";

/** The fields in their order. */
export const cityFieldNames = [
  "name",
  "prefecture",
  "slug",
  "procedureWord",
  "classHeading",
  "minimumDays",
  "office",
  "phone",
  "hours",
  "mail",
] as const;

type CityFieldsProps = { version: number; values: unknown; errors: Readonly<Record<string, string>> };

export function CityFields({ version, values, errors }: CityFieldsProps) {
  const words = deskCityWords();
  const field = (name: (typeof cityFieldNames)[number]) => ({
    name,
    label: words.city[name],
    error: errors[name],
    defaultValue: valueAt(values, name),
    autoComplete: "off",
  });
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value="city" />
      <input type="hidden" name="version" value={version} />
      <FormPart legend={words.city.words}>
        <FieldGrid columns={2}>
          <TextField {...field("procedureWord")} hint={words.city.procedureHint} />
          <TextField {...field("classHeading")} hint={words.city.classHint} />
        </FieldGrid>
      </FormPart>
      <FormPart legend={words.city.rules}>
        <TextField {...field("minimumDays")} hint={words.city.minimumHint} width="short" inputMode="numeric" />
      </FormPart>
      <FormPart legend={words.city.contact} hint={words.city.contactHint}>
        <FieldGrid columns={2}>
          <TextField {...field("office")} />
          <TextField {...field("phone")} />
          <TextField {...field("hours")} />
          <TextField {...field("mail")} />
        </FieldGrid>
      </FormPart>
      <FormPart legend={words.city.who}>
        <FieldGrid columns={2}>
          <TextField {...field("name")} />
          <TextField {...field("prefecture")} />
        </FieldGrid>
        <TextField {...field("slug")} hint={words.city.slugHint} width="middle" />
      </FormPart>
      <FormEnd sticky>
        <Button>{words.save}</Button>
      </FormEnd>
    </form>
  );
}
