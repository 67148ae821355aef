// The cookie that leads from the deed of handing in to its receipt: it holds the idempotency token, and no page's address ever does.
import type { House } from "#app/shared/house.server.ts";

/** How long a token shows its receipt with the key: 24 hours, in seconds. */
export const receiptLife = 24 * 60 * 60;

/** 128 random bits in base64url. */
export const tokenShape = /^[A-Za-z0-9_-]{22}$/;

const secure = (house: Pick<House, "publicOrigin">): boolean => house.publicOrigin.startsWith("https:");
const nameOf = (house: Pick<House, "publicOrigin">): string => (secure(house) ? "__Host-receipt" : "receipt");

/** `Set-Cookie` for a token that has handed something in. */
export const receiptCookie = (house: Pick<House, "publicOrigin">, token: string): string =>
  `${nameOf(house)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${receiptLife}${secure(house) ? "; Secure" : ""}`;

/** The token a request brings, or null. */
export function receiptToken(house: Pick<House, "publicOrigin">, request: Request): string | null {
  const wanted = `${nameOf(house)}=`;
  const pair = (request.headers.get("Cookie") ?? "").split(/;\s*/).find((part) => part.startsWith(wanted));
  const token = pair?.slice(wanted.length) ?? "";
  return tokenShape.test(token) ? token : null;
}

/** The first instant whose receipts are still shown at `now`. */
export const shownSince = (now: string): string => new Date(Date.parse(now) - receiptLife * 1000).toISOString();
