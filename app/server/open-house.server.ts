// Opens everything a running installation holds: database, keys, log, folder of files.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { connect } from "#db/connect.ts";
import type { House } from "../shared/house.server.ts";
import { loadKeyRing } from "../shared/keys.server.ts";
import { openLog } from "../shared/log.server.ts";
import { type Environment, StartRefused } from "./environment.ts";
import { scopeVersionsOf } from "./scope-versions.server.ts";

/** Opens the house of an environment. @throws StartRefused with a sentence when keys or database cannot be used */
export async function openHouse(env: Environment): Promise<House> {
  const log = openLog(env.logLevel);
  const filesDir = join(env.dataDir, "files");
  try {
    mkdirSync(filesDir, { recursive: true });
    const keys = loadKeyRing(env.keysFile);
    const connection = await connect(env.databaseUrl, { unsafeCommit: env.unsafeCommit });
    return {
      connection,
      reader: connection.reader,
      keys,
      log,
      scopes: scopeVersionsOf(connection),
      filesDir,
      publicOrigin: env.publicOrigin,
      demo: env.demo,
    };
  } catch (error) {
    throw new StartRefused((error as Error).message);
  }
}
