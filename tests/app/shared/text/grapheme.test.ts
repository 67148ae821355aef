import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  cutGraphemes,
  excerpt,
  graphemeBoundaries,
  graphemeLength,
  isGraphemeBoundary,
  snapSpan,
} from "#app/shared/text/grapheme.ts";

const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });
const graphemes = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Pieces that join, so that clusters of every kind come about beside plain characters. */
const pieces = fc.constantFrom(
  ..."あカ漢a1。、「」 \t\n\r　①→■",
  "\r\n",
  "葛\u{E0100}",
  "𠮷",
  "か\u3099",
  "ｶ",
  "ﾞ",
  "ﾟ",
  "\u3099",
  "\ufe0f",
  "\u200d",
  "👨",
  "👧🏻",
  "🇯",
  "🇵",
  "\u0301",
  "한",
  "\u1100",
  "\u1161",
  "\u0915",
  "\u094d",
  "\u0600",
);
const texts = fc.oneof(fc.string({ unit: pieces, maxLength: 30 }), fc.string({ unit: "binary", maxLength: 30 }));

describe("lengths and cuts by grapheme", () => {
  test("what people see as one character counts as one", () => {
    expect(graphemeLength("葛󠄀飾区")).toBe(3);
    expect(graphemeLength("𠮷野家")).toBe(3);
    expect(graphemeLength("がｶﾞか\u3099")).toBe(3);
    expect(graphemeLength("👨‍👩‍👧🇯🇵")).toBe(2);
    expect(graphemeLength("一行目\n二行目")).toBe(7);
    expect(graphemeLength("")).toBe(0);
  });

  test("length, cut and boundaries agree with the segmenter on every text", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: -1, max: 40 }), (text, max) => {
        const whole = graphemes(text);
        expect(graphemeLength(text)).toBe(whole.length);
        expect(cutGraphemes(text, max)).toBe(whole.slice(0, Math.max(0, max)).join(""));
        const starts = new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]);
        const isBoundary = graphemeBoundaries(text);
        for (let offset = -1; offset <= text.length + 1; offset += 1) {
          const expected = starts.has(offset) || (text === "" && offset === 0);
          expect(isGraphemeBoundary(text, offset)).toBe(expected);
          expect(isBoundary(offset)).toBe(expected);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("every two units that take the short way are two graphemes", () => {
    const units = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit)).concat(
      Array.from({ length: 0x2000 }, (_, unit) => String.fromCharCode(0xe000 + unit)),
    );
    const wrong = units.filter((unit) => {
      const text = `あ${unit}あ${unit}${unit}`;
      return graphemeLength(text) !== graphemes(text).length;
    });
    expect(wrong).toEqual([]);
  });

  test("a span is widened to whole graphemes and no further", () => {
    const text = "あ葛󠄀い";
    expect(snapSpan(text, 2, 3)).toEqual({ from: 1, to: 4 });
    expect(snapSpan(text, 1, 4)).toEqual({ from: 1, to: 4 });
    expect(snapSpan(text, 2, 2)).toEqual({ from: 1, to: 1 });
    expect(snapSpan(text, -5, 99)).toEqual({ from: 0, to: text.length });
    expect(() => snapSpan(text, 3, 2)).toThrow(RangeError);
    expect(() => snapSpan(text, 0.5, 2)).toThrow(RangeError);
  });

  test("a snapped span holds the given one, begins and ends at boundaries, and snapping again changes nothing", () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (text, a, b) => {
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const span = snapSpan(text, from, to);
        expect(span.from <= from).toBe(true);
        expect(from === to ? span.to === span.from : span.to >= to).toBe(true);
        expect(isGraphemeBoundary(text, span.from) && isGraphemeBoundary(text, span.to)).toBe(true);
        expect(snapSpan(text, span.from, span.to)).toEqual(span);
        if (from < to) expect(graphemes(text.slice(span.from, span.to)).length <= to - from).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("without Intl.Segmenter", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("common clusters still count as one", () => {
    vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
    expect(graphemeLength("葛󠄀𠮷か\u3099ｶﾞ👨‍👩‍👧👧🏻🇯🇵\r\n")).toBe(8);
    expect(cutGraphemes("👨‍👩‍👧👧🏻あ", 1)).toBe("👨‍👩‍👧");
  });
});

describe("excerpts", () => {
  test("a short text is itself on one line", () => {
    expect(excerpt("　公園を\n  広く。", 20)).toBe("公園を 広く。");
  });

  test("a long one ends with … in place of marks at the cut", () => {
    expect(excerpt("公園を広く、きれいに", 7)).toBe("公園を広く…");
    expect(excerpt("葛󠄀葛󠄀葛󠄀葛󠄀", 3)).toBe("葛󠄀葛󠄀…");
  });

  test("is never longer than asked", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, max) => {
        expect(graphemeLength(excerpt(text, max))).toBeLessThanOrEqual(max);
      }),
    );
  });
});
