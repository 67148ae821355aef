// Global set-up: one migrated SQLite file per project, of which every test file gets a copy.
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of this project's SQLite files; `template.db` in it is migrated and empty. */
    sqliteFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "machikoe-sqlite-"));
  const template = join(folder, "template.db");
  await migrate({ databaseUrl: template });
  const log = `${template}-wal`;
  if (existsSync(log) && statSync(log).size > 0)
    throw new Error(`${template} was not closed: its log is not empty, so it cannot be copied`);
  project.provide("sqliteFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
