import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collapseText, excerptMasked, HIDDEN, maskText } from "#app/opinion/cut/mask.ts";
import type { Span } from "#app/opinion/cut/spans.ts";

const text = "自治会長の葛󠄀城さんも\n言っていました。電話は0285-22-1111です。";
const at = (words: string): Span => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });

describe("personal data is hidden", () => {
  test("sign by sign, so that offsets into the original still hold", () => {
    const masked = maskText(text, [at("葛󠄀城さん"), at("0285-22-1111")]);
    expect(masked).toBe(`自治会長の${"■".repeat(6)}も\n言っていました。電話は■■■■■■■■■■■■です。`);
    expect(masked).toHaveLength(text.length);
  });

  test("or as one word whose length says nothing", () => {
    expect(collapseText(text, [at("葛󠄀城さん"), at("0285-22-1111")])).toBe(
      "自治会長の（個人情報）も\n言っていました。電話は（個人情報）です。",
    );
  });

  test("touching and overlapping stretches are one", () => {
    expect(
      collapseText("山本花子です", [
        { from: 0, to: 3 },
        { from: 2, to: 4 },
        { from: 0, to: 1 },
      ]),
    ).toBe(`${HIDDEN}です`);
  });

  test("line breaks stay where they are", () => {
    expect(maskText("山本\n花子です", [{ from: 0, to: 5 }])).toBe("■■\n■■です");
  });

  test("a character that is cut by the span is hidden whole", () => {
    expect(maskText("𠮷田です", [{ from: 1, to: 3 }])).toBe("■■■です");
    expect(collapseText("葛󠄀城です", [{ from: 0, to: 1 }])).toBe("（個人情報）城です");
  });

  test("the quotation of an opinion shows its spans, with what lies between left out", () => {
    const spans = [at("自治会長の葛󠄀城さんも\n言っていました。"), at("です。")];
    expect(excerptMasked(text, spans, [at("葛󠄀城さん")])).toBe("自治会長の（個人情報）も\n言っていました。…です。");
    expect(excerptMasked(text, [at("城さんも")], [at("葛󠄀城さん")])).toBe("（個人情報）も");
  });
});

describe("whatever is hidden", () => {
  const letter = fc
    .array(fc.constantFrom("山", "本", "。", "\n", "さん", "葛󠄀", "𠮷", "👨‍👩‍👧", "が\u3099", "a"), {
      minLength: 1,
      maxLength: 30,
    })
    .map((all) => all.join(""));
  const spansOf = (words: string) =>
    fc.array(
      fc
        .tuple(fc.nat(words.length), fc.nat(words.length))
        .map(([a, b]): Span => ({ from: Math.min(a, b), to: Math.max(a, b) })),
      { maxLength: 5 },
    );
  const letterAndSpans = letter.chain((words) => fc.tuple(fc.constant(words), spansOf(words)));

  test("no unit of a personal stretch is shown and nothing else is changed but the rest of a cut character", () => {
    const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });
    fc.assert(
      fc.property(letterAndSpans, ([words, spans]) => {
        const masked = maskText(words, spans);
        expect(masked).toHaveLength(words.length);
        for (const { segment, index } of graphemes.segment(words)) {
          const hidden = spans.some(({ from, to }) => from < to && from < index + segment.length && index < to);
          const shown = masked.slice(index, index + segment.length);
          expect(shown).toBe(hidden && segment !== "\n" ? "■".repeat(segment.length) : segment);
        }
      }),
    );
  });

  test("a collapsed text is the masked one with each run of masks as one", () => {
    fc.assert(
      fc.property(letterAndSpans, ([words, spans]) => {
        fc.pre(!words.includes("\n"));
        expect(collapseText(words, spans, "■")).toBe(maskText(words, spans).replace(/■+/g, "■"));
      }),
    );
  });
});
