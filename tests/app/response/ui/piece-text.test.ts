import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PieceView } from "#app/response/bench.ts";
import { selectedSpan, shownOf, spanTexts } from "#app/response/ui/piece-text.ts";
import { isGraphemeBoundary } from "#app/shared/text/grapheme.ts";
import { pieceOf, pieces } from "#tests/support/bench-fixture.ts";

const plain = (text: string, from = 0, over: Partial<PieceView> = {}): PieceView => ({
  key: `p${from}`,
  spans: [{ from, to: from + text.length }],
  text,
  state: "todo",
  places: [],
  rows: [],
  cuts: [],
  inside: [],
  passages: [],
  ...over,
});

const text = fc.string({
  unit: fc.constantFrom("あ", "歩", "葛󠄀", "が", "👨‍👩‍👧", "𠮷", "。", "\n", "■", "x", " "),
  minLength: 1,
  maxLength: 40,
});

/** Text of what is shown, with the offset it says it has. */
const said = (piece: PieceView, wish: Parameters<typeof shownOf>[1] = {}) =>
  shownOf(piece, wish).flatMap((part) =>
    part.kind === "cut" || part.kind === "gap" ? [] : [[part.from, part.text] as const],
  );

describe("a piece as it is shown", () => {
  test("says every character once, at its own offset, whatever is marked in it", () => {
    fc.assert(
      fc.property(text, fc.nat(1000), fc.nat(40), fc.nat(40), (words, from, a, b) => {
        const [low, high] = [Math.min(a, b, words.length), Math.min(Math.max(a, b), words.length)];
        const piece = plain(words, from, {
          cuts: low > 0 && low < words.length ? [from + low] : [],
          inside:
            high > low ? [{ id: "a", span: { from: from + low, to: from + high }, as: "personal", reason: "" }] : [],
        });
        const shown = said(piece, { words: ["歩", "が"], cuts: true, passages: true });
        expect(shown.map(([, part]) => part).join("")).toBe(words);
        expect(shown.every(([at, part]) => words.slice(at - from, at - from + part.length) === part)).toBe(true);
      }),
    );
  });

  test("numbers the places to cut in their order", () => {
    const [, , piece] = pieces;
    const cuts = shownOf(piece!, { cuts: true }).flatMap((part) =>
      part.kind === "cut" ? [[part.number, part.at]] : [],
    );
    expect(cuts).toEqual(piece!.cuts.map((at, index) => [index + 1, at]));
  });

  test("marks the words it has in common with a row", () => {
    const marked = shownOf(pieces[4]!, { words: ["防災無線", "受信機"] }).flatMap((part) =>
      part.kind === "text" && part.mark ? [part.text] : [],
    );
    expect(marked).toEqual(["防災無線", "受信機"]);
  });

  test("hides what was set aside as personal inside it, and nothing that only looks like a mask", () => {
    const words = "■■ 隣の■■さんも同じ意見です。";
    const inside = [{ id: "a", span: { from: 5, to: 7 }, as: "personal" as const, reason: "" }];
    const hidden = shownOf(plain(words, 0, { inside })).flatMap((part) => (part.kind === "hidden" ? [part.from] : []));
    expect(hidden).toEqual([5]);
  });

  test("shows a gap between its spans, and the text behind it at its own offset", () => {
    const piece = plain("", 0, {
      spans: [
        { from: 3, to: 6 },
        { from: 10, to: 12 },
      ],
      text: "あいう…えお",
    });
    expect(shownOf(piece).map((part) => (part.kind === "cut" ? "" : [part.kind, part.from, part.text]))).toEqual([
      ["text", 3, "あいう"],
      ["gap", 6, "…"],
      ["text", 10, "えお"],
    ]);
  });

  test("claims no offsets for a text that is not its spans", () => {
    expect(spanTexts({ spans: [{ from: 0, to: 3 }], text: "ちがう長さ" })).toBeNull();
    expect(selectedSpan({ spans: [{ from: 0, to: 3 }], text: "ちがう長さ" }, 0, 2)).toBeNull();
  });
});

describe("a selection", () => {
  test("never cuts a character, never leaves the piece, and never begins or ends in blank space", () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(500),
        fc.integer({ min: -5, max: 60 }),
        fc.integer({ min: -5, max: 60 }),
        (words, from, a, b) => {
          const span = selectedSpan(plain(words, from), from + a, from + b);
          if (span === null) return;
          expect(span.from).toBeGreaterThanOrEqual(from);
          expect(span.to).toBeLessThanOrEqual(from + words.length);
          expect(span.from).toBeLessThan(span.to);
          expect(isGraphemeBoundary(words, span.from - from) && isGraphemeBoundary(words, span.to - from)).toBe(true);
          expect(words.slice(span.from - from, span.to - from)).toBe(
            words.slice(span.from - from, span.to - from).trim(),
          );
        },
      ),
    );
  });

  test("holds at least what was selected, but for blank space", () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (words, a, b) => {
        const [low, high] = [Math.min(a, b, words.length), Math.min(Math.max(a, b), words.length)];
        const span = selectedSpan(plain(words), low, high);
        const wished = words.slice(low, high).trim();
        const got = span === null ? "" : words.slice(span.from, span.to);
        expect(got.includes(wished)).toBe(true);
      }),
    );
  });

  test("made from its end to its beginning is the same", () => {
    const piece = pieceOf(pieces[2]!.text);
    const { from } = piece.spans[0]!;
    expect(selectedSpan(piece, from + 20, from + 12)).toEqual(selectedSpan(piece, from + 12, from + 20));
  });

  test("widens to a whole family of joined signs", () => {
    const words = "孫は👨‍👩‍👧です";
    expect(selectedSpan(plain(words), 4, 5)).toEqual({ from: 2, to: 10 });
  });

  test("of nothing but blank space is none", () => {
    expect(selectedSpan(plain("あ　 \nい"), 1, 4)).toBeNull();
  });
});
