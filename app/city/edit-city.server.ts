// Changes the words of a city, its rules, whom to ask, and its name in addresses.
import { cityById } from "#db/queries/city.ts";
import { updateCity } from "#db/queries/city-settings.ts";
import { renameSlug } from "#db/queries/slug.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import type { CityForm } from "./city.schema.ts";

export type EditCityRefusal = "stale" | "slug_taken";

/** Saves the form of a city seen at its version. Every public page of the city shows the change at once; an address given up leads on. */
export async function editCity(
  house: House,
  actor: Actor,
  at: string,
  cityId: string,
  form: CityForm,
): Promise<Result<null, EditCityRefusal>> {
  const deed = { actor, action: "edit-city", subject: { kind: "city", id: cityId }, at } as const;
  return change<null, EditCityRefusal>(house, deed, async (w) => {
    const now = await cityById(w, cityId);
    if (!now) return refuse("stale");
    const set = {
      name: form.name,
      prefecture: form.prefecture,
      slug: form.slug,
      consultation_word: form.procedureWord,
      class_heading: form.classHeading,
      minimum_days: form.minimumDays,
      contact_office: form.office,
      contact_phone: form.phone,
      contact_hours: form.hours,
      contact_mail: form.mail,
    };
    if (!(await renameSlug(w, "city", cityId, { from: now.slug, to: form.slug, at }))) return refuse("slug_taken");
    if (!(await updateCity(w, cityId, form.version, set))) return refuse("stale");
    const fields = Object.entries(set).filter(([name, value]) => now[name as keyof typeof set] !== value);
    return done(null, { fields: fields.map(([name]) => name), moves: [scopeOf.site, scopeOf.city(cityId)] });
  });
}
