import { describe, expect, test } from "vitest";
import { keyOf, lookUpReceipt } from "#app/opinion/receipt/look-up-receipt.server.ts";
import { receiptDigits } from "#app/opinion/receipt/receipt-number.ts";
import type { House } from "#app/shared/house.server.ts";
import { keyRing } from "#app/shared/keys.server.ts";
import { receiptByDigits } from "#db/queries/receipt.ts";
import { builtAt } from "#db/seed/builders/case.ts";
import { aComment, anotherCase, sharedHouse, submitted } from "#tests/support/comment.ts";
import { testKeys } from "#tests/support/house.ts";

const shared = sharedHouse();
const wrongKey = "3467-9CDF";
/** Every test has a source of its own, and the counts of one do not reach another. */
let sources = 0;

async function aReceipt(house: House = shared.house) {
  const open = await anotherCase(shared.house);
  const { receiptNo } = await submitted(house, open, "receipt", aComment());
  const digits = receiptDigits(receiptNo);
  const row = await receiptByDigits(house.reader, digits);
  if (!row) throw new Error("there must be a receipt");
  sources += 1;
  const source = `source-${sources}`;
  const look = (key: string, over: { digits?: string; source?: string; at?: string; house?: House } = {}) =>
    lookUpReceipt(over.house ?? house, over.at ?? builtAt, {
      digits: over.digits ?? digits,
      key,
      source: over.source ?? source,
    });
  return { row, digits, key: keyOf(house, row), look };
}

const tries = async (count: number, once: () => Promise<unknown>): Promise<void> => {
  for (let i = 0; i < count; i += 1) await once();
};
const later = (seconds: number): string => new Date(Date.parse(builtAt) + seconds * 1000).toISOString();

describe("a receipt", () => {
  test("is found by its number and key, however the key is typed", async () => {
    const { row, key, look } = await aReceipt();
    const typed = [
      key,
      key.toLowerCase(),
      key.replace("-", ""),
      ` ${key.replace("-", " ")} `,
      key.replace(/[A-Z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ];
    const found = await Promise.all(typed.map((one) => look(one)));
    expect(found.map((one) => one.ok && one.receipt.id)).toEqual(typed.map(() => row.id));
  });

  test("has a key that is kept nowhere", async () => {
    const { row, key } = await aReceipt();
    const submission = await shared.house.reader
      .selectFrom("submission")
      .selectAll()
      .where("id", "=", row.id)
      .executeTakeFirst();
    expect(JSON.stringify(submission)).not.toContain(key);
    expect(JSON.stringify(submission)).not.toContain(key.replace("-", ""));
  });

  test("gives the same answer for a wrong key and for a number that nobody has", async () => {
    const { look } = await aReceipt();
    expect(await look(wrongKey)).toEqual({ ok: false, why: "wrong" });
    expect(await look(wrongKey, { digits: "999999999" })).toEqual({ ok: false, why: "wrong" });
  });
});

describe("keys after a change of the ring", () => {
  test("that were given under the old ring key still open, and new receipts are under the new one", async () => {
    const { house } = shared;
    const old: House = { ...house, keys: keyRing("k1", testKeys.keys) };
    const before = await aReceipt(old);
    expect(before.row.key_ring_id).toBe("k1");
    expect((await before.look(before.key, { house })).ok).toBe(true);
    expect((await aReceipt()).row.key_ring_id).toBe("k2");
  });

  test("of a receipt whose version went up: the old one opens no more, the new one does", async () => {
    const { row, key, look } = await aReceipt();
    await shared.house.connection.writing
      .updateTable("submission")
      .set({ key_version: 2 })
      .where("id", "=", row.id)
      .execute();
    expect(await look(key)).toEqual({ ok: false, why: "wrong" });
    expect((await look(keyOf(shared.house, { ...row, key_version: 2 }))).ok).toBe(true);
  });

  test("of another submission do not open", async () => {
    const [one, other] = [await aReceipt(), await aReceipt()];
    expect(await one.look(other.key)).toEqual({ ok: false, why: "wrong" });
  });
});

describe("wrong tries", () => {
  test("on one number stop after ten for a quarter of an hour, also for the right key, and say until when", async () => {
    const { key, look } = await aReceipt();
    let source = 0;
    await tries(10, () => look(wrongKey, { source: `elsewhere-${source++}` }));
    expect(await look(key)).toEqual({ ok: false, why: "blocked", until: later(900) });
    expect((await look(key, { at: later(900) })).ok).toBe(true);
  });

  test("on a number that nobody has stop in the same way", async () => {
    const { look } = await aReceipt();
    const digits = "799999999";
    let source = 0;
    await tries(10, () => look(wrongKey, { digits, source: `nobody-${source++}` }));
    expect(await look(wrongKey, { digits })).toEqual({ ok: false, why: "blocked", until: later(900) });
  });

  test("from one source stop after sixty, whatever the number, and nobody else is stopped", async () => {
    const { key, look } = await aReceipt();
    let number = 0;
    await tries(60, () => look(wrongKey, { digits: `6${String(number++).padStart(8, "0")}`, source: "library" }));
    expect(await look(key, { source: "library" })).toEqual({ ok: false, why: "blocked", until: later(900) });
    expect((await look(key, { source: "home" })).ok).toBe(true);
  });

  test("are forgotten for the number that was opened", async () => {
    const { key, look } = await aReceipt();
    await tries(9, () => look(wrongKey));
    expect((await look(key)).ok).toBe(true);
    await tries(9, () => look(wrongKey));
    expect((await look(key)).ok).toBe(true);
  });
});
