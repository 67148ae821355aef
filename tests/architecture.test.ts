import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { beforeAll, describe, expect, test } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The sentence, in the order in which one room may lean on another; only `routes/` may look ahead. */
const sentence = [
  "city",
  "plan",
  "policy",
  "draft",
  "process",
  "opinion",
  "consultation",
  "workshop",
  "survey",
  "response",
  "publication",
];
const order = ["shared", "messages", "role", "audit", "account", "job", "mail", "file", ...sentence, "site", "server"];

/** Rooms that any room may import besides the earlier ones: words know nothing, and shared knows only words. */
const everywhere = new Set(["messages", "shared", "role"]);

let edges: { from: string; to: string }[] = [];
let cycles: string[] = [];

beforeAll(async () => {
  const { output } = await cruise(
    ["app", "db"],
    {
      baseDir: root,
      doNotFollow: { path: "node_modules" },
      tsPreCompilationDeps: true,
      ruleSet: { forbidden: [{ name: "cycle", severity: "error", from: {}, to: { circular: true } }] },
      validate: true,
      tsConfig: { fileName: "tsconfig.json" },
    },
    { extensions: [".ts", ".tsx", ".js", ".mjs", ".css"], conditionNames: ["import", "node"] },
    { tsConfig: extractTSConfig(join(root, "tsconfig.json")) },
  );
  const result = output as ICruiseResult;
  edges = result.modules.flatMap((module) =>
    module.dependencies.map((to) => ({ from: module.source, to: to.resolved })),
  );
  cycles = result.summary.violations.map((violation) =>
    [violation.from, ...(violation.cycle ?? []).map((c) => (typeof c === "string" ? c : c.name))].join(" > "),
  );
}, 120_000);

const roomOf = (file: string): string | undefined => /^app\/([^/]+)\//.exec(file)?.[1];
const isRoute = (file: string): boolean => file.includes("/routes/");
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => /\.tsx?$/.test(file) && statSync(join(root, file)).isFile());
const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

describe("the house", () => {
  test("has only rooms that the sentence names", () => {
    const rooms = readdirSync(join(root, "app"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(rooms.filter((room) => !order.includes(room))).toEqual([]);
  });

  test("a room leans only on earlier rooms, but for its routes", () => {
    const ahead = edges.filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      if (a === undefined || b === undefined || a === b || isRoute(from) || everywhere.has(b)) return false;
      return order.indexOf(b) > order.indexOf(a);
    });
    expect(ahead.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test("nothing imports a route module but the route table", () => {
    expect(edges.filter(({ to, from }) => roomOf(to) !== undefined && isRoute(to) && !isRoute(from))).toEqual([]);
  });

  test("no imports go in circles", () => {
    expect(cycles).toEqual([]);
  });

  test("db knows nothing of app, but for the seed, which calls the rooms as a user would", () => {
    const wrong = edges.filter(
      ({ from, to }) => from.startsWith("db/") && !from.startsWith("db/seed/") && to.startsWith("app/"),
    );
    expect(wrong).toEqual([]);
  });

  test("only tests, the demo and the seed itself import the seed", () => {
    const wrong = edges.filter(
      ({ from, to }) =>
        to.startsWith("db/seed/") && !from.startsWith("db/seed/") && from !== "app/server/seed.server.ts",
    );
    expect(wrong).toEqual([]);
  });

  test("only db speaks SQL: kysely and drivers are imported nowhere else", () => {
    const wrong = edges.filter(
      ({ from, to }) => from.startsWith("app/") && /node_modules\/(kysely|pg|better-sqlite3)\//.test(to),
    );
    expect(wrong).toEqual([]);
  });

  test("migrations import kysely and the frozen portable words, nothing else", () => {
    const wrong = edges.filter(
      ({ from, to }) =>
        from.startsWith("db/migrations/") && !/node_modules\/kysely\//.test(to) && to !== "db/dialects/portable.ts",
    );
    expect(wrong).toEqual([]);
  });

  test("transactions are opened by the two doors alone", () => {
    const openers = edges.filter(({ to }) => to === "db/transaction.ts").map(({ from }) => from);
    expect(openers.sort()).toEqual(["app/audit/change.server.ts", "app/audit/keep.server.ts"]);
  });

  test("the writing handle of a connection is touched by doors, migrations, backup and health alone", () => {
    const touching = [...sources("app"), ...sources("db")].filter((file) => /\.writing\b/.test(textOf(file)));
    expect(touching.sort()).toEqual(["db/migrate.ts", "db/transaction.ts"]);
  });

  test("Remix is imported in routes, root, entries, server and shared alone", () => {
    const allowed = (file: string) =>
      isRoute(file) ||
      /^app\/(root|routes|entry\.(server|client))\.tsx?$/.test(file) ||
      /^app\/(server|shared)\//.test(file) ||
      file === "app/account/guard.server.ts";
    const wrong = edges
      .filter(({ from, to }) => /node_modules\/@remix-run\//.test(to) && !allowed(from))
      .map(({ from }) => from);
    expect([...new Set(wrong)]).toEqual([]);
  });

  test("Lucia is imported in one file of accounts and one of db alone", () => {
    const users = edges.filter(({ to }) => /node_modules\/lucia\//.test(to)).map(({ from }) => from);
    expect([...new Set(users)].sort()).toEqual(["app/account/session.server.ts", "db/sessions.ts"]);
  });

  test("what reaches the database or a secret is named .server.ts", () => {
    const reaching = edges.filter(
      ({ from, to }) =>
        from.startsWith("app/") && to.startsWith("db/") && !/\.server\.tsx?$/.test(from) && !isRoute(from),
    );
    expect(reaching.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test("SQL is written in db alone", () => {
    const wrong = sources("app").filter((file) =>
      /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(textOf(file)),
    );
    expect(wrong).toEqual([]);
  });
});

describe("files", () => {
  const exempt = /^(app\/messages|db\/seed|db\/migrations)\//;
  const code = () => [...sources("app"), ...sources("db")];

  test("code stays under 250 lines a file", () => {
    expect(code().filter((file) => !exempt.test(file) && textOf(file).split("\n").length > 251)).toEqual([]);
  });

  test("no name says nothing about what is inside", () => {
    expect(
      code().filter((file) =>
        /(^|\/)(utils?|helpers?|misc|common|services?|managers?|types|index)(\.|\/)/.test(
          file.replace("routes/index.tsx", ""),
        ),
      ),
    ).toEqual([]);
  });

  test("every loader and action is made by a guard", () => {
    const unguarded = sources("app").filter((file) => {
      if (!isRoute(file)) return false;
      return [...textOf(file).matchAll(/export (?:const|async function|function) (loader|action)\b([^;{]*)/g)].some(
        ([, , rest]) => !/=\s*(publicPage|personal|signedInPage|desk)\b/.test(rest ?? ""),
      );
    });
    expect(unguarded).toEqual([]);
  });

  test("no Japanese sentence stands in a component or route; words live in messages", () => {
    const literal = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;
    const wrong = sources("app")
      .filter((file) => file.endsWith(".tsx"))
      .flatMap((file) =>
        textOf(file)
          .split("\n")
          .map((line, index) => ({ line, at: `${relative(".", file)}:${index + 1}` }))
          .filter(({ line }) => literal.test(line.replace(/\/\/.*|\/?\*.*/g, "").replace(/\{\/\*.*\*\/\}/g, ""))),
      );
    expect(wrong.map(({ at, line }) => `${at} ${line.trim()}`)).toEqual([]);
  });
});
