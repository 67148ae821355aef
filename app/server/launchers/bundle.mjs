// The one door from the launchers to the built server.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { requireNode } from "./node-version.mjs";
import { cloneRoot } from "./prepare.mjs";
import { complain, Refusal } from "./refusal.mjs";

/**
 * What `app/entry.server.tsx` offers to launchers.
 * @typedef {object} Bundle
 * @property {(env: Record<string, string | undefined>) => Promise<void>} serve resolves once the server listens
 * @property {(env: Record<string, string | undefined>) => Promise<void>} migrate
 * @property {(env: Record<string, string | undefined>, how: { fresh: boolean }) => Promise<Seeded>} seed
 * @property {(env: Record<string, string | undefined>, file: string) => Promise<void>} backup
 * @property {(env: Record<string, string | undefined>, folder: string, wish: { force: boolean }) => Promise<void>} restore
 *
 * @typedef {object} Seeded
 * @property {{ label: string, path: string }[]} addresses
 * @property {{ who: string, login: string, password: string }[]} accounts
 */

/**
 * @returns {Promise<Bundle>}
 * @throws {Refusal} when the site was not built, or its packages are not installed
 */
export async function loadBundle(root = cloneRoot) {
  const file = path.join(root, "build", "server", "index.js");
  if (!fs.existsSync(file)) throw new Refusal("The site is not built yet. Run this first: npm run build");
  try {
    return (await import(pathToFileURL(file).href)).entry.module;
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
    if (!missing) throw error;
    throw new Refusal(`${error.message}\nThe packages are not installed. Run this first: npm ci`);
  }
}

/**
 * Runs one deed of the built server as a program: production unless said otherwise, a refusal as its sentence.
 * @param {(bundle: Bundle) => Promise<unknown>} deed
 */
export async function launch(deed) {
  requireNode();
  process.env.NODE_ENV ||= "production";
  try {
    await deed(await loadBundle());
  } catch (error) {
    complain(error);
    // What the deed had opened before it failed must not keep the process alive.
    process.exit(1);
  }
}
