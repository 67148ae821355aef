// Global set-up: one migrated PostgreSQL database per run, of which every test file gets a copy.
import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate.ts";
import { openPostgres } from "./postgres-cluster.mjs";
import { databaseUrl, withClient } from "./postgres-databases.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of a database whose user may create databases. */
    postgresAdmin: string;
    /** Prefix of the names of all databases of this run; prefix + "template" is migrated and empty. */
    postgresPrefix: string;
  }
}

/** The server of this run: opened by `npm test`, or by the first project that needs it when vitest was started by hand. */
async function openOnce(): Promise<() => Promise<void>> {
  if (process.env.TEST_POSTGRES_URL) return async () => {};
  const cluster = await openPostgres((line) => process.stdout.write(`${line}\n`));
  process.env.TEST_POSTGRES_URL = cluster.url;
  return cluster.stop;
}

async function dropAll(admin: string, prefix: string): Promise<void> {
  await withClient(admin, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where starts_with(datname, $1)",
      [prefix],
    );
    for (const { name } of rows) await client.query(`drop database ${pg.escapeIdentifier(name)} with (force)`);
  });
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const close = await openOnce();
  const admin = process.env.TEST_POSTGRES_URL ?? "";
  process.env.MACHIKOE_TEST_PREFIX ??= `machikoe_test_${randomBytes(4).toString("hex")}_`;
  const prefix = process.env.MACHIKOE_TEST_PREFIX;
  const template = `${prefix}template`;
  const made = await withClient(admin, async (client) => {
    const version = await client.query<{ server_version: string }>("show server_version");
    process.env.MACHIKOE_POSTGRES_VERSION = version.rows[0]?.server_version.split(" ")[0] ?? "";
    const there = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (there.rows.length === 0) {
      await client.query(`create database ${pg.escapeIdentifier(template)} template template0 encoding 'UTF8'`);
    }
    return there.rows.length === 0;
  });
  if (made) await migrate({ databaseUrl: databaseUrl(admin, template) });
  project.provide("postgresAdmin", admin);
  project.provide("postgresPrefix", prefix);
  return async () => {
    if (made && process.env.TEST_DATABASE_URL) await dropAll(admin, prefix);
    await close();
  };
}
