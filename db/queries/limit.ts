// Counts of failed tries.
import type { Keeper, Reader } from "../database.ts";

/** Counts whose window has not ended at an instant. */
export const countsInForce = (reader: Reader, keys: readonly string[], at: string) =>
  reader
    .selectFrom("rate_limit")
    .select(["key", "count", "resets_at"])
    .where("key", "in", keys)
    .where("resets_at", ">", at)
    .execute();

/** Adds one to a count; a window that has ended begins anew. */
export const countOne = (keeper: Keeper, key: string, at: string, resetsAt: string) =>
  keeper
    .insertInto("rate_limit")
    .values({ key, count: 1, resets_at: resetsAt })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet((eb) => ({
        count: eb
          .case()
          .when("rate_limit.resets_at", "<=", at)
          .then(1)
          .else(eb("rate_limit.count", "+", 1))
          .end(),
        resets_at: eb
          .case()
          .when("rate_limit.resets_at", "<=", at)
          .then(resetsAt)
          .else(eb.ref("rate_limit.resets_at"))
          .end(),
      })),
    )
    .execute();

export const dropCounts = (keeper: Keeper, keys: readonly string[]) =>
  keeper.deleteFrom("rate_limit").where("key", "in", keys).execute();
