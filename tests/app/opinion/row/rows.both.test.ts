import { describe, expect, test } from "vitest";
import { aDesk, spanOf } from "../../../support/desk.ts";
import { aLetter } from "../../../support/letters.ts";

const text = "バスを増やしてほしい。\n\nバスの便を減らさないで。\n\n公園が暗い。\n\n歩道がせまい。";
const parts = ["バスを増やしてほしい。", "バスの便を減らさないで。", "公園が暗い。", "歩道がせまい。"];
const keys = ["c1-1", "c1-1", "c2-1", "c1-2"];

/** Four opinions of one letter, each in a row of its own at its section. */
async function fourRows() {
  const desk = await aDesk();
  const letter = await aLetter(desk.house, desk, text);
  const made: { opinionId: string; groupId: string }[] = [];
  for (const [i, part] of parts.entries()) {
    const { created } = await desk.wish({
      kind: "take-piece",
      submissionId: letter.id,
      spans: [spanOf(text, part)],
      place: { sectionId: desk.sections.get(keys[i] ?? "") ?? null },
      rank: null,
    });
    made.push({ opinionId: created.opinionId ?? "", groupId: created.groupId ?? "" });
  }
  const [more, keep, park, path] = made as [(typeof made)[0], (typeof made)[0], (typeof made)[0], (typeof made)[0]];
  const row = (id: string) =>
    desk.house.reader.selectFrom("opinion_group").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const opinion = (id: string) =>
    desk.house.reader.selectFrom("opinion").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const members = async (groupId: string) =>
    (
      await desk.house.reader
        .selectFrom("opinion")
        .select("id")
        .where("group_id", "=", groupId)
        .where("dropped_at", "is", null)
        .orderBy("id")
        .execute()
    ).map(({ id }) => id);
  const publish = (id: string) =>
    desk.house.connection.writing.updateTable("opinion_group").set({ published_no: 1 }).where("id", "=", id).execute();
  return { ...desk, letter, more, keep, park, path, row, opinion, members, publish };
}

describe("joining a row", () => {
  test("moves the opinion to the place of the row and ends the row it leaves", async () => {
    const desk = await fourRows();
    await desk.wish({ kind: "join-row", opinionId: desk.park.opinionId, groupId: desk.more.groupId, rank: 1 });
    expect(await desk.members(desk.more.groupId)).toEqual([desk.more.opinionId, desk.park.opinionId]);
    expect(await desk.opinion(desk.park.opinionId)).toMatchObject({
      section_id: desk.sections.get("c1-1"),
      policy_id: desk.policies.get("1-1"),
    });
    expect(await desk.row(desk.park.groupId)).toMatchObject({ merged_into_id: desk.more.groupId });
  });

  test("of its own row changes nothing; an ended row takes nobody", async () => {
    const desk = await fourRows();
    const join = { kind: "join-row" as const, opinionId: desk.park.opinionId, rank: null };
    expect((await desk.wish({ ...join, groupId: desk.park.groupId })).deedId).toBeNull();
    await desk.wish({ ...join, groupId: desk.more.groupId });
    const second = { kind: "join-row" as const, opinionId: desk.path.opinionId, rank: null };
    expect(await desk.refused({ ...second, groupId: desk.park.groupId })).toBe("row_gone");
    expect(await desk.refused({ ...second, groupId: "no-row" })).toBe("other_case");
  });

  test("counts once whether a proposal was taken, whatever was pressed before", async () => {
    const desk = await fourRows();
    const join = { kind: "join-row" as const, opinionId: desk.park.opinionId };
    await desk.wish({ ...join, groupId: desk.more.groupId, rank: null });
    await desk.wish({ ...join, groupId: desk.keep.groupId, rank: 2 });
    const counted = await desk.house.reader
      .selectFrom("proposal_outcome")
      .select(["kind", "taken"])
      .where("opinion_id", "=", desk.park.opinionId)
      .orderBy("kind")
      .execute();
    expect(counted).toEqual([
      { kind: "place", taken: 0 },
      { kind: "row", taken: 1 },
    ]);
  });

  test("is refused to the last of a published row, while others may come into it", async () => {
    const desk = await fourRows();
    await desk.publish(desk.park.groupId);
    const { opinionId, groupId } = desk.park;
    const into = { groupId: desk.more.groupId };
    expect(await desk.refused({ kind: "join-row", opinionId, ...into, rank: null })).toBe("published_number");
    expect(await desk.refused({ kind: "merge-rows", groupId, intoGroupId: desk.more.groupId })).toBe(
      "published_number",
    );
    expect(await desk.refused({ kind: "drop", opinionId })).toBe("published_number");
    await desk.wish({ kind: "merge-rows", groupId: desk.more.groupId, intoGroupId: groupId });
    expect(await desk.members(groupId)).toHaveLength(2);
  });
});

