import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_OPINIONS } from "#app/opinion/submission/comment.ts";
import { flatErrors, listedErrors } from "#app/opinion/submission/comment-errors.ts";
import {
  type BoxValues,
  type CommentValues,
  commentFields,
  emptyBox,
  emptyComment,
  removedFields,
  showable,
  withOneMore,
  withoutBox,
} from "#app/opinion/submission/comment-values.ts";
import { commentValues, stepOf } from "#app/opinion/submission/read-comment-form.ts";

const formOf = (fields: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

const anyText = fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replace(/[\r\n\0]/g, ""));
const anyBox: fc.Arbitrary<BoxValues> = fc.record({
  place: anyText,
  about: anyText,
  paragraph: anyText,
  quote: anyText,
  typed: anyText,
  text: anyText.map((text) => `声${text}`),
});
const anyForm: fc.Arbitrary<CommentValues> = fc.record({
  opinions: fc.array(anyBox, { minLength: 1, maxLength: MAX_OPINIONS }),
  who: anyText,
  organisation: anyText,
  name: anyText,
  postcode: anyText,
  address: anyText,
  phone: anyText,
  mail: anyText,
  eligibility: anyText,
  extra: fc.dictionary(
    fc.constantFrom("worker", "student"),
    anyText.filter((text) => text !== ""),
  ),
  age: anyText,
  area: anyText,
});

describe("what was typed", () => {
  test("comes back whole from the hidden fields that carry it", () => {
    fc.assert(
      fc.property(anyForm, (values) => {
        expect(commentValues(formOf(commentFields(values))).values).toEqual({ ...values, extra: { ...values.extra } });
      }),
    );
  });

  test("of a box given up is carried too", () => {
    const box = { ...emptyBox, place: "whole", text: "やめた意見" };
    expect(commentValues(formOf(removedFields(box))).removed).toEqual(box);
    expect(commentValues(formOf([])).removed).toBeNull();
  });

  test("is an empty form where nothing of it was posted", () => {
    const { values } = commentValues(
      formOf([
        ["opinions", "no box"],
        ["opinions.7", "no box"],
        ["name.first", "x"],
      ]),
    );
    expect(values).toEqual({ ...emptyComment(), who: "" });
  });

  test("with gaps between its boxes keeps those that are there, in order", () => {
    const { values } = commentValues(
      formOf([
        ["opinions.9.text", "二"],
        ["opinions.3.text", "一"],
      ]),
    );
    expect(values.opinions.map((box) => box.text)).toEqual(["一", "二"]);
  });

  test("is shown again without what HTML cannot hold", () => {
    expect(showable(emptyComment([{ ...emptyBox, text: "あ\0い" }])).opinions[0]?.text).toBe("あい");
  });
});

describe("boxes", () => {
  const three = emptyComment(["一", "二", "三"].map((text) => ({ ...emptyBox, text })));

  test("are added up to the most allowed", () => {
    let values = emptyComment();
    for (let press = 0; press < MAX_OPINIONS + 3; press += 1) values = withOneMore(values);
    expect(values.opinions).toHaveLength(MAX_OPINIONS);
  });

  test("are given up one by one, and what was written in one is handed back", () => {
    const { values, removed } = withoutBox(three, 1);
    expect([values.opinions.map((box) => box.text), removed?.text]).toEqual([["一", "三"], "二"]);
  });

  test("never come to none", () => {
    const { values, removed } = withoutBox(emptyComment([{ ...emptyBox, text: "一" }]), 0);
    expect([values.opinions, removed?.text]).toEqual([[emptyBox], "一"]);
  });

  test("that do not exist cannot be given up", () => {
    expect(withoutBox(three, 7)).toEqual({ values: three, removed: null });
  });
});

test("a button says what is wanted; anything else goes to be checked", () => {
  const pressed = ["send", "back", "add", "restore", "remove:2", "confirm", "remove:x", "", "drop table"];
  expect(pressed.map((step) => stepOf(formOf([["step", step]])))).toEqual([
    { step: "send" },
    { step: "back" },
    { step: "add" },
    { step: "restore" },
    { step: "remove", box: 2 },
    { step: "confirm" },
    { step: "confirm" },
    { step: "confirm" },
    { step: "confirm" },
  ]);
});

test("errors are listed in the order of the form, and name their opinion", () => {
  const listed = listedErrors({
    area: "え",
    name: "う",
    "opinions.10.text": "い",
    "opinions.2.place": "あ",
    "extra.worker": "お",
    "": "全体",
  });
  expect(listed).toEqual([
    { message: "全体" },
    { field: "opinions.2.place", message: "意見3：あ" },
    { field: "opinions.10.text", message: "意見11：い" },
    { field: "name", message: "う" },
    { field: "extra.worker", message: "お" },
    { field: "area", message: "え" },
  ]);
});

test("errors found early are read from their nest", () => {
  const nested = {
    opinions: [undefined, { text: { type: "custom", message: "書いてください", ref: { name: "x", message: "no" } } }],
    name: { message: "お名前" },
  };
  expect(flatErrors(nested)).toEqual({ "opinions.1.text": "書いてください", name: "お名前" });
});
