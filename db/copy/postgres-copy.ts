// Copies a PostgreSQL database by pg_dump, and puts such a dump back by pg_restore.
import { closeSync, fsyncSync, openSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Copied, CopyRefused, type DatabaseState } from "./copied.ts";
import { type Counts, difference, isCounted, isEmpty } from "./counts.ts";
import { runPostgresProgram } from "./postgres-program.ts";

const fileName = "database.dump";

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function countsOf(client: pg.Client): Promise<Counts> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    if (!isCounted(name)) continue;
    const counted = await client.query<{ n: string }>(
      `select count(*)::text as n from public.${pg.escapeIdentifier(name)}`,
    );
    counts[name] = Number(counted.rows[0]?.n);
  }
  return counts;
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const there = await client.query("select to_regclass('public.kysely_migration') as found");
  if (there.rows[0]?.found === null) return [];
  const { rows } = await client.query<{ name: string }>("select name from public.kysely_migration order by name");
  return rows.map((row) => row.name);
}

async function majorOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
  return Math.floor(Number(rows[0]?.version) / 10_000);
}

export function copyPostgres(url: string, folder: string): Promise<Omit<Copied, "engine">> {
  return withClient(url, async (client) => {
    // The dump and the counts look at one and the same instant, while writers go on.
    await client.query("begin isolation level repeatable read read only");
    const { rows } = await client.query<{ id: string }>("select pg_export_snapshot() as id");
    const target = join(folder, fileName);
    await runPostgresProgram("pg_dump", await majorOf(client), url, [
      `--snapshot=${rows[0]?.id}`,
      "--format=custom",
      "--schema=public",
      "--no-owner",
      "--no-privileges",
      `--file=${target}`,
    ]);
    const handle = openSync(target, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    const copied = { file: fileName, counts: await countsOf(client), migrations: await migrationsOf(client) };
    await client.query("commit");
    return copied;
  });
}

export async function postgresState(url: string): Promise<DatabaseState> {
  try {
    return await withClient(url, async (client) => (isEmpty(await countsOf(client)) ? "empty" : "filled"));
  } catch (error) {
    const noSuchDatabase = "3D000";
    if ((error as { code?: string }).code === noSuchDatabase) return "absent";
    throw error;
  }
}

async function refuseCompany(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'",
  );
  const others = rows[0]?.n ?? 0;
  if (others > 0)
    throw new CopyRefused(`The database is in use by ${others} other connections. Stop the server first.`);
}

export async function putBackPostgres(
  url: string,
  file: string,
  copied: Copied,
  stamp: string,
): Promise<string | null> {
  if ((await postgresState(url)) === "absent")
    throw new CopyRefused("There is no such database. Create it first (createdb).");
  return withClient(url, async (client) => {
    await refuseCompany(client);
    const old = `before_${stamp}`.toLowerCase();
    const hadData = !isEmpty(await countsOf(client));
    await client.query(`alter schema public rename to ${pg.escapeIdentifier(old)}`);
    await client.query("create schema public");
    try {
      // The dump brings the schema of its own, and one empty one would be in its way.
      await client.query("drop schema public");
      await runPostgresProgram("pg_restore", await majorOf(client), url, [
        "--exit-on-error",
        "--single-transaction",
        "--no-owner",
        "--no-privileges",
        file,
      ]);
      const wrong = difference(copied.counts, await countsOf(client));
      if (wrong) throw new CopyRefused(`The backup does not hold what its list says: ${wrong}`);
    } catch (error) {
      await client.query("drop schema if exists public cascade");
      await client.query(`alter schema ${pg.escapeIdentifier(old)} rename to public`);
      throw error;
    }
    if (hadData) return `schema ${old}`;
    await client.query(`drop schema ${pg.escapeIdentifier(old)} cascade`);
    return null;
  });
}
