// Changes the districts of a city; one that ends can no longer be chosen and stays where it was chosen.
import { insertAreas } from "#db/queries/city.ts";
import { allAreasOf, updateArea, updateCity } from "#db/queries/city-settings.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";

export interface AreaWish {
  /** Null: a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly ended: boolean;
}

/** Puts the districts in the order handed in, which names every one the city has. `stale` also where one is missing or unknown. */
export async function editAreas(
  house: House,
  actor: Actor,
  at: string,
  cityId: string,
  version: number,
  wanted: readonly AreaWish[],
): Promise<Result<null, "stale">> {
  const added = wanted.flatMap(({ id, name, ended }, ordinal) =>
    id === null ? [{ id: uuidv7(), city_id: cityId, name, ordinal, ended_at: ended ? at : null }] : [],
  );
  const deed = { actor, action: "edit-city", subject: { kind: "city", id: cityId }, at } as const;
  return change<null, "stale">(house, deed, async (w) => {
    if (!(await updateCity(w, cityId, version))) return refuse("stale");
    const stored = await allAreasOf(w, cityId);
    const kept = wanted.flatMap(({ id }) => (id === null ? [] : [id]));
    if (kept.length !== stored.length || stored.some(({ id }) => !kept.includes(id))) return refuse("stale");
    for (const [ordinal, { id, name, ended }] of wanted.entries()) {
      const now = stored.find((area) => area.id === id);
      if (now) await updateArea(w, now.id, { name, ordinal, ended_at: ended ? (now.ended_at ?? at) : null });
    }
    await insertAreas(w, added);
    return done(null, { fields: ["areas"], moves: [scopeOf.site, scopeOf.city(cityId)] });
  });
}
