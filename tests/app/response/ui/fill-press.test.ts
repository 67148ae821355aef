import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deedSchema } from "#app/response/deed.schema.ts";
import { answerPress, firstEmpty, nextRow, storedTyped } from "#app/response/ui/answering.ts";
import { readAddress, samePaper, writeAddress } from "#app/response/ui/bench-address.ts";
import { filledPress } from "#app/response/ui/fill-press.ts";
import { fillName, type Press, pressField, snippetField, writePress } from "#app/response/ui/press.ts";
import { answerView, row } from "#tests/support/bench-fixture.ts";

function posted(press: Press, fields: readonly (readonly [string, string])[] = []): FormData {
  const form = new FormData();
  form.set(pressField, writePress(press));
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const revision = {
  id: "revision-1",
  sectionId: "3-2",
  placeLabel: "3-2 道路・歩道",
  before: "幹線道路の整備を計画的に進めます。",
  after: "幹線道路の整備とあわせ、歩道の幅を確保します。",
  reason: "",
  sharedWith: [],
};

const answerFields = (classId: string, text: string, before = "", after = ""): [string, string][] => [
  [fillName(0, "classId"), classId],
  [fillName(0, "text"), text],
  [fillName(1, "before"), before],
  [fillName(1, "after"), after],
];

describe("a press", () => {
  test("of a button comes back as the deeds it carries, ready for the schema", () => {
    const press: Press = {
      deeds: [{ kind: "join-row", opinionId: "o", version: 3, groupId: "g", rank: 1 }],
      next: { pass: "read", letter: "801200091", piece: 120 },
    };
    expect(filledPress(posted(press))).toEqual({ ...press, typed: null, texts: [] });
  });

  test("is none without its field, or with something else in it", () => {
    const garbled = ["", "null", "[]", "{", '{"deeds":1}', "あ"].map((text) => {
      const form = new FormData();
      form.set(pressField, text);
      return filledPress(form);
    });
    expect([filledPress(new FormData()), ...garbled]).toEqual([null, null, null, null, null, null, null]);
  });

  test("leads nowhere but to addresses of the desk", () => {
    const elsewhere = { deeds: [], next: { pass: "https://elsewhere.example", letter: "x".repeat(99), piece: -1 } };
    expect(filledPress(posted(elsewhere as unknown as Press))?.next).toEqual({ pass: "read" });
  });

  test("is completed by what was typed, chosen and ticked", () => {
    const press: Press = { deeds: [{ kind: "tags", opinionId: "o", version: 1, tagIds: [] }] };
    const name = fillName(0, "tagIds[]");
    expect(filledPress(posted(press))?.deeds).toEqual([{ kind: "tags", opinionId: "o", version: 1, tagIds: [] }]);
    expect(
      filledPress(
        posted(press, [
          [name, "a"],
          [name, "b"],
        ]),
      )?.deeds,
    ).toEqual([{ kind: "tags", opinionId: "o", version: 1, tagIds: ["a", "b"] }]);
  });

  test("takes an empty choice for none where none may be chosen", () => {
    const press: Press = { deeds: [{ kind: "division", groupId: "g", version: 1 }] };
    expect(filledPress(posted(press, [[fillName(0, "divisionId"), ""]]))?.deeds).toEqual([
      { kind: "division", groupId: "g", version: 1, divisionId: null },
    ]);
  });

  test("keeps line breaks as the field showed them", () => {
    const press: Press = { deeds: [{ kind: "summary", opinionId: "o", version: 1 }] };
    expect(filledPress(posted(press, [[fillName(0, "summary"), "一つ\r\n二つ"]]))?.deeds).toEqual([
      { kind: "summary", opinionId: "o", version: 1, summary: "一つ\n二つ" },
    ]);
  });
});

describe("an answer", () => {
  const view = answerView();
  const theRow = row();
  const press = answerPress(view, theRow);

  test("is class, view and a new revision in one press", () => {
    const filled = filledPress(
      posted(press, answerFields("class-2", "書き加えます。", revision.before, revision.after)),
    );
    expect(filled?.deeds).toEqual([
      { kind: "answer", groupId: theRow.id, version: 3, classId: "class-2", text: "書き加えます。" },
      {
        kind: "revise",
        groupId: theRow.id,
        version: 3,
        revisionId: null,
        sectionId: "3-2",
        before: revision.before,
        after: revision.after,
      },
    ]);
    expect(filled?.deeds.every((deed) => deedSchema.safeParse(deed).success)).toBe(true);
  });

  test("without a revision is one deed", () => {
    expect(filledPress(posted(press, answerFields("class-4", "検討します。")))?.deeds).toHaveLength(1);
  });

  test("leaves out a revision that only repeats the text of the draft", () => {
    const fields = answerFields("class-2", "書き加えます。", revision.before, revision.before);
    expect(filledPress(posted(press, fields))?.deeds).toHaveLength(1);
  });

  test("leaves out a revision that stays as it is, and names the one it changes", () => {
    const known = answerPress(view, row({ revisions: [revision] }));
    const same = answerFields("class-2", "書き加えます。", revision.before, revision.after);
    const other = answerFields("class-2", "書き加えます。", revision.before, "歩道を広げます。");
    expect(filledPress(posted(known, same))?.deeds).toHaveLength(1);
    expect(filledPress(posted(known, other))?.deeds[1]).toMatchObject({
      revisionId: "revision-1",
      after: "歩道を広げます。",
    });
  });

  test("takes out a sentence where 修正後 is emptied", () => {
    const fields = answerFields("class-2", "削ります。", revision.before, "");
    expect(filledPress(posted(press, fields))?.deeds[1]).toMatchObject({ before: revision.before, after: "" });
  });

  test("without a class names none", () => {
    expect(filledPress(posted(press, answerFields("", "文")))?.deeds[0]).toMatchObject({ classId: null });
  });

  test("hands back everything that was typed, for a page without a script", () => {
    expect(filledPress(posted(press, answerFields("class-2", "文", "前", "後")))?.typed).toEqual({
      classId: "class-2",
      text: "文",
      before: "前",
      after: "後",
    });
  });

  test("with a ready-made sentence is kept with it at the end, and one stays at the row", () => {
    const form = posted(press, [
      ...answerFields("class-4", "検討します。"),
      [snippetField, "年次は実施計画でお示しします。"],
    ]);
    const filled = filledPress(form);
    expect(filled?.deeds).toEqual([
      expect.objectContaining({ kind: "answer", text: "検討します。年次は実施計画でお示しします。" }),
    ]);
    expect(filled?.next).toBeUndefined();
  });

  test("goes on to the next row that is not done, and stays at the last", () => {
    expect(nextRow(view, theRow)).toEqual({ pass: "answer", row: "row-school" });
    const list = view.list.map((item) => ({ ...item, state: item.key === theRow.id ? item.state : ("done" as const) }));
    expect(nextRow({ ...view, list }, theRow)).toEqual({ pass: "answer", row: theRow.id });
  });
});

describe("the first empty field of a row", () => {
  const view = answerView();
  const typed = { classId: "", text: "", before: "", after: "" };

  test("is the class, then the view, then the revision a class asks for", () => {
    expect([
      firstEmpty(view, row(), typed),
      firstEmpty(view, row(), { ...typed, classId: "class-2" }),
      firstEmpty(view, row(), { ...typed, classId: "class-2", text: "文" }),
      firstEmpty(view, row(), { ...typed, classId: "class-2", text: "文", before: "前", after: "後" }),
    ]).toEqual(["class", "text", "after", null]);
  });

  test("is none after the view where the class asks for no revision", () => {
    expect(firstEmpty(view, row(), { ...typed, classId: "class-4", text: "文" })).toBeNull();
  });

  test("is the view where the case has no classes", () => {
    expect(firstEmpty({ classes: [] }, row(), typed)).toBe("text");
  });

  test("is none where another row answers", () => {
    expect(firstEmpty(view, row({ sameAs: { groupId: "x", heading: "ほか" } }), typed)).toBeNull();
  });

  test("counts a revision that takes a sentence out, but not one that changes nothing", () => {
    const answered = { ...typed, classId: "class-2", text: "文", before: "前" };
    expect([firstEmpty(view, row(), answered), firstEmpty(view, row(), { ...answered, after: "前" })]).toEqual([
      null,
      "after",
    ]);
  });

  test("of a stored answer is told from what is stored", () => {
    const stored = row({ classId: "class-2", text: "文", revisions: [revision] });
    expect(firstEmpty(view, stored, storedTyped(stored))).toBeNull();
  });
});

describe("an address of the desk", () => {
  const word = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text);

  test("is read as it was written", () => {
    const address = fc.record(
      {
        pass: fc.constantFrom("read" as const, "answer" as const),
        letter: word,
        row: word,
        piece: fc.oneof(fc.nat(9_999_999), fc.constant("end" as const)),
        find: word,
      },
      { requiredKeys: ["pass"] },
    );
    fc.assert(
      fc.property(address, (one) => {
        expect(readAddress(new URLSearchParams(writeAddress(one)))).toEqual(one);
      }),
    );
  });

  test("leaves out what is no offset, and words that are too long", () => {
    const query = new URLSearchParams({ pass: "x", piece: "1e3", letter: "9".repeat(41), find: " " });
    expect(readAddress(query)).toEqual({ pass: "read" });
  });

  test("tells the same paper whatever piece of it", () => {
    const one = { pass: "read", letter: "8" } as const;
    expect([samePaper(one, { ...one, piece: 3 }), samePaper(one, { ...one, letter: "9" })]).toEqual([true, false]);
  });
});
