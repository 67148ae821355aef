// Gives a test file a migrated, empty database of its own on the engine that its project runs on.
import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { migrate } from "#db/migrate.ts";
import { databaseUrl, withClient } from "./postgres-databases.ts";

export type Engine = "sqlite" | "postgres";

export interface FreshDatabase {
  /** What DATABASE_URL would be: path of a file, or `postgres://…`. */
  readonly url: string;
  readonly engine: Engine;
  /** Removes it; what is still connected to it is cut off. */
  drop(): Promise<void>;
}

/** The engine of the running project: `sqlite` and `postgres` have their own, all others run on SQLite unless a test asks. */
export const engine: Engine = process.env.TEST_ENGINE === "postgres" ? "postgres" : "sqlite";

function freshSqlite(): FreshDatabase {
  const all = inject("sqliteFolder");
  const folder = mkdtempSync(join(all, "copy-"));
  const url = join(folder, "machikoe.db");
  copyFileSync(join(all, "template.db"), url);
  return { url, engine: "sqlite", drop: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** SQLSTATE of a locale that the server's machine does not have. */
const noSuchLocale = "42809";

/** Makes an empty database whose text sorts by `locale`; by ICU's rules for its language where the machine lacks it. */
async function createWithLocale(client: pg.Client, name: string, locale: string): Promise<void> {
  const create = `create database ${pg.escapeIdentifier(name)} template template0 encoding 'UTF8'`;
  try {
    await client.query(`${create} locale ${pg.escapeLiteral(locale)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== noSuchLocale) throw error;
    const language = locale.replace(/\..*$/, "").replaceAll("_", "-");
    await client.query(`${create} locale_provider icu icu_locale ${pg.escapeLiteral(language)} locale 'C'`);
  }
}

async function freshPostgres(locale: string | undefined): Promise<FreshDatabase> {
  const admin = inject("postgresAdmin");
  const prefix = inject("postgresPrefix");
  const name = `${prefix}${randomBytes(6).toString("hex")}`;
  const url = databaseUrl(admin, name);
  await withClient(admin, async (client) => {
    if (locale !== undefined) return createWithLocale(client, name, locale);
    await client.query(
      `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(`${prefix}template`)}`,
    );
  });
  if (locale !== undefined) await migrate({ databaseUrl: url });
  const drop = async () => {
    await withClient(admin, (client) =>
      client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
    );
  };
  return { url, engine: "postgres", drop };
}

/**
 * A migrated, empty database for one test file (or one test). A server on it needs ALLOW_UNSAFE_COMMIT=1 on PostgreSQL.
 * @param wish.engine other than the project's own
 * @param wish.locale PostgreSQL only: a database made with this locale (`en_US.UTF-8`, `ja_JP.UTF-8`, or an ICU name such
 *   as `und-x-icu`) and migrated afresh, instead of a copy of the template
 * @throws when a locale is wished for on SQLite
 */
export async function freshDatabase(wish: { engine?: Engine; locale?: string } = {}): Promise<FreshDatabase> {
  if ((wish.engine ?? engine) === "postgres") return freshPostgres(wish.locale);
  if (wish.locale !== undefined) throw new Error("SQLite databases have no locale");
  return freshSqlite();
}
