// The throw-away cluster: real, quick rather than durable, and gone with the process that started it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { cloneRoot } from "#app/server/launchers/prepare.mjs";
import { embeddedBinaries, installedBinaries } from "#tests/support/postgres-binaries.mjs";
import { startCluster } from "#tests/support/postgres-cluster.mjs";
import { withClient } from "#tests/support/postgres-databases.ts";

const binaries = async () => installedBinaries() ?? (await embeddedBinaries(cloneRoot, () => {}));

/** Whether anything accepts connections at the address of a cluster. */
function isListening(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ host: "127.0.0.1", port: Number(new URL(url).port) });
    probe.once("connect", () => {
      probe.destroy();
      resolve(true);
    });
    probe.once("error", () => resolve(false));
  });
}

describe("a throw-away PostgreSQL", () => {
  test("sorts by bytes, does not wait for the disk, and is gone after it was stopped", async () => {
    const cluster = await startCluster(await binaries());
    const [facts] = await withClient(cluster.url, async (client) => {
      const sql =
        "select current_setting('fsync') as fsync, datcollate as locale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'postgres'";
      return (await client.query(sql)).rows;
    });
    expect(facts).toEqual({ fsync: "off", locale: "C", encoding: "UTF8" });
    await cluster.stop();
    expect(await isListening(cluster.url)).toBe(false);
  });

  test("lets nobody in without its password", async () => {
    const cluster = await startCluster(await binaries());
    const url = new URL(cluster.url);
    url.password = "guess";
    await expect(withClient(url.href, (client) => client.query("select 1"))).rejects.toThrow(/password/);
    await cluster.stop();
  });

  test("is gone after the process that started it was killed", async () => {
    const script = `
      import { startCluster } from ${JSON.stringify(join(cloneRoot, "tests/support/postgres-cluster.mjs"))};
      const { url } = await startCluster(${JSON.stringify(await binaries())});
      console.log(url);
      setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [url] = await once(starter.stdout, "data");
    expect(await isListening(String(url))).toBe(true);
    starter.kill("SIGKILL");
    await vi.waitFor(async () => expect(await isListening(String(url))).toBe(false), 10_000);
  });

  test("says what was wrong when it cannot be started", async () => {
    await expect(startCluster({ bin: join(cloneRoot, "no-such-folder"), about: "nowhere" })).rejects.toThrow(
      "The PostgreSQL of the tests (nowhere) did not start.",
    );
  });
});
