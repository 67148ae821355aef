// What `npm run demo` and `npm run dev` share: the demo's data and the child process that serves it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureKeys } from "./keys.mjs";
import { takeLock } from "./lock.mjs";

/**
 * The environment of the demo: always its own SQLite file and keys, whatever a real installation's variables say; and
 * only this machine reaches it unless HOST says otherwise, because everyone knows its passwords.
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string | undefined>}
 */
export function demoEnvironment(env) {
  const port = env.PORT || "3000";
  return {
    ...env,
    NODE_ENV: "production",
    MACHIKOE_DEMO: "1",
    HOST: env.HOST || "127.0.0.1",
    PORT: port,
    TRUSTED_PROXIES: "none",
    PUBLIC_ORIGIN: `http://localhost:${port}`,
    DATABASE_URL: "data/demo.db",
    DATA_DIR: "data/demo",
    MACHIKOE_KEYS_FILE: "data/demo/keys.json",
  };
}

/**
 * Opens the demo's data for this process alone, until it ends.
 * @param {string} root the clone
 * @param {{ say: import("./step.mjs").Say, fresh: boolean }} how fresh: removes what was there
 * @throws {import("./refusal.mjs").Refusal} when a demo of this clone is running
 */
export async function openDemo(root, { say, fresh }) {
  await takeLock(path.join(root, ".cache", "demo-lock"), {
    say,
    wait: false,
    busy: (pid) =>
      `A demo of this clone is running already (process ${pid}). Stop it first. ` +
      "(If no such process belongs to Machikoe, delete the folder .cache/demo-lock.)",
  });
  if (fresh) {
    for (const name of ["demo.db", "demo.db-wal", "demo.db-shm", "demo"]) {
      fs.rmSync(path.join(root, "data", name), { recursive: true, force: true });
    }
    say("Starting over: removed data/demo.db and data/demo");
  }
  ensureKeys(path.join(root, "data", "demo", "keys.json"));
}

/**
 * Starts the demo's server in a process group of its own, so that Ctrl+C reaches it once, through `stop`; it ends by
 * itself when this process dies.
 * @param {string} root the clone
 * @param {string} [server] the launcher to start
 */
export function startDemoServer(root, server = fileURLToPath(new URL("./demo-server.mjs", import.meta.url))) {
  const child = spawn(process.execPath, [server], {
    cwd: root,
    env: /** @type {NodeJS.ProcessEnv} */ (demoEnvironment(process.env)),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
  /** @type {Promise<number>} the exit status; 128 + n after signal n */
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : os.constants.signals[signal])));
  });
  return { ended, stop: (/** @type {NodeJS.Signals} */ signal) => child.kill(signal) };
}

/**
 * Calls back for SIGINT and SIGTERM, once for the several copies of one Ctrl+C (from the terminal and from npm).
 * @param {(signal: NodeJS.Signals) => void} pass
 */
export function onStopSignal(pass) {
  let last = Number.NEGATIVE_INFINITY;
  for (const signal of /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => {
      const now = performance.now();
      if (now - last > 500) pass(signal);
      last = now;
    });
  }
}
