import fc from "fast-check";
import { expect, test } from "vitest";
import { type ChangeSegment, changeSegments } from "#app/publication/change-segments.ts";

const without = (segments: readonly ChangeSegment[], how: ChangeSegment["how"]) =>
  segments
    .filter((segment) => segment.how !== how)
    .map((segment) => segment.text)
    .join("");

const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(fc.constantFrom("歩道", "を", "直し", "ます", "。", "5年", "10か所", "\n", "バス", "の", "𠮷", "葛󠄀"), {
      maxLength: 40,
    })
    .map((parts) => parts.join("")),
);

test("without what was added it is the text before, without what was removed the text after", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const segments = changeSegments(before, after);
      expect(without(segments, "added")).toBe(before);
      expect(without(segments, "removed")).toBe(after);
    }),
  );
});

test("a text that did not change has nothing added and nothing removed", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(changeSegments(text, text)).toEqual(text === "" ? [] : [{ how: "same", text }]);
    }),
  );
});

test("an added visit is shown as what was added, with the sentence around it kept", () => {
  const before = "(1) 産後の家庭を、助産師が生まれて2か月までに1回訪ねます。";
  const after = "(1) 産後の家庭を、助産師が退院から2週間までと、生まれて2か月までの2回訪ねます。";
  expect(changeSegments(before, after)).toEqual([
    { how: "same", text: "(1) 産後の家庭を、助産師が" },
    { how: "added", text: "退院から2週間までと、" },
    { how: "same", text: "生まれて2か月まで" },
    { how: "removed", text: "に1" },
    { how: "added", text: "の2" },
    { how: "same", text: "回訪ねます。" },
  ]);
});

test("words stay whole where one follows another without a space", () => {
  const before = "(2) がん検診は、平日の午前と午後に行います。";
  const after = "(2) がん検診は、平日の午前と午後のほか、土曜日にも年4回行います。";
  expect(changeSegments(before, after)).toEqual([
    { how: "same", text: "(2) がん検診は、平日の午前と午後" },
    { how: "removed", text: "に" },
    { how: "added", text: "のほか、土曜日にも年4回" },
    { how: "same", text: "行います。" },
  ]);
});

test("a sentence that is new, or gone, is one stretch", () => {
  expect(changeSegments("", "新しい文です。")).toEqual([{ how: "added", text: "新しい文です。" }]);
  expect(changeSegments("なくなる文です。", "")).toEqual([{ how: "removed", text: "なくなる文です。" }]);
});

test("of long texts the lines that stayed are kept, and all between is shown as replaced", () => {
  const page = (word: string) =>
    ["はじめの行。", Array.from({ length: 2000 }, (_, i) => `${word}${i}。`).join(""), "おわりの行。"].join("\n");
  expect(changeSegments(page("前"), page("後")).map((segment) => [segment.how, segment.text.slice(0, 6)])).toEqual([
    ["same", "はじめの行。"],
    ["removed", "前0。前1。"],
    ["added", "後0。後1。"],
    ["same", "おわりの行。"],
  ]);
});

test("asked again it answers the same", () => {
  expect(changeSegments("一つ。", "二つ。")).toBe(changeSegments("一つ。", "二つ。"));
});
