// Finds the Chromium that the browser tests drive.
import fs from "node:fs";
import path from "node:path";
import { Refusal } from "../../app/server/launchers/refusal.mjs";

const places = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * @param {Record<string, string | undefined>} env
 * @returns {string | null} its path: CHROMIUM_PATH, else the first one on the PATH or in the usual places
 * @throws {Refusal} when CHROMIUM_PATH names no file
 */
export function findChromium(env) {
  if (env.CHROMIUM_PATH) {
    if (fs.existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Refusal(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, but there is no such file.`);
  }
  const folders = [...(env.PATH ?? "").split(path.delimiter).filter(Boolean), "/usr/bin", "/snap/bin"];
  const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...onPath, ...places].find((file) => fs.existsSync(file)) ?? null;
}
