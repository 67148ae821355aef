// The districts of a city as rows of one form.
import { deskCityWords } from "#app/messages/desk-city.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Checkbox } from "#app/shared/ui/choice-field.tsx";
import { FieldGrid, FormEnd, FormPart } from "#app/shared/ui/desk-form.tsx";
import { TextField } from "#app/shared/ui/field.tsx";
import { valueAt } from "../form-values.ts";
import { settingRows } from "../setting-rows.ts";

type AreaRowsProps = {
  version: number;
  areas: readonly { id: string; name: string; ended: string }[];
  /** As typed, where the form was refused. */
  values: unknown;
  errors: Readonly<Record<string, string>>;
};

export function AreaRows({ version, areas, values, errors }: AreaRowsProps) {
  const all = deskCityWords();
  const words = all.areas;
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value="areas" />
      <input type="hidden" name="version" value={version} />
      <FormPart legend={words.title} hint={all.placeHint}>
        {settingRows(areas, values, "areas").map((row, index) => {
          const field = (name: string) => ({
            name: `areas.${index}.${name}`,
            error: errors[`areas.${index}.${name}`],
            autoComplete: "off",
          });
          return (
            <FieldGrid key={index} columns={4}>
              <input type="hidden" name={`areas.${index}.id`} value={valueAt(row, "id")} />
              <TextField {...field("name")} label={words.name(index + 1)} defaultValue={valueAt(row, "name")} />
              <TextField
                {...field("place")}
                label={all.place}
                defaultValue={valueAt(row, "place")}
                width="short"
                inputMode="numeric"
              />
              {valueAt(row, "id") !== "" && (
                <Checkbox {...field("ended")} label={words.ended} defaultChecked={valueAt(row, "ended") === "1"} />
              )}
            </FieldGrid>
          );
        })}
      </FormPart>
      <FormEnd sticky>
        <Button>{all.save}</Button>
      </FormEnd>
    </form>
  );
}
