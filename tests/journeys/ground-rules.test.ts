// Who gets in where: every built route, every role of the city and of another one, by every way Remix has to a route.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Guard } from "#app/account/guard.server.ts";
import type { Action } from "#app/role/action.ts";
import { type Role, roles } from "#app/role/role.ts";
import { scopeVersionsOf } from "#app/server/scope-versions.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { keyRing } from "#app/shared/keys.server.ts";
import { openLog } from "#app/shared/log.server.ts";
import { connect } from "#db/connect.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { type BuiltRoute, builtRoutes, forAll, outcomeOf, waysTo } from "#tests/support/built-routes.ts";
import { freshDatabase } from "#tests/support/engine.ts";
import { testKeys } from "#tests/support/house.ts";
import { addresses, makePeople, privateTexts, type Who } from "#tests/support/people.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** Who may do what at the desk, written down apart from the code. */
const allowed: Partial<Record<Action, readonly Role[]>> = {
  "read-desk": roles,
  "edit-plan": ["secretariat"],
  "edit-draft": ["secretariat"],
  "edit-consultation": ["secretariat"],
  "read-inbox": ["secretariat"],
  "enter-paper": ["secretariat"],
  "confirm-validity": ["secretariat"],
  "open-person": ["secretariat"],
  "open-masked-text": ["secretariat"],
  "read-opinions": ["secretariat", "division_staff", "approver", "consultant", "council_member"],
  "sort-opinions": ["secretariat"],
  "write-response": ["secretariat"],
  "publish-result": ["secretariat"],
  "withdraw-row": ["secretariat"],
  "open-withdrawn-row": ["secretariat"],
  "read-audit": ["secretariat", "administrator"],
  "manage-accounts": ["administrator"],
  "edit-city": ["administrator"],
};

type Kind = Guard["kind"];

/** Which guard the loader and the action of an address must have, by its beginning; the first that fits counts. */
const kinds: readonly { readonly path: RegExp; readonly loader: Kind; readonly action: Kind }[] = [
  { path: /^desk\/:city(\/|$)/, loader: "desk", action: "desk" },
  { path: /^desk$/, loader: "signed-in", action: "signed-in" },
  // Signing out is a deed; there is no page of it.
  { path: /^sign-out$/, loader: "public", action: "signed-in" },
  {
    path: /^(sign-in|set-up|receipts(\/.*)?|consultations\/:consultation\/comment)$/,
    loader: "personal",
    action: "personal",
  },
  { path: /^/, loader: "public", action: "public" },
];

