// The lock between starters of one clone, tried by real processes.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeLock } from "#app/server/launchers/lock.mjs";
import { cloneRoot } from "#app/server/launchers/prepare.mjs";

let folder: string;
let said: string[];
const say = (line: string) => {
  said.push(line);
};
const busy = (pid: number) => `process ${pid} holds it`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "machikoe-lock-"));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a process with `takeLock`, `lock` (a folder) and `fs` at hand. */
function inProcess(script: string): Promise<{ pid: number; output: string }> {
  const head = [
    `import { takeLock } from ${JSON.stringify(join(cloneRoot, "app/server/launchers/lock.mjs"))};`,
    'import fs from "node:fs"; import crypto from "node:crypto";',
    `const lock = ${JSON.stringify(join(folder, "lock"))}; const book = ${JSON.stringify(join(folder, "book"))};`,
  ];
  const child = spawn(process.execPath, ["--input-type=module", "-e", [...head, script].join("\n")]);
  return new Promise((resolve, reject) => {
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    child.on("error", reject);
    child.on("close", () => resolve({ pid: child.pid ?? 0, output }));
  });
}

describe("the lock of a clone", () => {
  test("lets one process in at a time, and all of them in the end", async () => {
    const script = `
      for (let round = 0; round < 3; round += 1) {
        const release = await takeLock(lock, { say: () => {}, busy: String });
        fs.appendFileSync(book, "in " + process.pid + "\\n");
        crypto.pbkdf2Sync("work", "that takes a while", 20000, 32, "sha256");
        fs.appendFileSync(book, "out " + process.pid + "\\n");
        release();
      }`;
    await Promise.all([inProcess(script), inProcess(script), inProcess(script), inProcess(script)]);
    const entries = readFileSync(join(folder, "book"), "utf8").trimEnd().split("\n");
    expect(entries).toHaveLength(24);
    const pairs = Array.from({ length: 12 }, (_, at) => [entries[2 * at], entries[2 * at + 1]]);
    expect(pairs.filter(([first, second]) => first?.replace("in", "out") !== second)).toEqual([]);
  }, 60_000);

  test("is taken over from a process that died while holding it", async () => {
    await inProcess('await takeLock(lock, { say: () => {}, busy: String }); process.kill(process.pid, "SIGKILL");');
    const release = await takeLock(join(folder, "lock"), { say, busy, wait: false });
    release();
    expect(said).toEqual([]);
  });

  test("is given back by a process that ends without saying so", async () => {
    await inProcess("await takeLock(lock, { say: () => {}, busy: String });");
    expect(readdirSync(join(folder, "lock")).map((name) => readFileSync(join(folder, "lock", name), "utf8"))).toEqual([
      "released",
    ]);
  });

  test("makes the next one wait, and say for whom and how long", async () => {
    const release = await takeLock(join(folder, "lock"), { say, busy });
    const second = takeLock(join(folder, "lock"), {
      busy,
      say: (line) => {
        said.push(line);
        release();
      },
    });
    (await second)();
    expect(said[0]).toBe(`process ${process.pid} holds it`);
    expect(said[1]).toMatch(/^ {2}waited \d+\.\d s$/);
  });

  test("refuses at once where waiting is not wanted", async () => {
    const release = await takeLock(join(folder, "lock"), { say, busy });
    await expect(takeLock(join(folder, "lock"), { say, busy, wait: false })).rejects.toThrow(
      `process ${process.pid} holds it`,
    );
    release();
  });

  test("is not held by an earlier process that happened to have our number", async () => {
    mkdirSync(join(folder, "lock"));
    writeFileSync(join(folder, "lock", "7"), `${process.pid} 00000000-0000-4000-8000-000000000000`);
    (await takeLock(join(folder, "lock"), { say, busy, wait: false }))();
    expect(readdirSync(join(folder, "lock"))).toEqual(["8"]);
  });

  test("is free when its file was never written, because the machine went down", async () => {
    mkdirSync(join(folder, "lock"));
    writeFileSync(join(folder, "lock", "1"), "");
    utimesSync(join(folder, "lock", "1"), new Date(0), new Date(0));
    (await takeLock(join(folder, "lock"), { say, busy, wait: false }))();
    expect(said).toEqual([]);
  });
});
