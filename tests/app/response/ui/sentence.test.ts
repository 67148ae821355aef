import { describe, expect, test } from "vitest";
import { startOf } from "#app/response/ui/letter-walk.ts";
import { asidePress, cutPress, joinPress, placePress, rowPress } from "#app/response/ui/reading.ts";
import { answerSentence, didWord, readingSentence } from "#app/response/ui/sentence.ts";
import { letter, pieces, row, view } from "#tests/support/bench-fixture.ts";

const [, bus, pavement, library, radio] = pieces;
if (!bus || !pavement || !library || !radio) throw new Error("the letter has seven pieces");
const theLetter = letter();
const theView = view();

describe("the status line", () => {
  test("says what was placed where, and which piece is next", () => {
    const press = placePress(theLetter, pavement, "3-2", 1);
    expect(readingSentence({ view: theView, piece: pavement }, press, theView)).toBe(
      "2つめを 3-2 道路・歩道 に置きました。3つめ",
    );
  });

  test("names the row that an opinion went into", () => {
    const press = rowPress(theLetter, radio, "row-radio", 1);
    expect(readingSentence({ view: theView, piece: radio }, press, theView)).toBe(
      "4つめを「防災無線が聞こえない」に入れました。5つめ",
    );
  });

  test("names a row that was looked for by words", () => {
    const press = rowPress(theLetter, library, "row-far", null);
    const found = [{ key: "row-far", label: "分館を残す" }];
    expect(readingSentence({ view: theView, piece: library }, press, theView, found)).toContain("「分館を残す」");
  });

  test("says of what kind a set-aside is", () => {
    const span = pavement.passages[0]?.span;
    if (!span) throw new Error("a name is proposed");
    expect(
      readingSentence({ view: theView, piece: pavement }, asidePress(theLetter, pavement, span, "personal"), theView),
    ).toBe("個人情報として外しました。2つめ");
  });

  test("tells a cut of an opinion from joining it with the piece behind it", () => {
    const cut = cutPress(theLetter, bus, bus.cuts[0] ?? 0);
    const join = joinPress(theLetter, pavement);
    if (!join) throw new Error("it can be joined");
    expect(readingSentence({ view: theView, piece: bus }, cut, theView)).toMatch(/^切りなおしました。/);
    expect(readingSentence({ view: theView, piece: pavement }, join, theView)).toMatch(/^前とつなぎました。/);
  });

  test("says nothing of the next piece in another letter", () => {
    const press = {
      deeds: [{ kind: "finish-letter" as const, submissionId: theLetter.id, version: 1 }],
      next: { pass: "read" as const, letter: "x" },
    };
    expect(readingSentence({ view: theView, piece: undefined }, press, theView)).toBe(
      "8-012-0009-1 をよみおえました。",
    );
  });

  test("says when the end of the letter is reached", () => {
    const last = letter({ pieces: [bus, pavement] });
    const press = placePress(last, pavement, "3-2", 1);
    expect(readingSentence({ view: theView, piece: pavement }, press, view({ letter: last }))).toMatch(/おわりです。$/);
  });

  test("says what an answer lacks", () => {
    expect(answerSentence(row({ heading: "歩道", missing: ["revision"] }))).toBe(
      "「歩道」を書きかけで残しました。案の直しがまだです。",
    );
    expect(answerSentence(row({ heading: "歩道", missing: [] }))).toBe("「歩道」に答えました。");
  });

  test("knows only the kinds of deeds there are, whatever stands in an address", () => {
    expect([didWord("place"), didWord("<b>"), didWord("toString"), didWord("")]).toEqual([
      "場所を変えました。",
      "",
      "",
      "",
    ]);
  });
});

test("every piece of the letter begins where its key says", () => {
  expect(pieces.map((piece) => piece.key)).toEqual(pieces.map((piece) => `p${startOf(piece)}`));
});
