// Changes what a member of staff may do in a city, and whether and how they sign in.
import {
  belongsToCityAlone,
  endGrant,
  grantsOfCity,
  insertGrant,
  setDisabled,
  setPasswordHash,
} from "#db/queries/account.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { grantRow, type NewGrant } from "./open-account.server.ts";
import { hashPassword } from "./password.server.ts";
import { closeSessionsOf } from "./session.server.ts";

export type AccountChange =
  | { readonly kind: "grant"; readonly grant: NewGrant }
  | { readonly kind: "end-grant"; readonly grantId: string }
  | { readonly kind: "disable" | "enable" }
  | { readonly kind: "password"; readonly password: string };

export type AccountRefusal = "not_in_city" | "outside_city" | "last_administrator";

const touchesAccount = (what: AccountChange): boolean =>
  what.kind === "disable" || what.kind === "enable" || what.kind === "password";

/**
 * Changes an account that holds a role in the city. Only an account with no role elsewhere can itself be changed by a
 * city; a city keeps at least one administrator. Afterwards every session of the account is ended.
 */
export async function manageAccount(
  house: House,
  actor: Actor,
  at: string,
  cityId: string,
  accountId: string,
  what: AccountChange,
): Promise<Result<null, AccountRefusal>> {
  const hash = what.kind === "password" ? await hashPassword(what.password) : "";
  const result = await change<null, AccountRefusal>(
    house,
    { actor, action: "manage-accounts", subject: { kind: "city", id: cityId }, at },
    async (w) => {
      const all = await grantsOfCity(w, cityId);
      const mine = all.filter((grant) => grant.account_id === accountId);
      if (mine.length === 0) return refuse("not_in_city");
      if (touchesAccount(what) && !(await belongsToCityAlone(w, accountId, cityId))) return refuse("outside_city");
      const ends =
        what.kind === "end-grant"
          ? mine.filter((grant) => grant.id === what.grantId)
          : what.kind === "disable"
            ? mine
            : [];
      const administrators = all.filter(
        (grant) => grant.role === "administrator" && (grant.until === null || grant.until > at),
      );
      const left = administrators.filter((grant) => !ends.includes(grant));
      if (administrators.length > 0 && left.length === 0) return refuse("last_administrator");
      if (what.kind === "grant") {
        if (what.grant.cityId !== cityId) return refuse("outside_city");
        await insertGrant(w, grantRow(accountId, what.grant, at));
      }
      if (what.kind === "end-grant") {
        const [grant] = ends;
        if (!grant) return refuse("not_in_city");
        await endGrant(w, grant.id, at);
      }
      if (what.kind === "disable") await setDisabled(w, accountId, at);
      if (what.kind === "enable") await setDisabled(w, accountId, null);
      if (what.kind === "password") await setPasswordHash(w, accountId, hash);
      return done(null, { fields: [what.kind], made: { kind: "account", id: accountId } });
    },
  );
  if (result.ok) await closeSessionsOf(house, accountId);
  return result;
}
