// `npm run restore -- FOLDER`: puts a backup in the place of the database and files of an installation that is stopped.
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { engineOf } from "#db/connect.ts";
import { CopyRefused } from "#db/copy/copied.ts";
import { putBackDatabase, stateOf } from "#db/copy/copy.ts";
import { parseStorage, StartRefused } from "./environment.ts";
import { type Manifest, readManifest } from "./manifest.server.ts";

const stampOf = (instant: string): string => instant.replace(/[-:]|\.\d+/g, "");

async function isFilledFolder(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder)).length > 0;
}

/** Copies the files of a backup beside the place where they will be. */
async function copyFiles(backup: string, manifest: Manifest, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const { path } of manifest.files) {
    if (path.startsWith("files/")) await copyFile(join(backup, path), join(to, path.slice("files/".length)));
  }
}

async function putBack(source: string, manifest: Manifest, databaseUrl: string, filesDir: string): Promise<string[]> {
  const stamp = stampOf(new Date().toISOString());
  const incoming = `${filesDir}.incoming-${stamp}`;
  try {
    await copyFiles(source, manifest, incoming);
    const oldDatabase = await putBackDatabase(
      databaseUrl,
      join(source, manifest.database.file),
      manifest.database,
      stamp,
    );
    let oldFiles: string | null = null;
    if (await isFilledFolder(filesDir)) {
      oldFiles = `${filesDir}.before-${stamp}`;
      await rename(filesDir, oldFiles);
    } else await rm(filesDir, { recursive: true, force: true });
    await rename(incoming, filesDir);
    return [oldDatabase, oldFiles].filter((place) => place !== null);
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

/**
 * Restores a backup.
 * @param source folder that `backup` wrote
 * @param how.force also where there is data already; what was there is kept under another name
 * @throws StartRefused with a sentence, leaving everything as it was, when the backup is not whole, is of the other
 *   engine, there is data and no `force`, or a server is still running
 */
export async function restore(
  variables: Readonly<Record<string, string | undefined>>,
  source: string,
  { force = false }: { readonly force?: boolean } = {},
): Promise<void> {
  const { databaseUrl, dataDir } = parseStorage(variables);
  const filesDir = join(dataDir, "files");
  const manifest = await readManifest(source);
  const engine = engineOf(databaseUrl);
  if (manifest.database.engine !== engine) {
    throw new StartRefused(`The backup is of ${manifest.database.engine}, DATABASE_URL names a database of ${engine}.`);
  }
  try {
    const filled = (await stateOf(databaseUrl)) === "filled" || (await isFilledFolder(filesDir));
    if (filled && !force) {
      throw new StartRefused(
        "There is data already. Add --force to put the backup in its place; what is there will be kept under another name.",
      );
    }
    const kept = await putBack(source, manifest, databaseUrl, filesDir);
    console.log(`Restored the backup of ${manifest.madeAt}.`);
    for (const place of kept) console.log(`What was there before is kept as ${place}`);
    console.log("Run npm run db:migrate if this version is newer than the one that made the backup.");
  } catch (error) {
    throw error instanceof CopyRefused ? new StartRefused(error.message) : error;
  }
}
