import { expect, test } from "vitest";
import { pointedAt } from "#app/opinion/submission/point-at.ts";
import { aBox, onSection } from "#tests/support/comment.ts";

const paragraphs = [
  { n: 1, text: "市内を回るバスは、1日に3本です。" },
  { n: 2, text: "(1)停留所から遠い地区で、乗合タクシーを走らせます。" },
  { n: 3, text: "(2)平日の夜に、便を試験運行します。" },
];
const box = (paragraph: number | null, quote = "") => aBox("意見", onSection("c1-1"), { paragraph, quote });

test("a paragraph that is chosen is quoted whole", () => {
  expect(pointedAt(box(3), paragraphs)).toMatchObject({ paragraph: 3, quote: paragraphs[2]?.text });
});

test("words that were drawn over bring their paragraph with them", () => {
  expect(pointedAt(box(null, "乗合タクシー"), paragraphs)).toMatchObject({ paragraph: 2, quote: "乗合タクシー" });
});

test("words over two paragraphs are kept, and belong to none alone", () => {
  expect(pointedAt(box(null, "1日に3本です。\n\n(1) 停留所から"), paragraphs)).toMatchObject({
    paragraph: null,
    quote: "1日に3本です。\n\n(1) 停留所から",
  });
});

test("words that stand in several paragraphs stay with the one that is chosen", () => {
  const same = [...paragraphs, { n: 4, text: "乗合タクシーの予約" }];
  expect(pointedAt(box(4, "乗合タクシー"), same)).toMatchObject({ paragraph: 4, quote: "乗合タクシー" });
  expect(pointedAt(box(null, "乗合タクシー"), same)).toMatchObject({ paragraph: null, quote: "乗合タクシー" });
});

test("words that do not stand in the section are not quoted", () => {
  expect(pointedAt(box(1, "どこにもない文"), paragraphs)).toMatchObject({ paragraph: 1, quote: paragraphs[0]?.text });
  expect(pointedAt(box(null, "どこにもない文"), paragraphs)).toMatchObject({ paragraph: null, quote: "" });
});

test("a paragraph that does not exist is none", () => {
  expect(pointedAt(box(99), paragraphs)).toMatchObject({ paragraph: null, quote: "" });
  expect(pointedAt(box(1, "何か"), undefined)).toMatchObject({ paragraph: null, quote: "" });
});
