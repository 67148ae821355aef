// The projects of the tests (see tests/support/projects.mjs): fast ones first, never more at once than the machine bears.
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { findChromium } from "./tests/support/chromium.mjs";
import { globsOf } from "./tests/support/projects.mjs";
import { seedDocuments } from "./tests/support/seed-documents.mjs";

type Project = Parameters<typeof globsOf>[0];
type Settings = NonNullable<TestProjectInlineConfiguration["test"]>;

const root = fileURLToPath(new URL("./", import.meta.url));
const chromium = findChromium(process.env);
const atOnce = Math.max(2, availableParallelism() - 1);
const templates = { sqlite: "./tests/support/sqlite-template.ts", postgres: "./tests/support/postgres-template.ts" };

function project(
  name: Project,
  order: number,
  seconds: number,
  settings: Settings = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      ...globsOf(name),
      environment: "node",
      setupFiles: ["./tests/support/no-console-error.ts"],
      testTimeout: seconds * 1000,
      hookTimeout: Math.max(60, seconds) * 1000,
      maxWorkers: atOnce,
      ...settings,
      sequence: { groupOrder: order },
    },
  };
}

export default defineConfig({
  root,
  test: {
    // A loaded machine may take long to come to what is waited for.
    expect: { poll: { timeout: 15_000 } },
    env: { SEEDS_DIR: seedDocuments(process.env, root).folder },
    projects: [
      project("rules", 1, 20, { pool: "threads" }),
      project("house", 1, 120),
      project("sqlite", 2, 30, { globalSetup: [templates.sqlite], env: { TEST_ENGINE: "sqlite" } }),
      project("postgres", 2, 30, { globalSetup: [templates.postgres], env: { TEST_ENGINE: "postgres" } }),
      project("journeys", 3, 60, { globalSetup: [templates.sqlite, templates.postgres], maxWorkers: 2 }),
      project("browser", 4, 120, {
        globalSetup: [templates.sqlite, templates.postgres],
        maxWorkers: 2,
        env: { CHROMIUM_PATH: chromium ?? "" },
        ...(chromium === null ? { runner: "./tests/support/skipping-runner.ts" } : {}),
      }),
    ],
  },
});
