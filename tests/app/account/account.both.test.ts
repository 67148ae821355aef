import { describe, expect, test } from "vitest";
import { isCityCode, newPassword } from "#app/account/account.schema.ts";
import { blockedUntil } from "#app/account/limit.server.ts";
import { manageAccount } from "#app/account/manage-account.server.ts";
import { openAccount } from "#app/account/open-account.server.ts";
import { closeSession, openSession, signedIn } from "#app/account/session.server.ts";
import { signIn } from "#app/account/sign-in.server.ts";
import { setUpInstallation } from "#app/city/set-up-installation.server.ts";
import { validityPreset } from "#app/consultation/validity-preset.ts";
import type { Role } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { grantsOfCity } from "#db/queries/account.ts";
import { aCity, builtAt, must } from "#db/seed/builders/case.ts";
import { aHouse, staffOf, theSystem } from "../../support/house.ts";

const password = "correct horse battery staple";

async function aClerk(
  house: House,
  cityId: string,
  login = "sato@mihon.example",
  role: Role = "secretariat",
  until: string | null = null,
) {
  const grant = { role, scopeKind: "city" as const, scopeId: cityId, cityId, until };
  return must(
    await openAccount(house, theSystem, builtAt, cityId, { login, name: "佐藤（見本）", password, grants: [grant] }),
  );
}

const withCookie = (cookie: string): Request =>
  new Request("http://localhost:3000/desk", { headers: { Cookie: cookie.split(";")[0] ?? "" } });
const tries = (house: House, login: string, typed: string, at = builtAt) =>
  signIn(house, at, { login, password: typed, source: "s1" });

describe("signing in", () => {
  test("opens a session that carries the grants in force, and whose token is not in the database", async () => {
    const house = await aHouse();
    const city = await aCity(house);
    const id = await aClerk(house, city);
    const result = await tries(house, " Sato@Mihon.example ", password);
    if (!result.ok) throw new Error("refused");
    expect(result.cookie).toMatch(/HttpOnly; SameSite=Lax/);
    const actor = await signedIn(house, withCookie(result.cookie), builtAt);
    expect(actor).toMatchObject({ id, grants: [{ role: "secretariat", scopeId: city }] });
    const token = result.cookie.split(";")[0]?.split("=")[1] ?? "";
    expect(JSON.stringify(await house.reader.selectFrom("session").selectAll().execute())).not.toContain(token);
  });

  test("does not tell a wrong password from an unknown name", async () => {
    const house = await aHouse();
    await aClerk(house, await aCity(house));
    expect(await tries(house, "sato@mihon.example", "wrong")).toEqual({ ok: false, why: "wrong" });
    expect(await tries(house, "nobody@mihon.example", "wrong")).toEqual({ ok: false, why: "wrong" });
  });

  test("is held back after ten wrong tries for one name, says until when, and then opens again", async () => {
    const house = await aHouse();
    await aClerk(house, await aCity(house));
    for (let n = 0; n < 10; n += 1) await tries(house, "sato@mihon.example", "wrong");
    const held = await tries(house, "sato@mihon.example", password);
    expect(held).toEqual({ ok: false, why: "blocked", until: new Date(Date.parse(builtAt) + 900_000).toISOString() });
    expect(
      await tries(house, "sato@mihon.example", password, new Date(Date.parse(builtAt) + 901_000).toISOString()),
    ).toMatchObject({ ok: true });
  });

  test("a success forgets the wrong tries of the name", async () => {
    const house = await aHouse();
    await aClerk(house, await aCity(house));
    for (let n = 0; n < 9; n += 1) await tries(house, "sato@mihon.example", "wrong");
    expect(await tries(house, "sato@mihon.example", password)).toMatchObject({ ok: true });
    expect(await tries(house, "sato@mihon.example", "wrong")).toEqual({ ok: false, why: "wrong" });
    expect(await blockedUntil(house, [{ key: "sign-in/source/s1", max: 100, windowSeconds: 900 }], builtAt)).toBeNull();
  });

  test("a role ends at its instant, a session at signing out", async () => {
    const house = await aHouse();
    const city = await aCity(house);
    const id = await aClerk(house, city, "until@mihon.example", "secretariat", "2026-12-01T00:00:00.000Z");
    const cookie = await openSession(house, id);
    expect((await signedIn(house, withCookie(cookie), "2026-11-30T23:59:59.999Z"))?.grants).toHaveLength(1);
    expect((await signedIn(house, withCookie(cookie), "2026-12-01T00:00:00.000Z"))?.grants).toEqual([]);
    await closeSession(house, withCookie(cookie));
    expect(await signedIn(house, withCookie(cookie), builtAt)).toBeNull();
  });
});

