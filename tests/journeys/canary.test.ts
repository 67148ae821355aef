// Nothing private gets out: forty words laid in every private place, and everything read that the site gives, prints or copies.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishResult } from "#app/publication/publish-result.server.ts";
import { withdrawRow } from "#app/publication/withdraw-row.server.ts";
import type { Role } from "#app/role/role.ts";
import { must } from "#db/seed/builders/case.ts";
import { type BuiltRoute, builtRoutes } from "#tests/support/built-routes.ts";
import { type CanaryGround, layCanaries } from "#tests/support/canaries.ts";
import { internal, later, personal, withdrawn } from "#tests/support/canary-words.ts";
import { crawl, type Given, toldIn } from "#tests/support/crawl.ts";
import { houseOn } from "#tests/support/demo-server.ts";
import { freshDatabase } from "#tests/support/engine.ts";
import { theSystem } from "#tests/support/house.ts";
import { makeKeys, type RunningServer, startServer } from "#tests/support/server.ts";

const launcher = fileURLToPath(new URL("../../app/server/launchers/backup.mjs", import.meta.url));

describe.each(["sqlite", "postgres"] as const)("on %s", (engine) => {
  let ground: CanaryGround;
  let server: RunningServer;
  let routes: readonly BuiltRoute[];
  let dataDir: string;
  const sessions: string[] = [];
  const undo: (() => unknown)[] = [];

  beforeAll(async () => {
    const database = await freshDatabase({ engine });
    dataDir = mkdtempSync(join(tmpdir(), "machikoe-canary-"));
    const keysFile = join(dataDir, "keys.json");
    makeKeys(keysFile);
    mkdirSync(join(dataDir, "files"));
    const house = { ...(await houseOn(database.url, keysFile)), filesDir: join(dataDir, "files"), demo: false };
    undo.push(
      () => rmSync(dataDir, { recursive: true, force: true }),
      () => database.drop(),
      () => house.connection.close(),
    );
    ground = await layCanaries(house);
    server = await startServer({ databaseUrl: database.url, env: { MACHIKOE_KEYS_FILE: keysFile, DATA_DIR: dataDir } });
    undo.push(() => server.stop());
    routes = await builtRoutes();
  }, 120_000);

  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });

  const post = (path: string, fields: Record<string, string>, cookie = "") =>
    server.fetch(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: cookie === "" ? {} : { Cookie: cookie },
    });

  /** The session of somebody of a role, opened with the canary password. */
  async function signIn(role: Role): Promise<string> {
    const answer = await post("/sign-in", { login: ground.logins[role] ?? "", password: ground.password, to: "/desk" });
    const cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
    expect([role, answer.status, cookie.startsWith("session=")]).toEqual([role, 303, true]);
    sessions.push(cookie.slice("session=".length));
    return cookie;
  }

  const asVisitor = (): Promise<Given[]> =>
    crawl(server, {
      cookie: "",
      routes,
      seeds: [
        "/",
        "/help",
        "/sign-in",
        "/desk",
        "/set-up",
        "/receipts",
        "/receipts/issued",
        "/healthz",
        "/nowhere",
        ...ground.hidden,
      ],
      within: /^\/(?!\/)/,
    });

  const inCase = (rest: string) => `/desk/mihon/cases/${ground.open.slug}${rest}`;

  const atDesk = (cookie: string): Promise<Given[]> =>
    crawl(server, {
      cookie,
      routes,
      seeds: [
        "/desk",
        "/desk/mihon",
        ...[
          "/inbox",
          "/inbox/new",
          "/read",
          "/read?pass=answer",
          "/read/deed",
          "/remaining",
          "/publish",
          "/publications",
        ].map(inCase),
        ...ground.digits.flatMap((digits) => [
          inCase(`/inbox/${digits}`),
          inCase(`/inbox/${digits}/person`),
          inCase(`/read/${digits}/form`),
        ]),
        ...ground.hidden,
      ],
      within: /^\/desk\/mihon/,
    });

  /** What only its owner may hold. */
  const secrets = () => ({
    ...ground.secrets,
    ...Object.fromEntries(sessions.map((token, n) => [`session ${n}`, token])),
  });
  /** Every word that is private before publication. */
  const unpublished = () => ({ ...personal, ...internal, ...later, ...withdrawn, ...secrets() });

  test("no word stands in what a visitor can read before the result is published", async () => {
    const given = await asVisitor();
    expect(given.length).toBeGreaterThan(100);
    expect(given.filter(({ how, status }) => how === "document" && status === 200).length).toBeGreaterThan(15);
    expect(toldIn(given, unpublished())).toEqual([]);
  });

  test("every word is there to be found where it belongs, so that looking for it means something", async () => {
    const desk = await atDesk(await signIn("secretariat"));
    const found = (words: Readonly<Record<string, string>>) =>
      Object.entries(words)
        .filter(([, word]) => desk.some(({ text }) => text.includes(word)))
        .map(([name]) => name);
    const nowhere = ["firstAnswer", "removedName", "removedText", "divisionStaffName", "staffLogin"];
    expect(found(internal)).toEqual(Object.keys(internal).filter((name) => !nowhere.includes(name)));
    expect(found(later)).toEqual(Object.keys(later));
    const shown = await post(inCase(`/inbox/${ground.digits[0]}/person`), {}, await signIn("secretariat"));
    expect(await shown.text()).toContain(personal.webName);
  });

  test.each(["secretariat", "division_staff", "approver", "consultant", "council_member", "administrator"] as const)(
    "no page or data of the desk tells %s who wrote, or what only its owner may hold",
    async (role) => {
      const given = await atDesk(await signIn(role));
      expect(given.length).toBeGreaterThan(40);
      expect(toldIn(given, { ...personal, ...secrets() })).toEqual([]);
    },
  );

  test("the audit log names things and fields, and no word", async () => {
    const rows = await ground.house.reader.selectFrom("audit_entry").selectAll().execute();
    expect(rows.length).toBeGreaterThan(30);
    const given = rows.map((row) => ({ path: row.action, how: "audit", status: 0, text: JSON.stringify(row) }));
    expect(toldIn(given, unpublished())).toEqual([]);
  });

  test("a wrong receipt, a wrong password and a broken form tell nothing, and neither does a backup's list of files", async () => {
    const { number, key } = ground.receipt;
    await post("/receipts", { number, key: "3333-4444" });
    expect(await (await post("/receipts", { number, key })).text()).toContain(internal.ownWords);
    await post("/sign-in", { login: internal.staffLogin, password: "wrong", to: "/desk" });
    await server.fetch(`/consultations/${ground.open.slug}/comment?name=${encodeURIComponent(personal.webName)}`);
    const broken = { method: "POST", headers: { "Content-Type": "application/json" }, body: personal.webName };
    expect((await server.fetch(`/consultations/${ground.open.slug}/comment`, broken)).status).toBe(415);

    const target = join(dataDir, "copy");
    const env = {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      DATABASE_URL: server.databaseUrl,
      DATA_DIR: dataDir,
    } as NodeJS.ProcessEnv;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [launcher, target], { env });
    const names = readdirSync(target, { recursive: true, encoding: "utf8" }).join("\n");
    const list = [stdout, stderr, names, readFileSync(join(target, "manifest.json"), "utf8")];
    expect(
      toldIn(
        list.map((text) => ({ path: "backup", how: "list", status: 0, text })),
        unpublished(),
      ),
    ).toEqual([]);
  });

  test("after publication everybody reads what was published, and only that", async () => {
    const at = new Date().toISOString();
    const { house, open } = ground;
    const edition = { title: "結果", correction: "", sections: null, seen: null };
    must(await publishResult(house, theSystem, at, open.consultationId, edition));
    const books = await house.reader.selectFrom("publication_row").select(["no", "columns"]).execute();
    const no = books.find(({ columns }) => columns.includes(withdrawn.summary))?.no ?? 0;
    const result = `/consultations/${open.slug}/results`;
    await expect
      .poll(async () => (await (await server.fetch(result)).text()).includes(withdrawn.answer), { timeout: 5000 })
      .toBe(true);
    must(await withdrawRow(house, theSystem, at, open.consultationId, { no, kind: "personal_data" }));
    await expect
      .poll(async () => (await (await server.fetch(result)).text()).includes(withdrawn.answer), { timeout: 5000 })
      .toBe(false);

    const given = await asVisitor();
    expect(toldIn(given, { ...personal, ...internal, ...withdrawn, ...secrets() })).toEqual([]);
    const missing = [result, ...["xlsx", "csv", "json"].map((format) => `${result}/1/download/${format}`)].flatMap(
      (path) => {
        const text = given.find((one) => one.path === path && one.how === "document" && one.status === 200)?.text ?? "";
        return Object.entries(later)
          .filter(([, word]) => !text.includes(word))
          .map(([name]) => `${path} lacks ${name}`);
      },
    );
    expect(missing).toEqual([]);
  });

  test("the log printed no word in all this", () => {
    const lines = server.logs();
    expect(lines.length).toBeGreaterThan(500);
    const given = lines.map((text) => ({ path: "log", how: "line", status: 0, text }));
    expect(toldIn(given, unpublished())).toEqual([]);
    expect(lines.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  });
});
