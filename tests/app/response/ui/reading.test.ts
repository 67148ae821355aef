import { describe, expect, test } from "vitest";
import type { LetterView, PieceView } from "#app/response/bench.ts";
import { deedSchema } from "#app/response/deed.schema.ts";
import {
  afterDeciding,
  nextGroup,
  nextOpen,
  numbersOf,
  openingStop,
  pieceAt,
  startOf,
  stepFrom,
} from "#app/response/ui/letter-walk.ts";
import {
  asidePress,
  cutOutPress,
  cutPress,
  filledOf,
  joinPress,
  likeliestKind,
  likeRow,
  passagesOf,
  placePress,
  rowPress,
} from "#app/response/ui/reading.ts";
import { answerView, letter, opinion, pieceOf, pieces, proposal, view } from "#tests/support/bench-fixture.ts";

const [greeting, bus, pavement, library, radio, large, signature] = pieces as readonly [
  PieceView,
  PieceView,
  PieceView,
  PieceView,
  PieceView,
  PieceView,
  PieceView,
];
const theLetter = letter();
const at = (piece: PieceView) => startOf(piece);
const all = (change: (piece: PieceView) => PieceView): LetterView => letter({ pieces: pieces.map(change) });
const done = (piece: PieceView): PieceView =>
  piece.state === "todo" ? { ...piece, state: "done", opinion: opinion({ id: `opinion ${piece.key}` }) } : piece;

describe("the way through a letter", () => {
  test("counts opinions from 1 and leaves out what is set aside or proposed to be", () => {
    expect(numbersOf(pieces)).toEqual([null, 1, 2, 3, 4, 5, null]);
  });

  test("opens at the first piece that waits for a decision", () => {
    expect(openingStop(theLetter)).toBe(at(pavement));
  });

  test("opens at the end when nothing waits but set-asides that are only proposed", () => {
    expect(openingStop(all(done))).toBe("end");
  });

  test("opens at its first opinion when it is read through", () => {
    expect(openingStop(letter({ pieces: [signature, bus, done(pavement)] }))).toBe(at(bus));
  });

  test("goes on to the next waiting piece, then to one left behind, then to the end", () => {
    expect(afterDeciding(theLetter, pavement)).toBe(at(library));
    expect(afterDeciding(theLetter, large)).toBe(at(pavement));
    expect(afterDeciding(letter({ pieces: [greeting, bus, pavement] }), pavement)).toBe("end");
  });

  test("steps through every piece and stays at both ends", () => {
    expect(stepFrom(theLetter, pavement, 1)).toBe(at(library));
    expect(stepFrom(theLetter, greeting, -1)).toBe(at(greeting));
    expect(stepFrom(theLetter, signature, 1)).toBe("end");
    expect(stepFrom(theLetter, undefined, 1)).toBe("end");
    expect(stepFrom(theLetter, undefined, -1)).toBe(at(signature));
  });

  test("finds the piece that holds an offset after pieces were joined or cut", () => {
    expect(pieceAt(theLetter, at(pavement) + 5)).toBe(pavement);
    expect(pieceAt(theLetter, at(library) - 1)).toBe(library);
    expect(pieceAt(theLetter, "end")).toBeUndefined();
  });

  test("opens a web submission at the first box with a likely row, and goes from such box to such box", () => {
    const box = (piece: PieceView, rows = piece.rows, rowCount = 1): PieceView => ({
      ...piece,
      state: "done",
      rows,
      opinion: opinion({ id: piece.key, rowCount }),
    });
    const boxes = [box(bus, [proposal()], 2), box(library, []), box(radio), box(large, []), box(pavement)];
    const web = letter({ web: true, pieces: boxes });
    expect(openingStop(web)).toBe(at(radio));
    expect(afterDeciding(web, boxes[2])).toBe(at(pavement));
    expect(afterDeciding(web, boxes[4])).toBe("end");
    expect(openingStop(letter({ web: true, pieces: [box(library, [])] }))).toBe(at(library));
  });

  test("stops at a box whose typed place nobody has settled", () => {
    const box: PieceView = { ...library, state: "done", opinion: opinion({ placed: false, sectionId: null }) };
    expect(openingStop(letter({ web: true, pieces: [done(radio), box] }))).toBe(at(box));
    expect(filledOf(view(), letter({ web: true, pieces: [box] }), box).kind).toBe("place");
  });

  test("takes the next letter that is not done, going round, and none when all are done", () => {
    const { list } = view();
    expect(nextOpen(list, "801200091")?.key).toBe("801200128");
    expect(nextOpen(list, "801200136")?.key).toBe("801200091");
    expect(
      nextOpen(
        list.filter(({ state }) => state === "done"),
        "801200011",
      ),
    ).toBeUndefined();
  });

  test("takes the first row of the next and the previous chapter", () => {
    const { list } = answerView();
    expect(nextGroup(list, "row-sidewalk", 1)?.key).toBe("row-shops");
    expect(nextGroup(list, "row-shops", -1)?.key).toBe("row-bus");
    expect(nextGroup(list, "row-shops", 1)).toBeUndefined();
  });
});

