// A city with its offices and one clerk, on a server of its own: where the whole journey begins.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAccount } from "#app/account/open-account.server.ts";
import { type House, scopeOf } from "#app/shared/house.server.ts";
import { moveScopes } from "#db/queries/audit.ts";
import { aCity, must } from "#db/seed/builders/case.ts";
import { writing } from "#db/transaction.ts";
import { houseOn } from "./demo-server.ts";
import { freshDatabase } from "./engine.ts";
import { theSystem } from "./house.ts";
import { makeKeys, type RunningServer, startServer } from "./server.ts";

export const clerk = { login: "jimukyoku@mihon.example", password: "mihon-no-shokuin-1", name: "見本 職員" } as const;

export interface NewCity {
  readonly server: RunningServer;
  readonly house: House;
  /** Lets the period of a case end a minute ago; nobody at the desk can do that. */
  letClose(slug: string): Promise<void>;
  end(): Promise<void>;
}

/** Starts a server with one city that has no plan yet. */
export async function startNewCity(): Promise<NewCity> {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), "machikoe-walk-"));
  mkdirSync(join(dataDir, "files"));
  const keysFile = join(dataDir, "keys.json");
  makeKeys(keysFile);
  const house = { ...(await houseOn(database.url, keysFile)), demo: false };
  const at = new Date().toISOString();
  const cityId = await aCity(house, {}, at);
  const grant = { role: "secretariat", scopeKind: "city", scopeId: cityId, cityId, until: null } as const;
  must(await openAccount(house, theSystem, at, cityId, { ...clerk, grants: [grant] }));
  const env = { MACHIKOE_KEYS_FILE: keysFile, DATA_DIR: dataDir };
  const server = await startServer({ databaseUrl: database.url, env });
  return {
    server,
    house,
    letClose: async (slug) => {
      const closes_at = new Date(Date.now() - 60_000).toISOString();
      await writing(house.connection, async (writer) => {
        const { plan_id } = await writer
          .updateTable("consultation")
          .set({ closes_at })
          .where("slug", "=", slug)
          .returning("plan_id")
          .executeTakeFirstOrThrow();
        // Pages that are kept know the closing they were made with.
        await moveScopes(writer, [scopeOf.site, scopeOf.city(cityId), scopeOf.plan(plan_id)]);
      });
    },
    end: async () => {
      await server.stop();
      await house.connection.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
      rmSync(house.filesDir, { recursive: true, force: true });
    },
  };
}
