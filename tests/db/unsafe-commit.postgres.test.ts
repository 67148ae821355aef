// A PostgreSQL that would lose what it has acknowledged is refused, unless the operator says that nothing here counts.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "#db/connect.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/engine.ts";
import { withClient } from "#tests/support/postgres-databases.ts";

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  const name = pg.escapeIdentifier(new URL(database.url).pathname.slice(1));
  await withClient(database.url, (client) => client.query(`alter database ${name} set synchronous_commit = off`));
});

afterAll(() => database?.drop());

describe("a PostgreSQL that does not wait for its disk", () => {
  test("is refused in a sentence that says what is off and what to do", async () => {
    const refusal =
      /^PostgreSQL runs with .*synchronous_commit.* = off: an acknowledged submission could be lost\. .*ALLOW_UNSAFE_COMMIT=1/;
    await expect(connect(database.url)).rejects.toThrow(refusal);
  });

  test("is refused for its cluster as for its database", async () => {
    const other = await freshDatabase();
    const off = await withClient(other.url, async (client) => (await client.query("show fsync")).rows[0]?.fsync);
    const connecting = connect(other.url);
    if (off === "off") await expect(connecting).rejects.toThrow(/fsync.* = off/);
    else await (await connecting).close();
    await other.drop();
  });

  test("leaves no session behind when it is refused", async () => {
    await connect(database.url).catch(() => {});
    const count = () =>
      withClient(database.url, async (client) => {
        const { rows } = await client.query<{ n: number }>(
          "select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
        );
        return rows[0]?.n;
      });
    await expect.poll(count).toBe(0);
  });

  test("is taken where that was allowed, and its readers only read", async () => {
    const connection = await connect(database.url, { unsafeCommit: true });
    const cannot = connection.reader as unknown as typeof connection.writing;
    const row = { scope: "site", version: 1 };
    await expect(cannot.insertInto("scope_version").values(row).execute()).rejects.toThrow(/read-only transaction/);
    await connection.writing.insertInto("scope_version").values(row).execute();
    expect(await connection.reader.selectFrom("scope_version").selectAll().execute()).toEqual([row]);
    await connection.close();
  });
});
