import { expect, test } from "vitest";
import { publicationWords } from "#app/messages/publication.ts";
import { publishSchema, withdrawSchema } from "#app/publication/publish.schema.ts";
import { parseForm } from "#app/shared/form/parse-form.ts";

const words = publicationWords();

function posted(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const errorsOf = (
  schema: typeof publishSchema | typeof withdrawSchema,
  fields: readonly (readonly [string, string])[],
) => {
  const parsed = parseForm(schema, posted(fields));
  return parsed.ok ? {} : parsed.errors;
};

test("publishing needs a name, the tick, and what the preview showed, each with a sentence that says what to do", () => {
  expect(errorsOf(publishSchema, [])).toEqual({
    title: words.publish.errors.name,
    release: words.publish.errors.release,
    seen: words.publish.errors.changed,
  });
});

test("sections chosen come as a list; none means all that have closed", () => {
  const whole = [
    ["title", " 結果 "],
    ["release", "1"],
    ["seen", "0".repeat(64)],
  ] as const;
  const parsed = (extra: readonly (readonly [string, string])[]) => {
    const form = parseForm(publishSchema, posted([...whole, ...extra]));
    return form.ok ? form.value : null;
  };
  expect(parsed([])).toMatchObject({ title: "結果", sections: null, correction: "" });
  expect(
    parsed([
      ["sections[]", "c1-1"],
      ["sections[]", "c1-2"],
    ])?.sections,
  ).toEqual(["c1-1", "c1-2"]);
});

test("a number is read however it is typed, and nothing else is a number", () => {
  const no = (typed: string) => {
    const form = parseForm(
      withdrawSchema,
      posted([
        ["intent", "withdraw"],
        ["no", typed],
        ["kind", "court"],
        ["sure", "1"],
      ]),
    );
    return form.ok ? form.value.no : form.errors.no;
  };
  expect([no("12"), no("Ｎｏ．１２"), no(" no 7 ")]).toEqual([12, 12, 7]);
  expect([no(""), no("0"), no("十二"), no("1.5")]).toEqual(
    Array.from({ length: 4 }, () => words.publications.errors.no),
  );
});

test("withdrawing needs a kind of reason and the tick", () => {
  expect(
    errorsOf(withdrawSchema, [
      ["intent", "withdraw"],
      ["no", "3"],
      ["kind", "whim"],
    ]),
  ).toEqual({
    kind: words.publications.errors.kind,
    sure: words.publications.errors.sure,
  });
});
