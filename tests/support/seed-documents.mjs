// Says which documents the importer tests run on: the five cities' real ones, or the stand-ins written for the tests.
import fs from "node:fs";
import path from "node:path";

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} root the clone
 * @returns {{ folder: string, real: boolean }} folder: SEEDS_DIR, absolute; real: whether it holds text files
 */
export function seedDocuments(env, root) {
  const folder = path.resolve(root, env.SEEDS_DIR || "../shared/seeds");
  const real = fs.existsSync(folder) && fs.readdirSync(folder).some((name) => name.endsWith(".txt"));
  return { folder, real };
}
