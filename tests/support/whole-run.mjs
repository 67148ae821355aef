// The run of `npm test`: prepares, opens PostgreSQL and Chromium, lets vitest run, and ends with the closing line.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { cloneRoot, prepare } from "../../app/server/launchers/prepare.mjs";
import { complain, Refusal } from "../../app/server/launchers/refusal.mjs";
import { step } from "../../app/server/launchers/step.mjs";
import { findChromium } from "./chromium.mjs";
import { openPostgres } from "./postgres-cluster.mjs";
import { needsOf, readTyped, testFiles } from "./projects.mjs";
import { seedDocuments } from "./seed-documents.mjs";

/**
 * What the reporter wrote down.
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed tests, and errors outside of any test
 * @property {number} skipped
 * @property {string[]} skippedTests their names
 * @property {string | null} postgresVersion as the server itself says; null when it was not used
 */

const say = console.log;

/**
 * @param {string[]} parameters for vitest
 * @param {Record<string, string | undefined>} env
 * @param {AbortSignal} interrupted
 * @returns {Promise<number>} the exit status
 */
function runVitest(parameters, env, interrupted) {
  const reporters = parameters.some((word) => word.startsWith("--reporter")) ? [] : ["--reporter=default"];
  const vitest = path.join(cloneRoot, "node_modules", "vitest", "vitest.mjs");
  const own = ["run", ...reporters, `--reporter=${path.join(cloneRoot, "tests", "support", "tally-reporter.ts")}`];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...own, ...parameters], {
      cwd: cloneRoot,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      stdio: ["ignore", "inherit", "inherit"],
    });
    const interrupt = () => child.kill("SIGINT");
    interrupted.addEventListener("abort", interrupt);
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : os.constants.signals[signal])));
  });
}

/**
 * What is missing on this machine: skipped with one line, or refused where skipping is forbidden.
 * @param {{ chromium: boolean }} needs
 * @param {Record<string, string | undefined>} env
 */
function lookAround(needs, env) {
  const chromium = needs.chromium ? findChromium(env) : null;
  const lines = [];
  if (needs.chromium && chromium === null) {
    const missing = "there is no Chromium on this machine (install it, or give its path as CHROMIUM_PATH)";
    if (env.MACHIKOE_FORBID_SKIPS === "1") throw new Refusal(`Skipping is forbidden, but ${missing}.`);
    lines.push(`Browser tests: skipped, ${missing}`);
  }
  const seeds = seedDocuments(env, cloneRoot);
  if (env.SEEDS_REQUIRED === "1" && !seeds.real) {
    throw new Refusal(`SEEDS_REQUIRED=1, but the five cities' documents are not in ${seeds.folder} (SEEDS_DIR).`);
  }
  lines.push(
    seeds.real
      ? `Importer tests: on the real documents in ${path.relative(cloneRoot, seeds.folder)}`
      : "Importer tests: on the stand-in documents (SEEDS_DIR names no folder of real ones)",
  );
  return { chromium, lines };
}

/** @param {string} file @returns {Tally | null} null when vitest ended before it had a result */
function readTally(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : null;
}

/**
 * The exit status of a whole run: not 0 when anything failed, crashed, was skipped against the rule, or nothing ran.
 * @param {Tally | null} tally
 * @param {number | null} status of vitest; null when it was never started
 * @param {boolean} forbidSkips
 * @returns {{ status: number, complaints: string[], closing: string }}
 */
export function verdict(tally, status, forbidSkips) {
  const { passed, failed, skipped, skippedTests } = tally ?? { passed: 0, failed: 0, skipped: 0, skippedTests: [] };
  const complaints = [];
  if (tally === null && status !== null) complaints.push("vitest ended before the tests did.");
  if (tally !== null && passed + failed === 0) complaints.push("No test ran.");
  if (forbidSkips && skipped > 0)
    complaints.push(`Skipping is forbidden, but skipped were:\n  ${skippedTests.join("\n  ")}`);
  const bad = failed > 0 || status !== 0 || complaints.length > 0;
  // A failure that belongs to no test still counts, so that the closing line never looks clean when the run was not.
  const counted = bad && failed === 0 ? 1 : failed;
  return { status: bad ? 1 : 0, complaints, closing: `${passed} passed, ${counted} failed, ${skipped} skipped` };
}

/** @param {string[]} typed as typed after `npm test --` */
export async function wholeRun(typed) {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop.abort());
  const notes = fs.mkdtempSync(path.join(os.tmpdir(), "machikoe-test-"));
  const tallyFile = path.join(notes, "tally.json");
  const forbidSkips = process.env.MACHIKOE_FORBID_SKIPS === "1";
  /** @type {import("./postgres-cluster.mjs").Cluster | null} */
  let postgres = null;
  /** @type {string[]} */
  let lines = [];
  /** @type {number | null} */
  let status = null;
  try {
    const { passedOn, chosen, filters } = readTyped(typed, cloneRoot);
    const needs = needsOf({ chosen, filters }, testFiles(cloneRoot));
    const found = lookAround(needs, process.env);
    lines = found.lines;
    await prepare({ say, built: needs.build });
    /** @type {Record<string, string | undefined>} */
    const env = { ...process.env, MACHIKOE_TALLY: tallyFile, CHROMIUM_PATH: found.chromium ?? "" };
    if (needs.postgres) {
      const opened = await step(say, "Opening PostgreSQL", () => openPostgres(say));
      postgres = opened;
      env.TEST_POSTGRES_URL = opened.url;
    }
    if (!stop.signal.aborted) status = await runVitest(passedOn, env, stop.signal);
  } catch (error) {
    complain(error);
  }
  await postgres?.stop();
  const tally = readTally(tallyFile);
  fs.rmSync(notes, { recursive: true, force: true });
  const { complaints, closing, status: final } = verdict(tally, status, forbidSkips);
  if (postgres) lines.push(`PostgreSQL: ${tally?.postgresVersion ?? "not reached"}, ${postgres.about}`);
  say(["", ...complaints, ...lines, closing].join("\n"));
  process.exitCode = stop.signal.aborted ? 130 : final;
}
