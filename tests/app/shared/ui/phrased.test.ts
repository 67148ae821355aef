// Headings break between phrases and lose nothing.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrases } from "#app/shared/ui/phrases.ts";
import { variants } from "#tests/support/gallery/words.ts";

describe("a heading", () => {
  it("breaks where a reader would pause", () => {
    expect(phrases("これからの5年のまちづくりの案に、ご意見をお聞かせください")).toEqual([
      "これからの",
      "5年のまちづくりの",
      "案に、",
      "ご意見を",
      "お聞かせください",
    ]);
    expect(phrases("第三次みほん市総合計画（素案）への意見募集")).toEqual([
      "第三次みほん市総合計画",
      "（素案）への",
      "意見募集",
    ]);
  });

  it("keeps a verb with its kana and a politeness with its word", () => {
    expect(phrases("受け付けました")).toEqual(["受け付けました"]);
    expect(phrases("話し合いと見守り")).toEqual(["話し合いと", "見守り"]);
    expect(phrases("みなさんへのお知らせ")).toEqual(["みなさんへの", "お知らせ"]);
  });

  it("is the same text when its phrases are joined, whatever was written", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => phrases(text).join("") === text));
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => phrases(text).join("") === text));
    expect(phrases(variants).join("")).toBe(variants);
  });

  it("never begins a line with closing punctuation, nor tears a variation selector or a combining mark off", () => {
    const unit = fc.constantFrom(..."案のお（）、。「」市まちabc１2 ".split(""), "葛󠄀", "が", "か\u3099", "👨‍👩‍👧");
    const clings = /^[\p{M}\p{Variation_Selector}\u200d]/u;
    fc.assert(
      fc.property(fc.array(unit), (units) =>
        phrases(units.join(""))
          .slice(1)
          .every((phrase) => !/^[、。）」]/u.test(phrase) && !clings.test(phrase)),
      ),
    );
  });
});
