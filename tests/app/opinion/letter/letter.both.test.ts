import { describe, expect, test } from "vitest";
import { openMaskedText } from "#app/opinion/open-masked-text.server.ts";
import { builtAt } from "#db/seed/builders/case.ts";
import { aDesk, spanOf } from "../../../support/desk.ts";
import { staffOf } from "../../../support/house.ts";
import { aLetter } from "../../../support/letters.ts";

const text =
  "市長様\n\nいつもありがとうございます。\n\nバスの便を減らさないでください。山本さんは病院に行けません。\n\n公園のトイレが暗いです。\n\n見本 太郎\n電話 000-0000-0000";

async function aDeskWithALetter(words = text) {
  const desk = await aDesk();
  const letter = await aLetter(desk.house, desk, words);
  const submission = () =>
    desk.house.reader.selectFrom("submission").selectAll().where("id", "=", letter.id).executeTakeFirstOrThrow();
  const pieces = async () => {
    const { pieces: kept } = await submission();
    return kept === null ? null : (JSON.parse(kept).pieces as { from: number; to: number }[]);
  };
  const asides = () =>
    desk.house.reader
      .selectFrom("set_aside")
      .select(["id", "span_from", "span_to", "kind", "reason"])
      .where("submission_id", "=", letter.id)
      .orderBy("span_from")
      .execute();
  const take = async (part: string) =>
    desk.wish({
      kind: "take-piece",
      submissionId: letter.id,
      spans: [spanOf(words, part)],
      place: { sectionId: null },
      rank: null,
    });
  return { ...desk, letter, submission, pieces, asides, take, ofLetter: { submissionId: letter.id } };
}

describe("cutting and joining", () => {
  test("makes two pieces of one, and one of two", async () => {
    const desk = await aDeskWithALetter();
    expect(await desk.pieces()).toBeNull();
    const at = text.indexOf("山本さん");
    await desk.wish({ kind: "cut-piece", ...desk.ofLetter, at });
    expect((await desk.pieces())?.some(({ from }) => from === at)).toBe(true);
    await desk.wish({ kind: "join-piece", ...desk.ofLetter, at });
    expect((await desk.pieces())?.some(({ from }) => from === at)).toBe(false);
  });

  test("is refused in what is an opinion already, at an edge, inside a character and behind the end", async () => {
    const desk = await aDeskWithALetter("葛\u{E0100}城の話です。つづきます。");
    await desk.take("つづきます。");
    const cut = (at: number) => desk.refused({ kind: "cut-piece", ...desk.ofLetter, at });
    expect(await cut(1)).toBe("cuts_grapheme");
    expect(await cut(12)).toBe("already_taken");
    expect(await cut(0)).toBe("already_taken");
    expect(await cut(99)).toBe("outside_text");
  });

  test("joins nothing to the first piece", async () => {
    const desk = await aDeskWithALetter();
    expect(await desk.refused({ kind: "join-piece", ...desk.ofLetter, at: 0 })).toBe("nothing_before");
  });

  test("of one point over two paragraphs leaves what lies between to its own opinion", async () => {
    const words = "バスの便が足りません。\n\n公園が暗いです。\n\nバスは夜の便も足りません。";
    const desk = await aDeskWithALetter(words);
    await desk.take("公園が暗いです。");
    await desk.wish({ kind: "join-piece", ...desk.ofLetter, at: words.indexOf("バスは夜") });
    const spans = [spanOf(words, "バスの便が足りません。"), spanOf(words, "バスは夜の便も足りません。")];
    const { created } = await desk.wish({
      kind: "take-piece",
      ...desk.ofLetter,
      spans,
      place: { sectionId: null },
      rank: null,
    });
    const made = await desk.house.reader
      .selectFrom("opinion")
      .select("excerpt")
      .where("id", "=", created.opinionId ?? "")
      .executeTakeFirst();
    expect(made?.excerpt).toBe("バスの便が足りません。…バスは夜の便も足りません。");
    expect((await desk.submission()).read_through).toBe(1);
  });
});

