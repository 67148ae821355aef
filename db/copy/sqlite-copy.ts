// Copies a SQLite database into one file, and puts such a file in a database's place.
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { type Copied, CopyRefused, type DatabaseState } from "./copied.ts";
import { type Counts, difference, isCounted, isEmpty } from "./counts.ts";

const fileName = "database.sqlite";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function tablesOf(database: Sqlite.Database): string[] {
  const names = database
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name",
    )
    .pluck()
    .all() as string[];
  return names.filter(isCounted);
}

function countsOf(database: Sqlite.Database): Counts {
  return Object.fromEntries(
    tablesOf(database).map((table) => [
      table,
      database
        .prepare(`select count(*) from ${quoted(table)}`)
        .pluck()
        .get() as number,
    ]),
  );
}

function migrationsOf(database: Sqlite.Database): string[] {
  const there = database.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get();
  return there ? (database.prepare("select name from kysely_migration order by name").pluck().all() as string[]) : [];
}

/** @throws CopyRefused when the file is no sound database */
function examine(file: string): { counts: Counts; migrations: string[] } {
  const database = new Sqlite(file, { readonly: true });
  try {
    const found = database.pragma("integrity_check", { simple: true });
    if (found !== "ok") throw new CopyRefused(`${file} is damaged: ${String(found)}`);
    if (database.prepare("pragma foreign_key_check").get() !== undefined) {
      throw new CopyRefused(`${file} is damaged: a row refers to another one that is not there`);
    }
    return { counts: countsOf(database), migrations: migrationsOf(database) };
  } finally {
    database.close();
  }
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export async function copySqlite(url: string, folder: string): Promise<Omit<Copied, "engine">> {
  if (!existsSync(url)) throw new CopyRefused(`There is no database ${url}.`);
  const target = join(folder, fileName);
  // One read transaction: writers go on, and none of what they commit meanwhile is in the copy.
  const database = new Sqlite(url, { readonly: true, timeout: 10_000 });
  try {
    database.prepare("vacuum into ?").run(target);
  } finally {
    database.close();
  }
  sync(target);
  return { file: fileName, ...examine(target) };
}

export async function sqliteState(url: string): Promise<DatabaseState> {
  if (!existsSync(url)) return "absent";
  const database = new Sqlite(url, { readonly: true });
  try {
    return isEmpty(countsOf(database)) ? "empty" : "filled";
  } finally {
    database.close();
  }
}

/** Folds the log into the file and leaves WAL mode, which SQLite only does for the one who has the database alone. */
function takeAlone(url: string): void {
  const database = new Sqlite(url, { timeout: 500 });
  try {
    if (database.pragma("journal_mode = delete", { simple: true }) === "delete") return;
  } catch (error) {
    if ((error as { code?: string }).code !== "SQLITE_BUSY") throw error;
  } finally {
    database.close();
  }
  throw new CopyRefused(`${url} is in use. Stop the server first.`);
}

export async function putBackSqlite(url: string, file: string, copied: Copied, stamp: string): Promise<string | null> {
  const wrong = difference(copied.counts, examine(file).counts);
  if (wrong) throw new CopyRefused(`The backup does not hold what its list says: ${wrong}`);
  mkdirSync(dirname(url), { recursive: true });
  const incoming = `${url}.incoming-${stamp}`;
  try {
    copyFileSync(file, incoming);
    sync(incoming);
    const before = await sqliteState(url);
    const old = `${url}.before-${stamp}`;
    if (before !== "absent") {
      takeAlone(url);
      renameSync(url, old);
    }
    renameSync(incoming, url);
    sync(dirname(url));
    if (before === "filled") return old;
    rmSync(old, { force: true });
    return null;
  } finally {
    rmSync(incoming, { force: true });
  }
}
