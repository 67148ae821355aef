import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText } from "#app/shared/text/canonical.ts";
import { type CanonicalValue, canonicalJson } from "#app/shared/text/canonical-json.ts";
import { sha256Hex } from "#app/shared/text/hash.server.ts";

const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
const values = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: "binary" }),
    fc.maxSafeInteger(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "binary" }), tie("value"), { maxKeys: 4 }),
  ),
})).value;

describe("canonical text", () => {
  test("every line end is LF, tabs stay, other controls go", () => {
    expect(canonicalText("a\r\nb\rc\nd\ve\ff\u0085g\th\u0007i\u007fj")).toEqual({
      ok: true,
      text: "a\nb\nc\nd\ne\nf\ng\thij",
    });
  });

  test("variation selectors, width, decomposed kana and spaces stay as written", () => {
    const text = "葛󠄀飾区 𠮷野 ①㈱ｶﾞ か\u3099　👨‍👩‍👧 \u2028 ";
    expect(canonicalText(text)).toEqual({ ok: true, text });
  });

  test("NUL and lone surrogates are refused with their place", () => {
    expect(canonicalText("ab\0c")).toEqual({ ok: false, reason: "nul", at: 2 });
    expect(canonicalText("a\ud842")).toEqual({ ok: false, reason: "lone_surrogate", at: 1 });
    expect(canonicalText("𠮷\udfb7")).toEqual({ ok: false, reason: "lone_surrogate", at: 2 });
  });

  test("what is accepted is canonical already, has no control but TAB and LF, and survives UTF-8", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyUnits,
          fc.string({ unit: "binary" }),
          fc.string({ unit: fc.constantFrom("\r", "\n", "\t", "\u0001", "あ") }),
        ),
        (input) => {
          const result = canonicalText(input);
          if (!result.ok) {
            expect(/\0|\p{Surrogate}/u.test(input)).toBe(true);
            return;
          }
          expect(canonicalText(result.text)).toEqual(result);
          expect(result.text.replace(/[\t\n]/g, "")).not.toMatch(/\p{Cc}/u);
          expect(Buffer.from(result.text, "utf8").toString("utf8")).toBe(result.text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("canonical JSON", () => {
  test("keys are sorted by code unit, without white space", () => {
    expect(canonicalJson({ b: [1, null, "\n"], a: { "\u{1F600}": "é", "\uFB33": -0, A: 3 } })).toBe(
      '{"a":{"A":3,"\u{1F600}":"é","\uFB33":0},"b":[1,null,"\\n"]}',
    );
  });

  test("is read back as the same value and written the same whatever the order of the keys", () => {
    const backwards = (value: CanonicalValue): CanonicalValue => {
      if (Array.isArray(value)) return value.map(backwards);
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, item]) => [key, backwards(item)]),
      );
    };
    fc.assert(
      fc.property(values, (value) => {
        const json = canonicalJson(value);
        expect(canonicalJson(JSON.parse(json) as CanonicalValue)).toBe(json);
        expect(canonicalJson(backwards(value))).toBe(json);
        expect(JSON.stringify(JSON.parse(json))).toBe(json.replace(/^-0$/, "0"));
      }),
    );
  });

  test.each([
    ["a fraction", 0.5],
    ["an unsafe integer", 2 ** 53],
    ["NaN", Number.NaN],
    ["a boolean", true],
    ["undefined", undefined],
    ["an undefined member", { a: undefined }],
    ["a hole", new Array(1)],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["a big integer", 1n],
    ["a lone surrogate", "\ud800"],
    ["a lone surrogate in a key", { "\udc00": 1 }],
    ["a symbol key", { [Symbol("a")]: 1 }],
  ])("%s is refused", (_, value) => {
    expect(() => canonicalJson(value as CanonicalValue)).toThrow(TypeError);
  });
});

describe("hash of a text", () => {
  test("is SHA-256 of its UTF-8 bytes", () => {
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const text = "葛󠄀飾区の𠮷野";
    expect(sha256Hex(text)).toBe(sha256Hex(new TextEncoder().encode(text)));
    expect(sha256Hex(text)).toBe(createHash("sha256").update(Buffer.from(text, "utf8")).digest("hex"));
  });

  test("refuses what UTF-8 would change", () => {
    expect(() => sha256Hex("a\ud800")).toThrow(TypeError);
  });
});
