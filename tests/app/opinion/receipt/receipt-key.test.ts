import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KEY_ALPHABET, normaliseKey, receiptKey, sameKey } from "#app/opinion/receipt/receipt-key.server.ts";

const ringKey = Buffer.alloc(32, 7);
const submissionId = "01936f5e-0000-7000-8000-000000000001";

describe("receipt keys", () => {
  test("have eight characters in fours of an alphabet without look-alikes and vowels", () => {
    expect(new Set(KEY_ALPHABET).size).toBe(20);
    expect(KEY_ALPHABET).not.toMatch(/[0O1IL5S2Z8BUVGAE]/);
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.uint8Array({ minLength: 32, maxLength: 64 }),
        (id, version, ring) => {
          const key = receiptKey({ ringKey: ring, submissionId: id, version });
          expect(key).toMatch(new RegExp(`^[${KEY_ALPHABET}]{4}-[${KEY_ALPHABET}]{4}$`));
          expect(receiptKey({ ringKey: Buffer.from(ring), submissionId: id, version })).toBe(key);
        },
      ),
    );
  });

  test("are the fair bytes of an HMAC over submission and version", () => {
    const message = `{"block":0,"purpose":"receipt-key","submission":"${submissionId}","version":1}`;
    const fair = [...createHmac("sha256", ringKey).update(message).digest()].filter((byte) => byte < 240).slice(0, 8);
    const characters = fair.map((byte) => KEY_ALPHABET[byte % 20]).join("");
    expect(receiptKey({ ringKey, submissionId, version: 1 }).replace("-", "")).toBe(characters);
  });

  test("change with the submission, the version and the ring key", () => {
    const keys = [
      receiptKey({ ringKey, submissionId, version: 1 }),
      receiptKey({ ringKey, submissionId, version: 2 }),
      receiptKey({ ringKey, submissionId: submissionId.replace(/1$/, "2"), version: 1 }),
      receiptKey({ ringKey: Buffer.alloc(32, 8), submissionId, version: 1 }),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  test("use every character about equally often", () => {
    const counts = new Map<string, number>();
    for (let version = 1; version <= 5000; version += 1) {
      for (const c of receiptKey({ ringKey, submissionId, version }).replace("-", ""))
        counts.set(c, (counts.get(c) ?? 0) + 1);
    }
    expect(counts.size).toBe(20);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    expect(chiSquare).toBeLessThan(43.8);
  });

  test("refuse a short ring key and an impossible version", () => {
    expect(() => receiptKey({ ringKey: Buffer.alloc(31), submissionId, version: 1 })).toThrow(RangeError);
    expect(() => receiptKey({ ringKey, submissionId, version: 0 })).toThrow(RangeError);
  });

  test.each(["CDFH-3467", "cdfh3467", "ＣＤＦＨ－３４６７", "cdfh ー 3467", " C D F H 3 4 6 7 "])(
    "%j is read",
    (typed) => {
      expect(normaliseKey(typed)).toBe("CDFH-3467");
      expect(sameKey(typed, "CDFH-3467")).toBe(true);
    },
  );

  test.each(["", "CDFH-346", "CDFH-34677", "ODFH-3467", "CDFH-346七", "CDFH.3467"])(
    "%j is no key and equals nothing",
    (typed) => {
      expect(normaliseKey(typed)).toBeNull();
      expect(sameKey(typed, "CDFH-3467")).toBe(false);
      expect(sameKey(typed, typed)).toBe(false);
    },
  );

  test("one other character makes another key", () => {
    fc.assert(
      fc.property(fc.nat(7), fc.constantFrom(...KEY_ALPHABET), (at, character) => {
        const typed = `${"CDFH3467".slice(0, at)}${character}${"CDFH3467".slice(at + 1)}`;
        expect(sameKey(typed, "CDFH-3467")).toBe(typed === "CDFH3467");
      }),
    );
  });
});
