// Opens the database of an installation: one handle that reads, one that writes.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type Sqlite from "better-sqlite3";
import { Kysely } from "kysely";
import type pg from "pg";
import type { Reader, Tables } from "./database.ts";
import type { Engine } from "./dialects/portable.ts";
import { postgresDialect, postgresPool } from "./dialects/postgres.ts";
import { openSqlite, sqliteDialect } from "./dialects/sqlite.ts";

/** The open database. `writing` is for `transaction.ts` and the migrator alone. */
export interface Connection {
  readonly engine: Engine;
  readonly url: string;
  readonly reader: Reader;
  readonly writing: Kysely<Tables>;
  /** SQLite: a number that changes when any connection has committed; PostgreSQL: undefined. */
  dataVersion(): number | undefined;
  /** SQLite: the writing connection, for the consistent copy; PostgreSQL: undefined. */
  readonly file: Sqlite.Database | undefined;
  close(): Promise<void>;
}

/** `postgres://…` and `postgresql://…` name a PostgreSQL database, everything else is a path of a SQLite file. */
export const engineOf = (url: string): Engine => (/^postgres(ql)?:\/\//.test(url) ? "postgres" : "sqlite");

const asReader = (db: Kysely<Tables>, engine: Engine): Reader => Object.assign(db, { engine }) as unknown as Reader;

/**
 * Connects to a database that may be empty.
 * @param url path of a SQLite file, or `postgres://…`
 * @throws when PostgreSQL would not keep what it has acknowledged (`fsync` or `synchronous_commit` off) and `risk` is not set
 */
export async function connect(url: string, risk: { unsafeCommit?: boolean } = {}): Promise<Connection> {
  return engineOf(url) === "postgres" ? connectPostgres(url, risk) : connectSqlite(url);
}

function connectSqlite(file: string): Connection {
  mkdirSync(dirname(file), { recursive: true });
  const writer = openSqlite(file, "write");
  const reader = openSqlite(file, "read");
  const writing = new Kysely<Tables>({ dialect: sqliteDialect(writer) });
  const reading = new Kysely<Tables>({ dialect: sqliteDialect(reader) });
  const version = reader.prepare("pragma data_version").pluck();
  return {
    engine: "sqlite",
    url: file,
    reader: asReader(reading, "sqlite"),
    writing,
    dataVersion: () => version.get() as number,
    file: writer,
    close: async () => {
      // Kysely closes only what it has used; the writing connection goes last, so that it can empty the log.
      await reading.destroy();
      if (reader.open) reader.close();
      await writing.destroy();
      if (writer.open) writer.close();
    },
  };
}

async function refuseUnsafe(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')",
  );
  const off = rows.filter((row) => row.setting === "off").map((row) => row.name);
  if (off.length > 0) {
    throw new Error(
      `PostgreSQL runs with ${off.join(", ")} = off: an acknowledged submission could be lost. Switch it on, or set ALLOW_UNSAFE_COMMIT=1 for a test installation.`,
    );
  }
}

async function connectPostgres(url: string, risk: { unsafeCommit?: boolean }): Promise<Connection> {
  const writePool = postgresPool(url, "write");
  const readPool = postgresPool(url, "read");
  if (!risk.unsafeCommit) {
    await refuseUnsafe(writePool).catch(async (error) => {
      await Promise.all([writePool.end(), readPool.end()]);
      throw error;
    });
  }
  const writing = new Kysely<Tables>({ dialect: postgresDialect(writePool) });
  const reading = new Kysely<Tables>({ dialect: postgresDialect(readPool) });
  return {
    engine: "postgres",
    url,
    reader: asReader(reading, "postgres"),
    writing,
    dataVersion: () => undefined,
    file: undefined,
    close: async () => {
      await reading.destroy();
      await writing.destroy();
    },
  };
}
