// A PostgreSQL that keeps what it has acknowledged: BENCH_DATABASE_URL, else a cluster of its own that goes with this process.
// The clusters of the tests are not used, because they run without fsync. Started as a program it is the cluster's keeper.
import { spawn, spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cloneRoot } from "../../app/server/launchers/prepare.mjs";
import { Refusal } from "../../app/server/launchers/refusal.mjs";
import { embeddedBinaries, installedBinaries } from "../support/postgres-binaries.mjs";

const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=on", "synchronous_commit=on"];
const user = "machikoe";

/** PostgreSQL refuses to run as root: then its programs run as the user it is installed with, else as nobody. */
function lesserUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((option) => spawnSync("id", [option, name], { encoding: "utf8" }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error("PostgreSQL refuses to run as root, and there is neither a user postgres nor a user nobody.");
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

/** Makes a cluster, prints its address, and removes it when standard input ends. @param {string} bin */
async function keep(bin) {
  const as = lesserUser();
  // Folders of TMPDIR may be closed to the lesser user; /tmp never is.
  const folder = fs.mkdtempSync(path.join(as.uid === undefined ? os.tmpdir() : "/tmp", "machikoe-bench-postgres-"));
  const data = path.join(folder, "data");
  /** @param {string} program @param {string[]} parameters */
  const run = (program, parameters) => {
    const answer = spawnSync(path.join(bin, program), parameters, {
      cwd: folder,
      stdio: "pipe",
      encoding: "utf8",
      ...as,
    });
    if (answer.status !== 0) throw new Error(`${program}: ${answer.error ?? answer.stderr}`);
  };
  const end = () => {
    spawnSync(path.join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"], {
      cwd: folder,
      stdio: "ignore",
      ...as,
    });
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  process.stdin.on("close", () => process.exit(0)).resume();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0));
  process.on("exit", end);
  const secret = path.join(folder, "password");
  const password = crypto.randomBytes(18).toString("hex");
  fs.writeFileSync(secret, password, { mode: 0o600 });
  if (as.uid !== undefined) for (const place of [folder, secret]) fs.chownSync(place, as.uid, as.gid);
  run("initdb", [
    "-D",
    data,
    "-U",
    user,
    "--auth=scram-sha-256",
    `--pwfile=${secret}`,
    "--encoding=UTF8",
    "--no-locale",
  ]);
  const port = await freePort();
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
  // What the server prints goes to a file: it would keep the pipe of pg_ctl open for ever.
  run("pg_ctl", ["-D", data, "-l", path.join(folder, "log"), "-o", options, "-w", "start"]);
  process.stdout.write(`${JSON.stringify({ url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres` })}\n`);
}

/**
 * @param {import("../../app/server/launchers/step.mjs").Say} say
 * @returns {Promise<{ url: string, about: string, stop: () => Promise<void> }>} url of a database whose user may create databases
 * @throws {Refusal} when there is none and none can be fetched
 */
export async function openDurablePostgres(say) {
  const given = process.env.BENCH_DATABASE_URL;
  if (given) return { url: given, about: "given by BENCH_DATABASE_URL", stop: async () => {} };
  const { bin, about } = installedBinaries() ?? (await embeddedBinaries(cloneRoot, say));
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), bin], {
    stdio: ["pipe", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  const gone = new Promise((resolve) => child.once("close", resolve));
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    complaint += text;
  });
  const line = await new Promise((resolve) => {
    child.stdout.setEncoding("utf8").once("data", resolve);
    gone.then(() => resolve(null));
  });
  if (line === null) throw new Refusal(`The PostgreSQL of the bench (${about}) did not start.\n${complaint.trimEnd()}`);
  const stop = async () => {
    child.stdin.end();
    await gone;
  };
  return { url: JSON.parse(line).url, about, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  keep(process.argv[2] ?? "").catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
