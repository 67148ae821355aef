// Makes a throw-away PostgreSQL cluster, prints its address as one line of JSON, and removes it when its standard input
// ends: so it ends with the process that started it, however that process ends. Parameter: the folder of the programs.
import { spawn, spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const user = "machikoe";
/** Nothing in a test needs to outlive a power cut. */
const settings = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=200",
  "log_min_messages=fatal",
];
const startingTakesAtMost = 60_000;

/** PostgreSQL refuses to run as root: then its programs run as the user it is installed with, else as nobody. */
function lesserUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((option) => spawnSync("id", [option, name], { encoding: "utf8" }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error("PostgreSQL refuses to run as root, and there is neither a user postgres nor a user nobody.");
}

const as = lesserUser();
// Folders of TMPDIR may be closed to the lesser user; /tmp never is.
const folder = fs.mkdtempSync(path.join(as.uid === undefined ? os.tmpdir() : "/tmp", "machikoe-postgres-"));
const data = path.join(folder, "data");
const log = path.join(folder, "log");
/** @type {import("node:child_process").ChildProcess | null} */
let server = null;
let ending = false;

/** @param {string} bin @param {string} name */
function program(bin, name) {
  return path.join(bin, process.platform === "win32" ? `${name}.exe` : name);
}

/**
 * The programs where the lesser user can reach them: a copy when the clone is in a folder that is closed to it.
 * @param {string} bin
 */
function reachable(bin) {
  const answer = spawnSync(program(bin, "postgres"), ["--version"], { cwd: folder, ...as });
  if (answer.status === 0) return bin;
  const code = answer.error && "code" in answer.error ? answer.error.code : null;
  if (code !== "EACCES") throw new Error(`${program(bin, "postgres")} does not run: ${answer.error ?? answer.stderr}`);
  const copy = path.join(folder, "server");
  fs.cpSync(path.dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, path.basename(bin));
}

/** @returns {Promise<number>} a port that was free a moment ago */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/** @param {string} bin @param {string} password */
function initialise(bin, password) {
  const secret = path.join(folder, "password");
  fs.writeFileSync(secret, password, { mode: 0o600 });
  if (as.uid !== undefined) {
    fs.chownSync(folder, as.uid, as.gid);
    fs.chownSync(secret, as.uid, as.gid);
  }
  const parameters = [
    "-D",
    data,
    "-U",
    user,
    "--auth=scram-sha-256",
    `--pwfile=${secret}`,
    "--encoding=UTF8",
    "--no-locale",
    "--no-sync",
  ];
  const result = spawnSync(program(bin, "initdb"), parameters, { cwd: folder, encoding: "utf8", ...as });
  if (result.status !== 0)
    throw new Error(`initdb failed: ${result.error?.message ?? ""}${result.stdout ?? ""}${result.stderr ?? ""}`);
}

/** @param {string} bin @param {number} port @returns {Promise<boolean>} whether it is ready for connections */
async function started(bin, port) {
  const output = fs.openSync(log, "w");
  const parameters = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const child = spawn(program(bin, "postgres"), parameters, { cwd: folder, stdio: ["ignore", output, output], ...as });
  fs.closeSync(output);
  server = child;
  let failed = false;
  child.on("error", () => {
    failed = true;
  });
  const pidFile = path.join(data, "postmaster.pid");
  const deadline = performance.now() + startingTakesAtMost;
  while (!failed && child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
    // The eighth line of this file is PostgreSQL's own word on whether it accepts connections.
    if (fs.existsSync(pidFile) && fs.readFileSync(pidFile, "utf8").split("\n")[7]?.trim() === "ready") return true;
    await sleep(20);
  }
  await stopServer(bin);
  return false;
}

/** @param {string} bin */
async function stopServer(bin) {
  const child = server;
  server = null;
  if (child === null || child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  // SIGQUIT is PostgreSQL's immediate shutdown.
  if (process.platform === "win32") spawnSync(program(bin, "pg_ctl"), ["kill", "QUIT", String(child.pid)]);
  else child.kill("SIGQUIT");
  await gone;
}

/** @param {string} bin @param {number} status */
async function end(bin, status) {
  if (ending) return;
  ending = true;
  await stopServer(bin);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(status);
}

async function main() {
  let bin = process.argv[2] ?? "";
  process.stdin.on("close", () => end(bin, 0)).resume();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(bin, 0));
  try {
    bin = reachable(bin);
    const password = crypto.randomBytes(18).toString("hex");
    initialise(bin, password);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const port = await freePort();
      if (!(await started(bin, port))) continue;
      process.stdout.write(`${JSON.stringify({ url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres` })}\n`);
      return;
    }
    throw new Error(`PostgreSQL does not start: ${fs.readFileSync(log, "utf8")}`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    await end(bin, 1);
  }
}

main();
