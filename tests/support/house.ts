// A house over a fresh database of the engine under test, and staff to act in it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Actor } from "#app/role/role.ts";
import { scopeVersionsOf } from "#app/server/scope-versions.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { keyRing } from "#app/shared/keys.server.ts";
import { openLog } from "#app/shared/log.server.ts";
import { connect } from "#db/connect.ts";
import { freshDatabase } from "./engine.ts";

/** Keys that tests use; worth nothing anywhere else. */
export const testKeys = {
  current: "k2",
  keys: { k1: Buffer.alloc(32, 1).toString("base64"), k2: Buffer.alloc(32, 2).toString("base64") },
};

/** A house over an empty, migrated database, closed and dropped when the test (or `close`) is done. */
export async function openTestHouse(
  wish: Parameters<typeof freshDatabase>[0] = {},
): Promise<{ house: House; close(): Promise<void> }> {
  const database = await freshDatabase(wish);
  const connection = await connect(database.url, { unsafeCommit: true });
  const house: House = {
    connection,
    reader: connection.reader,
    keys: keyRing(testKeys.current, testKeys.keys),
    log: openLog("silent"),
    scopes: scopeVersionsOf(connection),
    filesDir: mkdtempSync(join(tmpdir(), "machikoe-files-")),
    publicOrigin: "http://localhost:3000",
    demo: false,
  };
  return {
    house,
    close: async () => {
      await connection.close();
      await database.drop();
      rmSync(house.filesDir, { recursive: true, force: true });
    },
  };
}

/** A house for one test. */
export async function aHouse(): Promise<House> {
  const { house, close } = await openTestHouse();
  onTestFinished(close);
  return house;
}

/** The system, which may do everything: for laying the ground of a test. */
export const theSystem: Actor = { kind: "system", name: "test" };

/** A staff actor with one role in a city, without an account row. */
export const staffOf = (
  cityId: string,
  role: "secretariat" | "division_staff" | "approver" | "consultant" | "council_member" | "administrator",
  id = "staff",
): Actor => ({
  kind: "staff",
  id,
  name: "見本 職員",
  grants: [{ role, scopeKind: "city", scopeId: cityId, cityId }],
});
