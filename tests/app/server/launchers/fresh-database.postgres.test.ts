// Databases made with another locale than the cluster's own.
import { describe, expect, test } from "vitest";
import { connect } from "#db/connect.ts";
import { pendingMigrations } from "#db/migrate.ts";
import { freshDatabase } from "#tests/support/engine.ts";
import { withClient } from "#tests/support/postgres-databases.ts";

describe("a database with another locale", () => {
  test.each(["en_US.UTF-8", "ja_JP.UTF-8", "und-x-icu"])(
    "%s is migrated and sorts otherwise than by bytes",
    async (locale) => {
      const database = await freshDatabase({ locale });
      const connection = await connect(database.url, { unsafeCommit: true });
      expect(await pendingMigrations(connection)).toEqual([]);
      await connection.close();
      const order = await withClient(
        database.url,
        async (client) =>
          (await client.query("select string_agg(x, '' order by x) as o from (values ('B'), ('a')) v(x)")).rows[0],
      );
      expect(order).toEqual({ o: "aB" });
      await database.drop();
    },
  );
});
