// Changes the list of what a city decides of submissions and opinions; codes stay, because what was decided names them.
import { validitiesOf } from "#db/queries/city.ts";
import { insertValidity, updateCity, updateValidity } from "#db/queries/city-settings.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import { freeCode, type ValidityFault, type ValidityWish, validityFault } from "./validity.ts";

const flag = (yes: boolean): 0 | 1 => (yes ? 1 : 0);

/** Puts the decisions in the order handed in, which names every one the city has. `stale` also where one is missing or unknown. */
export async function editValidities(
  house: House,
  actor: Actor,
  at: string,
  cityId: string,
  version: number,
  wanted: readonly ValidityWish[],
): Promise<Result<null, "stale" | ValidityFault>> {
  const ids = wanted.map(({ id }) => id ?? uuidv7());
  const deed = { actor, action: "edit-city", subject: { kind: "city", id: cityId }, at } as const;
  return change<null, "stale" | ValidityFault>(house, deed, async (w) => {
    if (!(await updateCity(w, cityId, version))) return refuse("stale");
    const stored = await validitiesOf(w, cityId);
    const kept = wanted.flatMap(({ id }) => (id === null ? [] : [id]));
    if (kept.length !== stored.length || stored.some(({ id }) => !kept.includes(id))) return refuse("stale");
    const codes = stored.map(({ code }) => code);
    for (const [ordinal, wish] of wanted.entries()) {
      const now = stored.find(({ id }) => id === wish.id);
      const code = now?.code ?? freeCode(codes);
      const fault = validityFault(code, wish);
      if (fault) return refuse(fault);
      const set = {
        label: wish.label,
        public_reason: wish.publicReason,
        counted: flag(wish.counted),
        answered: flag(wish.answered),
        shown: flag(wish.shown),
        ordinal,
      };
      if (now) await updateValidity(w, now.id, set);
      else {
        codes.push(code);
        await insertValidity(w, { id: ids[ordinal] ?? "", city_id: cityId, code, ...set });
      }
    }
    return done(null, { fields: ["validities"], moves: [scopeOf.site, scopeOf.city(cityId)] });
  });
}
