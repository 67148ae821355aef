// What `npm test` makes of its command line, of the machine it runs on, and of how vitest ended.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findChromium } from "#tests/support/chromium.mjs";
import { belongsTo, globsOf, needsOf, projects, readTyped } from "#tests/support/projects.mjs";
import { seedDocuments } from "#tests/support/seed-documents.mjs";
import { verdict } from "#tests/support/whole-run.mjs";

const files = [
  "tests/architecture.test.ts",
  "tests/app/opinion/span.test.ts",
  "tests/app/opinion/split.both.test.ts",
  "tests/app/draft/tree.test.tsx",
  "tests/db/search.test.ts",
  "tests/db/locale.postgres.test.ts",
  "tests/journeys/comment.test.ts",
  "tests/browser/comment.test.ts",
];
const nothing = { build: false, postgres: false, chromium: false };
const typed = (...words: string[]) => needsOf(readTyped(words, "/clone"), files);

describe("the kinds of tests", () => {
  const kinds = Object.keys(projects) as (keyof typeof projects)[];
  const homes = (file: string) => kinds.filter((kind) => belongsTo(kind, file));

  test.each([
    ["tests/app/opinion/span.test.ts", ["rules"]],
    ["tests/app/draft/tree.test.tsx", ["rules"]],
    ["tests/app/opinion/split.both.test.ts", ["sqlite", "postgres"]],
    ["tests/app/opinion/lock.sqlite.test.ts", ["sqlite"]],
    ["tests/app/opinion/lock.postgres.test.ts", ["postgres"]],
    ["tests/db/search.test.ts", ["sqlite", "postgres"]],
    ["tests/db/locale.postgres.test.ts", ["postgres"]],
    ["tests/db/wal.sqlite.test.ts", ["sqlite"]],
    ["tests/architecture.test.ts", ["house"]],
    ["tests/journeys/comment.test.ts", ["journeys"]],
    ["tests/browser/comment.test.tsx", ["browser"]],
    ["tests/support/engine.ts", []],
  ])("%s belongs to %j", (file, expected) => {
    expect(homes(file)).toEqual(expected);
  });

  test("are told to vitest by the same rule", () => {
    expect(globsOf("sqlite")).toEqual({
      include: ["tests/db/**/*.test.ts", "tests/app/**/*.both.test.ts", "tests/app/**/*.sqlite.test.ts"],
      exclude: ["tests/db/**/*.postgres.test.ts"],
    });
    expect(globsOf("house").include).toEqual(["tests/architecture.test.ts"]);
  });
});

describe("what was typed after npm test --", () => {
  test("goes on to vitest without the two dashes", () => {
    expect(readTyped(["--", "tests/app", "-t", "span"], "/clone").passedOn).toEqual(["tests/app", "-t", "span"]);
  });

  test("is told apart: files, projects, options with and without a value", () => {
    const words = [
      "--project",
      "rules",
      "--project=sqlite",
      "-t",
      "tests/not-a-file",
      "--silent",
      "/clone/tests/db",
      "./tests/app/opinion",
    ];
    expect(readTyped(words, "/clone")).toMatchObject({
      chosen: ["rules", "sqlite"],
      filters: ["tests/db", "tests/app/opinion"],
    });
  });

  test("nothing needs everything", () => {
    expect(typed()).toEqual({ build: true, postgres: true, chromium: true });
  });

  test("rules and house need nothing", () => {
    expect(typed("--project", "rules")).toEqual(nothing);
    expect(typed("--project=house")).toEqual(nothing);
    expect(typed("tests/app/opinion/span.test.ts:12")).toEqual(nothing);
  });

  test("a folder needs what any file in it needs", () => {
    expect(typed("tests/app/opinion")).toEqual({ ...nothing, postgres: true });
    expect(typed("tests/app/draft")).toEqual(nothing);
    expect(typed("tests/db")).toEqual({ ...nothing, postgres: true });
  });

  test("a folder and a project need what both have", () => {
    expect(typed("tests/db", "--project", "sqlite")).toEqual(nothing);
    expect(typed("tests/journeys")).toEqual({ build: true, postgres: true, chromium: false });
    expect(typed("comment", "--project", "browser")).toEqual({ build: true, postgres: true, chromium: true });
  });

  test("projects can be left out and named by a pattern", () => {
    expect(typed("--project", "!browser")).toEqual({ build: true, postgres: true, chromium: false });
    expect(typed("--project", "ru*")).toEqual(nothing);
  });
});

