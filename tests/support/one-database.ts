// A case open to everybody on a database of its own, and servers started on it one after another with the same keys.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { House } from "#app/shared/house.server.ts";
import { anOpenConsultation, type OpenCase } from "#db/seed/builders/case.ts";
import { houseOn } from "./demo-server.ts";
import { type Engine, freshDatabase } from "./engine.ts";
import { makeKeys, type RunningServer, startServer } from "./server.ts";

export interface Ground {
  readonly house: House;
  readonly open: OpenCase;
  /** Keys of the sections that take comments. */
  readonly sections: readonly string[];
  start(): Promise<RunningServer>;
  end(): Promise<void>;
}

/** Lays a case that is open now. */
export async function aGroundToStopOn(engine: Engine): Promise<Ground> {
  const database = await freshDatabase({ engine });
  const folder = mkdtempSync(join(tmpdir(), "machikoe-stop-"));
  const keysFile = join(folder, "keys.json");
  makeKeys(keysFile);
  const house = await houseOn(database.url, keysFile);
  const open = await anOpenConsultation(house, {}, new Date().toISOString());
  return {
    house,
    open,
    sections: [...open.sections.keys()].filter((key) => key.includes("-")),
    start: async () => {
      const env = { MACHIKOE_KEYS_FILE: keysFile, DATA_DIR: folder };
      const server = await startServer({ databaseUrl: database.url, env });
      // Its own folder and keys are not used.
      rmSync(server.dataDir, { recursive: true, force: true });
      return server;
    },
    end: async () => {
      await house.connection.close();
      await database.drop();
      rmSync(house.filesDir, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
