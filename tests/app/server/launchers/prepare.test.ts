// Installing and building only when something changed, on a real small clone with the real npm.
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashFiles, prepare } from "#app/server/launchers/prepare.mjs";

let root: string;
let said: string[];
const at = (name: string) => join(root, name);
const steps = () => said.filter((line) => !line.startsWith("  ")).splice(0);

/** Prepares the small clone, returning what each step said. */
async function prepared(built = true): Promise<string[]> {
  said = [];
  await prepare({ root, built, say: (line) => said.push(line) });
  return steps();
}

const installing = "Installing the packages (npm ci; the first time this takes some minutes) ...";
const building = "Building the site ...";
const kept = "Packages: nothing changed";
const same = "Build: nothing changed";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "machikoe-clone-"));
  said = [];
  const name = "small";
  writeFileSync(
    at("package.json"),
    JSON.stringify({ name, private: true, type: "module", scripts: { build: "node build.mjs" } }),
  );
  writeFileSync(
    at("package-lock.json"),
    JSON.stringify({ name, lockfileVersion: 3, requires: true, packages: { "": { name } } }),
  );
  mkdirSync(at("app"));
  writeFileSync(at("app/root.tsx"), "export const title = 1;\n");
  writeFileSync(
    at("build.mjs"),
    `import fs from "node:fs";
     if (fs.existsSync("app/broken.ts")) { console.log("broken.ts is broken"); process.exit(3); }
     fs.appendFileSync("built.log", process.env.NODE_ENV + "\\n");
     fs.mkdirSync("build/server", { recursive: true });
     fs.writeFileSync("build/server/index.js", "export const built = true;");`,
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("preparing a clone", () => {
  test("installs and builds once, and says how long each took", async () => {
    expect(await prepared()).toEqual([installing, building]);
    expect(said.filter((line) => /^ {2}done in \d+\.\d s$/.test(line))).toHaveLength(2);
    expect(await prepared()).toEqual([kept, same]);
    expect(readFileSync(at("built.log"), "utf8")).toBe("production\n");
  }, 60_000);

  test("builds again after a source changed, and installs again after the lockfile changed", async () => {
    await prepared();
    appendFileSync(at("app/root.tsx"), "export const more = 2;\n");
    expect(await prepared()).toEqual([kept, building]);
    appendFileSync(at("package-lock.json"), "\n");
    expect(await prepared()).toEqual([installing, building]);
  }, 60_000);

  test("does not build where the build is not needed", async () => {
    expect(await prepared(false)).toEqual([installing]);
    expect(existsSync(at("build"))).toBe(false);
  }, 60_000);

  test("builds again after somebody built by hand in between", async () => {
    await prepared();
    writeFileSync(at("build/server/index.js"), "export const built = 'from other sources';");
    expect(await prepared()).toEqual([kept, building]);
  }, 60_000);

  test("leaves no note of success after a failed build, and shows what the build printed", async () => {
    await prepared();
    writeFileSync(at("app/broken.ts"), "");
    await expect(prepared()).rejects.toThrow(/broken\.ts is broken[\s\S]*The build failed\./);
    expect(said.at(-1)).toMatch(/^ {2}failed after /);
    rmSync(at("app/broken.ts"));
    expect(await prepared()).toEqual([kept, building]);
  }, 60_000);

  test("leaves no note of success after a failed installation, and says what was wrong", async () => {
    writeFileSync(at("package.json"), JSON.stringify({ name: "small", private: true, dependencies: { zod: "4.6.7" } }));
    await expect(prepared()).rejects.toThrow("package.json and package-lock.json do not fit each other.");
    expect(existsSync(at("node_modules/.machikoe-lock-hash"))).toBe(false);
  }, 60_000);

  test("does not take a compiled package that cannot be loaded for installed", async () => {
    const name = "small";
    const dependencies = { "better-sqlite3": "file:hollow" };
    mkdirSync(at("hollow"));
    writeFileSync(
      at("hollow/package.json"),
      JSON.stringify({ name: "better-sqlite3", version: "1.0.0", main: "index.js" }),
    );
    writeFileSync(
      at("hollow/index.js"),
      "module.exports = class { constructor() { throw new Error('no binding'); } };",
    );
    writeFileSync(at("package.json"), JSON.stringify({ name, private: true, dependencies }));
    const packages = {
      "": { name, dependencies },
      hollow: { name: "better-sqlite3", version: "1.0.0" },
      "node_modules/better-sqlite3": { resolved: "hollow", link: true },
    };
    writeFileSync(at("package-lock.json"), JSON.stringify({ name, lockfileVersion: 3, requires: true, packages }));
    await expect(prepared()).rejects.toThrow(
      /no binding[\s\S]*The package better-sqlite3 was installed but its compiled part does not load\./,
    );
    expect(existsSync(at("node_modules/.machikoe-lock-hash"))).toBe(false);
  }, 60_000);
});

describe("the hash of sources", () => {
  test("changes with a name, a content, a removal, and not with what is left out", () => {
    const before = hashFiles(root, ["app", "db"]);
    writeFileSync(at("app/empty.ts"), "");
    const added = hashFiles(root, ["app", "db"]);
    expect(added).not.toBe(before);
    expect(hashFiles(root, ["app", "db"], ["app/empty.ts"])).toBe(before);
    rmSync(at("app/empty.ts"));
    expect(hashFiles(root, ["app", "db"])).toBe(before);
    mkdirSync(at("app/plan"));
    writeFileSync(at("app/plan/empty.ts"), "");
    expect(hashFiles(root, ["app", "db"])).not.toBe(added);
  });

  test("is different for any two different contents, wherever a line ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
        writeFileSync(at("app/root.tsx"), one);
        const first = hashFiles(root, ["app"]);
        const bytes = readFileSync(at("app/root.tsx"));
        writeFileSync(at("app/root.tsx"), other);
        expect(hashFiles(root, ["app"]) === first).toBe(readFileSync(at("app/root.tsx")).equals(bytes));
      }),
    );
  });
});
