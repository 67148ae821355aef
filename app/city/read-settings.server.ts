// What the settings of a city show.
import type { Reader } from "#db/database.ts";
import { cityById, divisionsOf, validitiesOf } from "#db/queries/city.ts";
import { allAreasOf, policiesLed } from "#db/queries/city-settings.ts";
import { tokyoDay } from "../shared/time/tokyo.ts";
import { formatDay } from "../shared/time/wareki.ts";
import { isCurrent } from "./division.ts";
import { inTreeOrder } from "./tree-order.ts";

const dayField = (day: string | null): string => (day === null ? "" : formatDay(day));

/** The divisions of a city in tree order, with the words of their days. */
async function readDivisions(reader: Reader, cityId: string, today: string) {
  const [stored, led] = await Promise.all([divisionsOf(reader, cityId), policiesLed(reader, cityId)]);
  const names = new Map(stored.map((division) => [division.id, division.name]));
  const counts = new Map(led.map(({ id, count }) => [id, Number(count)]));
  const byId = new Map(stored.map((division) => [division.id, division]));
  return inTreeOrder(stored).flatMap(({ id, level }) => {
    const division = byId.get(id);
    if (!division) return [];
    const { name, parent_id, valid_from, valid_to, successor_id } = division;
    const state = isCurrent(division, today) ? "current" : valid_to !== null && valid_to < today ? "ended" : "ahead";
    return [
      {
        id,
        level,
        name,
        parent: parent_id ?? "",
        from: dayField(valid_from),
        to: dayField(valid_to),
        successor: successor_id ?? "",
        successorName: names.get(successor_id ?? "") ?? "",
        state: state as "current" | "ended" | "ahead",
        led: counts.get(id) ?? 0,
      },
    ];
  });
}

/** Everything the settings show, as the forms carry it. @param at by which divisions are current @throws when there is no such city */
export async function readSettings(reader: Reader, cityId: string, at: string) {
  const [city, divisions, areas, validities] = await Promise.all([
    cityById(reader, cityId),
    readDivisions(reader, cityId, tokyoDay(at)),
    allAreasOf(reader, cityId),
    validitiesOf(reader, cityId),
  ]);
  if (!city) throw new Error(`there is no city ${cityId}`);
  return {
    version: city.version,
    code: city.code,
    city: {
      name: city.name,
      prefecture: city.prefecture,
      slug: city.slug,
      procedureWord: city.consultation_word,
      classHeading: city.class_heading,
      minimumDays: String(city.minimum_days),
      office: city.contact_office,
      phone: city.contact_phone,
      hours: city.contact_hours,
      mail: city.contact_mail,
    },
    divisions,
    areas: areas.map(({ id, name, ended_at }) => ({ id, name, ended: ended_at === null ? "" : "1" })),
    validities: validities.map(({ id, code, label, public_reason, counted, answered, shown }) => ({
      id,
      code,
      label,
      publicReason: public_reason,
      counted: counted === 1 ? "1" : "",
      answered: answered === 1 ? "1" : "",
      shown: shown === 1 ? "1" : "",
    })),
  };
}

export type Settings = Awaited<ReturnType<typeof readSettings>>;
export type ShownDivision = Settings["divisions"][number];
