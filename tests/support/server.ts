// Starts the built server as a process of its own on a free port, with a database that is its own unless one is given.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freshDatabase } from "./engine.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const launcher = join(root, "app", "server", "launchers", "start.mjs");
/** Milliseconds within which a server must listen. */
const patience = 20_000;

export interface RunningServer {
  /** `http://localhost:<port>`; also its PUBLIC_ORIGIN. */
  readonly origin: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** DATA_DIR: its files are in `files` below. */
  readonly dataDir: string;
  readonly keysFile: string;
  readonly process: ChildProcess;
  /**
   * Asks the server, following no redirect. A POST says that it comes from a page of the site, as a browser would,
   * unless `Origin`, `Referer` or `Sec-Fetch-Site` is given.
   */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Asks the server with exactly these headers. */
  fetchBare(path: string, init?: RequestInit): Promise<Response>;
  /** Lines printed so far on either output; log lines are JSON. */
  logs(): readonly string[];
  /** Resolves with the first line, printed already or later, that matches. @throws when the server ends before */
  line(wanted: RegExp): Promise<string>;
  /** Ends it as an operator would and resolves with its exit status; removes a database of its own. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would; its database stays. */
  kill(): Promise<void>;
}

export interface ServerWish {
  /** Path of a SQLite file or `postgres://…`, migrated; a fresh one when absent. */
  readonly databaseUrl?: string;
  /** Variables beside or instead of the usual ones; undefined leaves one out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

/** Writes a key file with one random key. */
export function makeKeys(file: string): void {
  writeFileSync(file, JSON.stringify({ current: "k1", keys: { k1: randomBytes(32).toString("base64") } }), {
    mode: 0o600,
  });
}

/** The variables of a test server; `fetch` and browsers reach it under `PUBLIC_ORIGIN`. */
export function serverEnvironment(own: { port: number; databaseUrl: string; dataDir: string; keysFile: string }) {
  return {
    NODE_ENV: "production",
    DATABASE_URL: own.databaseUrl,
    PUBLIC_ORIGIN: `http://localhost:${own.port}`,
    TRUSTED_PROXIES: "none",
    MACHIKOE_KEYS_FILE: own.keysFile,
    DATA_DIR: own.dataDir,
    PORT: String(own.port),
    ALLOW_UNSAFE_COMMIT: "1",
  };
}

const claims = ["origin", "referer", "sec-fetch-site"];

/** What a process prints, line by line. */
function follow(child: ChildProcess) {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let ended = false;
  const wake = () => {
    for (const look of [...waiting]) look();
  };
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream?.setEncoding("utf8").on("data", (text: string) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop() ?? "";
      lines.push(...parts);
      wake();
    });
  }
  child.on("close", () => {
    ended = true;
    wake();
  });
  const line = (wanted: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = lines.find((candidate) => wanted.test(candidate));
        if (found === undefined && !ended) return;
        waiting.delete(look);
        if (found === undefined) reject(new Error(`the server ended without ${wanted}:\n${lines.join("\n")}`));
        else resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { lines, line };
}

/**
 * Starts the server that is in `build/`.
 * @throws with what it printed when it refuses to start
 */
export async function startServer({ databaseUrl, env = {} }: ServerWish = {}): Promise<RunningServer> {
  const own = databaseUrl === undefined ? await freshDatabase() : undefined;
  const url = databaseUrl ?? own?.url ?? "";
  const dataDir = mkdtempSync(join(tmpdir(), "machikoe-data-"));
  const keysFile = join(dataDir, "keys.json");
  makeKeys(keysFile);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const variables = {
    PATH: process.env.PATH,
    ...serverEnvironment({ port, databaseUrl: url, dataDir, keysFile }),
    ...env,
  };
  const child: ChildProcess = spawn(process.execPath, [launcher], {
    cwd: root,
    env: variables as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  const { lines, line } = follow(child);
  const tidy = async () => {
    rmSync(dataDir, { recursive: true, force: true });
    await own?.drop();
  };
  const late = setTimeout(() => child.kill("SIGKILL"), patience);
  try {
    await line(/"msg":"listening"/);
  } catch (error) {
    await tidy();
    throw error;
  } finally {
    clearTimeout(late);
  }
  const fetchBare = (path: string, init: RequestInit = {}) => fetch(origin + path, { redirect: "manual", ...init });
  return {
    origin,
    port,
    databaseUrl: url,
    dataDir,
    keysFile,
    process: child,
    fetchBare,
    fetch(path, init = {}) {
      const headers = new Headers(init.headers);
      const safe = ["GET", "HEAD"].includes((init.method ?? "GET").toUpperCase());
      if (!safe && !claims.some((name) => headers.has(name))) headers.set("Origin", origin);
      return fetchBare(path, { ...init, headers });
    },
    logs: () => lines,
    line,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
      await tidy();
      return child.exitCode;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
