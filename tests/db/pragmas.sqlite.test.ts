// What SQLite has acknowledged must outlive a power cut: the settings that every connection to the file carries.
import Sqlite from "better-sqlite3";
import { type Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/connect.ts";
import { openSqlite } from "#db/dialects/sqlite.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/engine.ts";

let database: FreshDatabase;
let connection: Connection;

beforeEach(async () => {
  database = await freshDatabase();
  connection = await connect(database.url);
});

afterEach(async () => {
  await connection.close();
  await database.drop();
});

/** The value of a setting as a handle of the house sees it. */
async function setting(handle: unknown, name: string): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(handle as Kysely<unknown>);
  return Object.values(rows[0] ?? {})[0];
}

const full = 2;
const names = ["journal_mode", "synchronous", "foreign_keys", "query_only", "trusted_schema"];
const settings = (handle: unknown) => Promise.all(names.map((name) => setting(handle, name)));

describe("the connections of a house on SQLite", () => {
  test("write ahead, wait for the disk at every commit and check references", async () => {
    expect(await settings(connection.writing)).toEqual(["wal", full, 1, 0, 0]);
  });

  test("read under the same settings, and only read", async () => {
    expect(await settings(connection.reader)).toEqual(["wal", full, 1, 1, 0]);
    const write = sql`insert into scope_version (scope, version) values ('site', 1)`;
    await expect(write.execute(connection.reader as unknown as Kysely<unknown>)).rejects.toThrow(/readonly|read-only/);
  });

  test("make a file that was never opened before write ahead", () => {
    const other = openSqlite(`${database.url}.new`, "write");
    expect(other.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(other.pragma("synchronous", { simple: true })).toBe(full);
    other.close();
  });

  test("keep an open reading from holding up a writer, and a writer from being seen before it commits", async () => {
    const second = openSqlite(database.url, "read");
    second.exec("begin");
    const counted = () => second.prepare("select count(*) from scope_version").pluck().get();
    expect(counted()).toBe(0);
    await connection.writing.insertInto("scope_version").values({ scope: "site", version: 1 }).execute();
    expect(counted()).toBe(0);
    second.exec("commit");
    expect(counted()).toBe(1);
    second.close();
  });

  test("refuse a row that refers to nothing, on the connection that writes", async () => {
    const area = { id: "a", city_id: "no such city", name: "北", ordinal: 1, ended_at: null };
    await expect(connection.writing.insertInto("area").values(area).execute()).rejects.toThrow(/FOREIGN KEY/);
  });

  test("begin a writing transaction at once, so that none is refused half way", async () => {
    const other = new Sqlite(database.url, { timeout: 0 });
    await connection.writing.transaction().execute(async () => {
      expect(() => other.exec("begin immediate")).toThrow(/locked/);
    });
    other.exec("begin immediate; rollback");
    other.close();
  });
});
