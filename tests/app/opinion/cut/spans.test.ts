import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  coverage,
  cutAt,
  isReadThrough,
  joinPieces,
  merged,
  needsNobody,
  overlap,
  type Piece,
  type Span,
  sentenceCuts,
  spanFault,
  subtract,
  tight,
} from "#app/opinion/cut/spans.ts";

const LENGTH = 60;
const span = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([a, b]): Span => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const spans = fc.array(span, { maxLength: 8 });

/** The same ground said in another way: which units lie in one of the spans. */
const ground = (all: readonly Span[]) =>
  Array.from({ length: LENGTH }, (_, at) => all.some(({ from, to }) => from <= at && at < to));

const text = "バスの便が少ない。増やしてほしい。\n\n・歩道が狭い。車いすが通れない。\n敬具";
const at = (words: string): Span => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });

describe("the algebra of spans agrees with counting unit by unit", () => {
  test("merging keeps the ground and leaves disjoint stretches in order that do not touch", () => {
    fc.assert(
      fc.property(spans, (all) => {
        const result = merged(all);
        expect(ground(result)).toEqual(ground(all));
        expect(result.every((one, i) => i === 0 || one.from > (result[i - 1] as Span).to)).toBe(true);
      }),
    );
  });

  test("subtracting leaves what lies in the first and not in the second", () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const [inA, inB] = [ground(a), ground(b)];
        expect(ground(subtract(a, b))).toEqual(inA.map((yes, i) => yes && !inB[i]));
      }),
    );
  });

  test("overlap is what lies in both, whichever is named first", () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const [inA, inB] = [ground(a), ground(b)];
        expect(ground(overlap(a, b))).toEqual(inA.map((yes, i) => yes && inB[i]));
        expect(overlap(a, b)).toEqual(overlap(b, a));
      }),
    );
  });
});