describe("the end of a run", () => {
  const clean = { passed: 3, failed: 0, skipped: 0, skippedTests: [], postgresVersion: "15.18" };

  test("is good when all passed", () => {
    expect(verdict(clean, 0, true)).toEqual({ status: 0, complaints: [], closing: "3 passed, 0 failed, 0 skipped" });
  });

  test("is bad when one failed", () => {
    expect(verdict({ ...clean, failed: 2 }, 1, false)).toEqual({
      status: 1,
      complaints: [],
      closing: "3 passed, 2 failed, 0 skipped",
    });
  });

  test("is bad when vitest ended before the tests did", () => {
    expect(verdict(null, 1, false)).toEqual({
      status: 1,
      complaints: ["vitest ended before the tests did."],
      closing: "0 passed, 1 failed, 0 skipped",
    });
  });

  test("is bad, without a word on vitest, when it was never started", () => {
    expect(verdict(null, null, false)).toEqual({ status: 1, complaints: [], closing: "0 passed, 1 failed, 0 skipped" });
  });

  test("is bad when vitest said nothing and claims success", () => {
    expect(verdict(null, 0, false).status).toBe(1);
  });

  test("is bad when vitest failed though no test did", () => {
    expect(verdict(clean, 1, false)).toMatchObject({ status: 1, closing: "3 passed, 1 failed, 0 skipped" });
  });

  test("is bad when nothing ran", () => {
    expect(verdict({ ...clean, passed: 0 }, 0, false)).toEqual({
      status: 1,
      complaints: ["No test ran."],
      closing: "0 passed, 1 failed, 0 skipped",
    });
  });

  test("is bad when all were skipped", () => {
    expect(verdict({ ...clean, passed: 0, skipped: 4 }, 0, false)).toMatchObject({
      status: 1,
      complaints: ["No test ran."],
    });
  });

  test("is good with skipped tests, unless skipping is forbidden", () => {
    const some = { ...clean, skipped: 1, skippedTests: ["browser: tests/browser/comment.test.ts: a citizen comments"] };
    expect(verdict(some, 0, false)).toMatchObject({ status: 0, closing: "3 passed, 0 failed, 1 skipped" });
    expect(verdict(some, 0, true)).toMatchObject({ status: 1, closing: "3 passed, 1 failed, 1 skipped" });
    expect(verdict(some, 0, true).complaints[0]).toContain("a citizen comments");
  });
});

describe("the machine", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "machikoe-machine-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("has the Chromium that CHROMIUM_PATH names, or a refusal", () => {
    writeFileSync(join(folder, "my-chromium"), "");
    expect(findChromium({ CHROMIUM_PATH: join(folder, "my-chromium") })).toBe(join(folder, "my-chromium"));
    expect(() => findChromium({ CHROMIUM_PATH: join(folder, "none") })).toThrow("there is no such file");
  });

  test("has the first Chromium on the PATH", () => {
    writeFileSync(join(folder, "google-chrome"), "");
    expect(findChromium({ PATH: folder })).toBe(join(folder, "google-chrome"));
  });

  test("has the real documents where SEEDS_DIR holds texts, and else stand-ins", () => {
    expect(seedDocuments({ SEEDS_DIR: folder }, "/clone")).toEqual({ folder, real: false });
    writeFileSync(join(folder, "000.txt"), "第1章");
    expect(seedDocuments({ SEEDS_DIR: folder }, "/clone")).toEqual({ folder, real: true });
    expect(seedDocuments({}, join(folder, "clone"))).toEqual({ folder: join(folder, "shared/seeds"), real: false });
  });
});
