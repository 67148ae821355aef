import { describe, expect, test } from "vitest";
import { rowMissing } from "#app/response/row-missing.ts";

const classes = [
  { id: "asks", requiresRevision: true },
  { id: "declines", requiresRevision: false },
];
const empty = { classId: null, text: "", sameAsGroupId: null, revisions: 0 };

describe("what a row still needs", () => {
  test("is a class and a view, in this order, and the revision its class asks for", () => {
    expect(rowMissing(empty, classes)).toEqual(["class", "text"]);
    expect(rowMissing({ ...empty, classId: "asks" }, classes)).toEqual(["text", "revision"]);
    expect(rowMissing({ ...empty, classId: "asks", text: "直します。", revisions: 1 }, classes)).toEqual([]);
    expect(rowMissing({ ...empty, classId: "declines", text: "直しません。" }, classes)).toEqual([]);
  });

  test("is only a view where the case has no classes", () => {
    expect(rowMissing(empty, [])).toEqual(["text"]);
    expect(rowMissing({ ...empty, text: "お答えします。" }, [])).toEqual([]);
  });

  test("is nothing for a row that gives another's answer; blank text is none; a class of elsewhere is none", () => {
    expect(rowMissing({ ...empty, sameAsGroupId: "other" }, classes)).toEqual([]);
    expect(rowMissing({ ...empty, classId: "declines", text: " 　\n" }, classes)).toEqual(["text"]);
    expect(rowMissing({ ...empty, classId: "elsewhere", text: "x" }, classes)).toEqual(["class"]);
  });
});
