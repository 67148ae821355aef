// The narrow door: writes the bookkeeping (sessions, limits, staged files) and nothing else, without an audit row.
import type { Keeper } from "#db/database.ts";
import { keeping } from "#db/transaction.ts";
import type { House } from "../shared/house.server.ts";

/** Runs queries on bookkeeping tables in one transaction. */
export const keep = <T>(house: Pick<House, "connection">, work: (keeper: Keeper) => Promise<T>): Promise<T> =>
  keeping(house.connection, work);