describe("a decision", () => {
  test("to place a piece of a letter takes it as an opinion and leads to the next piece", () => {
    expect(placePress(theLetter, pavement, "3-2", 1)).toEqual({
      deeds: [
        {
          kind: "take-piece",
          submissionId: theLetter.id,
          version: 4,
          spans: pavement.spans,
          place: { sectionId: "3-2" },
          rank: 1,
        },
      ],
      next: { pass: "read", letter: theLetter.receiptDigits, piece: at(library) },
    });
  });

  test("to place an opinion moves it", () => {
    expect(placePress(theLetter, bus, null, null).deeds).toEqual([
      { kind: "place", opinionId: "opinion-1", version: 1, place: { sectionId: null }, rank: null },
    ]);
  });

  test("to join a row takes the piece into it, or moves the opinion", () => {
    expect(rowPress(theLetter, pavement, "row-x", 2).deeds[0]).toMatchObject({
      kind: "take-piece-into-row",
      groupId: "row-x",
      rank: 2,
    });
    expect(rowPress(theLetter, bus, "row-x", null).deeds[0]).toMatchObject({
      kind: "join-row",
      opinionId: "opinion-1",
    });
  });

  test("to cut an opinion leaves it the first half; the rest is read anew", () => {
    const cut = bus.cuts[0]!;
    expect(cutPress(theLetter, bus, cut)).toEqual({
      deeds: [{ kind: "recut", opinionId: "opinion-1", version: 1, spans: [{ from: at(bus), to: cut }] }],
      next: { pass: "read", letter: theLetter.receiptDigits, piece: cut },
    });
  });

  test("to make selected words an opinion of their own cuts behind and before them", () => {
    const span = { from: at(pavement) + 10, to: at(pavement) + 20 };
    expect(cutOutPress(theLetter, pavement, span)).toEqual({
      deeds: [
        { kind: "cut-piece", submissionId: theLetter.id, version: 4, at: span.to },
        { kind: "cut-piece", submissionId: theLetter.id, version: 4, at: span.from },
      ],
      next: { pass: "read", letter: theLetter.receiptDigits, piece: span.from },
    });
  });

  test("to make the beginning of a piece an opinion of its own is one cut, and the whole piece is none", () => {
    const span = { from: at(pavement), to: at(pavement) + 12 };
    expect(cutOutPress(theLetter, pavement, span)?.deeds).toHaveLength(1);
    expect(cutOutPress(theLetter, pavement, pavement.spans[0]!)).toBeNull();
  });

  test("to take words out of an opinion leaves it the rest", () => {
    const span = { from: at(bus) + 5, to: at(bus) + 10 };
    expect(cutOutPress(theLetter, bus, span)?.deeds).toEqual([
      {
        kind: "recut",
        opinionId: "opinion-1",
        version: 1,
        spans: [
          { from: at(bus), to: span.from },
          { from: span.to, to: bus.spans[0]!.to },
        ],
      },
    ]);
  });

  test("to join with the piece before joins pieces, widens an opinion, or drops one of two", () => {
    expect(joinPress(theLetter, library)?.deeds).toEqual([
      { kind: "join-piece", submissionId: theLetter.id, version: 4, at: at(library) },
    ]);
    expect(joinPress(theLetter, pavement)?.deeds).toEqual([
      {
        kind: "recut",
        opinionId: "opinion-1",
        version: 1,
        spans: [{ from: at(bus), to: pavement.spans[0]!.to }],
      },
    ]);
    const both = letter({ pieces: [bus, done(pavement)] });
    expect(joinPress(both, both.pieces[1]!)?.deeds.map(({ kind }) => kind)).toEqual(["drop", "recut"]);
  });

  test("to join is not offered for the first piece, nor behind what is set aside", () => {
    expect(joinPress(theLetter, greeting)).toBeNull();
    const behind = pieceOf(signature.text);
    const split = letter({ pieces: [{ ...large, state: "away" }, behind] });
    expect(joinPress(split, behind)).toBeNull();
  });

  test("to set a whole piece aside goes on, to set words of it aside stays", () => {
    const whole = asidePress(theLetter, pavement, pavement.spans[0]!, "not_opinion");
    expect(whole.next?.piece).toBe(at(library));
    const name = pavement.passages[0]!.span;
    expect(asidePress(theLetter, pavement, name, "personal").next?.piece).toBe(at(pavement));
  });

  test("X offers the likely passages first, then the whole piece by kind; of an opinion only passages", () => {
    expect(passagesOf(pavement).map(({ as, whole }) => [as, whole])).toEqual([
      ["personal", false],
      ["greeting", true],
      ["not_opinion", true],
      ["personal", true],
    ]);
    expect(passagesOf(bus)).toEqual([]);
  });

  test("X with a selection takes the kind of the passage it touches, else personal data", () => {
    const greetingInside = { ...pavement, passages: [{ ...pavement.passages[0]!, as: "greeting" as const }] };
    const { from } = pavement.passages[0]!.span;
    expect(likeliestKind(greetingInside, { from: from + 1, to: from + 2 })).toBe("greeting");
    expect(likeliestKind(pavement, { from: at(pavement), to: at(pavement) + 2 })).toBe("personal");
  });

  test("every press of every piece is made of deeds that the schema knows", () => {
    const presses = pieces.flatMap((piece) => [
      placePress(theLetter, piece, "3-2", 1),
      rowPress(theLetter, piece, "row-x", null),
      ...piece.cuts.map((cut) => cutPress(theLetter, piece, cut)),
      ...passagesOf(piece).map(({ span, as }) => asidePress(theLetter, piece, span, as)),
      ...[joinPress(theLetter, piece)].flatMap((press) => press ?? []),
    ]);
    const deeds = presses.flatMap((press) => press.deeds);
    expect(deeds.length).toBeGreaterThan(20);
    expect(deeds.filter((deed) => !deedSchema.safeParse(deed).success)).toEqual([]);
  });
});

