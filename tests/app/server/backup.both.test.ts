// Backup while the site writes, and restore into an empty, a filled, a running and a wrong place.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { backup } from "#app/server/backup.server.ts";
import { StartRefused } from "#app/server/environment.ts";
import { restore } from "#app/server/restore.server.ts";
import { type Connection, connect } from "#db/connect.ts";
import { pendingMigrations } from "#db/migrate.ts";
import { moveScopes, scopeVersions } from "#db/queries/audit.ts";
import { writing } from "#db/transaction.ts";
import { engine, freshDatabase } from "#tests/support/engine.ts";

interface Place {
  readonly folder: string;
  readonly url: string;
  readonly env: Record<string, string>;
  readonly filesDir: string;
}

/** An installation of its own: a migrated, empty database and a folder of files. */
async function anInstallation(): Promise<Place> {
  const database = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), "machikoe-backup-"));
  onTestFinished(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  const filesDir = join(folder, "data", "files");
  return { folder, url: database.url, filesDir, env: { DATABASE_URL: database.url, DATA_DIR: join(folder, "data") } };
}

async function within<T>(place: Place, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(place.url, { unsafeCommit: true });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

const move = (place: Place, scopes: readonly string[]) =>
  within(place, (connection) => writing(connection, (writer) => moveScopes(writer, scopes)));

const versions = (place: Place) =>
  within(place, async (connection) =>
    Object.fromEntries((await scopeVersions(connection.reader)).map((row) => [row.scope, row.version])),
  );

function storeFile(place: Place, bytes: Buffer): string {
  mkdirSync(place.filesDir, { recursive: true });
  const name = randomBytes(8).toString("hex");
  writeFileSync(join(place.filesDir, name), bytes);
  return name;
}

const refusal = (work: Promise<void>): Promise<string> =>
  work.then(
    () => "no refusal",
    (error: unknown) => {
      if (!(error instanceof StartRefused)) throw error;
      return error.message;
    },
  );

/** An installation with some rows and a file, and its backup. */
async function backedUp() {
  const place = await anInstallation();
  await move(place, ["city:a", "plan:x"]);
  await move(place, ["city:a"]);
  const bytes = randomBytes(50_000);
  const file = storeFile(place, bytes);
  writeFileSync(join(place.filesDir, "half.part"), "unfinished");
  const target = join(place.folder, "backup-1");
  await backup(place.env, target);
  return { place, target, file, bytes };
}

const manifestOf = (target: string) => JSON.parse(readFileSync(join(target, "manifest.json"), "utf8"));

test("a backup holds database, files and a list of what it holds, and nothing unfinished", async () => {
  const { place, target, file, bytes } = await backedUp();
  const manifest = manifestOf(target);
  const database = engine === "sqlite" ? "database.sqlite" : "database.dump";
  expect(readdirSync(target).sort()).toEqual([database, "files", "manifest.json"]);
  expect(readdirSync(join(target, "files"))).toEqual([file]);
  expect(manifest.database).toMatchObject({ engine, file: database, migrations: ["001-house", "002-main-job"] });
  expect(manifest.database.counts).toMatchObject({ scope_version: 2, submission: 0, city: 0 });
  const listed = manifest.files.find((entry: { path: string }) => entry.path === `files/${file}`);
  expect(listed).toEqual({
    path: `files/${file}`,
    bytes: 50_000,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  expect(readdirSync(place.folder).sort()).toEqual(["backup-1", "data"]);
});

test("a backup is never written over something", async () => {
  const { place, target } = await backedUp();
  const before = readFileSync(join(target, "manifest.json"));
  expect(await refusal(backup(place.env, target))).toContain("is there already");
  expect(readFileSync(join(target, "manifest.json"))).toEqual(before);
});

test("a backup restored into an empty installation brings back every row and file", async () => {
  const { target, file, bytes } = await backedUp();
  const other = await anInstallation();
  await restore(other.env, target);
  expect(await versions(other)).toEqual({ "city:a": 2, "plan:x": 1 });
  expect(readFileSync(join(other.filesDir, file))).toEqual(bytes);
  expect(await within(other, pendingMigrations)).toEqual([]);
  await move(other, ["city:a"]);
  expect(await versions(other)).toEqual({ "city:a": 3, "plan:x": 1 });
});

test("a backup taken while others write holds whole transactions only", async () => {
  const place = await anInstallation();
  const connection = await connect(place.url, { unsafeCommit: true });
  let writes = true;
  let rounds = 0;
  const writer = (async () => {
    while (writes) {
      await writing(connection, (w) =>
        moveScopes(
          w,
          Array.from({ length: 30 }, (_, index) => `city:${index}`),
        ),
      );
      rounds += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  await expect.poll(() => rounds > 5).toBe(true);
  const target = join(place.folder, "backup-1");
  await backup(place.env, target);
  const after = rounds;
  await expect.poll(() => rounds > after).toBe(true);
  writes = false;
  await writer;
  await connection.close();
  const other = await anInstallation();
  await restore(other.env, target);
  const found = Object.values(await versions(other));
  expect(found.length).toBe(30);
  expect(new Set(found).size).toBe(1);
});

test("where there is data nothing is restored unless told to, and then the old data is kept", async () => {
  const { target, file } = await backedUp();
  const other = await anInstallation();
  await move(other, ["city:old"]);
  const oldFile = storeFile(other, Buffer.from("old"));
  expect(await refusal(restore(other.env, target))).toContain("--force");
  expect(await versions(other)).toEqual({ "city:old": 1 });
  await restore(other.env, target, { force: true });
  expect(await versions(other)).toEqual({ "city:a": 2, "plan:x": 1 });
  expect(readdirSync(other.filesDir)).toEqual([file]);
  const kept = readdirSync(join(other.folder, "data")).filter((name) => name.startsWith("files.before-"));
  expect(kept.map((name) => readdirSync(join(other.folder, "data", name)))).toEqual([[oldFile]]);
});

test("files alone are data too", async () => {
  const { target } = await backedUp();
  const other = await anInstallation();
  storeFile(other, Buffer.from("old"));
  expect(await refusal(restore(other.env, target))).toContain("--force");
});

test("nothing is restored under a server that still runs", async () => {
  const { target } = await backedUp();
  const other = await anInstallation();
  await move(other, ["city:old"]);
  await within(other, async (running) => {
    await scopeVersions(running.reader);
    expect(await refusal(restore(other.env, target, { force: true }))).toMatch(/in use/);
    expect((await scopeVersions(running.reader)).map((row) => row.scope)).toEqual(["city:old"]);
  });
  expect(await versions(other)).toEqual({ "city:old": 1 });
  expect(existsSync(other.filesDir)).toBe(false);
});

test("a backup of which anything was changed, lost or added to the list is refused by name", async () => {
  const { target, file } = await backedUp();
  const other = await anInstallation();
  const list = readFileSync(join(target, "manifest.json"), "utf8");
  const path = join(target, "files", file);
  const bytes = readFileSync(path);

  writeFileSync(path, Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]));
  expect(await refusal(restore(other.env, target))).toContain(`files/${file} was changed`);
  rmSync(path);
  expect(await refusal(restore(other.env, target))).toContain(`files/${file} is missing`);
  writeFileSync(path, bytes);
  writeFileSync(join(target, "manifest.json"), list.replace(`files/${file}`, "../../etc/passwd"));
  expect(await refusal(restore(other.env, target))).toContain("not a path inside");
  writeFileSync(join(target, "manifest.json"), list.replace('"scope_version": 2', '"scope_version": 3'));
  expect(await refusal(restore(other.env, target))).toContain(
    "scope_version: 3 rows in the backup's list, 2 in its data",
  );
  writeFileSync(join(target, "manifest.json"), "{}");
  expect(await refusal(restore(other.env, target))).toContain("not a list");
  rmSync(join(target, "manifest.json"));
  expect(await refusal(restore(other.env, target))).toContain("is not a backup");

  expect(await versions(other)).toEqual({});
  expect(await within(other, pendingMigrations)).toEqual([]);
});

test("a backup of the other engine is refused", async () => {
  const { target } = await backedUp();
  const other = await anInstallation();
  const swapped = engine === "sqlite" ? "postgres://localhost/none" : join(other.folder, "new.db");
  expect(await refusal(restore({ ...other.env, DATABASE_URL: swapped }, target))).toContain("The backup is of");
});

test("there is no backup of a database that is not there", async () => {
  const place = await anInstallation();
  const missing =
    engine === "sqlite" ? join(place.folder, "none.db") : place.url.replace(/\/[^/?]+(\?|$)/, "/machikoe_none$1");
  const target = join(place.folder, "backup-1");
  const outcome = await backup({ ...place.env, DATABASE_URL: missing }, target).then(
    () => "made",
    (error: Error) => error.message,
  );
  expect(outcome).toMatch(/no database|does not exist/);
  expect([existsSync(target), existsSync(join(place.folder, "none.db"))]).toEqual([false, false]);
});
