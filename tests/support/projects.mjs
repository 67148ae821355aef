// The kinds of tests: which files belong to which vitest project, what each needs, and what a command line asks for.
import fs from "node:fs";
import path from "node:path";

/**
 * @typedef {object} Kind
 * @property {{ folder: string, ending: string, but?: string[] }[]} files by folder and ending of the name
 * @property {("build" | "postgres" | "chromium")[]} needs
 */

const everyEnding = [".test.ts", ".test.tsx"];
/** Files that run on both engines, or on one alone where the other has no such thing. */
const both = ".both.test.ts";
const onlySqlite = ".sqlite.test.ts";
const onlyPostgres = ".postgres.test.ts";

/** @type {Record<"rules" | "house" | "sqlite" | "postgres" | "journeys" | "browser", Kind>} */
export const projects = {
  rules: {
    files: everyEnding.map((ending) => ({ folder: "tests/app/", ending, but: [both, onlySqlite, onlyPostgres] })),
    needs: [],
  },
  house: { files: [{ folder: "tests/", ending: "architecture.test.ts" }], needs: [] },
  sqlite: {
    files: [
      { folder: "tests/db/", ending: ".test.ts", but: [onlyPostgres] },
      { folder: "tests/app/", ending: both },
      { folder: "tests/app/", ending: onlySqlite },
    ],
    needs: [],
  },
  postgres: {
    files: [
      { folder: "tests/db/", ending: ".test.ts", but: [onlySqlite] },
      { folder: "tests/app/", ending: both },
      { folder: "tests/app/", ending: onlyPostgres },
    ],
    needs: ["postgres"],
  },
  journeys: {
    files: everyEnding.map((ending) => ({ folder: "tests/journeys/", ending })),
    needs: ["build", "postgres"],
  },
  browser: {
    files: everyEnding.map((ending) => ({ folder: "tests/browser/", ending })),
    needs: ["build", "postgres", "chromium"],
  },
};

/** @typedef {keyof typeof projects} Project */

/** @param {Project} project @returns {{ include: string[], exclude: string[] }} globs for vitest */
export function globsOf(project) {
  const { files } = projects[project];
  return {
    include: files.map(({ folder, ending }) =>
      ending.startsWith(".") ? `${folder}**/*${ending}` : `${folder}${ending}`,
    ),
    exclude: files.flatMap(({ folder, but = [] }) => but.map((ending) => `${folder}**/*${ending}`)),
  };
}

/** @param {Project} project @param {string} file relative to the clone, with slashes */
export function belongsTo(project, file) {
  return projects[project].files.some(({ folder, ending, but = [] }) => {
    if (!ending.startsWith(".")) return file === `${folder}${ending}`;
    return file.startsWith(folder) && file.endsWith(ending) && !but.some((other) => file.endsWith(other));
  });
}

/** Options of vitest that take no value; any other option without `=` takes the word after it. */
const flags = new Set(["--ui", "--coverage", "--no-color", "--passWithNoTests", "--update", "-u", "--silent"]);

/**
 * Reads what was typed after `npm test --`.
 * @param {string[]} typed
 * @param {string} root the clone
 * @returns {{ passedOn: string[], chosen: string[], filters: string[] }} passedOn: for vitest; chosen: values of
 *   `--project`; filters: parts of file names, relative to the clone
 */
export function readTyped(typed, root) {
  const passedOn = typed[0] === "--" ? typed.slice(1) : typed;
  const chosen = [];
  const filters = [];
  for (let at = 0; at < passedOn.length; at += 1) {
    const word = passedOn[at] ?? "";
    if (word.startsWith("--project=")) chosen.push(word.slice("--project=".length));
    else if (word === "--project") {
      at += 1;
      chosen.push(passedOn[at] ?? "");
    } else if (!word.startsWith("-"))
      filters.push(path.relative(root, path.resolve(root, word)).split(path.sep).join("/"));
    else if (!word.includes("=") && !flags.has(word)) at += 1;
  }
  return { passedOn, chosen, filters };
}

/** @param {string} name @param {string[]} chosen as vitest reads them: `*` any letters, `!` before it "not" */
function isChosen(name, chosen) {
  const matches = (/** @type {string} */ pattern) => {
    const parts = pattern.split("*").map((part) => part.replace(/\W/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`).test(name);
  };
  const wanted = chosen.filter((pattern) => !pattern.startsWith("!"));
  const unwanted = chosen.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  return (wanted.length === 0 || wanted.some(matches)) && !unwanted.some(matches);
}

/** @param {string} root @returns {string[]} all files below tests/, relative to root, with slashes */
export function testFiles(root) {
  return fs
    .readdirSync(path.join(root, "tests"), { recursive: true, encoding: "utf8" })
    .map((name) => `tests/${name.split(path.sep).join("/")}`)
    .filter((name) => everyEnding.some((ending) => name.endsWith(ending)));
}

/**
 * What must be there before vitest runs these tests.
 * @param {{ chosen: string[], filters: string[] }} typed
 * @param {string[]} files as of `testFiles`
 * @returns {{ build: boolean, postgres: boolean, chromium: boolean }}
 */
export function needsOf({ chosen, filters }, files) {
  const parts = filters.map((filter) => filter.replace(/:\d+$/, ""));
  const asked = files.filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
  const needed = new Set();
  for (const [name, { needs }] of Object.entries(projects)) {
    const project = /** @type {Project} */ (name);
    if (!isChosen(name, chosen) || !asked.some((file) => belongsTo(project, file))) continue;
    for (const need of needs) needed.add(need);
  }
  return { build: needed.has("build"), postgres: needed.has("postgres"), chromium: needed.has("chromium") };
}
