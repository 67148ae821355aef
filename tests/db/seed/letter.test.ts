// How a letter of the demo is put together from its pieces.
import fc from "fast-check";
import { expect, test } from "vitest";
import { greeting, letter, personal, says } from "#db/seed/content/letter.ts";

test("a letter is exactly its pieces, and every stretch of an opinion lies in it", () => {
  const word = fc.stringMatching(/^[あ-んア-ン。、]{1,12}$/);
  const piece = fc.oneof(
    word.map((text) => ({ text, made: greeting(text) })),
    fc.tuple(fc.constantFrom("a", "b", "c"), word).map(([row, text]) => ({ text, made: says(row, "whole", text) })),
    fc.constantFrom("\n", "\n\n", "　").map((text) => ({ text, made: text })),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const made = letter(...pieces.map((one) => one.made));
      const parts = [...made.opinions.flatMap(({ spans }) => spans), ...made.asides.map(({ text }) => text)];
      const written = pieces.filter((one) => typeof one.made !== "string").map(({ text }) => text);
      expect(made.text).toBe(pieces.map(({ text }) => text).join(""));
      expect([...parts].sort()).toEqual([...written].sort());
    }),
  );
});

test("two points in one paragraph and one point over two are told from plain ones", () => {
  const made = letter(
    says("a", "1", "あ。"),
    says("b", "2", "い。"),
    "\n\n",
    says("c", "3", "う。"),
    "\n\n",
    says("c", "3", "え。"),
    "\n\n",
    says("d", "4", "お。"),
  );
  expect(made.opinions.map(({ row, care }) => [row, care])).toEqual([
    ["a", "cut"],
    ["b", "cut"],
    ["c", "join"],
    ["d", null],
  ]);
});

test("a name within an opinion belongs to it and is set aside as well", () => {
  const made = letter(says("a", "1", "となりの", personal("見本さん"), "も言います。"));
  expect(made.opinions[0]?.spans).toEqual(["となりの見本さんも言います。"]);
  expect(made.asides).toEqual([{ text: "見本さん", kind: "personal", inside: true }]);
});
