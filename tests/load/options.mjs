// Reads what was typed after `npm run bench --`.
import path from "node:path";
import { Refusal } from "../../app/server/launchers/refusal.mjs";

/**
 * @typedef {object} Options
 * @property {boolean} quick under two minutes: 1,000 opinions alone, short rounds
 * @property {boolean} dry says what would be measured, and ends
 * @property {string | null} json absolute path of the file for the rows
 * @property {("sqlite" | "postgres")[]} engines
 * @property {number[]} sizes opinions in the open case
 * @property {number} rounds how often each server is measured, in turn with its reference
 * @property {number} seconds of each measurement
 * @property {number} warm seconds before the first one, so that the servers' code is compiled
 */

export const usage = `npm run bench -- [--quick] [--dry] [--json FILE] [--engine sqlite|postgres]
  --quick     1,000 opinions alone and short rounds: under two minutes
  --dry       says what would be measured, and ends
  --json      also writes the rows to FILE
  --engine    measures one engine alone`;

/**
 * @param {string[]} typed
 * @param {string} home what a relative FILE is relative to
 * @returns {Options}
 * @throws {Refusal} naming what is not understood
 */
export function readOptions(typed, home) {
  const words = typed[0] === "--" ? typed.slice(1) : [...typed];
  const flags = { quick: false, dry: false };
  let json = null;
  /** @type {Options["engines"]} */
  let engines = ["sqlite", "postgres"];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [name = "", glued] = word.split("=", 2);
    if (name === "--quick" || name === "--dry") flags[name === "--quick" ? "quick" : "dry"] = true;
    else if (name === "--json" || name === "--engine") {
      const value = glued ?? words.shift();
      if (!value || value.startsWith("--")) throw new Refusal(`${name} needs a value.\n${usage}`);
      if (name === "--json") json = path.resolve(home, value);
      else if (value === "sqlite" || value === "postgres") engines = [value];
      else throw new Refusal(`${value} is not an engine.\n${usage}`);
    } else throw new Refusal(`${word} is not understood.\n${usage}`);
  }
  const { quick } = flags;
  return {
    ...flags,
    json,
    engines,
    sizes: quick ? [1000] : [1000, 10_000],
    rounds: quick ? 2 : 3,
    seconds: quick ? 1 : 3,
    warm: quick ? 1 : 3,
  };
}
