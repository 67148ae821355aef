import { describe, expect, test } from "vitest";
import { deedSchema } from "#app/response/deed.schema.ts";
import { startOf } from "#app/response/ui/letter-walk.ts";
import {
  answerDeeds,
  type LetterValues,
  letterDeeds,
  pieceDeeds,
  readLetterValues,
  reshaped,
  unchangedSince,
  unknownMasks,
  validityDeeds,
  versionsOf,
} from "#app/response/ui/plain-values.ts";
import { letter, opinion, pieces, row } from "#tests/support/bench-fixture.ts";

const [greeting, bus, pavement, library, radio, large, signature] = pieces;
if (!greeting || !bus || !pavement || !library || !radio || !large || !signature)
  throw new Error("the letter has seven pieces");
const theLetter = letter();
const on = { submissionId: theLetter.id, version: theLetter.version };
const sent = (values: LetterValues) => letterDeeds(theLetter, values);

describe("what is posted", () => {
  test("is read piece by piece, with the versions that the form saw", () => {
    const form = new FormData();
    form.set("version", "4");
    form.set("seen.opinion-1", "7");
    form.set("p120.place", "s:3-2");
    form.append("p120.cuts[]", "130");
    form.append("p120.cuts[]", "140");
    form.set("p120.text", "一つ\r\n二つ");
    form.set("p300-2.row", "alone");
    form.set("press", "x");
    expect(readLetterValues(form)).toEqual({
      values: { p120: { place: "s:3-2", cuts: ["130", "140"], text: "一つ\n二つ" }, "p300-2": { row: "alone" } },
      seen: { letter: 4, things: { "opinion-1": 7 } },
    });
  });

  test("is stale when the letter, an opinion or a row has moved on", () => {
    const now = versionsOf(theLetter, { "row-sidewalk": row() });
    expect(now).toEqual({ letter: 4, things: { "opinion-1": 1, "row-sidewalk": 3 } });
    expect([
      unchangedSince(now, now),
      unchangedSince({ ...now, letter: 5 }, now),
      unchangedSince({ ...now, things: { ...now.things, "row-sidewalk": 4 } }, now),
      unchangedSince({ letter: 4, things: {} }, now),
    ]).toEqual([true, false, false, false]);
  });
});

describe("deeds on the letter", () => {
  test("are none where nothing is ticked", () => {
    expect(sent({ [pavement.key]: { place: "s:3-2", row: "alone", classId: "", text: "" } })).toEqual([]);
  });

  test("set aside what stays ticked and bring back what is ticked to come back", () => {
    expect(sent({ [greeting.key]: { away: "1" }, [signature.key]: { back: "1" } })).toEqual([
      { kind: "set-aside", ...on, span: greeting.spans[0], as: "greeting", reason: "" },
      { kind: "take-back-set-aside", ...on, setAsideId: "aside-1" },
    ]);
  });

  test("mask every place where the typed words stand in the piece", () => {
    const word = "歩道";
    const spans = sent({ [pavement.key]: { mask: word } }).map((deed) =>
      deed.kind === "set-aside" ? deed.span : null,
    );
    const places = [...pavement.text.matchAll(/歩道/g)].map((m) => startOf(pavement) + m.index);
    expect(places).toHaveLength(2);
    expect(spans).toEqual(places.map((from) => ({ from, to: from + word.length })));
  });

  test("know which typed words the piece does not hold", () => {
    expect(unknownMasks(pavement, { mask: "山本さん、佐藤さん\n鈴木さん" })).toEqual(["佐藤さん", "鈴木さん"]);
  });

  test("cut a piece at every ticked place, the last one first, and only at places it can be cut", () => {
    const [first, second] = pavement.cuts;
    expect(sent({ [pavement.key]: { cuts: [String(first), String(second), "1"] } })).toEqual([
      { kind: "cut-piece", ...on, at: second },
      { kind: "cut-piece", ...on, at: first },
    ]);
  });

  test("cut an opinion once: the rest is read anew", () => {
    const [first] = bus.cuts;
    expect(sent({ [bus.key]: { cuts: bus.cuts.map(String) } })).toEqual([
      { kind: "recut", opinionId: "opinion-1", version: 1, spans: [{ from: startOf(bus), to: first }] },
    ]);
  });

  test("join from the end of the letter to its beginning", () => {
    expect(sent({ [library.key]: { join: "1" }, [radio.key]: { join: "1" } })).toEqual([
      { kind: "join-piece", ...on, at: startOf(radio) },
      { kind: "join-piece", ...on, at: startOf(library) },
    ]);
  });

  test("leave pieces of a new shape unplaced until they are seen again", () => {
    const shapes = reshaped(theLetter, {
      [radio.key]: { join: "1" },
      [pavement.key]: { cuts: [String(pavement.cuts[0])] },
    });
    expect([...shapes].map(({ key }) => key).sort()).toEqual([pavement.key, library.key, radio.key].sort());
  });
});

