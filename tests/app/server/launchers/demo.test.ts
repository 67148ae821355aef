// The demo's environment, its hold on the data, and the process that serves it.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { demoEnvironment, openDemo } from "#app/server/launchers/demo-site.mjs";
import { cloneRoot } from "#app/server/launchers/prepare.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "machikoe-demo-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the demo's environment", () => {
  test("is its own, whatever a real installation's variables say", () => {
    const env = demoEnvironment({
      DATABASE_URL: "postgres://real",
      DATA_DIR: "/srv/real",
      PUBLIC_ORIGIN: "https://real.example",
      MACHIKOE_KEYS_FILE: "/etc/keys",
      LANG: "ja_JP.UTF-8",
    });
    expect(env).toMatchObject({
      DATABASE_URL: "data/demo.db",
      DATA_DIR: "data/demo",
      MACHIKOE_KEYS_FILE: "data/demo/keys.json",
      MACHIKOE_DEMO: "1",
      PORT: "3000",
      PUBLIC_ORIGIN: "http://localhost:3000",
      HOST: "127.0.0.1",
      LANG: "ja_JP.UTF-8",
    });
  });

  test("respects PORT and HOST", () => {
    expect(demoEnvironment({ PORT: "8123", HOST: "0.0.0.0" })).toMatchObject({
      PORT: "8123",
      HOST: "0.0.0.0",
      PUBLIC_ORIGIN: "http://localhost:8123",
    });
  });
});

/** Opens the demo of `root` in a process that then ends, or holds it when told so. */
function opener(fresh: boolean): string {
  return `
    import { openDemo } from ${JSON.stringify(join(cloneRoot, "app/server/launchers/demo-site.mjs"))};
    await openDemo(${JSON.stringify(root)}, { say: console.log, fresh: ${fresh} });`;
}

describe("the demo's data", () => {
  test("keeps its keys from one start to the next", () => {
    spawnSync(process.execPath, ["--input-type=module", "-e", opener(false)]);
    const first = readFileSync(join(root, "data/demo/keys.json"), "utf8");
    spawnSync(process.execPath, ["--input-type=module", "-e", opener(false)]);
    expect(readFileSync(join(root, "data/demo/keys.json"), "utf8")).toBe(first);
  });

  test("is removed by --fresh, with its keys, and nothing else is", () => {
    spawnSync(process.execPath, ["--input-type=module", "-e", opener(false)]);
    const first = readFileSync(join(root, "data/demo/keys.json"), "utf8");
    mkdirSync(join(root, "data/demo/files"), { recursive: true });
    for (const name of ["demo.db", "demo.db-wal", "demo.db-shm", "demo/files/scan.pdf", "city.db"])
      writeFileSync(join(root, "data", name), name);
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", opener(true)], { encoding: "utf8" });
    expect(stdout).toContain("Starting over");
    expect(
      ["demo.db", "demo.db-wal", "demo.db-shm", "demo/files", "city.db"].filter((name) =>
        existsSync(join(root, "data", name)),
      ),
    ).toEqual(["city.db"]);
    expect(readFileSync(join(root, "data/demo/keys.json"), "utf8")).not.toBe(first);
  });

  test("is held by one demo at a time", async () => {
    const holder = spawn(process.execPath, [
      "--input-type=module",
      "-e",
      `${opener(false)} process.stdin.resume(); console.log("open");`,
    ]);
    await once(holder.stdout, "data");
    await expect(openDemo(root, { say: () => {}, fresh: true })).rejects.toThrow(
      `A demo of this clone is running already (process ${holder.pid}). Stop it first.`,
    );
    expect(existsSync(join(root, "data/demo/keys.json"))).toBe(true);
    holder.stdin.end();
    await once(holder, "close");
  });
});

/** Starts a starter that serves with `server`, as demo-starter.mjs does. */
function starterOf(server: string) {
  const file = join(root, "server.mjs");
  writeFileSync(file, server);
  const script = `
    import { onStopSignal, startDemoServer } from ${JSON.stringify(join(cloneRoot, "app/server/launchers/demo-site.mjs"))};
    const server = startDemoServer(${JSON.stringify(root)}, ${JSON.stringify(file)});
    onStopSignal(server.stop);
    process.exitCode = await server.ended;`;
  return spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === "win32")("the process that serves the demo", () => {
  const serving =
    'setInterval(() => {}, 1000); process.on("SIGTERM", () => process.exit(7)); process.on("SIGINT", () => process.exit(8)); console.log(process.pid);';

  test("hands its exit status on", async () => {
    const [code] = await once(starterOf("process.exit(5)"), "close");
    expect(code).toBe(5);
  });

  test("is told to stop when its starter is, and may take its time", async () => {
    const starter = starterOf(serving);
    await once(starter.stdout, "data");
    starter.kill("SIGTERM");
    const [code] = await once(starter, "close");
    expect(code).toBe(7);
  });

  test("gets one Ctrl+C once, though terminal and npm both pass it on", async () => {
    const starter = starterOf(
      'let n = 0; process.on("SIGINT", () => { n += 1; setTimeout(() => process.exit(20 + n), 300); }); setInterval(() => {}, 1000); console.log(1);',
    );
    await once(starter.stdout, "data");
    starter.kill("SIGINT");
    starter.kill("SIGINT");
    const [code] = await once(starter, "close");
    expect(code).toBe(21);
  });

  test("ends when its starter is killed", async () => {
    const starter = starterOf(`process.on("disconnect", () => process.exit(0)); ${serving}`);
    const [pid] = await once(starter.stdout, "data");
    starter.kill("SIGKILL");
    await vi.waitFor(() => expect(isAlive(Number(String(pid)))).toBe(false), 10_000);
  });
});

describe("the starter of the demo", () => {
  test("refuses an option that it does not know, before it does anything", () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [join(cloneRoot, "app/server/launchers/demo.mjs"), "--frsh"],
      { encoding: "utf8" },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe("Unknown option --frsh. The demo knows --fresh (start over).\n");
  });
});
