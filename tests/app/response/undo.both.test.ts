import { describe, expect, test } from "vitest";
import { benchView } from "#app/response/bench-view.server.ts";
import { lastDeed, undoDeed } from "#app/response/do-deed.server.ts";
import { consultationById } from "#db/queries/consultation.ts";
import { builtAt } from "#db/seed/builders/case.ts";
import { aDesk, type DeskOfCase, spanOf, type Wish } from "../../support/desk.ts";
import { aClerk, aLetter } from "../../support/letters.ts";

const text = "バスの便を減らさないでください。\n\n公園のトイレが暗いです。\n\n歩道がせまいです。\n\n見本 太郎";
const [bus, toilet, path] = ["バスの便を減らさないでください。", "公園のトイレが暗いです。", "歩道がせまいです。"];

async function aDeskWithALetter() {
  const desk = await aDesk();
  const letter = await aLetter(desk.house, desk, text);
  const taking = (words: string): Wish => ({
    kind: "take-piece",
    submissionId: letter.id,
    spans: [spanOf(text, words)],
    place: { sectionId: null },
    rank: 1,
  });
  const undo = (deedId: string | null, by = desk.clerk) =>
    undoDeed(desk.house, { actor: by, at: builtAt, consultationId: desk.consultationId, deedId: deedId ?? "" });
  const last = () => lastDeed(desk.house.reader, desk.consultationId, desk.clerk.id);
  return { ...desk, letter, taking, undo, last };
}

/** What the page shows of the letter and of a row, without versions. */
async function seen(desk: DeskOfCase, letterDigits: string, rowId: string) {
  const consultation = await consultationById(desk.house.reader, desk.consultationId);
  if (!consultation) throw new Error("the case is gone");
  const view = await benchView(desk.house.reader, { consultation, pass: "read", letterDigits, rowId, at: builtAt });
  return JSON.parse(JSON.stringify(view, (key, value) => (key === "version" ? undefined : value)));
}