describe("deeds on a piece", () => {
  test("take it at the ticked place and say which proposal that was", () => {
    expect(pieceDeeds(theLetter, pavement, { place: "s:1-3", row: "alone" })).toEqual([
      { kind: "take-piece", ...on, spans: pavement.spans, place: { sectionId: "1-3" }, rank: 2 },
    ]);
  });

  test("take it at another section, or at the whole plan, as no proposal", () => {
    expect(pieceDeeds(theLetter, pavement, { place: "other", other: "5-1" })).toMatchObject([
      { place: { sectionId: "5-1" }, rank: null },
    ]);
    expect(pieceDeeds(theLetter, pavement, { place: "whole" })).toMatchObject([
      { place: { sectionId: null }, rank: null },
    ]);
  });

  test("take it into a row, whose place counts", () => {
    expect(pieceDeeds(theLetter, radio, { place: "s:1-1", row: "g:row-radio" })).toEqual([
      { kind: "take-piece-into-row", ...on, spans: radio.spans, groupId: "row-radio", rank: 1 },
    ]);
  });

  test("are none for what is left for later", () => {
    expect(pieceDeeds(theLetter, pavement, { place: "later", row: "g:row-sidewalk" })).toEqual([]);
  });

  test("are none for an opinion that stays where it is", () => {
    expect(pieceDeeds(theLetter, bus, { place: "s:3-1", row: "stay" })).toEqual([]);
  });

  test("move an opinion, put it into a row, or take it out of one", () => {
    const of = { opinionId: "opinion-1", version: 1 };
    expect([
      pieceDeeds(theLetter, bus, { place: "s:3-2", row: "stay" }),
      pieceDeeds(theLetter, bus, { place: "s:3-1", row: "g:row-x" }),
      pieceDeeds(theLetter, bus, { place: "s:3-1", row: "alone" }),
    ]).toEqual([
      [{ kind: "place", ...of, place: { sectionId: "3-2" }, rank: null }],
      [{ kind: "join-row", ...of, groupId: "row-x", rank: null }],
      [{ kind: "leave-row", ...of }],
    ]);
  });

  test("settle a typed place even where nothing else changes", () => {
    const box = { ...bus, opinion: opinion({ sectionId: null, placed: false }) };
    expect(pieceDeeds(theLetter, box, { place: "whole", row: "alone" })).toMatchObject([
      { kind: "leave-row" },
      { kind: "place" },
    ]);
  });

  test("judge an opinion only where its validity changes", () => {
    const known = opinion({ validity: "out" });
    expect([
      validityDeeds(known, { validity: "out" }),
      validityDeeds(known, { validity: "" }),
      validityDeeds(opinion(), { validity: "duplicate", reason: "1通めと同じです。" }),
    ]).toEqual([
      [],
      [{ kind: "validity", opinionId: "opinion-1", version: 1, validity: null, reason: "" }],
      [{ kind: "validity", opinionId: "opinion-1", version: 1, validity: "duplicate", reason: "1通めと同じです。" }],
    ]);
  });
});

describe("deeds of an answer", () => {
  test("are none where class, view and revision stay as they are", () => {
    expect(
      answerDeeds(row({ classId: "class-4", text: "文" }), { classId: "class-4", text: "文", before: "", after: "" }),
    ).toEqual([]);
  });

  test("are the answer and the revision that was typed, each of which the schema knows", () => {
    const deeds = answerDeeds(row(), { classId: "class-2", text: "文", before: "前", after: "後" });
    expect(deeds.map(({ kind }) => kind)).toEqual(["answer", "revise"]);
    expect(deeds.every((deed) => deedSchema.safeParse(deed).success)).toBe(true);
  });

  test("take a class back where none is chosen any more", () => {
    expect(answerDeeds(row({ classId: "class-4", text: "文" }), { classId: "", text: "文" })).toMatchObject([
      { classId: null },
    ]);
  });
});
