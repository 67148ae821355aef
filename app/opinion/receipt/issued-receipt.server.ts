// The receipt that the cookie of this browser leads to, within 24 hours of handing in.
import type { House } from "#app/shared/house.server.ts";
import { receiptByToken } from "#db/queries/receipt.ts";
import { tokenHash } from "../submission/prepare-comment.server.ts";
import { keyOf, type Receipt } from "./look-up-receipt.server.ts";
import { receiptToken, shownSince } from "./receipt-cookie.server.ts";

/** The submission and the key of its receipt; null without cookie, with one that has handed nothing in, or after 24 hours. */
export async function issuedReceipt(
  house: House,
  request: Request,
  at: string,
): Promise<{ readonly receipt: Receipt; readonly key: string } | null> {
  const token = receiptToken(house, request);
  const receipt = token === null ? undefined : await receiptByToken(house.reader, tokenHash(token), shownSince(at));
  return receipt ? { receipt, key: keyOf(house, receipt) } : null;
}
