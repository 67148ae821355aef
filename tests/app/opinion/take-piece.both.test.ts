import { describe, expect, test } from "vitest";
import { aDesk, spanOf } from "../../support/desk.ts";
import { aLetter } from "../../support/letters.ts";

const text =
  "市長様\n\nバスの便を減らさないでください。病院に行けなくなります。\n\n公園のトイレが暗いです。\n\n見本 太郎\n電話 000-0000-0000";
const bus = "バスの便を減らさないでください。病院に行けなくなります。";
const toilet = "公園のトイレが暗いです。";

async function aDeskWithALetter() {
  const desk = await aDesk();
  const letter = await aLetter(desk.house, desk, text);
  const take = (words: string, section: string | null = null) =>
    desk.wish({
      kind: "take-piece",
      submissionId: letter.id,
      spans: [spanOf(text, words)],
      place: { sectionId: section },
      rank: null,
    });
  const opinion = (id: string) =>
    desk.house.reader.selectFrom("opinion").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const row = (id: string) =>
    desk.house.reader.selectFrom("opinion_group").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const submission = () =>
    desk.house.reader.selectFrom("submission").selectAll().where("id", "=", letter.id).executeTakeFirstOrThrow();
  return { ...desk, letter, take, opinion, row, submission };
}

describe("taking a piece of a letter", () => {
  test("makes an opinion in a row of its own, placed, with the policy and division of its section", async () => {
    const desk = await aDeskWithALetter();
    const section = desk.sections.get("c1-1") ?? "";
    const { created } = await desk.take(bus, section);
    const made = await desk.opinion(created.opinionId ?? "");
    expect(made).toMatchObject({
      submission_id: desk.letter.id,
      ordinal: 1,
      excerpt: bus,
      summary: null,
      section_id: section,
      policy_id: desk.policies.get("1-1"),
      dropped_at: null,
      version: 1,
    });
    expect(made.placed_at).not.toBeNull();
    expect(await desk.row(made.group_id)).toMatchObject({
      section_id: section,
      policy_id: desk.policies.get("1-1"),
      place_order: 1,
      merged_into_id: null,
    });
  });

  test("on the whole plan has no section and stands before the first one", async () => {
    const desk = await aDeskWithALetter();
    const { created } = await desk.take(bus);
    expect(await desk.opinion(created.opinionId ?? "")).toMatchObject({ section_id: null, policy_id: null });
    expect(await desk.row(created.groupId ?? "")).toMatchObject({ place_order: -1 });
  });

  test("may overlap another opinion, but not be the same again elsewhere", async () => {
    const desk = await aDeskWithALetter();
    await desk.take(bus);
    await desk.take("病院に行けなくなります。");
    const again = { kind: "take-piece" as const, submissionId: desk.letter.id, spans: [spanOf(text, bus)], rank: null };
    expect(await desk.refused({ ...again, place: { sectionId: desk.sections.get("c2-1") ?? "" } })).toBe(
      "already_taken",
    );
    expect((await desk.wish({ ...again, place: { sectionId: null } })).deedId).toBeNull();
  });

  test("into a row takes place, policy and division of the row", async () => {
    const desk = await aDeskWithALetter();
    const first = await desk.take(bus, desk.sections.get("c1-1"));
    const { created } = await desk.wish({
      kind: "take-piece-into-row",
      submissionId: desk.letter.id,
      spans: [spanOf(text, toilet)],
      groupId: first.created.groupId ?? "",
      rank: 1,
    });
    expect(await desk.opinion(created.opinionId ?? "")).toMatchObject({
      group_id: first.created.groupId,
      section_id: desk.sections.get("c1-1"),
      policy_id: desk.policies.get("1-1"),
    });
  });

  test("is refused outside of the text, in the middle of a character, and where there is nothing to read", async () => {
    const desk = await aDesk();
    const words = "葛\u{E0100}城さんの話です。\n\n　　\n";
    const letter = await aLetter(desk.house, desk, words);
    const take = (from: number, to: number) =>
      desk.refused({
        kind: "take-piece",
        submissionId: letter.id,
        spans: [{ from, to }],
        place: { sectionId: null },
        rank: null,
      });
    expect(await take(0, words.length + 1)).toBe("outside_text");
    expect(await take(1, 5)).toBe("cuts_grapheme");
    expect(await take(3, 3)).toBe("empty");
    expect(await take(words.indexOf("　　"), words.length)).toBe("empty");
  });

  test("is refused for a section of another draft and for a letter that was withdrawn", async () => {
    const desk = await aDeskWithALetter();
    const wish = { kind: "take-piece" as const, submissionId: desk.letter.id, spans: [spanOf(text, bus)], rank: null };
    expect(await desk.refused({ ...wish, place: { sectionId: "nowhere" } })).toBe("other_case");
    expect(await desk.refused({ ...wish, submissionId: "no-letter", place: { sectionId: null } })).toBe("other_case");
    await desk.house.connection.writing
      .updateTable("submission")
      .set({ validity: "withdrawn" })
      .where("id", "=", desk.letter.id)
      .execute();
    expect(await desk.refused({ ...wish, place: { sectionId: null } })).toBe("withdrawn");
  });

  test("of a letter that another clerk changed says who was there last and what they did", async () => {
    const desk = await aDeskWithALetter();
    await desk.take(bus);
    const result = await desk.deed({
      kind: "take-piece",
      submissionId: desk.letter.id,
      version: 1,
      spans: [spanOf(text, toilet)],
      place: { sectionId: null },
      rank: null,
    });
    expect(result).toMatchObject({
      ok: false,
      refused: "stale",
      now: { last: { by: "見本 職員", deed: { kind: "take-piece", submissionId: desk.letter.id } } },
    });
  });

  test("reads the letter through once all else is set aside, and dropping makes it unread again", async () => {
    const desk = await aDeskWithALetter();
    const first = await desk.take(bus);
    await desk.take(toilet);
    expect((await desk.submission()).read_through).toBe(0);
    await desk.wish({ kind: "finish-letter", submissionId: desk.letter.id });
    expect((await desk.submission()).read_through).toBe(1);
    await desk.wish({ kind: "drop", opinionId: first.created.opinionId ?? "" });
    expect((await desk.submission()).read_through).toBe(0);
    expect(await desk.row(first.created.groupId ?? "")).toMatchObject({ merged_into_id: first.created.groupId });
    expect(await desk.refused({ kind: "finish-letter", submissionId: desk.letter.id })).toBe("unread");
  });
});
