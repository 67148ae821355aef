// The list of what a city decides of submissions and opinions, as rows of one form.
import { deskCityWords } from "#app/messages/desk-city.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Checkbox } from "#app/shared/ui/choice-field.tsx";
import { FieldGrid, FormEnd, FormPart, Span } from "#app/shared/ui/desk-form.tsx";
import { TextField } from "#app/shared/ui/field.tsx";
import { valueAt } from "../form-values.ts";
import { settingRows } from "../setting-rows.ts";
import { validCode } from "../validity.ts";

type ValidityRowsProps = {
  version: number;
  validities: readonly { id: string; code: string; label: string; publicReason: string }[];
  /** As typed, where the form was refused. */
  values: unknown;
  errors: Readonly<Record<string, string>>;
};

const consequences = ["counted", "answered", "shown"] as const;

export function ValidityRows({ version, validities, values, errors }: ValidityRowsProps) {
  const all = deskCityWords();
  const words = all.validities;
  const validId = validities.find(({ code }) => code === validCode)?.id;
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value="validities" />
      <input type="hidden" name="version" value={version} />
      <p className="hint">{all.placeHint}</p>
      {settingRows(validities, values, "validities").map((row, index) => {
        const name = (field: string) => `validities.${index}.${field}`;
        const field = (of: string) => ({
          name: name(of),
          error: errors[name(of)],
          defaultValue: valueAt(row, of),
          autoComplete: "off",
        });
        const isValid = validId !== undefined && valueAt(row, "id") === validId;
        return (
          <FormPart key={index} legend={words.row(index + 1)}>
            <FieldGrid columns={4}>
              <input type="hidden" name={name("id")} value={valueAt(row, "id")} />
              <TextField {...field("label")} label={words.label} />
              <Span columns={2}>
                <TextField {...field("publicReason")} label={words.publicReason} />
              </Span>
              <TextField {...field("place")} label={all.place} width="short" inputMode="numeric" />
            </FieldGrid>
            {isValid ? (
              <>
                {consequences.map((one) => (
                  <input key={one} type="hidden" name={name(one)} value="1" />
                ))}
                <p className="hint">{words.valid}</p>
              </>
            ) : (
              <FieldGrid columns={3}>
                {consequences.map((one) => (
                  <Checkbox
                    key={one}
                    name={name(one)}
                    error={errors[name(one)]}
                    label={words[one]}
                    defaultChecked={valueAt(row, one) === "1"}
                  />
                ))}
              </FieldGrid>
            )}
          </FormPart>
        );
      })}
      <FormEnd sticky>
        <Button>{all.save}</Button>
      </FormEnd>
    </form>
  );
}
