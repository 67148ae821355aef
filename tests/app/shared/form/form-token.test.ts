import fc from "fast-check";
import { expect, test } from "vitest";
import { formToken, verifyFormToken } from "#app/shared/form/form-token.server.ts";
import { keyRing } from "#app/shared/keys.server.ts";

const ring = { k1: Buffer.alloc(32, 1).toString("base64"), k2: Buffer.alloc(32, 2).toString("base64") };
const house = { keys: keyRing("k1", ring) };
const at = "2026-06-01T03:00:00.000Z";
const after = (ms: number): string => new Date(Date.parse(at) + ms).toISOString();
const day = 24 * 3600_000;

test("a token holds for 24 hours, to the millisecond", () => {
  const token = formToken(house, "comment", { source: "s", at });
  expect(verifyFormToken(house, "comment", token, { source: "s", at: after(day) })).toBe(true);
  expect(verifyFormToken(house, "comment", token, { source: "s", at: after(day + 1) })).toBe(false);
});

test("a token is good for its own form and source only", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 0, max: day }), (one, other, age) => {
      const token = formToken(house, "comment", { source: one, at });
      expect(verifyFormToken(house, "comment", token, { source: one, at: after(age) })).toBe(true);
      expect(verifyFormToken(house, "receipt", token, { source: one, at: after(age) })).toBe(false);
      expect(verifyFormToken(house, "comment", token, { source: other, at: after(age) })).toBe(one === other);
    }),
  );
});

test("a token changed anywhere, or any other text, is refused without failing", () => {
  const token = formToken(house, "comment", { source: "s", at });
  const when = { source: "s", at: after(1000) };
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(..."abcXYZ019-_."), (place, letter) => {
      const changed = token.slice(0, place) + letter + token.slice(place + 1);
      // The last letter of 32 bytes in base64url has two bits that say nothing.
      const same =
        changed === token ||
        (place === token.length - 1 &&
          Buffer.from(changed.split(".")[2] ?? "", "base64url").equals(
            Buffer.from(token.split(".")[2] ?? "", "base64url"),
          ));
      expect(verifyFormToken(house, "comment", changed, when)).toBe(same);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => !verifyFormToken(house, "comment", text, when)));
});

test("a token made before the keys were turned is good while the old key is in the ring", () => {
  const token = formToken(house, "comment", { source: "s", at });
  const turned = { keys: keyRing("k2", ring) };
  const without = { keys: keyRing("k2", { k2: ring.k2 }) };
  expect(verifyFormToken(turned, "comment", token, { source: "s", at })).toBe(true);
  expect(verifyFormToken(without, "comment", token, { source: "s", at })).toBe(false);
});

test("a token from a clock that runs far ahead is refused", () => {
  const token = formToken(house, "comment", { source: "s", at: after(10 * 60_000) });
  expect(verifyFormToken(house, "comment", token, { source: "s", at })).toBe(false);
});
