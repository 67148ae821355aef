import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { learn, likeliestSections, type PlaceIndex, placeIndex } from "#app/opinion/alike/place.ts";
import { fresh, known, type Labelled } from "./labelled.ts";
import { samplePlan } from "./sample-plan.ts";

const index = placeIndex(samplePlan);
const ids = (text: string, of: PlaceIndex = index) => likeliestSections(of, text).map(({ id }) => id);

/** How many pieces have their section among the three proposed, and how many as the first. */
function hits(set: readonly Labelled[], of: (piece: Labelled) => PlaceIndex): { first: number; three: number } {
  const proposals = set.map((piece) => ({ section: piece.section, proposed: ids(piece.text, of(piece)) }));
  return {
    first: proposals.filter(({ section, proposed }) => proposed[0] === section).length,
    three: proposals.filter(({ section, proposed }) => proposed.includes(section)).length,
  };
}

describe("the section a citizen means is among the three proposed", () => {
  test("for at least 95 of 100 pieces known when the words were chosen", () => {
    const { first, three } = hits(known, () => index);
    console.info(`places, pieces known: ${three} of ${known.length} among three, ${first} first`);
    expect(three / known.length).toBeGreaterThanOrEqual(0.95);
  });

  test("for at least 3 of 4 pieces not known when the words were chosen", () => {
    const { first, three } = hits(fresh, () => index);
    console.info(`places, pieces not known: ${three} of ${fresh.length} among three, ${first} first`);
    expect(three / fresh.length).toBeGreaterThanOrEqual(0.75);
    expect(first / fresh.length).toBeGreaterThanOrEqual(0.6);
  });

  test("no less often when what staff placed before is learnt", () => {
    const all = [...known, ...fresh];
    const others = (piece: Labelled) =>
      learn(
        index,
        all.filter(({ text }) => text !== piece.text).map(({ section, text }) => ({ sectionId: section, text })),
      );
    const [plain, learnt] = [hits(fresh, () => index), hits(fresh, others)];
    console.info(
      `places, pieces not known, others learnt: ${learnt.three} of ${fresh.length} among three, ${learnt.first} first`,
    );
    expect(learnt.three).toBeGreaterThanOrEqual(plain.three);
  });
});

describe("the reason of a proposal", () => {
  test("names words both texts have, as people read them", () => {
    const [first] = likeliestSections(index, "市民病院から北台の坂は歩道が狭く、手押し車が通れません。");
    expect(first?.id).toBe("3-2");
    expect(first?.shared).toContain("歩道");
  });

  test("is as long a word as both texts agree on", () => {
    const [first] = likeliestSections(index, "地域包括支援センターの場所が分かりません。");
    expect(first?.id).toBe("1-4");
    expect(first?.shared[0]).toBe("地域包括支援センター");
  });

  test("names the plan's word beside the citizen's where they differ", () => {
    const [first] = likeliestSections(index, "学童がいっぱいで入れません。");
    expect(first).toMatchObject({ id: "2-1", shared: ["学童（放課後児童クラブ）"] });
  });

  test("is at most four words, none a stray pair of characters", () => {
    const shared = [...known, ...fresh].flatMap(({ text }) =>
      likeliestSections(index, text).map((place) => place.shared),
    );
    expect(shared.every((words) => words.length <= 4)).toBe(true);
    const short = shared.flat().filter((word) => /^[ぁ-ん]{1,2}$/u.test(word));
    expect([...new Set(short)].sort()).toEqual(["がん", "ごみ"]);
  });
});

describe("a place the letter names raises its section", () => {
  test("by page, in figures of any width and in kanji", () => {
    expect(ids("３４ページの書き方がおかしい。")[0]).toBe("2-4");
    expect(ids("P.12を読みましたが、よく分かりません。")[0]).toBe("1-1");
    expect(ids("三十八頁に書いてあることは本当ですか。")[0]).toBe("3-1");
    expect(likeliestSections(index, "P.12を読みました。")[0]?.shared).toEqual(["P.12"]);
  });

  test("by several pages", () => {
    expect(ids("10～15ページについて").slice(0, 2)).toEqual(["1-1", "1-2"]);
  });

  test("by number, also above what the words say", () => {
    expect(ids("3-2に、バスのことも書くべきです。")[0]).toBe("3-2");
    expect(ids("第3章第2節のバスの話は賛成です。")[0]).toBe("3-2");
    expect(ids("施策５－１について反対です。")[0]).toBe("5-1");
  });

  test("by chapter, for all sections of the chapter", () => {
    expect(ids("第４章は全部よいと思います。").sort()).toEqual(["4-1", "4-2", "4-3"]);
  });

  test("but not by a house number, a date, a quantity, a telephone number or a file", () => {
    expect(ids("本町3-2-1の者です。")).toEqual([]);
    expect(ids("3-2人で話しました。電話22-1111、mp3、2026-3-2")).toEqual([]);
  });
});

describe("what was placed before", () => {
  test("pulls a text like it to the same section, where words alone say nothing", () => {
    const text = "メロディーチャイムを戻してください。";
    expect(ids(text)).toEqual([]);
    const [first] = likeliestSections(index, text, {
      learnt: [{ sectionId: "6-4", text: "夕方のメロディーチャイムをまた鳴らしてください。" }],
    });
    expect(first?.id).toBe("6-4");
  });

  test("in a section that is no longer there is passed over", () => {
    expect(() => likeliestSections(index, "バス", { learnt: [{ sectionId: "gone", text: "バス" }] })).not.toThrow();
  });

  test("does not change the index it was learnt from", () => {
    const before = ids("メロディーチャイム");
    learn(index, [{ sectionId: "6-4", text: "メロディーチャイム" }]);
    expect(ids("メロディーチャイム")).toEqual(before);
  });

  test("says the same learnt at once or one after another", () => {
    const placed = known.slice(0, 10).map(({ section, text }) => ({ sectionId: section, text }));
    const atOnce = learn(index, placed);
    const slowly = placed.reduce((so, one) => learn(so, [one]), index);
    expect(likeliestSections(slowly, "昼のバスを増やして")).toEqual(likeliestSections(atOnce, "昼のバスを増やして"));
  });
});

describe("proposals", () => {
  test("are none for a text that shares nothing, and none in a draft without sections", () => {
    expect(ids("はい。")).toEqual([]);
    expect(ids("")).toEqual([]);
    expect(likeliestSections(placeIndex([]), "バス")).toEqual([]);
  });

  test("are as many as asked for, best first, the same each time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...known, ...fresh), fc.integer({ min: 1, max: 9 }), ({ text }, n) => {
        const proposals = likeliestSections(index, text, {}, n);
        expect(proposals.length).toBeLessThanOrEqual(n);
        expect(
          proposals.every(({ score }, i) => score > 0 && score < 1 && score <= (proposals[i - 1]?.score ?? 1)),
        ).toBe(true);
        expect(likeliestSections(placeIndex(samplePlan), text, {}, n)).toEqual(proposals);
      }),
      { numRuns: 30 },
    );
  });

  test("come for any text whatever", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const proposals = likeliestSections(index, text);
        expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
      }),
    );
  });
});