describe("managing accounts", () => {
  test("a changed role ends the sessions of the account", async () => {
    const house = await aHouse();
    const city = await aCity(house);
    await aClerk(house, city, "kanri@mihon.example", "administrator");
    const id = await aClerk(house, city);
    const cookie = await openSession(house, id);
    const grant = { role: "approver" as const, scopeKind: "city" as const, scopeId: city, cityId: city, until: null };
    must(await manageAccount(house, staffOf(city, "administrator"), builtAt, city, id, { kind: "grant", grant }));
    expect(await signedIn(house, withCookie(cookie), builtAt)).toBeNull();
    expect(await grantsOfCity(house.reader, city, id)).toHaveLength(2);
  });

  test("the last administrator of a city stays", async () => {
    const house = await aHouse();
    const city = await aCity(house);
    const id = await aClerk(house, city, "kanri@mihon.example", "administrator");
    const [grant] = await grantsOfCity(house.reader, city, id);
    const end = { kind: "end-grant" as const, grantId: grant?.id ?? "" };
    expect(await manageAccount(house, theSystem, builtAt, city, id, end)).toEqual({
      ok: false,
      refused: "last_administrator",
    });
    expect(await manageAccount(house, theSystem, builtAt, city, id, { kind: "disable" })).toEqual({
      ok: false,
      refused: "last_administrator",
    });
  });

  test("an account with a role elsewhere is not changed by one city, nor opened with a role outside it", async () => {
    const house = await aHouse();
    const city = await aCity(house);
    const other = await aCity(house, { slug: "tonari", code: "888888" });
    await aClerk(house, city, "kanri@mihon.example", "administrator");
    const inside = {
      role: "consultant" as const,
      scopeKind: "city" as const,
      scopeId: city,
      cityId: city,
      until: null,
    };
    const outside = { ...inside, scopeId: other, cityId: other };
    const both = { login: "sato@mihon.example", name: "佐藤（見本）", password, grants: [inside, outside] };
    const id = must(await openAccount(house, theSystem, builtAt, city, both));
    const administrator = staffOf(city, "administrator");
    expect(await manageAccount(house, administrator, builtAt, city, id, { kind: "password", password })).toEqual({
      ok: false,
      refused: "outside_city",
    });
    expect(
      await openAccount(house, administrator, builtAt, city, {
        login: "x@mihon.example",
        name: "x",
        password,
        grants: [outside],
      }),
    ).toEqual({ ok: false, refused: "outside_city" });
    expect(
      await openAccount(house, administrator, builtAt, city, {
        login: "SATO@mihon.example",
        name: "x",
        password,
        grants: [],
      }),
    ).toEqual({ ok: false, refused: "login_taken" });
  });
});

describe("first start", () => {
  const city = {
    code: "092088",
    slug: "oyama",
    name: "小山市",
    prefecture: "栃木県",
    procedureWord: "パブリックコメント",
    classHeading: "反映区分",
    minimumDays: 30,
    contact: { office: "総合政策課", phone: "000-000-0000", hours: "", mail: "" },
    divisions: [{ name: "総合政策課" }],
    areas: [],
    validities: validityPreset,
    demo: false,
    ordinal: 0,
  };

  test("makes the first city and its administrator, once", async () => {
    const house = await aHouse();
    const admin = { name: "管理 見本", login: "kanri@oyama.example", password };
    const first = await setUpInstallation(house, builtAt, city, admin);
    expect(first).toMatchObject({ ok: true });
    expect(await setUpInstallation(house, builtAt, { ...city, slug: "futatsume", code: "888888" }, admin)).toEqual({
      ok: false,
      refused: "already_set_up",
    });
    expect(await tries(house, "kanri@oyama.example", password)).toMatchObject({ ok: true });
    expect(await house.reader.selectFrom("validity").select("code").execute()).toHaveLength(8);
  });

  test("knows a city code by its check digit", () => {
    expect(["092088", "032158", "202088", "202185", "112411"].every(isCityCode)).toBe(true);
    expect(["092089", "12345", "abcdef", "0920881"].some(isCityCode)).toBe(false);
  });

  test("a password is long, and neither a repetition nor a common word", () => {
    const taken = (value: string) => newPassword.safeParse(value).success;
    expect(taken("千曲川と小諸の坂を歩いて十五文字")).toBe(true);
    expect(taken("aaaaaaaaaaaaaaaa")).toBe(false);
    expect(taken("password12345678")).toBe(false);
    expect(taken("短いことば")).toBe(false);
  });
});
