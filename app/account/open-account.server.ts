// Adds a member of staff with a first role.
import { insertAccount, insertGrant, loginExists } from "#db/queries/account.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor, Role, ScopeKind } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import { hashPassword } from "./password.server.ts";

export interface NewGrant {
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  /** Null for the installation. */
  readonly scopeId: string | null;
  readonly cityId: string | null;
  /** First instant at which the role is held no more; null: until it is ended. */
  readonly until: string | null;
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly grants: readonly NewGrant[];
}

/** The row of a grant. */
export const grantRow = (accountId: string, grant: NewGrant, at: string) => ({
  id: uuidv7(),
  account_id: accountId,
  role: grant.role,
  scope_kind: grant.scopeKind,
  scope_id: grant.scopeId,
  city_id: grant.cityId,
  until: grant.until,
  created_at: at,
});

/**
 * Adds an account inside a city. Refused when its login is in use, or when a grant reaches outside that city and the
 * actor is not the system. Returns its id.
 */
export async function openAccount(
  house: House,
  actor: Actor,
  at: string,
  cityId: string,
  account: NewAccount,
): Promise<Result<string, "login_taken" | "outside_city">> {
  const id = uuidv7();
  const login = account.login.trim().toLowerCase();
  const password = await hashPassword(account.password);
  const grants = account.grants.map((grant) => grantRow(id, grant, at));
  return change(house, { actor, action: "manage-accounts", subject: { kind: "city", id: cityId }, at }, async (w) => {
    if (actor.kind !== "system" && grants.some((grant) => grant.city_id !== cityId)) return refuse("outside_city");
    if (await loginExists(w, login)) return refuse("login_taken");
    await insertAccount(w, { id, login, name: account.name, password_hash: password, created_at: at });
    for (const grant of grants) await insertGrant(w, grant);
    return done(id, { fields: ["account", "role_grant"], made: { kind: "account", id } });
  });
}
