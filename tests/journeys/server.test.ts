// The built server as an operator meets it: refusing to start, starting, logging, stopping, backup and restore.
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { connect } from "#db/connect.ts";
import { moveScopes, scopeVersions } from "#db/queries/audit.ts";
import { writing } from "#db/transaction.ts";
import { freshDatabase } from "#tests/support/engine.ts";
import {
  freePort,
  makeKeys,
  type RunningServer,
  type ServerWish,
  serverEnvironment,
  startServer,
} from "#tests/support/server.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

interface Ended {
  readonly status: number;
  readonly output: string;
}

/** Runs one of the launchers to its end. */
async function launcher(
  name: string,
  parameters: readonly string[],
  env: Record<string, string | undefined>,
): Promise<Ended> {
  const script = join(root, "app", "server", "launchers", `${name}.mjs`);
  const variables = { NODE_ENV: "production" as const, PATH: process.env.PATH, ...env };
  try {
    const { stdout, stderr } = await run(process.execPath, [script, ...parameters], { cwd: root, env: variables });
    return { status: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, output: stdout + stderr };
  }
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "machikoe-server-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function aServer(wish: ServerWish = {}): Promise<RunningServer> {
  const server = await startServer(wish);
  onTestFinished(async () => {
    await server.stop();
  });
  return server;
}

/** The variables of a server that is not started, on a database of its own that is not migrated. */
async function variables(): Promise<Record<string, string>> {
  const dataDir = aFolder();
  const keysFile = join(dataDir, "keys.json");
  makeKeys(keysFile);
  return serverEnvironment({ port: await freePort(), databaseUrl: join(dataDir, "new.db"), dataDir, keysFile });
}

describe("a server that lacks something", () => {
  test("names every variable that is missing, and shows no stack", async () => {
    const { status, output } = await launcher("start", [], {});
    expect(status).toBe(1);
    expect(output).toMatch(
      /DATABASE_URL: is not set[\s\S]*PUBLIC_ORIGIN: is not set[\s\S]*TRUSTED_PROXIES: is not set/,
    );
    expect(output).not.toMatch(/^\s+at /m);
  });

  test("says what to run when its tables are missing, and starts once that was run", async () => {
    const env = await variables();
    const { status, output } = await launcher("start", [], env);
    expect([status, output]).toEqual([1, expect.stringContaining("npm run db:migrate")]);
    expect(await launcher("migrate", [], env)).toMatchObject({
      status: 0,
      output: expect.stringContaining("001-house"),
    });
    const server = await aServer({ databaseUrl: env.DATABASE_URL ?? "" });
    expect((await server.fetch("/healthz")).status).toBe(200);
    await server.stop();
  });

  test("refuses a port that is taken, keys that cannot be read and proxies that are none, each in one sentence", async () => {
    const env = await variables();
    await launcher("migrate", [], env);
    const running = await aServer();
    const taken = await launcher("start", [], { ...env, PORT: String(running.port) });
    const keys = await launcher("start", [], { ...env, MACHIKOE_KEYS_FILE: join(root, "package.json") });
    const proxies = await launcher("start", [], { ...env, TRUSTED_PROXIES: "my-proxy" });
    expect([taken.output, keys.output, proxies.output]).toEqual([
      expect.stringContaining(`Port ${running.port} is in use`),
      expect.stringContaining("package.json"),
      expect.stringContaining("TRUSTED_PROXIES"),
    ]);
    expect([taken, keys, proxies].map(({ status, output }) => [status, /^\s+at /m.test(output)])).toEqual([
      [1, false],
      [1, false],
      [1, false],
    ]);
  });
});

test("an installation without accounts prints the code that opens its set-up page", async () => {
  const server = await aServer();
  expect(await server.line(/First start/)).toMatch(new RegExp(`${server.origin}/set-up .*: \\d{4}-\\d{4}-\\d{4}$`));
});