describe("the filled button", () => {
  const filled = (piece: PieceView | undefined, of = theLetter, on = view()) => filledOf(on, of, piece);

  test("places at the likeliest section", () => {
    expect(filled(pavement)).toMatchObject({
      kind: "place",
      press: { deeds: [{ place: { sectionId: "3-2" }, rank: 1 }] },
    });
  });

  test("joins the likeliest row where that is very much alike", () => {
    expect(filled(radio)).toMatchObject({ kind: "join", press: { deeds: [{ groupId: "row-radio", rank: 1 }] } });
  });

  test("does not join a row that is somewhat alike, nor takes an opinion out of the row it shares", () => {
    expect(likeRow(pavement)).toBeUndefined();
    expect(likeRow({ ...radio, state: "done", opinion: opinion({ rowCount: 3 }) })).toBeUndefined();
  });

  test("opens the list of sections where nothing is proposed", () => {
    expect(filled(large).kind).toBe("choose-place");
  });

  test("sets a proposed greeting aside", () => {
    expect(filled(greeting)).toMatchObject({
      kind: "take-aside",
      press: { deeds: [{ kind: "set-aside", as: "greeting" }] },
    });
  });

  test("leads from a decided piece to the next waiting one", () => {
    expect(filled(bus)).toEqual({
      kind: "next-piece",
      to: { pass: "read", letter: theLetter.receiptDigits, piece: at(pavement) },
    });
  });

  test("ends the letter after the last piece and leads to the next letter", () => {
    expect(filled(undefined, all(done))).toMatchObject({
      kind: "finish",
      press: { deeds: [{ kind: "finish-letter", submissionId: theLetter.id }], next: { letter: "801200128" } },
    });
  });

  test("leads back to what is still to be read, never ends a letter with it", () => {
    expect(filled(undefined)).toMatchObject({ kind: "next-piece", to: { piece: at(pavement) } });
  });

  test("of a web submission ends it at every box", () => {
    const web = letter({ web: true, pieces: [done(radio)] });
    expect(filled(web.pieces[0], web).kind).toBe("finish");
  });

  test("leads to the answers when every letter is done", () => {
    const list = view().list.map((item) => ({ ...item, state: "done" as const }));
    const read = letter({ pieces: [bus] });
    expect(filled(undefined, read, view({ list }))).toEqual({ kind: "to-answers", to: { pass: "answer" } });
  });
});
