// Makes the file of secret keys where there is none: `npm run keys -- FILE`.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pathArgument } from "./command-line.mjs";
import { complain } from "./refusal.mjs";

/**
 * Creates a key file `{ "current": id, "keys": { id: base64 of 32 random bytes } }`, readable by its owner only.
 * An existing file is left untouched: what was encrypted with its keys could not be read without them.
 * @param {string} file
 * @returns {boolean} whether it was made now
 */
export function ensureKeys(file) {
  if (fs.existsSync(file)) return false;
  const id = `k${crypto.randomBytes(4).toString("hex")}`;
  const content = JSON.stringify({ current: id, keys: { [id]: crypto.randomBytes(32).toString("base64") } }, null, 2);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const written = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(written, `${content}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    // A link, unlike a rename, never replaces a file that another process made meanwhile.
    fs.linkSync(written, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    fs.rmSync(written, { force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    const file = pathArgument("npm run keys -- FILE");
    console.log(
      ensureKeys(file) ? `Made ${file}. Keep a copy of it, apart from the database.` : `${file} is there already.`,
    );
  } catch (error) {
    complain(error);
  }
}
