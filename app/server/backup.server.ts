// `npm run backup -- FOLDER`: a consistent copy of database and files, with a list of what it holds, while the site runs.
//
// The folder holds `database.sqlite` (a SQLite file) or `database.dump` (pg_dump's custom format), `files/` (uploaded
// files under their ids) and `manifest.json`. The key file is not part of it: who has both can read every name.
import { existsSync } from "node:fs";
import { copyFile, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CopyRefused } from "#db/copy/copied.ts";
import { copyDatabase } from "#db/copy/copy.ts";
import { parseStorage, StartRefused } from "./environment.ts";
import { hashFile, type ListedFile, type Manifest, manifestName } from "./manifest.server.ts";

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Copies the stored files. One that is taken away meanwhile was never part of anything. */
async function copyFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of existsSync(from) ? await readdir(from) : []) {
    if (name.endsWith(".part")) continue;
    try {
      await copyFile(join(from, name), join(to, name));
      await sync(join(to, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

async function list(folder: string): Promise<ListedFile[]> {
  const listed: ListedFile[] = [];
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name);
    const found = await stat(path);
    if (found.isFile())
      listed.push({ path: name.replaceAll("\\", "/"), bytes: found.size, sha256: await hashFile(path) });
  }
  return listed;
}

async function fill(folder: string, databaseUrl: string, filesDir: string): Promise<Manifest> {
  const copied = await copyDatabase(databaseUrl, folder);
  // After the database: a file is stored before the row that names it, so no row of the copy lacks its file.
  await copyFiles(filesDir, join(folder, "files"));
  const manifest: Manifest = {
    product: "machikoe",
    format: 1,
    madeAt: new Date().toISOString(),
    database: { ...copied, counts: { ...copied.counts }, migrations: [...copied.migrations] },
    files: await list(folder),
  };
  const path = join(folder, manifestName);
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  return manifest;
}

/**
 * Makes a backup.
 * @param target folder that does not exist yet; it appears only once it is whole
 * @throws StartRefused with a sentence when it is there already, or the data cannot be copied
 */
export async function backup(variables: Readonly<Record<string, string | undefined>>, target: string): Promise<void> {
  const { databaseUrl, dataDir } = parseStorage(variables);
  if (existsSync(target)) throw new StartRefused(`${target} is there already. Name a new folder for every backup.`);
  const unfinished = `${target}.part-${process.pid}`;
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    const { database, files } = await fill(unfinished, databaseUrl, join(dataDir, "files"));
    await rename(unfinished, target);
    await sync(join(target, ".."));
    const rows = Object.values(database.counts).reduce((sum, count) => sum + count, 0);
    console.log(`Backup written: ${target} (${rows} rows, ${files.length - 1} files)`);
    console.log("The key file is not part of it: keep a copy of it in another place. Without it names cannot be read.");
  } catch (error) {
    throw error instanceof CopyRefused ? new StartRefused(error.message) : error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
