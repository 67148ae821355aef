import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eligibilityPreset } from "#app/consultation/rules-presets.ts";
import { commentWords } from "#app/messages/comment.ts";
import { type CommentRules, commentSchema } from "#app/opinion/submission/comment.schema.ts";
import { MAX_OPINION_LENGTH, MAX_OPINIONS } from "#app/opinion/submission/comment.ts";
import { type BoxValues, type CommentValues, emptyBox, emptyComment } from "#app/opinion/submission/comment-values.ts";
import { formErrors } from "#app/shared/form/parse-form.ts";
import { canonicalText } from "#app/shared/text/canonical.ts";

const words = commentWords().error;
const rules: CommentRules = {
  identity: {
    name: "required",
    address: "required",
    phone: "optional",
    mail: "optional",
    age: "optional",
    area: "none",
  },
  eligibility: eligibilityPreset,
  ageBands: ["20代", "80代以上"],
  areas: [{ id: "area-1", name: "北" }],
  sections: ["c1-1", "c2-1"],
};

const written = (over: Partial<BoxValues> = {}): BoxValues => ({
  ...emptyBox,
  place: "whole",
  text: "バスを増やしてください。",
  ...over,
});
const filled = (over: Partial<CommentValues> = {}): CommentValues => ({
  ...emptyComment([written()]),
  name: "見本 花子",
  address: "みほん市本町1-2-3",
  eligibility: "resident",
  ...over,
});

function errorsOf(values: CommentValues, of: CommentRules = rules): Readonly<Record<string, string>> {
  const parsed = commentSchema(of).safeParse(values);
  return parsed.success ? {} : formErrors(parsed.error);
}
const commentOf = (values: CommentValues, of: CommentRules = rules) => commentSchema(of).parse(values);

describe("the comment form", () => {
  test("that is filled in becomes a comment", () => {
    expect(
      commentOf(
        filled({
          opinions: [written({ place: "section:c1-1", about: "section:c1-1", paragraph: "2" })],
          phone: "０３（１２３４）５６７８",
          postcode: "３８７００００",
        }),
      ),
    ).toEqual({
      boxes: [{ place: { kind: "section", key: "c1-1" }, paragraph: 2, quote: "", text: "バスを増やしてください。" }],
      person: {
        kind: "person",
        organisation: "",
        name: "見本 花子",
        postcode: "387-0000",
        address: "みほん市本町1-2-3",
        phone: "03-1234-5678",
        mail: "",
        eligibilityExtra: "",
      },
      eligibility: "resident",
      ageBand: null,
      areaId: null,
    });
  });

  test("that is empty names everything that is missing at once, in words that say what to do", () => {
    expect(errorsOf(emptyComment())).toEqual({
      "opinions.0.text": words.noText,
      "opinions.0.place": words.place,
      name: words.name,
      address: words.address,
      eligibility: words.eligibility,
    });
  });

  test("keeps a text byte for byte but for its line ends", () => {
    const { boxes } = commentOf(filled({ opinions: [written({ text: "  𠮷\r\n葛󠄀\t👩‍👩‍👧‍👦 が\u3099  " })] }));
    expect(boxes[0]?.text).toBe("  𠮷\n葛󠄀\t👩‍👩‍👧‍👦 が\u3099  ");
  });

  test("gives canonical text whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), (text) => {
        const parsed = commentSchema(rules).safeParse(filled({ opinions: [written({ text: `声${text}` })] }));
        const canonical = canonicalText(`声${text}`);
        expect(parsed.success).toBe(canonical.ok);
        if (parsed.success && canonical.ok) expect(parsed.data.boxes[0]?.text).toBe(canonical.text);
      }),
      { numRuns: 50 },
    );
  });

  test("refuses what no database can hold, with the way out", () => {
    expect(errorsOf(filled({ opinions: [written({ text: "あ\0い" })] }))).toEqual({ "opinions.0.text": words.control });
    expect(errorsOf(filled({ name: "花\0子" }))).toEqual({ name: words.control });
  });
});

describe("lengths", () => {
  test("are counted as people see characters: an emoji of a family is one", () => {
    expect(errorsOf(filled({ opinions: [written({ text: "👩‍👩‍👧".repeat(1250) })] }))).toEqual({});
    expect(errorsOf(filled({ opinions: [written({ text: "あ".repeat(MAX_OPINION_LENGTH) })] }))).toEqual({});
    expect(errorsOf(filled({ opinions: [written({ text: "あ".repeat(MAX_OPINION_LENGTH + 1) })] }))).toEqual({
      "opinions.0.text": words.textTooLong(MAX_OPINION_LENGTH),
    });
  });

  test("of one character made of very many are refused too", () => {
    expect(errorsOf(filled({ opinions: [written({ text: `e${"\u0301".repeat(20_000)}` })] }))).toEqual({
      "opinions.0.text": words.textTooLong(MAX_OPINION_LENGTH),
    });
  });

  test("of names may be long, as of people from everywhere", () => {
    expect(errorsOf(filled({ name: "葛󠄀".repeat(70) }))).toEqual({});
    expect(Object.keys(errorsOf(filled({ name: "あ".repeat(301) })))).toEqual(["name"]);
  });

  test("of the form: as many opinions as allowed, not one more", () => {
    const boxes = (count: number) => Array.from({ length: count }, () => written());
    expect(errorsOf(filled({ opinions: boxes(MAX_OPINIONS) }))).toEqual({});
    expect(errorsOf(filled({ opinions: boxes(MAX_OPINIONS + 1) }))).toEqual({
      opinions: words.tooManyOpinions(MAX_OPINIONS),
    });
  });
});

