// The door to the built server: what it says when there is none, and which file a command means.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadBundle } from "#app/server/launchers/bundle.mjs";
import { pathArgument } from "#app/server/launchers/command-line.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "machikoe-bundle-"));
  mkdirSync(join(root, "build/server"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the built server", () => {
  test("is asked for by name when it was not built", async () => {
    await expect(loadBundle(root)).rejects.toThrow("The site is not built yet. Run this first: npm run build");
  });

  test("is refused with what to do when its packages are not installed", async () => {
    writeFileSync(join(root, "build/server/index.js"), 'import "a-package-that-nobody-installed"; export {};');
    writeFileSync(join(root, "package.json"), '{ "type": "module" }');
    await expect(loadBundle(root)).rejects.toThrow("The packages are not installed. Run this first: npm ci");
  });
});

describe("the file that a command works on", () => {
  test.each([[[]], [["--now"]], [["one.db", "two.db"]]])("is refused when typed as %j", (typed) => {
    expect(() => pathArgument("npm run backup -- FILE", typed)).toThrow("Name one path: npm run backup -- FILE");
  });

  test("is absolute as typed", () => {
    expect(pathArgument("", [join(root, "backup.db")])).toBe(join(root, "backup.db"));
  });
});
