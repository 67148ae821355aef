// Looks a receipt up by its number and key: an unknown number and a wrong key are the same, in answer, in work done and in limits.
import { blockedUntil, countFailure, forgetFailures, type Limit } from "#app/account/limit.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { receiptByDigits } from "#db/queries/receipt.ts";
import { receiptKey, sameKey } from "./receipt-key.server.ts";

/** A submission as a receipt shows it. */
export type Receipt = NonNullable<Awaited<ReturnType<typeof receiptByDigits>>>;

export type LookUp =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly why: "wrong" }
  /** `until`: the instant at which the next try is taken. */
  | { readonly ok: false; readonly why: "blocked"; readonly until: string };

const quarterHour = 900;
/** Wrong tries on one number in a quarter of an hour: whoever goes on for a year finds one key in about 70,000. */
const perNumber = 10;
/** Wrong tries from one source: many people may stand behind one address. */
const perSource = 60;

const limitsOf = (digits: string, source: string): readonly [Limit, Limit] => [
  { key: `receipt/number/${digits}`, max: perNumber, windowSeconds: quarterHour },
  { key: `receipt/source/${source}`, max: perSource, windowSeconds: quarterHour },
];

/** Stands in for a submission where no number is known, so that the same work is done. */
const nobody = { id: "00000000-0000-7000-8000-000000000000", key_version: 1 };

/** The key of a submission's receipt. @throws when the ring has lost the key that the row names */
export const keyOf = (house: Pick<House, "keys">, row: Pick<Receipt, "id" | "key_ring_id" | "key_version">): string =>
  receiptKey({
    ringKey: house.keys.derive("receipt", row.key_ring_id),
    submissionId: row.id,
    version: row.key_version,
  });

/**
 * Looks up.
 * @param typed the figures of a number, and a key in any form
 */
export async function lookUpReceipt(
  house: House,
  at: string,
  typed: { readonly digits: string; readonly key: string; readonly source: string },
): Promise<LookUp> {
  const limits = limitsOf(typed.digits, typed.source);
  const until = await blockedUntil(house, limits, at);
  if (until !== null) return { ok: false, why: "blocked", until };
  const row = await receiptByDigits(house.reader, typed.digits);
  const right = sameKey(keyOf(house, row ?? { ...nobody, key_ring_id: house.keys.current }), typed.key);
  if (!row || !right) {
    await countFailure(house, limits, at);
    return { ok: false, why: "wrong" };
  }
  await forgetFailures(house, limits.slice(0, 1));
  return { ok: true, receipt: row };
}
