// PostgreSQL as the house needs it: counts come back as numbers, readers are read-only sessions.
import { PostgresDialect } from "kysely";
import pg from "pg";

const int8 = 20;
pg.types.setTypeParser(int8, (value) => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError("a whole number from the database exceeds 2^53");
  return number;
});

/** A pool of sessions; those of `read` access refuse every write. */
export function postgresPool(url: string, access: "read" | "write"): pg.Pool {
  const options = access === "read" ? "-c default_transaction_read_only=on" : "-c lock_timeout=5000";
  const pool = new pg.Pool({ connectionString: url, max: 8, options });
  // A session that the server ends while nobody uses it leaves the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

/** Ends a pool and waits until its sockets are closed, which `end()` alone does not. */
async function endPool(pool: pg.Pool): Promise<void> {
  let left = pool.totalCount;
  const gone =
    left === 0
      ? undefined
      : new Promise<void>((resolve) => {
          pool.on("remove", () => {
            left -= 1;
            if (left === 0) resolve();
          });
        });
  await pool.end();
  await gone;
}

/** A Kysely dialect over a pool. */
export const postgresDialect = (pool: pg.Pool): PostgresDialect =>
  new PostgresDialect({ pool: { connect: () => pool.connect(), end: () => endPool(pool) } });
