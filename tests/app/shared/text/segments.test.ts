import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isGraphemeBoundary } from "#app/shared/text/grapheme.ts";
import { paragraphs, type Segment, sentences } from "#app/shared/text/segments.ts";

const cut = (text: string, segments: Segment[]) => segments.map(({ from, to }) => text.slice(from, to));
const pieces = fc.constantFrom(
  ..."あと漢a1。！？!?．.「」『』（）()\n　 、",
  "。\u{E0100}",
  "👨‍👩‍👧",
  "\u0301",
  "\r\n",
);
const texts = fc.oneof(fc.string({ unit: pieces, maxLength: 40 }), fc.string({ unit: "binary", maxLength: 40 }));

describe("sentences", () => {
  test.each([
    ["公園が暗い。夜は怖い！直せますか？はい", ["公園が暗い。", "夜は怖い！", "直せますか？", "はい"]],
    ["本当ですか！？はい。", ["本当ですか！？", "はい。"]],
    ["「公園が暗い。」夜は怖い。", ["「公園が暗い。」", "夜は怖い。"]],
    ["「公園が暗い。夜は怖い。」と言われた。次。", ["「公園が暗い。夜は怖い。」と言われた。", "次。"]],
    ["暗いです。（特に夜です。）直して。", ["暗いです。", "（特に夜です。）", "直して。"]],
    ["暗いです（特に夜です。）。直して。", ["暗いです（特に夜です。）。", "直して。"]],
    ["『案。』、を読んだ。", ["『案。』、を読んだ。"]],
    ["１）公園。２）駅。", ["１）公園。", "２）駅。"]],
    ["「閉じない。次。", ["「閉じない。", "次。"]],
    ["見出し\n\n　本文です。\n続き", ["見出し", "本文です。", "続き"]],
    ["１．公園について，広げる．次に", ["１．公園について，広げる．", "次に"]],
    ["https://a.jp/?q=1 を見た。Really? Yes!", ["https://a.jp/?q=1 を見た。", "Really?", "Yes!"]],
    ["3.5倍、P.12を参照。", ["3.5倍、P.12を参照。"]],
    ["", []],
  ])("%j", (text, expected) => {
    expect(cut(text, sentences(text))).toEqual(expected);
  });

  test("a closing mark with a variation selector stays whole", () => {
    const text = "暗い。\u{FE00}次。";
    expect(cut(text, sentences(text))).toEqual(["暗い。\u{FE00}", "次。"]);
  });
});

describe("paragraphs", () => {
  test("are parted by blank lines and by indented lines", () => {
    const text = "一行目\n二行目\n\n \n　段落\n続き\n　次の段落\n";
    expect(cut(text, paragraphs(text))).toEqual(["一行目\n二行目", "段落\n続き", "次の段落"]);
    expect(paragraphs(" \n　")).toEqual([]);
  });
});

describe.each([
  ["sentences", sentences],
  ["paragraphs", paragraphs],
])("%s of any text", (_, segmentsOf) => {
  test("are in order, apart, not blank at their ends, cut no grapheme, and leave only white space out", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const segments = segmentsOf(text);
        let end = 0;
        let outside = "";
        for (const { from, to } of segments) {
          expect(from >= end && to > from && to <= text.length).toBe(true);
          expect(isGraphemeBoundary(text, from) && isGraphemeBoundary(text, to)).toBe(true);
          expect(text.slice(from, to)).not.toMatch(/\s$/);
          outside += text.slice(end, from);
          end = to;
        }
        expect((outside + text.slice(end)).trim()).toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  test("of long lines of openers, emoji and closers are found within the time of a test", () => {
    const hard = ["「".repeat(20_000), "。😀".repeat(10_000), `${"「".repeat(10_000)}${"）」".repeat(10_000)}`];
    for (const text of hard) expect(segmentsOf(text).length).toBeGreaterThan(0);
  });
});
