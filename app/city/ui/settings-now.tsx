// What is stored of a part of the settings, where somebody else saved first.
import { deskCityWords } from "#app/messages/desk-city.ts";
import { rowsAt, valueAt } from "../form-values.ts";
import type { Settings, ShownDivision } from "../read-settings.server.ts";
import { cityFieldNames } from "./city-fields.tsx";
import { StoredNow } from "./stored-now.tsx";

type SettingsNowProps = {
  part: "city" | "divisions" | "areas" | "validities";
  settings: Settings;
  division: ShownDivision | undefined;
  /** As typed. */
  values: unknown;
};

type Summary = (row: unknown) => string;

/** Each stored row beside the one typed under its id. */
function listed(stored: readonly { id: string }[], typed: readonly unknown[], label: string, summary: Summary) {
  return stored.map((row, index) => ({
    label: `${label}${index + 1}`,
    typed: summary(typed.find((one) => valueAt(one, "id") === row.id)),
    stored: summary(row),
  }));
}

export function SettingsNow({ part, settings, division, values }: SettingsNowProps) {
  const words = deskCityWords();
  const ticked = (row: unknown, name: string, label: string) => (valueAt(row, name) === "1" ? [label] : []);
  if (part === "city")
    return (
      <StoredNow
        rows={cityFieldNames.map((name) => ({
          label: words.city[name],
          typed: valueAt(values, name),
          stored: settings.city[name],
        }))}
      />
    );
  if (part === "areas")
    return (
      <StoredNow
        rows={listed(settings.areas, rowsAt(values, "areas"), words.areas.title, (row) =>
          [valueAt(row, "name"), ...ticked(row, "ended", words.areas.ended)].join("　"),
        )}
      />
    );
  if (part === "validities")
    return (
      <StoredNow
        rows={listed(settings.validities, rowsAt(values, "validities"), words.validities.title, (row) =>
          [
            valueAt(row, "label"),
            valueAt(row, "publicReason"),
            ...ticked(row, "counted", words.validities.counted),
            ...ticked(row, "answered", words.validities.answered),
            ...ticked(row, "shown", words.validities.shown),
          ].join("　"),
        )}
      />
    );
  if (!division || valueAt(values, "intent") !== "edit-division") return null;
  const nameOf = (id: string) => settings.divisions.find((one) => one.id === id)?.name ?? "";
  const { editName, parent, from, to, successor } = words.divisions;
  return (
    <StoredNow
      rows={[
        { label: editName, typed: valueAt(values, "name"), stored: division.name },
        { label: parent, typed: nameOf(valueAt(values, "parent")), stored: nameOf(division.parent) },
        { label: from, typed: valueAt(values, "from"), stored: division.from },
        { label: to, typed: valueAt(values, "to"), stored: division.to },
        { label: successor, typed: nameOf(valueAt(values, "successor")), stored: division.successorName },
      ]}
    />
  );
}
