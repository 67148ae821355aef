import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverage, overlap, type Piece, type Span } from "#app/opinion/cut/spans.ts";
import {
  basePieces,
  piecesByHand,
  type SetAside,
  sameGround,
  storedPieces,
  unreadPieces,
} from "#app/opinion/letter/pieces.ts";

const text = "バスを増やしてください。山本さんも困っています。\n\n公園のトイレを直してください。";
const whole: Piece[] = [{ from: 0, to: text.length, propose: "opinion" }];
const at = (words: string): Span => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });
const aside = (words: string, kind: SetAside["kind"]): SetAside => ({ id: words, ...at(words), kind, reason: "" });
const shown = (spans: readonly Span[]) => spans.map(({ from, to }) => text.slice(from, to));

describe("what is left to read of a piece", () => {
  test("is the piece without what opinions cover, as one piece even where the middle was taken", () => {
    const [left] = unreadPieces(text, whole, [at("山本さんも困っています。")], []);
    expect(shown(left?.spans ?? [])).toEqual(["バスを増やしてください。", "公園のトイレを直してください。"]);
  });

  test("keeps a name that was masked inside it within its stretch", () => {
    const [left] = unreadPieces(text, whole, [], [aside("山本", "personal")]);
    expect(shown(left?.spans ?? [])).toEqual([text]);
  });

  test("leaves out a name at its end, and a sentence that was set aside as no opinion", () => {
    const piece: Piece[] = [{ ...at("バスを増やしてください。山本"), propose: "opinion" }];
    expect(shown(unreadPieces(text, piece, [], [aside("山本", "personal")])[0]?.spans ?? [])).toEqual([
      "バスを増やしてください。",
    ]);
    const rest = unreadPieces(text, whole, [], [aside("山本さんも困っています。", "not_opinion")]);
    expect(shown(rest[0]?.spans ?? [])).toEqual(["バスを増やしてください。", "公園のトイレを直してください。"]);
  });

  test("is nothing when only blanks and marks are left", () => {
    const taken = [at("バスを増やしてください"), at("山本さんも困っています"), at("公園のトイレを直してください")];
    expect(unreadPieces(text, whole, taken, [])).toEqual([]);
  });

  test("covers together exactly what nobody has read, whatever was taken and set aside", () => {
    const offset = fc.nat(text.length);
    const span = fc.tuple(offset, offset).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    const kinds = fc.constantFrom<SetAside["kind"]>("greeting", "personal", "not_opinion");
    const asides = fc.array(fc.tuple(span, kinds).map(([s, kind]): SetAside => ({ ...s, id: "", kind, reason: "" })));
    fc.assert(
      fc.property(fc.array(span), asides, fc.array(offset), (taken, set, cuts) => {
        const edges = [0, ...new Set(cuts.filter((cut) => cut > 0 && cut < text.length)), text.length];
        edges.sort((a, b) => a - b);
        const pieces = edges
          .slice(0, -1)
          .map((from, i): Piece => ({ from, to: edges[i + 1] as number, propose: "opinion" }));
        const left = unreadPieces(text, pieces, taken, set).flatMap(({ spans }) => spans);
        expect(coverage(text, [...taken, ...left], set)).toEqual([]);
        const unread = coverage(text, taken, set);
        expect(left.filter((one) => overlap([one], unread).length === 0)).toEqual([]);
        expect(overlap(left, taken)).toEqual([]);
      }),
    );
  });
});

describe("pieces made by hand", () => {
  test("come back as they were, and not for another version of the text", () => {
    const pieces: Piece[] = [
      { from: 0, to: 12, propose: "opinion" },
      { from: 12, to: text.length, propose: "set_aside", kind: "greeting" },
    ];
    const stored = storedPieces(2, pieces);
    expect(piecesByHand({ stored, textVersion: 2 })).toEqual(pieces);
    expect(piecesByHand({ stored, textVersion: 3 })).toBeNull();
    expect(basePieces({ text, textVersion: 2, stored, boxes: [] })).toEqual(pieces);
  });

  test("stand before boxes, and boxes before the proposal", () => {
    const boxes = [at("バスを増やしてください。"), at("公園のトイレを直してください。")];
    expect(basePieces({ text, textVersion: 0, stored: null, boxes })).toEqual(
      boxes.map((box) => ({ ...box, propose: "opinion" })),
    );
  });
});

test("the same ground is the same however it is cut", () => {
  expect(
    sameGround(
      [{ from: 0, to: 4 }],
      [
        { from: 2, to: 4 },
        { from: 0, to: 2 },
      ],
    ),
  ).toBe(true);
  expect(sameGround([{ from: 0, to: 4 }], [{ from: 0, to: 3 }])).toBe(false);
});
