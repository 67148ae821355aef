// `npm start`: opens the house, refuses where something is missing, serves, and stops without dropping anything.
import { once } from "node:events";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import closeWithGrace from "close-with-grace";
import { serverWords } from "#app/messages/server.ts";
import { pendingMigrations } from "#db/migrate.ts";
import { issueSetUpCode } from "../account/set-up-code.server.ts";
import type { House } from "../shared/house.server.ts";
import { type Environment, parseEnvironment, StartRefused } from "./environment.ts";
import { openHouse } from "./open-house.server.ts";
import { openSite, type Site } from "./open-site.server.ts";

/** Milliseconds for requests that are being answered when the server is told to stop; the process ends within ten seconds. */
const finishWithin = 8_000;
const endWithin = 10_000;

async function refuseOldTables(house: House): Promise<void> {
  const pending = await pendingMigrations(house.connection);
  if (pending.length === 0) return;
  throw new StartRefused(
    `The database lacks what this version needs (${pending.join(", ")}). Run this first: npm run db:migrate`,
  );
}

const whyNotListening: Readonly<Record<string, string>> = {
  EADDRINUSE: "is in use. Choose another one with PORT",
  EACCES: "may not be used by this account. Choose one above 1023 with PORT",
};

/** @throws StartRefused when the port cannot be had */
async function listen({ server }: Site, { host, port }: Environment): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const why = whyNotListening[(error as NodeJS.ErrnoException).code ?? ""];
    throw why ? new StartRefused(`Port ${port} ${why}.`) : error;
  }
}

/** The server's own bundle: the routes that belong to the code that runs. */
async function ownBundle(): Promise<{ build: ServerBuild; clientDir: string }> {
  const here = fileURLToPath(import.meta.url);
  const build = (await import(/* @vite-ignore */ import.meta.url)) as ServerBuild;
  if (!build.routes) throw new Error(`${here} is not the server bundle that Remix builds`);
  return { build, clientDir: join(dirname(here), "..", "client") };
}

async function end(site: Site, house: House, error: unknown): Promise<void> {
  try {
    if (error === undefined) house.log.info({}, "stopping");
    else house.log.error({}, "the process ends because of an error that nothing caught", error);
    await site.stop.end(finishWithin);
    await house.connection.close();
    house.log.info({}, "stopped");
  } catch (failure) {
    house.log.error({}, "could not stop as it should", failure);
    throw failure;
  }
}

function endOnSignal(site: Site, house: House): void {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const onTimeout = () => house.log.warn({}, "ended without having finished");
  const grace = closeWithGrace({ delay: endWithin, logger: false, skip: [...signals], onTimeout }, ({ err }) =>
    end(site, house, err),
  );
  let ending = false;
  // Ctrl+C under npm arrives twice, from the terminal and from npm: only the first one counts.
  const onSignal = (): void => {
    if (!ending) grace.close();
    ending = true;
  };
  for (const signal of signals) process.on(signal, onSignal);
}

/**
 * Serves the site of an environment. Resolves once it listens.
 * @throws StartRefused with a sentence when a variable, the keys, the database or its tables are not as needed
 */
export async function serve(variables: Readonly<Record<string, string | undefined>>): Promise<void> {
  const env = parseEnvironment(variables);
  const { build, clientDir } = await ownBundle();
  const house = await openHouse(env);
  try {
    await refuseOldTables(house);
    await house.scopes.refresh();
    const site = openSite({
      house,
      build,
      clientDir,
      trustedProxies: env.trustedProxies,
      pageCacheBytes: env.pageCacheBytes,
    });
    await listen(site, env);
    endOnSignal(site, house);
  } catch (error) {
    await house.connection.close();
    throw error;
  }
  house.log.info({ host: env.host, port: env.port, engine: house.connection.engine }, "listening");
  const code = await issueSetUpCode(house);
  if (code !== null) process.stdout.write(`${serverWords().firstStart(`${env.publicOrigin}/set-up`, code)}\n`);
}
