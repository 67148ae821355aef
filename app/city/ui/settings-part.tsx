// The form of one part of the settings.
import { deskCityWords } from "#app/messages/desk-city.ts";
import type { Settings, ShownDivision } from "../read-settings.server.ts";
import { AreaRows } from "./area-rows.tsx";
import { CityFields } from "./city-fields.tsx";
import { DivisionTable } from "./division-table.tsx";
import { ValidityRows } from "./validity-rows.tsx";

type SettingsPartProps = {
  part: "city" | "divisions" | "areas" | "validities";
  settings: Settings;
  division: ShownDivision | undefined;
  /** As typed, where the form was refused. */
  values: unknown;
  errors: Readonly<Record<string, string>>;
};

export function SettingsPart({ part, settings, division, values, errors }: SettingsPartProps) {
  const words = deskCityWords();
  const { version, divisions, areas, validities } = settings;
  const form = { version, values, errors };
  if (part === "city") return <CityFields {...form} values={values ?? settings.city} />;
  return (
    <>
      <p className="hint">{words[part].lead}</p>
      {part === "divisions" && <DivisionTable divisions={divisions} chosen={division?.id ?? null} />}
      {part === "areas" && <AreaRows {...form} areas={areas} />}
      {part === "validities" && <ValidityRows {...form} validities={validities} />}
    </>
  );
}
