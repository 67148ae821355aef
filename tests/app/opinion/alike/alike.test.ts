import { describe, expect, test } from "vitest";
import { likelyRows, type RowTexts, rowIndex } from "#app/opinion/alike/alike.ts";
import { arrivals, sampleRows } from "./sample-rows.ts";

const index = rowIndex(sampleRows);

describe("the row an opinion belongs to is among the three proposed", () => {
  const joining = arrivals.filter(({ row }) => row !== null);
  const alone = arrivals.filter(({ row }) => row === null);

  test("for at least 7 of 8 opinions that say again what a row says", () => {
    const right = joining.filter(({ text, row }) => likelyRows(index, text).some(({ id }) => id === row));
    const first = joining.filter(({ text, row }) => likelyRows(index, text)[0]?.id === row);
    console.info(`rows: ${right.length} of ${joining.length} among three, ${first.length} first`);
    expect(right.length / joining.length).toBeGreaterThanOrEqual(0.875);
  });

  test("and to an opinion of its own no row is called very alike", () => {
    const strong = alone.filter(({ text }) => likelyRows(index, text).some(({ strength }) => strength !== "some"));
    expect(strong).toEqual([]);
  });

  test("and most opinions of their own are shown no row at all", () => {
    const shown = alone.filter(({ text }) => likelyRows(index, text).length > 0);
    console.info(`rows: ${shown.length} of ${alone.length} opinions of their own are shown a row`);
    expect(shown.length / alone.length).toBeLessThanOrEqual(0.25);
  });
});

describe("a proposed row", () => {
  test("is called the same when one of its opinions is a copy but for blanks and marks", () => {
    const [first] = likelyRows(index, "　小学校の統合に反対！！\n通学に四十分も　かかる");
    expect(first).toMatchObject({ id: "学校統合", strength: "same", score: 1 });
  });

  test("is called the same also where no word could be named", () => {
    expect(likelyRows([{ id: "r", texts: ["よい。"] }], "よい！")).toEqual([
      { id: "r", score: 1, strength: "same", shared: [] },
    ]);
  });

  test("is called very alike when the wording is nearly a copy", () => {
    const [first] = likelyRows(index, "イノシシに田畑を荒らされています。電気柵の補助をぜひ続けてほしい。");
    expect(first).toMatchObject({ id: "獣害", strength: "very" });
  });

  test("names the words in common, and both words where they differ", () => {
    const [first] = likelyRows(index, "猪と猿に畑をやられて困っています。柵の補助の枠を広げてください。");
    expect(first?.id).toBe("獣害");
    expect(first?.shared).toEqual(expect.arrayContaining(["猪（イノシシ）", "柵", "補助"]));
  });

  test("is measured by its likest opinion, not by how many it has", () => {
    const few: RowTexts = { id: "few", texts: ["昼のバスを残してください。"] };
    const many: RowTexts = { id: "many", texts: ["夜のバスがない。", "朝のバスが混む。", "バスの色が変だ。"] };
    expect(likelyRows([many, few], "昼のバスを残して。")[0]?.id).toBe("few");
  });

  test("comes from the rows themselves as from their index", () => {
    const { text } = arrivals[0] as (typeof arrivals)[number];
    expect(likelyRows(sampleRows, text)).toEqual(likelyRows(index, text));
  });
});

describe("nothing is proposed", () => {
  test("in a case without rows, from rows without texts, and for a text that says nothing", () => {
    expect(likelyRows([], "バス")).toEqual([]);
    expect(likelyRows([{ id: "empty", texts: [] }], "バス")).toEqual([]);
    expect(likelyRows(index, "　。")).toEqual([]);
    expect(likelyRows([{ id: "blank", texts: ["。"] }], "！")).toEqual([]);
  });
});
