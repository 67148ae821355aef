// Reads what a person typed after a launcher's name.
import path from "node:path";
import { Refusal } from "./refusal.mjs";

/**
 * The one file or folder that a launcher works on, relative to where the person typed the command (npm itself goes to the clone).
 * @param {string} usage how the command is typed, for the refusal
 * @param {string[]} [typed]
 * @returns {string} absolute
 */
export function pathArgument(usage, typed = process.argv.slice(2)) {
  const [named, ...more] = typed.filter((word) => word !== "--force");
  if (named === undefined || named.startsWith("-") || more.length > 0) throw new Refusal(`Name one path: ${usage}`);
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), named);
}

/** Whether the person typed `--force`. */
export const forced = (/** @type {string[]} */ typed = process.argv.slice(2)) => typed.includes("--force");
