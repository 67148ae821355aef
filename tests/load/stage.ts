// One engine and size: its database, and the servers on it.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cloneRoot } from "../../app/server/launchers/prepare.mjs";
import type { Pair } from "./database.ts";
import { type Ground, layGround } from "./ground.ts";
import { freePort, type Running, start } from "./running.ts";

export type Engine = "sqlite" | "postgres";

/** Everything that is measured together. */
export interface Stage {
  readonly engine: Engine;
  readonly opinions: number;
  readonly ground: Ground;
  readonly pair: Pair;
  /** The site as in production. */
  readonly site: Running;
  /** The site that keeps no pages. */
  readonly uncached: Running;
  readonly reference: Running;
}

/** What `npm start` gives to node, so that the site runs as in production. */
function startParameters(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(cloneRoot, "package.json"), "utf8"));
  const [program, ...parameters] = String(scripts.start).split(" ");
  if (program !== "node") throw new Error(`npm start does not begin with node: ${scripts.start}`);
  return parameters;
}

const reference = join("tests", "load", "reference", "server.mjs");

/** The environment of the site; `keys.json` lies in the folder. */
function siteVariables(folder: string, databaseUrl: string, port: number): Record<string, string> {
  const dataDir = join(folder, "data");
  mkdirSync(dataDir, { recursive: true });
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    MACHIKOE_KEYS_FILE: join(folder, "keys.json"),
    PUBLIC_ORIGIN: `http://localhost:${port}`,
    TRUSTED_PROXIES: "none",
    HOST: "127.0.0.1",
    PORT: String(port),
    // A line for every answer would be read by the process that makes the load.
    LOG_LEVEL: "warn",
  };
}

async function startSite(
  folder: string,
  databaseUrl: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const port = await freePort();
  return start(startParameters(), port, { ...siteVariables(folder, databaseUrl, port), ...more });
}

async function startReference(databaseUrl: string, ground: Ground): Promise<Running> {
  const port = await freePort();
  const { plan, draft } = ground;
  const shown = { plan, draft, cityId: ground.cityId, draftId: ground.draftId, caseId: ground.open.id };
  const variables = { DATABASE_URL: databaseUrl, PORT: String(port) };
  return start([reference], port, { ...variables, GROUND: JSON.stringify(shown) });
}

/** Fills the databases of a pair. `result`: with a published result too. */
export async function laid(
  folder: string,
  pair: Pair,
  wish: { readonly opinions: number; readonly result: boolean },
): Promise<Ground> {
  const ground = await layGround(siteVariables(folder, pair.ours, 0), { ...wish, now: Date.now() });
  await pair.filled();
  return ground;
}

/** Starts the servers on a pair that was laid. */
export async function openStage(
  folder: string,
  about: Pick<Stage, "engine" | "opinions" | "ground" | "pair">,
): Promise<Stage> {
  const { pair, ground } = about;
  return {
    ...about,
    site: await startSite(folder, pair.ours),
    uncached: await startSite(folder, pair.ours, { PAGE_CACHE_MB: "0" }),
    reference: await startReference(pair.reference, ground),
  };
}

/** Ends the servers of a stage. */
export const closeStage = async ({ site, uncached, reference }: Stage): Promise<void> => {
  await Promise.all([site, uncached, reference].map((server) => server.stop()));
};
