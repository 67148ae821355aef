// What `npm run dev` does once Node is known to be new enough.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { onStopSignal, openDemo, startDemoServer } from "./demo-site.mjs";
import { cloneRoot, prepare } from "./prepare.mjs";
import { complain, Refusal } from "./refusal.mjs";

/** Editors write a file in several steps; after the first, this many milliseconds pass before the build. */
const settling = 200;

/**
 * Yields after every change below the folders; changes that come while the consumer is busy count as one.
 * @param {string[]} folders
 */
async function* changes(folders) {
  let changed = false;
  let wake = () => {};
  for (const folder of folders) {
    fs.watch(folder, { recursive: true }, () => {
      changed = true;
      wake();
    });
  }
  for (;;) {
    if (!changed) {
      await /** @type {Promise<void>} */ (
        new Promise((resolve) => {
          wake = resolve;
        })
      );
    }
    await sleep(settling);
    changed = false;
    yield;
  }
}

export async function dev() {
  const say = console.log;
  const watched = ["app", "db", "public"]
    .map((name) => path.join(cloneRoot, name))
    .filter((name) => fs.existsSync(name));
  try {
    await prepare({ say });
    await openDemo(cloneRoot, { say, fresh: false });
    let server = startDemoServer(cloneRoot);
    let stopped = false;
    onStopSignal((signal) => {
      stopped = true;
      server.stop(signal);
      server.ended.then((code) => process.exit(code));
    });
    for await (const _ of changes(watched)) {
      let rebuilt = false;
      try {
        rebuilt = await prepare({ say });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        say(`${error.message}\nThe site of before keeps running.`);
      }
      if (stopped) return;
      if (!rebuilt) continue;
      server.stop("SIGTERM");
      await server.ended;
      server = startDemoServer(cloneRoot);
    }
  } catch (error) {
    complain(error);
  }
}