describe("a letter is read through", () => {
  test("when every word lies in an opinion or is set aside; blank space, bullets and marks need nobody", () => {
    const opinions = [at("バスの便が少ない。増やしてほしい"), at("歩道が狭い。車いすが通れない。")];
    expect(coverage(text, opinions, [at("敬具")])).toEqual([]);
    expect(isReadThrough(text, opinions, [at("敬具")])).toBe(true);
  });

  test("not while a sentence is left; the stretch is named without the blanks around it", () => {
    const left = coverage(text, [at("バスの便が少ない。"), at("歩道が狭い。")], []);
    expect(left.map(({ from, to }) => text.slice(from, to))).toEqual([
      "増やしてほしい。\n\n・",
      "車いすが通れない。\n敬具",
    ]);
  });

  test("also where opinions overlap each other and what is set aside", () => {
    const opinions = [
      at("バスの便が少ない。増やしてほしい。"),
      at("少ない。増やしてほしい。\n\n・歩道が狭い。車いすが通れない。"),
    ];
    expect(isReadThrough(text, opinions, [at("通れない。\n敬具")])).toBe(true);
  });

  test("an emoji or a private-use character may be all that somebody says", () => {
    expect(needsNobody("👍")).toBe(false);
    expect(needsNobody("\u{e000}")).toBe(false);
    expect(needsNobody("　――・●\n（）…")).toBe(true);
  });

  test("a span outside the text is a fault of the program", () => {
    expect(() => coverage("短い", [{ from: 0, to: 9 }], [])).toThrow(RangeError);
  });

  test("coverage and what is taken add up to the whole text but for what needs nobody", () => {
    const letter = fc.string({
      unit: fc.constantFrom("あ", "山", "。", "\n", "　", "・", "x", "👍", "𠮷"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(letter, spans, spans, (words, a, b) => {
        const inside = (all: readonly Span[]) => all.filter((one) => spanFault(words, one) === null);
        const [opinions, aside] = [inside(a), inside(b)];
        const unread = coverage(words, opinions, aside);
        expect(overlap(unread, [...opinions, ...aside])).toEqual([]);
        const rest = subtract([{ from: 0, to: words.length }], [...opinions, ...aside, ...unread]);
        expect(rest.every(({ from, to }) => needsNobody(words.slice(from, to)))).toBe(true);
        expect(unread.every(({ from, to }) => !needsNobody(words.slice(from, to)))).toBe(true);
      }),
    );
  });
});

describe("cutting and joining", () => {
  const piece: Piece = { from: 0, to: 17, propose: "opinion" };

  test("cutting at a sentence gives two halves of the same kind, joining them gives the piece again", () => {
    const halves = cutAt(text, piece, 9) as [Piece, Piece];
    expect(halves.map(({ from, to }) => text.slice(from, to))).toEqual(["バスの便が少ない。", "増やしてほしい。"]);
    expect(joinPieces(halves[0], halves[1])).toEqual(piece);
    expect(joinPieces(halves[1], halves[0])).toEqual(piece);
  });

  test("a cut inside a character moves to its beginning", () => {
    const family = "孫👨‍👩‍👧のこと";
    const halves = cutAt(family, { from: 0, to: family.length }, 4);
    expect(halves?.map(({ from, to }) => family.slice(from, to))).toEqual(["孫", "👨‍👩‍👧のこと"]);
  });

  test("a cut that would leave nothing to read on one side is refused", () => {
    expect(cutAt(text, piece, 0)).toBeNull();
    expect(cutAt(text, piece, 17)).toBeNull();
    expect(cutAt(text, piece, 16)).toBeNull();
    expect(cutAt(text, { from: 17, to: 27 }, 19)).toBeNull();
  });

  test("an opinion joined with a greeting is an opinion, personal data joined with a greeting stays hidden", () => {
    const greeting: Piece = { from: 0, to: 9, propose: "set_aside", kind: "greeting" };
    const name: Piece = { from: 9, to: 17, propose: "set_aside", kind: "personal" };
    expect(joinPieces(greeting, { ...name, propose: "opinion", kind: undefined })).toEqual({
      from: 0,
      to: 17,
      propose: "opinion",
    });
    expect(joinPieces(greeting, name)).toEqual({ from: 0, to: 17, propose: "set_aside", kind: "personal" });
  });

  test("the places to cut are the beginnings of sentences", () => {
    const whole = { from: 0, to: text.length };
    expect(sentenceCuts(text, whole).map((cut) => text.slice(cut, cut + 3))).toEqual([
      "増やし",
      "・歩道",
      "車いす",
      "敬具",
    ]);
    expect(sentenceCuts(text, { from: 9, to: 17 })).toEqual([]);
  });

  test("a line broken by the margin is no place to cut, a line ended by hand is", () => {
    const byMargin =
      "市民病院の産婦人科をなくさないでください。隣の市まで一時間\nかけて通うのは不安です。上の子のときは夜中に破水して、救急\n車の中で産みそうになりました。";
    expect(sentenceCuts(byMargin, { from: 0, to: byMargin.length }).map((cut) => byMargin.slice(cut, cut + 4))).toEqual(
      ["隣の市ま", "上の子の"],
    );
    const byHand = "バスが少ない\n道も悪い";
    expect(sentenceCuts(byHand, { from: 0, to: byHand.length })).toEqual([7]);
  });

  test("every place to cut is one at which cutting succeeds", () => {
    const letter = fc.string({
      unit: fc.constantFrom("あい", "山が", "。", "\n", "　", "・", "！", "「", "」", "👍", "か\u3099", "𠮷"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(letter, (words) => {
        const whole = { from: 0, to: words.length };
        for (const cut of sentenceCuts(words, whole)) {
          const halves = cutAt(words, whole, cut);
          expect(halves?.[1].from).toBe(cut);
          expect(halves?.map(({ from, to }) => words.slice(from, to)).join("")).toBe(words);
        }
      }),
    );
  });
});

describe("a span", () => {
  test("is kept without the blanks around it", () => {
    expect(tight(text, { from: 16, to: 27 })).toEqual({ from: 16, to: 27 });
    expect(tight("　\n バス 。\n", { from: 0, to: 8 })).toEqual({ from: 3, to: 7 });
    expect(tight("　\n", { from: 0, to: 2 })).toEqual({ from: 0, to: 0 });
  });

  test("may be stored when it lies inside the text, is not empty and cuts no character", () => {
    expect(spanFault("葛󠄀城", { from: 0, to: 3 })).toBeNull();
    expect(spanFault("葛󠄀城", { from: 0, to: 1 })).toBe("cuts_character");
    expect(spanFault("葛󠄀城", { from: 2, to: 2 })).toBe("empty");
    expect(spanFault("葛󠄀城", { from: 0, to: 9 })).toBe("outside");
    expect(spanFault("葛󠄀城", { from: 0.5, to: 3 })).toBe("outside");
  });
});
