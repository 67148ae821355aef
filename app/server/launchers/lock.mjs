// A lock between processes of one clone: a folder of numbered files, of which the highest names the holder.
// A file is only ever created (never two processes the same number) and lower ones are removed only once a higher
// one exists; so a process that looked before others came and went sees the higher number and starts again.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "./refusal.mjs";
import { seconds } from "./step.mjs";

const released = "released";
/** A holder's file is empty only between its creation and its first write; older than this, its writer died. */
const writingTakesAtMost = 10_000;
/** Marks of the locks that this process holds: a restarted container gives its new processes the old numbers. */
const held = new Set();

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** @param {string} folder */
function highest(folder) {
  return fs
    .readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .reduce((most, name) => Math.max(most, Number(name)), 0);
}

/**
 * @param {string} file
 * @returns {{ free: true } | { free: false, pid: number | null }} pid null: it is just being written
 */
function look(file) {
  let content = "";
  let age = 0;
  try {
    content = fs.readFileSync(file, "utf8");
    age = Date.now() - fs.statSync(file).mtimeMs;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOENT") throw error;
  }
  if (content === released) return { free: true };
  if (content === "") return age > writingTakesAtMost ? { free: true } : { free: false, pid: null };
  const [pid, mark] = content.split(" ");
  if (Number(pid) === process.pid) return held.has(mark) ? { free: false, pid: process.pid } : { free: true };
  return isAlive(Number(pid)) ? { free: false, pid: Number(pid) } : { free: true };
}

/**
 * @param {string} folder
 * @returns {{ file: string, mark: string } | { pid: number | null }}
 */
function attempt(folder) {
  const last = highest(folder);
  if (last > 0) {
    const found = look(path.join(folder, String(last)));
    if (!found.free) return { pid: found.pid };
  }
  const file = path.join(folder, String(last + 1));
  const mark = crypto.randomUUID();
  try {
    fs.writeFileSync(file, `${process.pid} ${mark}`, { flag: "wx" });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return { pid: null };
    throw error;
  }
  if (highest(folder) > last + 1) {
    fs.rmSync(file, { force: true });
    return { pid: null };
  }
  for (const name of fs.readdirSync(folder)) {
    if (/^\d+$/.test(name) && Number(name) <= last) fs.rmSync(path.join(folder, name), { force: true });
  }
  held.add(mark);
  return { file, mark };
}

/**
 * Takes the lock kept in `folder`. The lock of a process that died is taken over.
 * @param {string} folder made when absent
 * @param {object} how
 * @param {import("./step.mjs").Say} how.say
 * @param {(pid: number) => string} how.busy the sentence while another process holds it
 * @param {boolean} [how.wait] false: refuse with that sentence instead of waiting
 * @returns {Promise<() => void>} gives the lock back; also done when the process exits
 * @throws {Refusal} when it is held and `wait` is false
 */
export async function takeLock(folder, { say, busy, wait = true }) {
  fs.mkdirSync(folder, { recursive: true });
  const begun = performance.now();
  let told = false;
  for (;;) {
    const result = attempt(folder);
    if ("file" in result) {
      if (told) say(`  waited ${seconds(performance.now() - begun)}`);
      const release = () => {
        if (!held.delete(result.mark)) return;
        process.off("exit", release);
        fs.writeFileSync(result.file, released);
      };
      process.on("exit", release);
      return release;
    }
    if (result.pid !== null && !wait) throw new Refusal(busy(result.pid));
    if (result.pid !== null && !told) {
      say(busy(result.pid));
      told = true;
    }
    await sleep(100);
  }
}
