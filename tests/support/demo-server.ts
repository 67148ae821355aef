// The built server on a database with the whole demo, and staff signed in to it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { scopeVersionsOf } from "#app/server/scope-versions.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { loadKeyRing } from "#app/shared/keys.server.ts";
import { openLog } from "#app/shared/log.server.ts";
import { connect } from "#db/connect.ts";
import { demoPassword } from "#db/seed/content/staff.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { type Engine, freshDatabase } from "./engine.ts";
import { makeKeys, type RunningServer, startServer } from "./server.ts";

export interface DemoServer extends RunningServer {
  /** A cookie header of somebody signed in. */
  signIn(login: string): Promise<string>;
  /** Reads the database of the server while it runs. */
  readonly house: House;
  end(): Promise<void>;
}

/** Opens a house on a database with the keys of a file. */
export async function houseOn(
  databaseUrl: string,
  keysFile: string,
  publicOrigin = "http://localhost",
): Promise<House> {
  const connection = await connect(databaseUrl, { unsafeCommit: true });
  return {
    connection,
    reader: connection.reader,
    keys: loadKeyRing(keysFile),
    log: openLog("silent"),
    scopes: scopeVersionsOf(connection),
    filesDir: mkdtempSync(join(tmpdir(), "machikoe-files-")),
    publicOrigin,
    demo: true,
  };
}

/** Seeds the demo as of `now` and serves it. */
export async function startDemo(now = new Date().toISOString(), engine?: Engine): Promise<DemoServer> {
  const database = await freshDatabase(engine ? { engine } : {});
  const keysFile = join(mkdtempSync(join(tmpdir(), "machikoe-keys-")), "keys.json");
  makeKeys(keysFile);
  const house = await houseOn(database.url, keysFile);
  await seedDemo(house, now);
  const server = await startServer({
    databaseUrl: database.url,
    env: { MACHIKOE_KEYS_FILE: keysFile, MACHIKOE_DEMO: "1", ALLOW_UNSAFE_COMMIT: "1" },
  });
  return {
    ...server,
    house,
    async signIn(login) {
      const answer = await server.fetch("/sign-in", {
        method: "POST",
        body: new URLSearchParams({ login, password: demoPassword, to: "/desk" }),
      });
      const cookie = answer.headers.get("Set-Cookie")?.split(";")[0];
      if (answer.status !== 303 || !cookie) throw new Error(`${login} could not sign in: ${answer.status}`);
      return cookie;
    },
    async end() {
      await server.stop();
      await house.connection.close();
      await database.drop();
      rmSync(house.filesDir, { recursive: true, force: true });
      rmSync(dirname(keysFile), { recursive: true, force: true });
    },
  };
}