describe("taking back", () => {
  test("shows the very page that was there before, for every deed of the desk", async () => {
    const desk = await aDeskWithALetter();
    const { letter, house } = desk;
    await house.connection.writing
      .insertInto("tag")
      .values({ id: "tag", plan_id: desk.planId, group_label: "分野", label: "安全", ordinal: 0 })
      .execute();
    const made = [];
    for (const words of [bus, toilet]) made.push((await desk.wish(desk.taking(words))).created);
    const [one, two] = made.map(({ opinionId, groupId }) => ({ opinionId: opinionId ?? "", groupId: groupId ?? "" }));
    if (!one || !two) throw new Error("nothing was taken");
    const third = await desk.wish({
      kind: "take-piece-into-row",
      submissionId: letter.id,
      spans: [spanOf(text, "トイレ")],
      groupId: one.groupId,
      rank: null,
    });
    const joined = third.created.opinionId ?? "";
    const classes = await house.reader.selectFrom("response_class").select("id").orderBy("ordinal").execute();
    const [asks, declines] = [classes[0]?.id ?? "", classes[4]?.id ?? ""];
    await desk.wish({ kind: "answer", groupId: one.groupId, classId: asks, text: "直します。" });
    const revised = await desk.wish({
      kind: "revise",
      groupId: one.groupId,
      revisionId: null,
      sectionId: desk.sections.get("c2-1") ?? "",
      before: "毎年2か所",
      after: "毎年3か所",
      reason: "",
    });
    const revisionId = revised.created.revisionId ?? "";
    const aside = await desk.wish({
      kind: "set-aside",
      submissionId: letter.id,
      span: spanOf(text, "太郎"),
      as: "personal",
      reason: "",
    });
    expect(aside.deedId).not.toBeNull();
    const [setAside] = await house.reader.selectFrom("set_aside").select("id").execute();
    const section = { sectionId: desk.sections.get("c1-1") ?? "" };
    const ofLetter = { submissionId: letter.id };
    const ofOpinion = { opinionId: two.opinionId };
    const ofRow = { groupId: one.groupId };
    const wishes: Wish[] = [
      desk.taking(path),
      { kind: "take-piece-into-row", ...ofLetter, spans: [spanOf(text, path)], groupId: one.groupId, rank: 2 },
      { kind: "place", ...ofOpinion, place: section, rank: null },
      { kind: "further-sections", ...ofOpinion, sectionIds: [section.sectionId] },
      { kind: "join-row", ...ofOpinion, ...ofRow, rank: 1 },
      { kind: "leave-row", opinionId: joined },
      { kind: "merge-rows", groupId: two.groupId, intoGroupId: one.groupId },
      { kind: "split-row", ...ofRow, opinionIds: [joined] },
      { kind: "cut-piece", ...ofLetter, at: text.indexOf("せまい") },
      { kind: "join-piece", ...ofLetter, at: text.indexOf("見本") },
      { kind: "recut", ...ofOpinion, spans: [spanOf(text, "トイレが暗い")] },
      { kind: "drop", ...ofOpinion },
      { kind: "drop", opinionId: one.opinionId },
      { kind: "set-aside", ...ofLetter, span: spanOf(text, "トイレ"), as: "personal", reason: "" },
      { kind: "set-aside", ...ofLetter, span: spanOf(text, path), as: "other", reason: "別の案件の話" },
      { kind: "take-back-set-aside", ...ofLetter, setAsideId: setAside?.id ?? "" },
      { kind: "summary", ...ofOpinion, summary: "トイレを明るく" },
      { kind: "heading", ...ofRow, heading: "バスの便", summary: "減らさない" },
      {
        kind: "policy",
        ...ofOpinion,
        policyId: desk.policies.get("2-1") ?? "",
        furtherIds: [desk.policies.get("1-1") ?? ""],
      },
      { kind: "division", ...ofRow, divisionId: (await aDivision(desk)).id },
      { kind: "tags", ...ofOpinion, tagIds: ["tag"] },
      { kind: "validity", ...ofOpinion, validity: "out", reason: "ほかの市の話" },
      { kind: "answer", ...ofRow, classId: declines, text: "直しません。" },
      { kind: "answer-as", ...ofRow, sameAsGroupId: two.groupId },
      {
        kind: "revise",
        ...ofRow,
        revisionId,
        sectionId: desk.sections.get("c2-1") ?? "",
        before: "公園のトイレを",
        after: "公園のトイレと水飲み場を",
        reason: "ご意見を受けて",
      },
      { kind: "share-revision", groupId: two.groupId, revisionId, on: true },
      { kind: "share-revision", ...ofRow, revisionId, on: false },
    ];
    for (const wish of wishes) {
      const before = await seen(desk, letter.digits, one.groupId);
      const { deedId } = await desk.wish(wish);
      expect(deedId, wish.kind).not.toBeNull();
      expect(await seen(desk, letter.digits, one.groupId), wish.kind).not.toEqual(before);
      const undone = await desk.undo(deedId);
      expect(undone.ok, wish.kind).toBe(true);
      expect(await seen(desk, letter.digits, one.groupId), wish.kind).toEqual(before);
    }
    const rest = await desk.wish({
      kind: "take-piece",
      ...ofLetter,
      spans: [spanOf(text, path)],
      place: section,
      rank: 1,
    });
    const before = await seen(desk, letter.digits, one.groupId);
    const finished = await desk.wish({ kind: "finish-letter", ...ofLetter });
    expect((await seen(desk, letter.digits, one.groupId)).letter.readThrough).toBe(true);
    await desk.undo(finished.deedId);
    expect(await seen(desk, letter.digits, one.groupId)).toEqual(before);
    expect((await desk.undo(rest.deedId)).ok).toBe(true);
  });

  test("goes back deed by deed, and what was taken back is done again by taking that back", async () => {
    const desk = await aDeskWithALetter();
    const first = await desk.wish(desk.taking(bus));
    const second = await desk.wish(desk.taking(toilet));
    expect((await desk.last())?.id).toBe(second.deedId);
    const back = await desk.undo(second.deedId);
    expect((await desk.last())?.id).toBe(first.deedId);
    expect(await desk.undo(second.deedId)).toMatchObject({ ok: false, refused: "other_case" });
    if (!back.ok) throw new Error(back.refused);
    expect((await desk.undo(back.value.deedId)).ok).toBe(true);
    expect((await desk.last())?.id).toBe(second.deedId);
    expect((await desk.undo(second.deedId)).ok).toBe(true);
    expect((await desk.undo(first.deedId)).ok).toBe(true);
    expect(await desk.last()).toBeNull();
  });

  test("is refused once a colleague has built on it, and says who", async () => {
    const desk = await aDeskWithALetter();
    const colleague = await aClerk(desk.house, desk.cityId, "colleague", "田中 見本");
    const { deedId, created } = await desk.wish(desk.taking(bus));
    await desk.wish({ kind: "summary", opinionId: created.opinionId ?? "", summary: "バス" }, colleague);
    expect(await desk.undo(deedId)).toMatchObject({
      ok: false,
      refused: "stale",
      now: { last: { by: "田中 見本", deed: { kind: "summary" } } },
    });
  });

  test("does not touch what a colleague did elsewhere in the same letter", async () => {
    const desk = await aDeskWithALetter();
    const colleague = await aClerk(desk.house, desk.cityId, "colleague", "田中 見本");
    const { deedId } = await desk.wish(desk.taking(bus));
    const theirs = await desk.wish(desk.taking(toilet), colleague);
    expect((await desk.undo(deedId)).ok).toBe(true);
    const left = await desk.house.reader.selectFrom("opinion").select("id").where("dropped_at", "is", null).execute();
    expect(left).toEqual([{ id: theirs.created.opinionId }]);
  });

  test("of another's deed is refused", async () => {
    const desk = await aDeskWithALetter();
    const colleague = await aClerk(desk.house, desk.cityId, "colleague");
    const { deedId } = await desk.wish(desk.taking(bus));
    expect(await desk.undo(deedId, colleague)).toMatchObject({ ok: false, refused: "other_case" });
  });
});

const aDivision = (desk: DeskOfCase) =>
  desk.house.reader.selectFrom("division").select("id").where("name", "=", "公園課").executeTakeFirstOrThrow();