describe("setting aside", () => {
  test("as personal data masks the words in the excerpt of every opinion they lie in, until it is taken back", async () => {
    const desk = await aDeskWithALetter();
    const part = "バスの便を減らさないでください。山本さんは病院に行けません。";
    const { created } = await desk.take(part);
    const excerpt = async () =>
      (
        await desk.house.reader
          .selectFrom("opinion")
          .select("excerpt")
          .where("id", "=", created.opinionId ?? "")
          .executeTakeFirstOrThrow()
      ).excerpt;
    await desk.wish({ kind: "set-aside", ...desk.ofLetter, span: spanOf(text, "山本"), as: "personal", reason: "" });
    expect(await excerpt()).toBe("バスの便を減らさないでください。（個人情報）さんは病院に行けません。");
    const [aside] = await desk.asides();
    await desk.wish({ kind: "take-back-set-aside", ...desk.ofLetter, setAsideId: aside?.id ?? "" });
    expect(await excerpt()).toBe(part);
  });

  test("of exactly the same words again is refused for another kind and nothing for the same", async () => {
    const desk = await aDeskWithALetter();
    const wish = { kind: "set-aside" as const, ...desk.ofLetter, span: spanOf(text, "市長様"), reason: "" };
    await desk.wish({ ...wish, as: "greeting" });
    expect(await desk.refused({ ...wish, as: "personal" })).toBe("already_taken");
    expect((await desk.wish({ ...wish, as: "greeting" })).deedId).toBeNull();
    expect(await desk.asides()).toHaveLength(1);
  });

  test("is refused for nothing, and a set-aside of another letter cannot be taken back here", async () => {
    const desk = await aDeskWithALetter();
    const other = await aLetter(desk.house, desk, "ほかの手紙です。", { name: "別 花子" });
    await desk.wish({
      kind: "set-aside",
      submissionId: other.id,
      span: { from: 0, to: 2 },
      as: "greeting",
      reason: "",
    });
    const [aside] = await desk.house.reader.selectFrom("set_aside").select("id").execute();
    const span = { from: text.indexOf("\n\n"), to: text.indexOf("\n\n") + 2 };
    expect(await desk.refused({ kind: "set-aside", ...desk.ofLetter, span, as: "greeting", reason: "" })).toBe("empty");
    expect(await desk.refused({ kind: "take-back-set-aside", ...desk.ofLetter, setAsideId: aside?.id ?? "" })).toBe(
      "other_case",
    );
  });
});

describe("ending a letter", () => {
  test("takes every set-aside that is proposed, with its kind", async () => {
    const desk = await aDeskWithALetter();
    expect(await desk.refused({ kind: "finish-letter", ...desk.ofLetter })).toBe("unread");
    await desk.take("バスの便を減らさないでください。山本さんは病院に行けません。");
    await desk.take("公園のトイレが暗いです。");
    await desk.wish({ kind: "finish-letter", ...desk.ofLetter });
    expect((await desk.submission()).read_through).toBe(1);
    const asides = await desk.asides();
    expect(asides.map(({ kind }) => kind)).toEqual(["greeting", "personal"]);
    expect(text.slice(asides[1]?.span_from, asides[1]?.span_to)).toBe("見本 太郎\n電話 000-0000-0000");
    expect((await desk.wish({ kind: "finish-letter", ...desk.ofLetter })).deedId).toBeNull();
  });
});

describe("opening masked words", () => {
  test("gives them to the secretariat alone and leaves an audit row without them", async () => {
    const desk = await aDeskWithALetter();
    await desk.wish({ kind: "set-aside", ...desk.ofLetter, span: spanOf(text, "山本"), as: "personal", reason: "" });
    await desk.wish({ kind: "set-aside", ...desk.ofLetter, span: spanOf(text, "市長様"), as: "greeting", reason: "" });
    const [greeting, name] = await desk.asides();
    const open = (setAsideId: string, actor = desk.clerk as Parameters<typeof openMaskedText>[1]) =>
      openMaskedText(desk.house, actor, builtAt, { consultationId: desk.consultationId, setAsideId });
    expect(await open(name?.id ?? "")).toEqual({ ok: true, value: "山本" });
    expect(await open(greeting?.id ?? "")).toEqual({ ok: false, refused: "not_masked" });
    for (const role of ["consultant", "division_staff", "approver", "administrator"] as const)
      expect(await open(name?.id ?? "", staffOf(desk.cityId, role))).toEqual({ ok: false, refused: "forbidden" });
    const audit = await desk.house.reader
      .selectFrom("audit_entry")
      .selectAll()
      .where("action", "=", "open-masked-text")
      .execute();
    expect(audit).toHaveLength(1);
    expect(audit[0]).toMatchObject({ subject_kind: "submission", subject_id: desk.letter.id, actor_id: "clerk" });
    expect(JSON.stringify(audit)).not.toContain("山本");
  });
});