describe("taking a row apart", () => {
  test("an opinion leaves into a row of its own, where it keeps its place; the last one cannot", async () => {
    const desk = await fourRows();
    const { opinionId } = desk.keep;
    expect(await desk.refused({ kind: "leave-row", opinionId })).toBe("alone");
    await desk.wish({ kind: "join-row", opinionId, groupId: desk.park.groupId, rank: null });
    const { created } = await desk.wish({ kind: "leave-row", opinionId });
    expect(await desk.row(created.groupId ?? "")).toMatchObject({
      section_id: desk.sections.get("c2-1"),
      place_order: 4,
    });
    expect(await desk.members(created.groupId ?? "")).toEqual([opinionId]);
  });

  test("several go into one new row, but not all of them and none of another row", async () => {
    const desk = await fourRows();
    const into = desk.more.groupId;
    await desk.wish({ kind: "merge-rows", groupId: desk.keep.groupId, intoGroupId: into });
    await desk.wish({ kind: "merge-rows", groupId: desk.park.groupId, intoGroupId: into });
    const split = (opinionIds: string[]) => ({ kind: "split-row" as const, groupId: into, opinionIds });
    const all = await desk.members(into);
    expect(await desk.refused(split(all))).toBe("alone");
    expect(await desk.refused(split([desk.path.opinionId]))).toBe("other_case");
    const { created } = await desk.wish(split([desk.keep.opinionId, desk.park.opinionId]));
    expect(await desk.members(created.groupId ?? "")).toEqual([desk.keep.opinionId, desk.park.opinionId]);
    expect(await desk.members(into)).toEqual([desk.more.opinionId]);
  });

  test("a row into itself is refused", async () => {
    const desk = await fourRows();
    const { groupId } = desk.more;
    expect(await desk.refused({ kind: "merge-rows", groupId, intoGroupId: groupId })).toBe("loop");
  });
});

describe("a row follows its first opinion", () => {
  test("when that is placed elsewhere, and the next one when the first is dropped", async () => {
    const desk = await fourRows();
    const { groupId } = desk.more;
    await desk.wish({ kind: "join-row", opinionId: desk.path.opinionId, groupId, rank: null });
    const place = (opinionId: string, key: string) =>
      desk.wish({ kind: "place", opinionId, place: { sectionId: desk.sections.get(key) ?? null }, rank: null });
    await place(desk.more.opinionId, "c2-1");
    expect(await desk.row(groupId)).toMatchObject({ section_id: desk.sections.get("c2-1") });
    await place(desk.path.opinionId, "c1-2");
    expect(await desk.row(groupId)).toMatchObject({ section_id: desk.sections.get("c2-1") });
    await desk.wish({ kind: "drop", opinionId: desk.more.opinionId });
    expect(await desk.row(groupId)).toMatchObject({
      section_id: desk.sections.get("c1-2"),
      policy_id: desk.policies.get("1-2"),
      merged_into_id: null,
    });
  });

  test("and its division is that of all its opinions", async () => {
    const desk = await fourRows();
    const { groupId } = desk.more;
    await desk.wish({ kind: "join-row", opinionId: desk.path.opinionId, groupId, rank: null });
    const divisions = await desk.house.reader.selectFrom("division").select("id").orderBy("ordinal").execute();
    const divisionId = divisions[3]?.id ?? "";
    await desk.wish({ kind: "division", groupId, divisionId });
    expect(await desk.row(groupId)).toMatchObject({ lead_division_id: divisionId });
    expect(await desk.opinion(desk.path.opinionId)).toMatchObject({ lead_division_id: divisionId });
    expect(await desk.refused({ kind: "division", groupId, divisionId: "no-division" })).toBe("other_case");
  });
});

describe("versions", () => {
  test("move on by one for an opinion, its letter and every row it comes from and goes to", async () => {
    const desk = await fourRows();
    const version = async (table: "opinion" | "opinion_group" | "submission", id: string) =>
      (await desk.house.reader.selectFrom(table).select("version").where("id", "=", id).executeTakeFirstOrThrow())
        .version;
    const all = () =>
      Promise.all([
        version("opinion", desk.park.opinionId),
        version("submission", desk.letter.id),
        version("opinion_group", desk.park.groupId),
        version("opinion_group", desk.more.groupId),
        version("opinion_group", desk.path.groupId),
      ]);
    const before = await all();
    const { after } = await desk.wish({
      kind: "join-row",
      opinionId: desk.park.opinionId,
      groupId: desk.more.groupId,
      rank: null,
    });
    const now = await all();
    expect(now.map((v, i) => v - (before[i] ?? 0))).toEqual([1, 1, 1, 1, 0]);
    expect(after).toEqual({
      [`opinion:${desk.park.opinionId}`]: now[0],
      [`submission:${desk.letter.id}`]: now[1],
      [`opinion_group:${desk.park.groupId}`]: now[2],
      [`opinion_group:${desk.more.groupId}`]: now[3],
    });
  });
});
