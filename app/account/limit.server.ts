// Limits on repeated tries, per number or account and per source, kept in the bookkeeping.
import { countOne, countsInForce, dropCounts } from "#db/queries/limit.ts";
import { keep } from "../audit/keep.server.ts";
import type { House } from "../shared/house.server.ts";

export interface Limit {
  /** What is limited, such as `sign-in:login:…`; a hash where it would name a person. */
  readonly key: string;
  readonly max: number;
  readonly windowSeconds: number;
}

const keysOf = (limits: readonly Limit[]): string[] => limits.map((limit) => limit.key);

/** When another try is allowed, or null when it is allowed now. */
export async function blockedUntil(house: House, limits: readonly Limit[], at: string): Promise<string | null> {
  const rows = await countsInForce(house.reader, keysOf(limits), at);
  const blocking = rows.filter((row) => limits.some((limit) => limit.key === row.key && row.count >= limit.max));
  return blocking.length === 0 ? null : blocking.map((row) => row.resets_at).reduce((a, b) => (a > b ? a : b));
}

/** Counts one failed try against every limit; a window begins with its first failure. */
export async function countFailure(house: House, limits: readonly Limit[], at: string): Promise<void> {
  await keep(house, async (keeper) => {
    for (const limit of limits) {
      await countOne(keeper, limit.key, at, new Date(Date.parse(at) + limit.windowSeconds * 1000).toISOString());
    }
  });
}

/** Forgets the failures counted against limits, after a try that succeeded. */
export async function forgetFailures(house: House, limits: readonly Limit[]): Promise<void> {
  await keep(house, (keeper) => dropCounts(keeper, keysOf(limits)));
}
