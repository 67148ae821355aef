// Sessions of staff: Lucia keeps SHA-256 of a token, the token itself is only in our cookie.
import { createHash, randomBytes } from "node:crypto";
import { Lucia } from "lucia";
import { accountById, grantsInForce } from "#db/queries/account.ts";
import { sessionAdapter } from "#db/sessions.ts";
import { keep } from "../audit/keep.server.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";

const minute = 60_000;
const idle = 60 * minute;
const absolute = 12 * 60 * minute;
const renewAfter = 5 * minute;

declare module "lucia" {
  interface Register {
    Lucia: Lucia;
  }
}

const opened = new WeakMap<House, Lucia>();

function sessionsOf(house: House): Lucia {
  const kept = opened.get(house);
  if (kept) return kept;
  // Lucia renews once half of `sessionExpiresIn` has gone; with this value that is `renewAfter` after the last renewal.
  const sessionExpiresIn = { milliseconds: () => 2 * (idle - renewAfter) };
  const lucia = new Lucia(
    sessionAdapter(house.reader, (work) => keep(house, work), { idle, absolute }),
    { sessionExpiresIn: sessionExpiresIn as never },
  );
  opened.set(house, lucia);
  return lucia;
}

const idOf = (token: string): string => createHash("sha256").update(token).digest("hex");
const secure = (house: House): boolean => house.publicOrigin.startsWith("https:");
const cookieName = (house: House): string => (secure(house) ? "__Host-session" : "session");

function cookie(house: House, value: string, maxAge: number): string {
  return `${cookieName(house)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure(house) ? "; Secure" : ""}`;
}

function tokenOf(house: House, request: Request): string | undefined {
  const wanted = `${cookieName(house)}=`;
  const part = (request.headers.get("Cookie") ?? "").split(/;\s*/).find((pair) => pair.startsWith(wanted));
  return part?.slice(wanted.length) || undefined;
}

/** Opens a session for an account. Returns the `Set-Cookie` header that carries its token. */
export async function openSession(house: House, accountId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await sessionsOf(house).createSession(accountId, {}, { sessionId: idOf(token) });
  return cookie(house, token, absolute / 1000);
}

/** Ends the session of a request. Returns the `Set-Cookie` header that takes the token away. */
export async function closeSession(house: House, request: Request): Promise<string> {
  const token = tokenOf(house, request);
  if (token) await sessionsOf(house).invalidateSession(idOf(token));
  return cookie(house, "", 0);
}

/** Ends every session of an account, after a change of its password or roles. */
export const closeSessionsOf = (house: House, accountId: string): Promise<void> =>
  sessionsOf(house).invalidateUserSessions(accountId);

export type StaffActor = Extract<Actor, { kind: "staff" }>;

/** Who makes this request, with the grants in force at `at`; null when nobody is signed in. */
export async function signedIn(house: House, request: Request, at: string): Promise<StaffActor | null> {
  const token = tokenOf(house, request);
  if (!token) return null;
  const { user } = await sessionsOf(house).validateSession(idOf(token));
  if (!user) return null;
  const [account, grants] = await Promise.all([
    accountById(house.reader, user.id),
    grantsInForce(house.reader, user.id, at),
  ]);
  if (!account) return null;
  return {
    kind: "staff",
    id: account.id,
    name: account.name,
    grants: grants.map((g) => ({ role: g.role, scopeKind: g.scope_kind, scopeId: g.scope_id, cityId: g.city_id })),
  };
}
