// Signs a member of staff in: limited per login and per source, equal in look and time for unknown and wrong.
import { accountByLogin } from "#db/queries/account.ts";
import type { House } from "../shared/house.server.ts";
import { keyedHash } from "../shared/keys.server.ts";
import { blockedUntil, countFailure, forgetFailures, type Limit } from "./limit.server.ts";
import { verifyNobody, verifyPassword } from "./password.server.ts";
import { openSession } from "./session.server.ts";

export type SignIn =
  | { readonly ok: true; readonly cookie: string; readonly accountId: string }
  | { readonly ok: false; readonly why: "wrong" }
  | { readonly ok: false; readonly why: "blocked"; readonly until: string };

const quarterHour = 900;

function limitsOf(house: House, login: string, source: string): Limit[] {
  return [
    { key: `sign-in/login/${keyedHash(house.keys, "look-up", login)}`, max: 10, windowSeconds: quarterHour },
    { key: `sign-in/source/${source}`, max: 100, windowSeconds: quarterHour },
  ];
}

/** Checks login and password. `wrong` does not tell which of the two; a limit answers with the instant it ends. */
export async function signIn(
  house: House,
  at: string,
  input: { login: string; password: string; source: string },
): Promise<SignIn> {
  const login = input.login.trim().toLowerCase();
  const limits = limitsOf(house, login, input.source);
  const until = await blockedUntil(house, limits, at);
  if (until !== null) return { ok: false, why: "blocked", until };
  const account = await accountByLogin(house.reader, login);
  const right =
    account && account.disabled_at === null
      ? await verifyPassword(account.password_hash, input.password)
      : await verifyNobody(input.password);
  if (!right || !account) {
    await countFailure(house, limits, at);
    house.log.warn({ action: "sign-in" }, "wrong sign-in");
    return { ok: false, why: "wrong" };
  }
  await forgetFailures(house, limits.slice(0, 1));
  return { ok: true, cookie: await openSession(house, account.id), accountId: account.id };
}
