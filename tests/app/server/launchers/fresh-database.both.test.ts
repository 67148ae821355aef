// Every test file's own database: migrated, empty, apart from all others.
import { describe, expect, test } from "vitest";
import { connect } from "#db/connect.ts";
import { pendingMigrations } from "#db/migrate.ts";
import { engine, freshDatabase } from "#tests/support/engine.ts";

describe("a fresh database", () => {
  test("is of the project's engine, and no migration is missing", async () => {
    const database = await freshDatabase();
    const connection = await connect(database.url, { unsafeCommit: true });
    expect({ given: database.engine, opened: connection.engine }).toEqual({ given: engine, opened: engine });
    expect(await pendingMigrations(connection)).toEqual([]);
    await connection.close();
    await database.drop();
  });

  test("can be had many at once, each at its own address", async () => {
    const all = await Promise.all([freshDatabase(), freshDatabase(), freshDatabase(), freshDatabase()]);
    expect(new Set(all.map(({ url }) => url)).size).toBe(4);
    await Promise.all(all.map((each) => each.drop()));
  });
});
