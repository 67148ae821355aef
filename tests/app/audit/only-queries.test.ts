import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { connect } from "#db/connect.ts";
import { migrate } from "#db/migrate.ts";
import { writing } from "#db/transaction.ts";

async function anEmptyFile() {
  const file = join(mkdtempSync(join(tmpdir(), "machikoe-")), "a.db");
  await migrate({ databaseUrl: file });
  return connect(file);
}

test("a transaction that awaits anything but queries fails and is undone", async () => {
  const connection = await anEmptyFile();
  await expect(
    writing(connection, async (w) => {
      await w.insertInto("scope_version").values({ scope: "site", version: 1 }).execute();
      await setTimeout(5);
    }),
  ).rejects.toThrow("only queries");
  expect(await connection.reader.selectFrom("scope_version").selectAll().execute()).toEqual([]);
  await connection.close();
});

test("a transaction of many queries passes", async () => {
  const connection = await anEmptyFile();
  await writing(connection, async (w) => {
    for (let n = 0; n < 50; n += 1)
      await w
        .insertInto("scope_version")
        .values({ scope: `city:${n}`, version: 1 })
        .execute();
  });
  expect(await connection.reader.selectFrom("scope_version").selectAll().execute()).toHaveLength(50);
  await connection.close();
});
