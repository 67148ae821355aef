import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  comparedForm,
  leafIdentity,
  openPerson,
  personHash,
  sealPerson,
} from "#app/opinion/person/seal-person.server.ts";
import { keyRing } from "#app/shared/keys.server.ts";
import { aPerson } from "#tests/support/comment.ts";
import { testKeys } from "#tests/support/house.ts";

const ring = keyRing(testKeys.current, testKeys.keys);

describe("a sealed person", () => {
  test("opens to what was sealed, and every sealing looks different", () => {
    fc.assert(
      fc.property(
        fc.record({
          name: fc.string({ unit: "grapheme" }),
          address: fc.string({ unit: "grapheme" }),
          organisation: fc.string(),
        }),
        (over) => {
          const person = aPerson(over);
          const [one, two] = [sealPerson(ring, "city", person), sealPerson(ring, "city", person)];
          expect(openPerson(ring, one)).toEqual(person);
          expect(one.cipher).not.toBe(two.cipher);
          expect(one.hashes).toEqual(two.hashes);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("does not open in the row of another, or changed by a single bit", () => {
    const sealed = sealPerson(ring, "city", aPerson());
    const bytes = Buffer.from(sealed.cipher, "base64");
    bytes[40]! ^= 1;
    expect(() => openPerson(ring, { ...sealed, id: "another" })).toThrow();
    expect(() => openPerson(ring, { ...sealed, cipher: bytes.toString("base64") })).toThrow();
  });

  test("stays readable when the ring has a new key", () => {
    const old = sealPerson(keyRing("k1", testKeys.keys), "city", aPerson());
    expect([old.keyId, openPerson(ring, old)]).toEqual(["k1", aPerson()]);
  });

  test("has a hash for what was given and none for what was not", () => {
    const kinds = (over: Parameters<typeof aPerson>[0]) =>
      sealPerson(ring, "city", aPerson(over)).hashes.map((one) => one.kind);
    expect(kinds({ mail: "a@b.example" })).toEqual(["name", "address", "phone", "mail"]);
    expect(kinds({ name: " 　", address: "", phone: "" })).toEqual([]);
  });

  test("is found by the organisation where there is one", () => {
    const { hashes } = sealPerson(ring, "city", aPerson({ kind: "organisation", organisation: "見本の会" }));
    expect(hashes[0]).toEqual({ kind: "name", hash: personHash(ring, "city", "name", "見本の会") });
  });
});

describe("a keyed hash", () => {
  test("does not tell apart spaces, width, kana and the hyphens of a telephone number", () => {
    expect(comparedForm("name", "ミホン　ハナコ")).toBe(comparedForm("name", "みほんはなこ"));
    expect(comparedForm("phone", "０３（１２３４）５６７８")).toBe(comparedForm("phone", "03-1234-5678"));
    expect(comparedForm("address", "みほん市本町１ー２")).toBe(comparedForm("address", "みほん市本町1-2"));
  });

  test("differs by city, by kind and by ring key", () => {
    const hashes = [
      personHash(ring, "city", "name", "見本"),
      personHash(ring, "other", "name", "見本"),
      personHash(ring, "city", "address", "見本"),
      personHash(ring, "city", "name", "見本", "k1"),
    ];
    expect(new Set(hashes).size).toBe(4);
  });
});

test("the identity in a leaf is the person block, field by field", () => {
  expect(leafIdentity(aPerson())).toEqual({ ...aPerson() });
});
