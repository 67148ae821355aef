import { describe, expect, test } from "vitest";
import { aBox, aComment, onSection, submitted } from "../../support/comment.ts";
import { aDesk } from "../../support/desk.ts";

const boxes = ["バスを増やしてください。", "公園のトイレを直してください。", "公園に木を植えてください。"];
const keys = ["c1-1", "c2-1", "c2-1"];

/** Three rows of one opinion each; classes A (asks for a revision) and E (does not). */
async function threeRows() {
  const desk = await aDesk();
  const { house } = desk;
  await submitted(house, desk, "web", aComment(boxes.map((text, i) => aBox(text, onSection(keys[i] ?? "")))));
  const rows = await house.reader.selectFrom("opinion").select("group_id").orderBy("ordinal").execute();
  const classes = await house.reader.selectFrom("response_class").select(["id", "code"]).execute();
  const classOf = (code: string) => classes.find((one) => one.code === code)?.id ?? "";
  const [bus, toilet, tree] = rows.map(({ group_id }) => group_id) as [string, string, string];
  const response = (groupId: string) =>
    house.reader.selectFrom("response").selectAll().where("group_id", "=", groupId).executeTakeFirst();
  const answer = (groupId: string, code: string | null, text: string) =>
    desk.wish({ kind: "answer", groupId, classId: code === null ? null : classOf(code), text });
  const park = desk.sections.get("c2-1") ?? "";
  const revise = (groupId: string, before: string, after: string, revisionId: string | null = null) =>
    ({ kind: "revise", groupId, revisionId, sectionId: park, before, after, reason: "" }) as const;
  const named = async (groupId: string) =>
    house.reader
      .selectFrom("revision_response")
      .innerJoin("response", "response.id", "revision_response.response_id")
      .innerJoin("revision", "revision.id", "revision_response.revision_id")
      .select(["revision.id", "revision.before", "revision.after", "revision.withdrawn_at"])
      .where("response.group_id", "=", groupId)
      .execute();
  return { ...desk, bus, toilet, tree, classOf, response, answer, revise, named };
}

describe("answering a row", () => {
  test("keeps class and text as written, and each step of its history", async () => {
    const desk = await threeRows();
    await desk.answer(desk.bus, "E", "一行め\r\n二行め\u0007");
    expect(await desk.response(desk.bus)).toMatchObject({ class_id: desk.classOf("E"), text: "一行め\n二行め" });
    await desk.answer(desk.bus, "D", "参考にします。");
    const steps = await desk.house.reader.selectFrom("response_step").selectAll().orderBy("id").execute();
    expect(steps.map(({ what, by_id, after }) => [what, by_id, JSON.parse(after).text])).toEqual([
      ["answer", "clerk", "一行め\n二行め"],
      ["answer", "clerk", "参考にします。"],
    ]);
    expect(JSON.parse(steps[1]?.before ?? "")).toMatchObject({ classId: desk.classOf("E"), text: "一行め\n二行め" });
  });

  test("refuses a class of another case and what no file can carry, and takes blank for empty", async () => {
    const desk = await threeRows();
    const wish = { kind: "answer" as const, groupId: desk.bus };
    expect(await desk.refused({ ...wish, classId: "elsewhere", text: "x" })).toBe("other_case");
    expect(await desk.refused({ ...wish, classId: null, text: "a\u0000b" })).toBe("not_text");
    await desk.answer(desk.bus, null, " \n　");
    expect(await desk.response(desk.bus)).toMatchObject({ text: "" });
  });

  test("written twice alike is one deed, and of an older version is refused when it differs", async () => {
    const desk = await threeRows();
    const deed = (text: string) =>
      desk.deed({ kind: "answer", groupId: desk.bus, version: 1, classId: desk.classOf("E"), text });
    expect((await deed("直しません。")).ok).toBe(true);
    expect(await deed("直しません。")).toMatchObject({ ok: true, value: { deedId: null } });
    expect(await deed("やはり直します。")).toMatchObject({ ok: false, refused: "stale" });
  });

  test("with a class that asks for no revision lets go of those it named, and taking that back names them again", async () => {
    const desk = await threeRows();
    await desk.answer(desk.toilet, "A", "直します。");
    await desk.wish(desk.revise(desk.toilet, "毎年2か所", "毎年4か所"));
    const done = await desk.answer(desk.toilet, "E", "直しません。");
    expect(await desk.named(desk.toilet)).toEqual([]);
    const [revision] = await desk.house.reader.selectFrom("revision").select("withdrawn_at").execute();
    expect(revision?.withdrawn_at).not.toBeNull();
    expect(await desk.deed(done.inverse as Parameters<typeof desk.deed>[0])).toMatchObject({ ok: true });
    expect(await desk.named(desk.toilet)).toMatchObject([{ after: "毎年4か所", withdrawn_at: null }]);
    expect(await desk.response(desk.toilet)).toMatchObject({ class_id: desk.classOf("A"), text: "直します。" });
  });
});