describe("places", () => {
  test("must be sections of the case", () => {
    expect(errorsOf(filled({ opinions: [written({ place: "section:c9-9" })] }))).toEqual({
      "opinions.0.place": words.noSuchSection,
    });
  });

  test("that are typed must say something", () => {
    expect(errorsOf(filled({ opinions: [written({ place: "typed", typed: " " })] }))).toEqual({
      "opinions.0.typed": words.typed,
    });
    expect(
      commentOf(filled({ opinions: [written({ place: "typed", typed: " P.12 3行目 " })] })).boxes[0]?.place,
    ).toEqual({ kind: "typed", text: "P.12 3行目" });
  });

  test("chosen anew leave paragraph and quotation of the old section behind", () => {
    const moved = written({ place: "section:c2-1", about: "section:c1-1", paragraph: "3", quote: "乗合タクシー" });
    expect(commentOf(filled({ opinions: [moved] })).boxes[0]).toMatchObject({ paragraph: null, quote: "" });
  });
});

describe("who comments", () => {
  test("as an organisation gives its name and who stands for it", () => {
    expect(errorsOf(filled({ who: "organisation", name: "" }))).toEqual({
      organisation: words.organisation,
      name: words.representative,
    });
    expect(commentOf(filled({ who: "organisation", organisation: "見本の会" })).person).toMatchObject({
      kind: "organisation",
      organisation: "見本の会",
      name: "見本 花子",
    });
  });

  test("as a person leaves no name of an organisation behind", () => {
    expect(commentOf(filled({ organisation: "書きかけの会" })).person.organisation).toBe("");
  });

  test("must say so", () => {
    expect(errorsOf(filled({ who: "someone" }))).toEqual({ who: words.who });
  });

  test("gives the extra item that the category chosen asks for, and no other", () => {
    expect(errorsOf(filled({ eligibility: "worker" }))).toEqual({
      "extra.worker": words.extra("勤務先の名前と所在地"),
    });
    const worker = filled({ eligibility: "worker", extra: { worker: "見本商店", student: "見本高校" } });
    expect(commentOf(worker).person.eligibilityExtra).toBe("見本商店");
    expect(commentOf(filled({ extra: { worker: "見本商店" } })).person.eligibilityExtra).toBe("");
  });

  test("is not asked for a category where the case has none", () => {
    const open = { ...rules, eligibility: [] };
    expect(commentOf(filled({ eligibility: "" }), open).eligibility).toBeNull();
  });
});

describe("what the case does not ask", () => {
  const anonymous: CommentRules = {
    ...rules,
    identity: { name: "none", address: "none", phone: "none", mail: "none", age: "none", area: "none" },
  };

  test("is not missed, and not kept where it was sent all the same", () => {
    const sent = filled({
      phone: "000-000-0000",
      postcode: "387-0000",
      mail: "a@b.example",
      age: "20代",
      area: "area-1",
    });
    expect(commentOf(sent, anonymous)).toMatchObject({
      person: { name: "", address: "", postcode: "", phone: "", mail: "" },
      ageBand: null,
      areaId: null,
    });
  });
});

describe("what the case asks without fail", () => {
  const strict: CommentRules = {
    ...rules,
    identity: {
      name: "required",
      address: "required",
      phone: "required",
      mail: "required",
      age: "required",
      area: "required",
    },
  };

  test("is named field by field", () => {
    expect(errorsOf(filled(), strict)).toEqual({
      phone: words.noPhone,
      mail: words.noMail,
      age: words.age,
      area: words.area,
    });
  });

  test("takes only what stands in its lists", () => {
    const sent = filled({ phone: "000-000-0000", mail: "ｈａｎａ＠mihon.example", age: "30歳", area: "elsewhere" });
    expect(errorsOf(sent, strict)).toEqual({ age: words.age, area: words.area });
    expect(commentOf({ ...sent, age: "80代以上", area: "area-1" }, strict)).toMatchObject({
      ageBand: "80代以上",
      areaId: "area-1",
      person: { mail: "hana@mihon.example" },
    });
  });
});

test("figures with a form of their own are told apart from others", () => {
  expect(errorsOf(filled({ phone: "026-000", postcode: "38", mail: "hana" }))).toEqual({
    phone: words.phone,
    postcode: words.postcode,
    mail: words.mail,
  });
});

test("a reading of the name is never asked", () => {
  expect(Object.keys(emptyComment())).not.toContain("kana");
});