describe.each(["sqlite", "postgres"] as const)("on %s", (engine) => {
  let server: RunningServer;
  let routes: readonly BuiltRoute[];
  let people: readonly Who[];
  let addressOf: (route: BuiltRoute) => string;
  let canaries: readonly string[];
  const undo: (() => Promise<unknown> | unknown)[] = [];

  beforeAll(async () => {
    const database = await freshDatabase({ engine });
    const folder = mkdtempSync(join(tmpdir(), "machikoe-rules-"));
    const keysFile = join(folder, "keys.json");
    writeFileSync(keysFile, JSON.stringify(testKeys));
    const connection = await connect(database.url, { unsafeCommit: true });
    undo.push(
      () => rmSync(folder, { recursive: true, force: true }),
      () => database.drop(),
      () => connection.close(),
    );
    const house: House = {
      connection,
      reader: connection.reader,
      keys: keyRing(testKeys.current, testKeys.keys),
      log: openLog("silent"),
      scopes: scopeVersionsOf(connection),
      filesDir: join(folder, "files"),
      publicOrigin: "http://localhost",
      demo: true,
    };
    await seedDemo(house, new Date().toISOString());
    routes = await builtRoutes();
    people = await makePeople(house);
    addressOf = await addresses(house);
    canaries = await privateTexts(house);
    server = await startServer({ databaseUrl: database.url, env: { MACHIKOE_KEYS_FILE: keysFile } });
    undo.push(() => server.stop());
  }, 120_000);

  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });

  const ask = (path: string, who: Who, init: RequestInit = {}) =>
    server.fetch(path, { ...init, headers: { ...init.headers, ...(who.cookie === "" ? {} : { Cookie: who.cookie }) } });

  function expected(guard: Guard, who: Who): string {
    if (guard.kind === "public" || guard.kind === "personal") return "in";
    if (who.role === null) return "sign-in";
    if (guard.kind === "signed-in") return "in";
    return who.home === "own" && allowed[guard.action]?.includes(who.role) ? "in" : "403";
  }

  test("every loader and action is guarded, in the way its address asks for", () => {
    const wrong = routes.filter(({ path, loader, action }) => {
      const wanted = kinds.find((kind) => kind.path.test(path));
      const fits = (guard: BuiltRoute["loader"], kind: Kind | undefined) =>
        guard === "none" ||
        (guard !== "unguarded" && guard.kind === kind && (kind !== "desk" || guard.action in allowed));
      return !fits(loader, wanted?.loader) || !fits(action, wanted?.action) || (loader === "none" && action === "none");
    });
    expect(wrong).toEqual([]);
    expect(routes.length).toBeGreaterThan(50);
  });

  test("whoever may not see a page gets it by no transport, and not a word of it", async () => {
    const surprises: string[] = [];
    const readable = routes.filter((route) => route.loader !== "none");
    await forAll(
      readable.flatMap((route) => people.map((who) => ({ route, who }))),
      async ({ route, who }) => {
        const guard = route.loader as Guard;
        const wanted = expected(guard, who);
        for (const [way, path] of Object.entries(waysTo(route, addressOf(route)))) {
          const { outcome, body } = await outcomeOf(await ask(path, who));
          // A page that is open may still say that the thing it names is not there.
          if (outcome !== wanted && !(wanted === "in" && outcome === "404" && guard.kind !== "desk"))
            surprises.push(`${who.name} ${path} (${way}): ${outcome} instead of ${wanted}`);
          const told = wanted === "in" && guard.kind === "desk" ? [] : canaries.filter((text) => body.includes(text));
          for (const text of told) surprises.push(`${who.name} ${path} (${way}) tells: ${text}`);
        }
        const head = await ask(addressOf(route), who, { method: "HEAD" });
        const get = await ask(addressOf(route), who);
        if (head.status !== get.status)
          surprises.push(`${who.name} HEAD ${addressOf(route)}: ${head.status} not ${get.status}`);
      },
    );
    expect(surprises).toEqual([]);
  }, 300_000);

  test("whoever may not do a deed is refused by every transport, and so is every deed from a foreign page", async () => {
    const surprises: string[] = [];
    const writable = routes.filter((route) => route.action !== "none");
    await forAll(
      writable.flatMap((route) => people.map((who) => ({ route, who }))),
      async ({ route, who }) => {
        const wanted = expected(route.action as Guard, who);
        const { "one loader": _, ...ways } = waysTo(route, addressOf(route));
        for (const [way, path] of Object.entries(ways)) {
          const form = { method: "POST", body: new URLSearchParams() };
          const foreign = await outcomeOf(
            await ask(path, who, { ...form, headers: { Origin: "https://evil.example" } }),
          );
          if (foreign.outcome !== "403")
            surprises.push(`${who.name} POST ${path} (${way}) from a foreign page: ${foreign.outcome}`);
          if (wanted === "in") continue;
          const { outcome } = await outcomeOf(await ask(path, who, form));
          if (outcome !== wanted) surprises.push(`${who.name} POST ${path} (${way}): ${outcome} instead of ${wanted}`);
        }
      },
    );
    expect(surprises).toEqual([]);
  }, 300_000);

  test("public pages are the same bytes for everybody and ship no script", async () => {
    const anybody = people[0]!;
    const staff = people.find((who) => who.role === "secretariat")!;
    for (const route of routes.filter(({ loader }) => (loader as Guard).kind === "public")) {
      const [one, other] = [await ask(addressOf(route), anybody), await ask(addressOf(route), staff)];
      expect([
        addressOf(route),
        Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer())),
      ]).toEqual([addressOf(route), true]);
      expect(one.headers.get("Content-Security-Policy")).toMatch(/script-src 'none'|sandbox|application\/pdf/);
    }
  });
});