describe("answering as another row", () => {
  test("keeps what was written, and writing anew ends it", async () => {
    const desk = await threeRows();
    await desk.answer(desk.tree, "D", "参考にします。");
    await desk.wish({ kind: "answer-as", groupId: desk.tree, sameAsGroupId: desk.toilet });
    expect(await desk.response(desk.tree)).toMatchObject({ same_as_group_id: desk.toilet, text: "参考にします。" });
    await desk.answer(desk.tree, "E", "直しません。");
    expect(await desk.response(desk.tree)).toMatchObject({ same_as_group_id: null });
  });

  test("never goes round or on: not to itself, not to one that points, not from one that is pointed at", async () => {
    const desk = await threeRows();
    const as = (groupId: string, sameAsGroupId: string) => ({ kind: "answer-as", groupId, sameAsGroupId }) as const;
    expect(await desk.refused(as(desk.bus, desk.bus))).toBe("loop");
    await desk.wish(as(desk.tree, desk.toilet));
    expect(await desk.refused(as(desk.toilet, desk.tree))).toBe("loop");
    expect(await desk.refused(as(desk.bus, desk.tree))).toBe("loop");
    expect(await desk.refused(as(desk.toilet, desk.bus))).toBe("loop");
    expect(await desk.refused(as(desk.bus, "no-row"))).toBe("other_case");
  });

  test("keeps the row it points at from ending", async () => {
    const desk = await threeRows();
    await desk.wish({ kind: "answer-as", groupId: desk.tree, sameAsGroupId: desk.toilet });
    expect(await desk.refused({ kind: "merge-rows", groupId: desk.toilet, intoGroupId: desk.bus })).toBe("pointed_at");
    await desk.wish({ kind: "merge-rows", groupId: desk.tree, intoGroupId: desk.bus });
    await desk.wish({ kind: "merge-rows", groupId: desk.toilet, intoGroupId: desk.bus });
  });
});

describe("revising the draft", () => {
  test("needs a sentence of the section, however its lines break, or none for a new sentence", async () => {
    const desk = await threeRows();
    expect(await desk.refused(desk.revise(desk.toilet, "毎年20か所", "毎年4か所"))).toBe("before_not_found");
    await desk.wish(desk.revise(desk.toilet, "公園の\nトイレを、　毎年2か所", "公園のトイレを、毎年4か所"));
    await desk.wish(desk.revise(desk.toilet, "", "水飲み場も直します。"));
    expect(await desk.named(desk.toilet)).toHaveLength(2);
  });

  test("is refused without a change, for a section of elsewhere, and where the class asks for none", async () => {
    const desk = await threeRows();
    expect(await desk.refused(desk.revise(desk.toilet, "毎年2か所", "毎年2か所"))).toBe("same_text");
    expect(await desk.refused(desk.revise(desk.toilet, "", "  "))).toBe("empty");
    const elsewhere = { ...desk.revise(desk.toilet, "", "x"), sectionId: "elsewhere" };
    expect(await desk.refused(elsewhere)).toBe("other_case");
    await desk.answer(desk.toilet, "E", "直しません。");
    expect(await desk.refused(desk.revise(desk.toilet, "毎年2か所", "毎年4か所"))).toBe("not_asked");
  });

  test("is named by every row it answers, and withdrawn when nobody names it any more", async () => {
    const desk = await threeRows();
    const { created } = await desk.wish(desk.revise(desk.toilet, "毎年2か所", "毎年4か所"));
    const revisionId = created.revisionId ?? "";
    const share = (groupId: string, on: boolean) => ({ kind: "share-revision", groupId, revisionId, on }) as const;
    await desk.wish(share(desk.tree, true));
    const other = desk.revise(desk.bus, "毎年2か所", "毎年5か所", revisionId);
    expect(await desk.refused(other)).toBe("not_named");
    await desk.wish(desk.revise(desk.tree, "毎年2か所", "毎年6か所", revisionId));
    expect(await desk.named(desk.toilet)).toMatchObject([{ after: "毎年6か所" }]);
    await desk.wish(share(desk.toilet, false));
    expect(await desk.named(desk.tree)).toMatchObject([{ withdrawn_at: null }]);
    await desk.wish(share(desk.tree, false));
    expect(await desk.refused(share(desk.bus, true))).toBe("other_case");
  });
});
