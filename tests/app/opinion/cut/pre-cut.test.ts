import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { preCut } from "#app/opinion/cut/pre-cut.ts";
import { isReadThrough, type Piece } from "#app/opinion/cut/spans.ts";
import { isGraphemeBoundary } from "#app/shared/text/grapheme.ts";
import { further } from "./further-letters.ts";
import * as letters from "./letters.ts";
import type { MarkedLetter } from "./marked-letter.ts";
import { unseen } from "./unseen-letters.ts";

type Cut = Pick<Piece, "propose" | "kind"> & { text: string };

const cutsOf = (text: string): Cut[] =>
  preCut(text).map(({ from, to, propose, kind }) => ({ propose, kind, text: text.slice(from, to).trim() }));

const wanted = ({ pieces }: MarkedLetter): Cut[] => pieces.map(({ propose, kind, text }) => ({ propose, kind, text }));

const same = (a: Cut, b: Cut) => a.text === b.text && a.propose === b.propose && a.kind === b.kind;

describe("letters are cut where a careful clerk would cut them", () => {
  const cutsAsMarked = (letter: MarkedLetter) => expect(cutsOf(letter.text)).toEqual(wanted(letter));

  test("a polite letter by post: greeting, one paragraph a point, farewell with address and name", () => {
    cutsAsMarked(letters.polite);
  });
  test("a typed sheet with forty characters a line, indented paragraphs and no blank line", () => {
    cutsAsMarked(letters.wrapped);
  });
  test("a mail with one sentence a line, blank lines between points and a signature", () => {
    cutsAsMarked(letters.mail);
  });
  test("numbered headings with bullets under them, between 記 and 以上", () => {
    cutsAsMarked(letters.numbered);
  });
  test("a fax with a header and bullets that run over several lines", () => {
    cutsAsMarked(letters.fax);
  });
  test("three angry lines without full stops are one opinion", () => {
    cutsAsMarked(letters.angry);
  });
  test("one line is one opinion", () => {
    cutsAsMarked(letters.oneLine);
  });
  test("a leaflet with circled numbers, district and name", () => {
    cutsAsMarked(letters.leaflet);
  });
  test("one long paragraph that counts 一つ目 二つ目 三つ目", () => {
    cutsAsMarked(letters.counted);
  });
  test("第一に 第二に 第三に in dialect, broken short", () => {
    cutsAsMarked(letters.dialect);
  });
  test("a form filled in with 該当箇所, 意見 and 理由", () => {
    cutsAsMarked(letters.form);
  });
  test("lines broken at thirty characters by whoever typed the letter up", () => {
    cutsAsMarked(letters.transcribed);
  });
  test("headings in 【】", () => {
    cutsAsMarked(letters.bracketed);
  });
  test("thanks for something the city does belong to the opinion", () => {
    cutsAsMarked(letters.grateful);
  });
  test("kanji numbers with several paragraphs under each", () => {
    cutsAsMarked(letters.kanjiNumbered);
  });
  test("a letter of greeting and name alone has no opinion", () => {
    cutsAsMarked(letters.empty);
  });
  test("a letter in English", () => {
    cutsAsMarked(letters.english);
  });
  test("digits at the beginning of a broken line are no numbering", () => {
    cutsAsMarked(letters.falseNumbers);
  });
  test("a postscript after the signature", () => {
    cutsAsMarked(letters.postscript);
  });
  test("rules drawn between the points", () => {
    cutsAsMarked(letters.ruled);
  });
});

/** How many of the pieces a clerk would make are proposed exactly. */
function found(set: readonly MarkedLetter[]): { pieces: number; of: number; share: number } {
  let [pieces, of] = [0, 0];
  for (const letter of set) {
    const got = cutsOf(letter.text);
    of += letter.pieces.length;
    pieces += wanted(letter).filter((piece) => got.some((other) => same(piece, other))).length;
  }
  return { pieces, of, share: pieces / of };
}

describe("how far the rules reach", () => {
  test("of letters known when the rules were made at least 97 of 100 pieces are right", () => {
    const measured = found(further);
    console.info(`pre-cut, letters known: ${measured.pieces} of ${measured.of} pieces exact`);
    expect(measured.share).toBeGreaterThanOrEqual(0.97);
  });

  test("of letters the rules do not know at least 85 of 100 pieces are right", () => {
    const measured = found(unseen);
    console.info(`pre-cut, letters not known: ${measured.pieces} of ${measured.of} pieces exact`);
    expect(measured.share).toBeGreaterThanOrEqual(0.85);
  });
});

describe("pieces", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "",
      "　",
      "拝啓　秋冷の候",
      "敬具",
      "・バスを増やしてほしい。",
      "１．公共交通について",
      "　続きの行です",
      "(2) 図書館",
      "みほん市本町1-2-3",
      "電話 0285-22-1111",
      "山本　花子",
      "よろしくお願いします。",
      "記",
      "葛󠄀城さんの話",
      "👨‍👩‍👧‍👦を守れ！",
      "が\u3099ぎ",
    ),
    fc.string({ unit: "grapheme", maxLength: 40 }),
  );
  const anyLetter = fc.array(line, { maxLength: 14 }).map((all) =>
    all
      .join("\n")
      .replace(/[\r\v\f\u0085]/g, "")
      .replace(/[\u{d800}-\u{dfff}]/gu, ""),
  );

  test("touch, begin at the beginning, end at the end, and cut no character", () => {
    fc.assert(
      fc.property(anyLetter, (text) => {
        const pieces = preCut(text);
        expect(pieces.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
        let at = 0;
        for (const piece of pieces) {
          expect(piece.from).toBe(at);
          expect(piece.to).toBeGreaterThan(piece.from);
          expect(isGraphemeBoundary(text, piece.to)).toBe(true);
          expect(piece.kind !== undefined).toBe(piece.propose === "set_aside");
          at = piece.to;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 400 },
    );
  });

  test("taken as proposed leave nothing unread", () => {
    fc.assert(
      fc.property(anyLetter, (text) => {
        const pieces = preCut(text);
        const opinions = pieces.filter(({ propose }) => propose === "opinion");
        const aside = pieces.filter(({ propose }) => propose === "set_aside");
        expect(isReadThrough(text, opinions, aside)).toBe(true);
      }),
    );
  });

  test("of an empty text are none, of blank space is one to be set aside", () => {
    expect(preCut("")).toEqual([]);
    expect(preCut(" 　\n\n")).toEqual([{ from: 0, to: 4, propose: "set_aside", kind: "not_opinion" }]);
  });

  test("come also of ten thousand lines of set phrases", () => {
    expect(preCut("敬具\n".repeat(10_000))).toHaveLength(1);
    expect(preCut("・あ\n".repeat(2_000))).toHaveLength(2_000);
  });

  test("of a list know the heading they stand under", () => {
    const { text } = letters.numbered;
    const second = preCut(text).find(({ from }) => text.startsWith("・避難所", from));
    expect(second?.under && text.slice(second.under.from, second.under.to)).toBe("２．防災について");
  });
});

test("a signature of street, name and telephone on one line is proposed as personal data", () => {
  const letter = "農地を残してください。\n\n敬具\n\n見本町二丁目　青木 見本衛　000-000-0000";
  expect(preCut(letter).at(-1)).toMatchObject({ propose: "set_aside", kind: "personal" });
});
