// Runs PostgreSQL's own programs for dumping and restoring, never with a password among their parameters.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CopyRefused } from "./copied.ts";

/** Folders in which packages put the programs of one version, the newest first, after those of the PATH. */
function folders(): string[] {
  const packaged = ["/usr/lib/postgresql", "/usr/local/opt", "/opt/homebrew/opt"].flatMap((parent) =>
    existsSync(parent)
      ? readdirSync(parent)
          .filter((name) => /^(postgresql@)?\d+$/.test(name))
          .sort((a, b) => b.localeCompare(a, "en", { numeric: true }))
          .map((name) => join(parent, name, "bin"))
      : [],
  );
  return [...(process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""), ...packaged];
}

const suffix = process.platform === "win32" ? ".exe" : "";

interface Ran {
  readonly status: number | null;
  readonly output: string;
}

function run(program: string, parameters: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output }));
  });
}

async function majorOf(program: string): Promise<number> {
  const { output } = await run(program, ["--version"], process.env);
  return Number(/\) (\d+)/.exec(output)?.[1] ?? 0);
}

/**
 * The path of a program that is at least as new as the server: an older one refuses to read it.
 * @throws CopyRefused that says what to install
 */
async function find(name: "pg_dump" | "pg_restore", least: number): Promise<string> {
  const there = folders()
    .map((folder) => join(folder, name + suffix))
    .filter((path) => existsSync(path));
  for (const path of new Set(there)) if ((await majorOf(path)) >= least) return path;
  throw new CopyRefused(
    `${name} of PostgreSQL ${least} or newer was not found. Install PostgreSQL's client programs (Debian, Ubuntu: postgresql-client-${least}) and make sure that they are on the PATH.`,
  );
}

/**
 * Runs pg_dump or pg_restore against a database.
 * @param serverMajor major version of the server
 * @throws CopyRefused with the program's own words when it fails
 */
export async function runPostgresProgram(
  name: "pg_dump" | "pg_restore",
  serverMajor: number,
  url: string,
  parameters: readonly string[],
): Promise<void> {
  const program = await find(name, serverMajor);
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = "";
  const env = { ...process.env, ...(password === "" ? {} : { PGPASSWORD: password }) };
  const { status, output } = await run(program, [`--dbname=${address.href}`, "--no-password", ...parameters], env);
  if (status !== 0) throw new CopyRefused(`${name} failed:\n${output.trim()}`);
}
