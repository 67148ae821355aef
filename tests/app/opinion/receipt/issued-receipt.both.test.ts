import { describe, expect, test } from "vitest";
import { issuedReceipt } from "#app/opinion/receipt/issued-receipt.server.ts";
import { keyOf } from "#app/opinion/receipt/look-up-receipt.server.ts";
import { receiptCookie, receiptToken } from "#app/opinion/receipt/receipt-cookie.server.ts";
import { keyRing } from "#app/shared/keys.server.ts";
import { builtAt } from "#db/seed/builders/case.ts";
import { anotherCase, aToken, sharedHouse, submitted } from "#tests/support/comment.ts";
import { testKeys } from "#tests/support/house.ts";

const shared = sharedHouse();
const dayLater = "2026-11-21T00:00:00.000Z";
const withCookie = (cookie: string) => new Request("http://localhost/receipts/issued", { headers: { Cookie: cookie } });

async function handedIn() {
  const open = await anotherCase(shared.house);
  const { submissionId } = await submitted(shared.house, open, "issued");
  return { submissionId, request: withCookie(`theme=x; receipt=${aToken(`issued ${open.consultationId}`)}`) };
}

describe("the receipt that a cookie leads to", () => {
  test("is that of the token, with the key, as long as the day lasts", async () => {
    const { submissionId, request } = await handedIn();
    const issued = await issuedReceipt(shared.house, request, dayLater);
    expect(issued?.receipt.id).toBe(submissionId);
    expect(issued?.key).toBe(issued ? keyOf(shared.house, issued.receipt) : "");
  });

  test("shows the same key after a change of the ring", async () => {
    const { request } = await handedIn();
    const [before, after] = [
      await issuedReceipt(shared.house, request, builtAt),
      await issuedReceipt({ ...shared.house, keys: keyRing("k1", testKeys.keys) }, request, builtAt),
    ];
    expect(after?.key).toBe(before?.key);
  });

  test("is shown no more after 24 hours", async () => {
    const { request } = await handedIn();
    expect(await issuedReceipt(shared.house, request, "2026-11-21T00:00:00.001Z")).toBeNull();
  });

  test("is none without cookie, with a token that handed in nothing, and with what is no token", async () => {
    const cookies = ["", `receipt=${aToken("nobody")}`, "receipt=../../x", "__Host-receipt=abc"];
    const found = await Promise.all(cookies.map((cookie) => issuedReceipt(shared.house, withCookie(cookie), builtAt)));
    expect(found).toEqual(cookies.map(() => null));
  });
});

test("on https the cookie is bound to the host and to secure connections; scripts never see it", () => {
  const token = aToken("cookie");
  const house = { publicOrigin: "https://machikoe.example.lg.jp" };
  const cookie = receiptCookie(house, token);
  expect(cookie).toBe(`__Host-receipt=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400; Secure`);
  expect(receiptToken(house, withCookie(cookie.split(";")[0] ?? ""))).toBe(token);
  expect(receiptToken(house, withCookie(`receipt=${token}`))).toBeNull();
});
