// Prepares a clone: installs the packages and builds the site, each only when something changed since the last time.
import { spawn } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { takeLock } from "./lock.mjs";
import { explainNpmFailure, shortened } from "./npm-failure.mjs";
import { Refusal } from "./refusal.mjs";
import { step } from "./step.mjs";

/** The folder of this clone. */
export const cloneRoot = fileURLToPath(new URL("../../../", import.meta.url));

/** Everything the build reads. The launchers start the built server but are no part of it. */
const sources = [
  "app",
  "db",
  "public",
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];
const notSources = ["app/server/launchers"];

/** Packages with a compiled part, and an expression that fails when this part does not load. */
const compiled = {
  "better-sqlite3": 'new (require("better-sqlite3"))(":memory:").close()',
  "@node-rs/argon2": 'require("@node-rs/argon2")',
};

/**
 * Runs a command, collecting what it prints; a signal to this process ends the command first.
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ cwd: string, env?: Record<string, string | undefined>, shell?: boolean }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, parameters, options) {
  return new Promise((resolve, reject) => {
    const env = /** @type {NodeJS.ProcessEnv | undefined} */ (options.env);
    const child = spawn(command, parameters, { ...options, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let interrupted = 0;
    const interrupt = (/** @type {NodeJS.Signals} */ signal, /** @type {number} */ number) => {
      interrupted = 128 + number;
      child.kill(signal);
    };
    const ended = () => {
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
      if (interrupted > 0) process.exit(interrupted);
    };
    process.on("SIGINT", interrupt);
    process.on("SIGTERM", interrupt);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => {
      ended();
      reject(error);
    });
    child.on("close", (code) => {
      ended();
      resolve({ ok: code === 0, output });
    });
  });
}

/**
 * Runs npm with the very npm that started us, else the one on the PATH.
 * @param {string[]} parameters
 * @param {{ cwd: string, env?: Record<string, string | undefined> }} options
 */
export async function npm(parameters, options) {
  const cli = process.env.npm_execpath ?? "";
  const env = { ...process.env, npm_config_loglevel: "notice", ...options.env };
  if (/npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...parameters], { ...options, env });
  const windows = process.platform === "win32";
  try {
    return await run(windows ? "npm.cmd" : "npm", parameters, { ...options, env, shell: windows });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOENT") throw error;
    throw new Refusal("npm was not found on the PATH. It comes with Node.js: install Node.js with npm.");
  }
}

/** @param {string} file @returns {string} its content, "" where there is none */
function contentOf(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
}

/** @param {string | Buffer} content */
function sha256(content) {
  return crypto.createHash("sha256").update(content).digest("hex");
}

/**
 * One hash over names and contents of files; moving, adding, removing or changing any of them changes it.
 * @param {string} root
 * @param {string[]} names files or folders relative to root; what is absent counts as absent
 * @param {string[]} [without] files or folders left out
 * @returns {string} 64 hexadecimal digits
 */
export function hashFiles(root, names, without = []) {
  const hash = crypto.createHash("sha256");
  /** @param {string} name */
  const add = (name) => {
    const place = path.join(root, name);
    if (without.includes(name) || !fs.existsSync(place)) return;
    if (fs.statSync(place).isDirectory()) {
      for (const entry of fs.readdirSync(place).sort()) add(`${name}/${entry}`);
      return;
    }
    hash.update(`${JSON.stringify(name)} ${sha256(fs.readFileSync(place))}\n`);
  };
  for (const name of names) add(name);
  return hash.digest("hex");
}

/** @param {string} root @param {import("./step.mjs").Say} say */
async function install(root, say) {
  const note = path.join(root, "node_modules", ".machikoe-lock-hash");
  const lockHash = sha256(fs.readFileSync(path.join(root, "package-lock.json")));
  const state = `${lockHash} ${process.platform}-${process.arch}-${process.versions.modules}`;
  if (contentOf(note) === state) {
    say("Packages: nothing changed");
    return;
  }
  await step(say, "Installing the packages (npm ci; the first time this takes some minutes)", async () => {
    fs.rmSync(note, { force: true });
    const result = await npm(["ci", "--include=dev"], { cwd: root });
    if (!result.ok) throw new Refusal(`${shortened(result.output)}\n\n${explainNpmFailure(result.output)}`);
    const { dependencies = {} } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
    for (const [name, proof] of Object.entries(compiled)) {
      if (!(name in dependencies)) continue;
      const loaded = await run(process.execPath, ["-e", proof], { cwd: root });
      if (loaded.ok) continue;
      throw new Refusal(
        `${loaded.output.trimEnd()}\n\nThe package ${name} was installed but its compiled part does not load. ` +
          "If npm is set to ignore install scripts (npm config get ignore-scripts), allow them and run the same command again.",
      );
    }
    fs.mkdirSync(path.dirname(note), { recursive: true });
    fs.writeFileSync(note, state);
  });
}

/**
 * @param {string} root
 * @param {import("./step.mjs").Say} say
 * @returns {Promise<boolean>} whether it was built now
 */
async function build(root, say) {
  const note = path.join(root, "build", ".machikoe-source-hash");
  const bundle = path.join(root, "build", "server", "index.js");
  const sourceHash = hashFiles(root, sources, notSources);
  if (fs.existsSync(bundle) && contentOf(note) === `${sourceHash} ${sha256(fs.readFileSync(bundle))}`) {
    say("Build: nothing changed");
    return false;
  }
  await step(say, "Building the site", async () => {
    fs.rmSync(note, { force: true });
    const result = await npm(["run", "build"], { cwd: root, env: { NODE_ENV: "production" } });
    if (!result.ok || !fs.existsSync(bundle)) {
      throw new Refusal(`${result.output.trimEnd()}\n\nThe build failed. What it printed is above.`);
    }
    fs.writeFileSync(note, `${sourceHash} ${sha256(fs.readFileSync(bundle))}`);
  });
  return true;
}

/**
 * Installs what package-lock.json names and, when asked, builds; holds the clone's lock meanwhile.
 * @param {object} how
 * @param {import("./step.mjs").Say} how.say
 * @param {string} [how.root] the clone
 * @param {boolean} [how.built] false: the build is not needed
 * @returns {Promise<boolean>} whether the site was built now
 * @throws {Refusal} when a step failed; its note of success is then absent, so that the next run tries again
 */
export async function prepare({ say, root = cloneRoot, built = true }) {
  const release = await takeLock(path.join(root, ".cache", "lock"), {
    say,
    busy: (pid) =>
      `Another starter (process ${pid}) is preparing this clone; waiting for it. ` +
      "(If no such process belongs to Machikoe, delete the folder .cache/lock.)",
  });
  try {
    await install(root, say);
    return built && (await build(root, say));
  } finally {
    release();
  }
}