test("log lines tell what was answered and nothing of who asked or what they wrote", async () => {
  const server = await aServer();
  const canary = "canary-7f3a";
  const headers = {
    Cookie: `session=${canary}`,
    "User-Agent": canary,
    "X-Forwarded-For": "198.51.100.77",
    Referer: `${server.origin}/?${canary}`,
  };
  await server.fetch(`/?name=${canary}`, { headers });
  await server.fetch(`/sign-in?to=${canary}`, {
    method: "POST",
    headers,
    body: new URLSearchParams({ login: canary, password: canary }),
  });
  await server.fetch("/receipts", {
    method: "POST",
    headers: { ...headers, Referer: "http://evil.example" },
    body: new URLSearchParams({ number: canary }),
  });
  await server.line(/"method":"POST","path":"\/receipts"/);
  const printed = server.logs().join("\n");
  expect(printed).toMatch(/"method":"POST","path":"\/sign-in","status":\d+,"ms":\d+/);
  expect(printed).not.toContain(canary);
  expect(printed).not.toMatch(/198\.51\.100|127\.0\.0\.1|::1/);
});

describe("a server that is told to stop", () => {
  interface Load {
    answered: number;
    readonly failures: string[];
    readonly done: Promise<unknown>;
  }

  /** Clients that ask without pause on connections they keep, until nobody listens any more. */
  function load(server: RunningServer): Load {
    const paths = ["/", "/consultations", "/sign-in", "/healthz"];
    const result: Load = { answered: 0, failures: [], done: Promise.resolve() };
    const one = (agent: Agent, path: string): Promise<"answered" | "closed"> =>
      new Promise((resolve) => {
        const sent = httpRequest({ host: "localhost", port: server.port, agent, path }, (answer) => {
          answer.resume().on("end", () => resolve("answered"));
          answer.on("error", (error) => result.failures.push(`${path}: ${error.message}`));
        });
        sent.on("error", (error: NodeJS.ErrnoException) => {
          if (error.code !== "ECONNREFUSED") result.failures.push(`${path}: ${error.code}`);
          resolve("closed");
        });
        sent.end();
      });
    const client = async (path: string): Promise<void> => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while ((await one(agent, path)) === "answered") result.answered += 1;
      agent.destroy();
    };
    return Object.assign(result, {
      done: Promise.all(Array.from({ length: 12 }, (_, index) => client(paths[index % 4] ?? "/"))),
    });
  }

  test.each([
    ["SIGTERM once", ["SIGTERM"]],
    ["SIGINT twice, as Ctrl+C under npm sends it", ["SIGINT", "SIGINT"]],
  ] as const)("answers everything it accepted and ends well: %s", async (_, signals) => {
    const server = await aServer();
    const clients = load(server);
    await expect.poll(() => clients.answered > 300, { timeout: 20_000 }).toBe(true);
    const ended = once(server.process, "close");
    for (const signal of signals) server.process.kill(signal);
    await Promise.all([ended, clients.done]);
    expect(clients.failures).toEqual([]);
    expect(server.process.exitCode).toBe(0);
    expect(server.logs().at(-1)).toContain('"msg":"stopped"');
  });
});

describe.each(["sqlite", "postgres"] as const)("backup on %s", (engine) => {
  test("is taken while the server runs, and a new installation starts from it", async () => {
    const database = await freshDatabase({ engine });
    onTestFinished(() => database.drop());
    const server = await aServer({ databaseUrl: database.url });
    const connection = await connect(database.url, { unsafeCommit: true });
    await writing(connection, (writer) => moveScopes(writer, ["city:a"]));
    await connection.close();
    const folder = aFolder();
    const target = join(folder, "copy");
    const made = await launcher("backup", [target], { DATABASE_URL: database.url, DATA_DIR: server.dataDir });
    expect([made.status, readdirSync(target).includes("manifest.json")]).toEqual([0, true]);

    const other = await freshDatabase({ engine });
    onTestFinished(() => other.drop());
    const restored = await launcher("restore", [target], { DATABASE_URL: other.url, DATA_DIR: join(folder, "data") });
    expect(restored).toMatchObject({ status: 0, output: expect.stringContaining("Restored the backup of") });
    const second = await aServer({ databaseUrl: other.url });
    expect((await second.fetch("/")).status).toBe(200);
    const reading = await connect(other.url, { unsafeCommit: true });
    expect(await scopeVersions(reading.reader)).toEqual([{ scope: "city:a", version: 1 }]);
    await reading.close();
  });
});
