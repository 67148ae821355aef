// Brings a database to the newest schema; the same migrations on both engines.
import { type Kysely, Migrator } from "kysely";
import { type Connection, connect, engineOf } from "./connect.ts";
import type { Engine } from "./dialects/portable.ts";
import * as house from "./migrations/001-house.ts";
import * as mainJob from "./migrations/002-main-job.ts";

interface Step {
  up(db: Kysely<unknown>, engine: Engine): Promise<void>;
}

const steps: Readonly<Record<string, Step>> = { "001-house": house, "002-main-job": mainJob };

function migrator(connection: Connection): Migrator {
  return new Migrator({
    db: connection.writing,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(steps).map(([name, step]) => [
            name,
            { up: (db: Kysely<unknown>) => step.up(db, engineOf(connection.url)) },
          ]),
        ),
    },
  });
}

/** Migrates an open database. Returns the names of the migrations that ran. */
export async function migrateConnection(connection: Connection): Promise<string[]> {
  const { error, results } = await migrator(connection).migrateToLatest();
  if (error) throw error;
  return (results ?? []).filter((result) => result.status === "Success").map((result) => result.migrationName);
}

/** Names of the migrations that have not run yet. */
export async function pendingMigrations(connection: Connection): Promise<string[]> {
  const all = await migrator(connection).getMigrations();
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}

/** Opens, migrates and closes. */
export async function migrate({ databaseUrl }: { databaseUrl: string }): Promise<string[]> {
  const connection = await connect(databaseUrl, { unsafeCommit: true });
  try {
    return await migrateConnection(connection);
  } finally {
    await connection.close();
  }
}
