// The file of secret keys that a launcher makes.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ensureKeys } from "#app/server/launchers/keys.mjs";
import { cloneRoot } from "#app/server/launchers/prepare.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "machikoe-keys-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the key file", () => {
  test("is made with one key of 32 bytes, for its owner only, and nothing beside it", () => {
    const file = join(folder, "new", "keys.json");
    expect(ensureKeys(file)).toBe(true);
    const ring = JSON.parse(readFileSync(file, "utf8")) as { current: string; keys: Record<string, string> };
    expect(Object.keys(ring.keys)).toEqual([ring.current]);
    expect(Buffer.from(ring.keys[ring.current] ?? "", "base64")).toHaveLength(32);
    expect(readdirSync(join(folder, "new"))).toEqual(["keys.json"]);
  });

  test.skipIf(process.platform === "win32")("can be read by its owner alone", () => {
    const file = join(folder, "keys.json");
    ensureKeys(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("is never replaced, whatever is in it", () => {
    const file = join(folder, "keys.json");
    writeFileSync(file, "kept");
    expect(ensureKeys(file)).toBe(false);
    expect(readFileSync(file, "utf8")).toBe("kept");
  });

  test("is made by a command, relative to where it was typed", () => {
    const launcher = join(cloneRoot, "app/server/launchers/keys.mjs");
    const env = { ...process.env, INIT_CWD: folder };
    const made = spawnSync(process.execPath, [launcher, "ring.json"], { env, encoding: "utf8" });
    expect(made.stdout).toContain(`Made ${join(folder, "ring.json")}.`);
    const unnamed = spawnSync(process.execPath, [launcher], { env, encoding: "utf8" });
    expect(unnamed.status).toBe(1);
    expect(unnamed.stderr).toBe("Name one path: npm run keys -- FILE\n");
  });
});
