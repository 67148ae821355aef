// First start: the first city and the first administrator of an empty installation.
import { openAccount } from "../account/open-account.server.ts";
import { visitor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { foundCity, type NewCity } from "./found-city.server.ts";

export type SetUpRefusal = "slug_taken" | "already_set_up" | "login_taken" | "gone" | "forbidden" | "outside_city";

/**
 * Adds the first city and, in it, an administrator of the installation who also works as its secretariat.
 * Refused when somebody can already sign in. The caller has checked the set-up code.
 */
export async function setUpInstallation(
  house: House,
  at: string,
  city: NewCity,
  admin: { name: string; login: string; password: string },
): Promise<{ ok: true; accountId: string; cityId: string } | { ok: false; refused: SetUpRefusal }> {
  const founded = await foundCity(house, visitor, at, city);
  if (!founded.ok) return founded;
  const cityId = founded.value;
  const inCity = { scopeKind: "city", scopeId: cityId, cityId, until: null } as const;
  const account = await openAccount(house, { kind: "system", name: "set-up" }, at, cityId, {
    ...admin,
    grants: [
      { role: "administrator", scopeKind: "installation", scopeId: null, cityId: null, until: null },
      { role: "administrator", ...inCity },
      { role: "secretariat", ...inCity },
    ],
  });
  return account.ok ? { ok: true, accountId: account.value, cityId } : account;
}
