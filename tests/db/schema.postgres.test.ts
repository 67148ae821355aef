// One schema on two engines: tables, columns, keys, indexes, checks and triggers that the migrations made, side by side.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/engine.ts";
import { withClient } from "#tests/support/postgres-databases.ts";
import { postgresSchema, type Schema, sqliteSchema } from "#tests/support/schema.ts";

let folder: string;
let database: FreshDatabase;
let sqlite: ReturnType<typeof sqliteSchema>;
let postgres: Awaited<ReturnType<typeof postgresSchema>>;

const readFile = () => {
  const db = new Sqlite(join(folder, "machikoe.db"), { readonly: true });
  try {
    return sqliteSchema(db);
  } finally {
    db.close();
  }
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "machikoe-schema-"));
  await migrate({ databaseUrl: join(folder, "machikoe.db") });
  database = await freshDatabase({ engine: "postgres" });
  sqlite = readFile();
  postgres = await withClient(database.url, postgresSchema);
});

afterAll(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** What full-text search needs on each engine alone: the one place where they differ. */
const searchOf = ({ search_entry: entry, ...others }: Schema, own: { columns: string[]; indexes: string[] }) => {
  if (!entry) throw new Error("there is no search_entry");
  const without = <T>(of: Readonly<Record<string, T>>, names: readonly string[]) =>
    Object.fromEntries(Object.entries(of).filter(([name]) => !names.includes(name)));
  expect(Object.keys(entry.columns)).toEqual(expect.arrayContaining(own.columns));
  expect(Object.keys(entry.indexes)).toEqual(expect.arrayContaining(own.indexes));
  const shared = { columns: without(entry.columns, own.columns), indexes: without(entry.indexes, own.indexes) };
  return { ...others, search_entry: { ...entry, ...shared } };
};

describe("the schema that the migrations make", () => {
  test("is the same on both engines, but for the index of the full-text search", () => {
    const ours = searchOf(sqlite.schema, { columns: [], indexes: [] });
    const theirs = searchOf(postgres.schema, { columns: ["grams"], indexes: ["search_entry_grams"] });
    expect(Object.keys(ours)).toEqual(expect.arrayContaining(["submission", "opinion", "publication_row"]));
    expect(ours).toEqual(theirs);
    expect(postgres.schema.search_entry?.indexes.search_entry_grams).toBe("gin grams");
  });

  test("has checks, references, indexes and triggers to compare", () => {
    const count = (of: (table: Schema[string]) => number) =>
      Object.values(sqlite.schema).reduce((sum, table) => sum + of(table), 0);
    expect(count(({ checks }) => checks.length)).toBeGreaterThan(100);
    expect(count(({ references }) => references.length)).toBeGreaterThan(70);
    expect(count(({ indexes }) => Object.keys(indexes).length)).toBeGreaterThan(60);
    expect(count(({ triggers }) => Object.keys(triggers).length)).toBeGreaterThan(20);
  });

  test("makes every table of SQLite STRICT", () => {
    expect(Object.entries(sqlite.strict).filter(([, strict]) => !strict)).toEqual([]);
  });

  test("compares every text of PostgreSQL byte by byte", () => {
    expect(Object.keys(postgres.collations).length).toBeGreaterThan(200);
    expect(Object.entries(postgres.collations).filter(([, collation]) => collation !== "C")).toEqual([]);
  });

  test("lets nothing that only one engine has go unnoticed", async () => {
    const changes = [
      "alter table area add column note text",
      "alter table plan alter column alias drop not null",
      "alter table tag drop constraint tag_plan_id_fkey",
      "drop index opinion_case",
      "drop trigger audit_entry_no_delete on audit_entry",
      "alter table city drop constraint city_minimum_days_check",
      "alter table city alter column minimum_days set default 31",
    ];
    const other = await freshDatabase({ engine: "postgres" });
    const differing = await withClient(other.url, async (client) => {
      for (const change of changes) await client.query(change);
      const { schema } = await postgresSchema(client);
      return Object.keys(schema).filter(
        (table) => JSON.stringify(schema[table]) !== JSON.stringify(postgres.schema[table]),
      );
    });
    await other.drop();
    expect(differing.sort()).toEqual(["area", "audit_entry", "city", "opinion", "plan", "tag"]);
  });
});
