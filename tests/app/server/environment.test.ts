import { expect, test } from "vitest";
import { parseEnvironment, parseStorage, StartRefused } from "#app/server/environment.ts";

const whole = {
  DATABASE_URL: "data/machikoe.db",
  PUBLIC_ORIGIN: "https://koe.example.lg.jp",
  TRUSTED_PROXIES: "10.0.0.1, 192.168.0.0/16",
  MACHIKOE_KEYS_FILE: "/etc/machikoe/keys.json",
};

function refusal(env: Record<string, string | undefined>): string {
  try {
    parseEnvironment(env);
  } catch (error) {
    if (error instanceof StartRefused) return error.message;
    throw error;
  }
  return "no refusal";
}

test("what is needed is enough, and the rest has its usual value", () => {
  expect(parseEnvironment(whole)).toMatchObject({
    production: true,
    trustedProxies: ["10.0.0.1", "192.168.0.0/16"],
    port: 3000,
    demo: false,
    unsafeCommit: false,
    pageCacheBytes: 32 * 1024 * 1024,
    dataDir: "data",
  });
});

test.each(Object.keys(whole))("without %s it does not start, and the sentence names it and says what it is", (name) => {
  expect(refusal({ ...whole, [name]: undefined })).toMatch(new RegExp(`${name}: is not set \\(.+\\)`));
});

test("everything that is missing is named at once", () => {
  const sentence = refusal({});
  expect(Object.keys(whole).filter((name) => !sentence.includes(name))).toEqual([]);
});

test.each([
  ["PUBLIC_ORIGIN", "https://koe.example.lg.jp/"],
  ["PUBLIC_ORIGIN", "https://koe.example.lg.jp/koe"],
  ["PUBLIC_ORIGIN", "koe.example.lg.jp"],
  ["PUBLIC_ORIGIN", "ftp://koe.example.lg.jp"],
  ["PUBLIC_ORIGIN", "https://KOE.example.lg.jp"],
  ["PORT", "70000"],
  ["PORT", "80a"],
  ["PAGE_CACHE_MB", "-1"],
  ["MACHIKOE_DEMO", "yes"],
  ["LOG_LEVEL", "loud"],
  ["DATABASE_URL", ""],
])("%s=%s is refused by name", (name, value) => {
  expect(refusal({ ...whole, [name]: value })).toContain(name);
});

test("behind no proxy there is nobody to trust", () => {
  expect(parseEnvironment({ ...whole, TRUSTED_PROXIES: "none" }).trustedProxies).toEqual([]);
});

test("migrating, backup and restore need to know only where the data is", () => {
  expect(parseStorage({ DATABASE_URL: "x.db" })).toEqual({ databaseUrl: "x.db", dataDir: "data" });
  expect(() => parseStorage({})).toThrow(/DATABASE_URL: is not set/);
});
