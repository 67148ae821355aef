// One PostgreSQL for one test run: the one that TEST_DATABASE_URL names, else a throw-away cluster.
import { spawn } from "node:child_process";
import { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { cloneRoot } from "../../app/server/launchers/prepare.mjs";
import { Refusal } from "../../app/server/launchers/refusal.mjs";
import { embeddedBinaries, installedBinaries } from "./postgres-binaries.mjs";

const keeper = fileURLToPath(new URL("./postgres-keeper.mjs", import.meta.url));

/**
 * @typedef {object} Cluster
 * @property {string} url of a database whose user may create databases
 * @property {string} about where the server comes from, for the last lines of a run
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a cluster of its own, which ends with this process in all cases.
 * @param {import("./postgres-binaries.mjs").Binaries} binaries
 * @returns {Promise<Cluster>}
 */
export function startCluster({ bin, about }) {
  return new Promise((resolve, reject) => {
    // A process group of its own: Ctrl+C must not stop the server under running tests.
    const child = spawn(process.execPath, [keeper, bin], {
      stdio: ["pipe", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    const gone = new Promise((resolved) => child.once("close", resolved));
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      complaint += text;
    });
    child.once("error", reject);
    child.once("close", () =>
      reject(new Refusal(`The PostgreSQL of the tests (${about}) did not start.\n${complaint.trimEnd()}`)),
    );
    child.stdout.setEncoding("utf8").once("data", (line) => {
      const stop = async () => {
        child.ref();
        child.stdin.end();
        await gone;
      };
      // The keeper must not keep this process alive: when it ends, so does the keeper.
      child.unref();
      for (const pipe of [child.stdin, child.stdout, child.stderr]) if (pipe instanceof Socket) pipe.unref();
      resolve({ url: JSON.parse(line).url, about, stop });
    });
  });
}

/**
 * The PostgreSQL of this run. `TEST_POSTGRES=embedded` passes over an installed one, to test on its version too.
 * @param {import("../../app/server/launchers/step.mjs").Say} say
 * @returns {Promise<Cluster>}
 * @throws {Refusal} when there is none and none can be fetched
 */
export async function openPostgres(say) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, about: "given by TEST_DATABASE_URL", stop: async () => {} };
  const installed = process.env.TEST_POSTGRES === "embedded" ? null : installedBinaries();
  return startCluster(installed ?? (await embeddedBinaries(cloneRoot, say)));
}
