import { expect, test } from "vitest";
import { isSetUpCode, issueSetUpCode, spendSetUpCode } from "#app/account/set-up-code.server.ts";
import { insertAccount } from "#db/queries/account.ts";
import { writing } from "#db/transaction.ts";
import { aHouse } from "#tests/support/house.ts";

const zenkaku = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

test("an installation without accounts gets a code of twelve digits, typed in any width, with or without hyphens", async () => {
  const house = await aHouse();
  const code = (await issueSetUpCode(house)) ?? "";
  expect(code).toMatch(/^\d{4}-\d{4}-\d{4}$/);
  const typed = [
    code,
    code.replaceAll("-", ""),
    ` ${code.replaceAll("-", " ")} `,
    zenkaku(code),
    code.replaceAll("-", "ー"),
  ];
  expect(typed.map((text) => isSetUpCode(house, text))).toEqual(typed.map(() => true));
  const last = code.at(-1) === "0" ? "1" : "0";
  const wrong = ["", "0", `${code.slice(0, -1)}${last}`, code.slice(0, -1), `${code}0`];
  expect(wrong.map((text) => isSetUpCode(house, text))).toEqual(wrong.map(() => false));
});

test("a code is good once, and only the newest one", async () => {
  const house = await aHouse();
  const first = (await issueSetUpCode(house)) ?? "";
  const second = (await issueSetUpCode(house)) ?? "";
  expect([isSetUpCode(house, first), isSetUpCode(house, second)]).toEqual([false, true]);
  spendSetUpCode(house);
  expect(isSetUpCode(house, second)).toBe(false);
});

test("where somebody has an account no code is made and none is good", async () => {
  const house = await aHouse();
  const account = {
    id: "a1",
    login: "admin",
    name: "管理者",
    password_hash: "x",
    created_at: "2026-01-01T00:00:00.000Z",
  };
  await writing(house.connection, (writer) => insertAccount(writer, account));
  expect(await issueSetUpCode(house)).toBeNull();
  expect(isSetUpCode(house, "")).toBe(false);
});
