import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedBy, markOf } from "#app/draft/importer/heading-mark.ts";

const read = (line: string) => {
  const mark = markOf(line);
  return mark && [mark.style, mark.value, mark.number, mark.title];
};

describe("the mark of a heading", () => {
  it.each([
    ["第1章 総論", ["章", 1, "第1章", "総論"]],
    ["第十二節　道をなおす", ["節", 12, "第十二節", "道をなおす"]],
    ["第2章", ["章", 2, "第2章", ""]],
    ["第３編：将来の姿", ["編", 3, "第３編", "将来の姿"]],
    ["1 ねらい", ["n", 1, "1", "ねらい"]],
    ["１　ねらい", ["n", 1, "１", "ねらい"]],
    ["1. ねらい", ["n.", 1, "1.", "ねらい"]],
    ["１．ねらい", ["n.", 1, "１．", "ねらい"]],
    [" ３．ねらい", ["n.", 3, "３．", "ねらい"]],
    ["(1) ねらい", ["(n)", 1, "(1)", "ねらい"]],
    ["（１）ねらい", ["(n)", 1, "（１）", "ねらい"]],
    ["⑵ ねらい", ["(n)", 2, "⑵", "ねらい"]],
    ["①ねらい", ["①", 1, "①", "ねらい"]],
    ["㉑ ねらい", ["①", 21, "㉑", "ねらい"]],
    ["㊱ ねらい", ["①", 36, "㊱", "ねらい"]],
    ["1）ねらい", ["n)", 1, "1）", "ねらい"]],
    ["第１章　策定にあたって", ["章", 1, "第１章", "策定にあたって"]],
    ["(2) すべての子どもに笑顔を", ["(n)", 2, "(2)", "すべての子どもに笑顔を"]],
    ["■ねらい", ["■", null, "", "■ねらい"]],
    ["【ねらい】", ["【】", null, "", "【ねらい】"]],
    ["【参考】ねらい", ["【】", null, "", "【参考】ねらい"]],
    ["《条例抜粋》", ["《》", null, "", "《条例抜粋》"]],
    ["# ねらい", ["#1", null, "", "ねらい"]],
    ["### ① ねらい", ["①", 1, "①", "ねらい"]],
    ["## 第1章 ねらい", ["章", 1, "第1章", "ねらい"]],
    ["Ⅱ 現状", ["roman", 2, "Ⅱ", "現状"]],
    ["1-2 現状と課題", ["n-2", 2, "1-2", "現状と課題"]],
    ["２．３．１ 現状", ["n-3", 1, "２．３．１", "現状"]],
    ["**1. ねらい**", ["n.", 1, "1.", "ねらい"]],
  ])("is read from %s", (line, expected) => expect(read(line)).toEqual(expected));

  it.each([
    ["a sentence with a number", "1. 市は計画を作ります。"],
    ["a sentence without a full stop", "(1) 市民の声を聞きます"],
    ["a sentence of a law", "第27条 市は、計画を作るものとする。"],
    ["an article without a sentence", "第3条 目的"],
    ["a chapter that begins a sentence", "第1章では、ねらいを述べます。"],
    ["a number of a plan", "第6次総合計画"],
    ["a committee", "第1部会"],
    ["a quantity", "3 回"],
    ["a date", "10 月下旬"],
    ["an amount", "1,200人"],
    ["a decimal", "41.2%"],
    ["figures alone", "5 4 3"],
    ["a year", "2026 年度"],
    ["a circled number of a meeting at the end", "審議会①"],
    ["two circled numbers", "①②の結果"],
    ["a line broken off at a comma", "1 市民の声を聞き、"],
    ["a caption", "【図1】人口"],
    ["a bullet sign", "・ねらい"],
    ["a hash without a space", "#ねらい"],
    ["a hash alone", "# "],
    ["a bracket that opens a text", "（案）の取扱い"],
    ["angle brackets within a line", "《ねらい》 ・ 市民"],
  ])("is not seen in %s", (_, line) => expect(markOf(line)).toBeNull());

  it("counts 漢数字 as they are read", () => {
    expect(["一", "十", "十一", "二十", "二十三", "百二", "一〇", "12", "１２"].map(countedBy)).toEqual([
      1, 10, 11, 20, 23, 102, 10, 12, 12,
    ]);
  });

  it("never changes the words of a line: number and title are parts of it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("第1章", "１．", "1 ", "(1)", "① ", "■", "【", "# ", "## (2) ", "Ⅰ "),
        fc.string({ unit: "grapheme", maxLength: 30 }),
        (sign, title) => {
          const line = `${sign}${title}`;
          const mark = markOf(line);
          if (!mark) return;
          expect(line).toContain(mark.number);
          expect(line).toContain(mark.title);
        },
      ),
    );
  });
});
