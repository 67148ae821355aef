import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BOX_SEPARATOR,
  joinBoxes,
  parseBoxes,
  placeOf,
  placeValue,
  saysSomething,
  sectionKeyOf,
} from "#app/opinion/submission/comment.ts";
import { canonicalText } from "#app/shared/text/canonical.ts";
import { isGraphemeBoundary } from "#app/shared/text/grapheme.ts";

const pieces = [
  "公園",
  "𠮷",
  "葛󠄀",
  "👩‍👩‍👧‍👦",
  "🇯🇵",
  "e\u0301",
  "\u0301",
  "\u200d",
  "\n",
  "\t",
  " ",
  "。",
  "a",
  "\u3099",
];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));

describe("the canonical text of several boxes", () => {
  test("gives every box back by its range, byte for byte", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 10 }), (texts) => {
        const { original, ranges } = joinBoxes(texts);
        expect(ranges.map(({ from, to }) => original.slice(from, to))).toEqual(texts);
        expect(original).toBe(texts.join(BOX_SEPARATOR));
      }),
    );
  });

  test("is canonical when its boxes are, and no range cuts a character", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const { original, ranges } = joinBoxes(texts);
        expect(canonicalText(original)).toEqual({ ok: true, text: original });
        expect(ranges.every(({ from }) => isGraphemeBoundary(original, from))).toBe(true);
      }),
    );
  });

  test("of one box is that box", () => {
    expect(joinBoxes(["意見"])).toEqual({ original: "意見", ranges: [{ from: 0, to: 2 }] });
  });
});

test("a place goes into a form field and comes back", () => {
  const places = [{ kind: "section", key: "c1-1" }, { kind: "whole" }, { kind: "typed", text: "P.12 3行目" }] as const;
  expect(places.map((place) => placeOf(placeValue(place), place.kind === "typed" ? place.text : ""))).toEqual(places);
  expect([placeOf("", ""), placeOf("elsewhere", "")]).toEqual([null, null]);
});

test("a section whose key is a word of ours is still a section", () => {
  expect(sectionKeyOf(placeValue({ kind: "section", key: "whole" }))).toBe("whole");
});

test("white space and characters that show nothing say nothing; a single sign does", () => {
  expect(["", " 　\n\t", "\u200b\u00ad"].map(saysSomething)).toEqual([false, false, false]);
  expect(["。", "👍", "×"].map(saysSomething)).toEqual([true, true, true]);
});

test("a submission on paper has no boxes", () => {
  expect(parseBoxes("[]")).toEqual([]);
});
