import { describe, expect, test } from "vitest";
import { aBox, aComment, onSection, submitted } from "../../support/comment.ts";
import { aDesk } from "../../support/desk.ts";
import { staffOf } from "../../support/house.ts";
import { aClerk } from "../../support/letters.ts";

/** A web submission of one box about buses, and one with a place as typed. */
async function aDeskWithBoxes() {
  const desk = await aDesk();
  const boxes = [
    aBox("バスを増やしてください。", onSection("c1-1")),
    aBox("44ページの2番の話です。", { kind: "typed", text: "44ページ 2番" }),
  ];
  const { submissionId } = await submitted(desk.house, desk, "web", aComment(boxes));
  const opinions = await desk.house.reader.selectFrom("opinion").select("id").orderBy("ordinal").execute();
  const opinion = (id: string) =>
    desk.house.reader.selectFrom("opinion").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  return { ...desk, submissionId, bus: opinions[0]?.id ?? "", typed: opinions[1]?.id ?? "", opinion };
}

describe("placing", () => {
  test("settles a place that was typed, and takes policy and division along", async () => {
    const desk = await aDeskWithBoxes();
    expect((await desk.opinion(desk.typed)).placed_at).toBeNull();
    const sectionId = desk.sections.get("c2-1") ?? "";
    await desk.wish({ kind: "place", opinionId: desk.typed, place: { sectionId }, rank: 1 });
    const placed = await desk.opinion(desk.typed);
    expect(placed).toMatchObject({ section_id: sectionId, policy_id: desk.policies.get("2-1") });
    expect(placed.placed_at).not.toBeNull();
  });

  test("leaves a policy that somebody chose", async () => {
    const desk = await aDeskWithBoxes();
    const policyId = desk.policies.get("2-1") ?? "";
    await desk.wish({ kind: "policy", opinionId: desk.bus, policyId, furtherIds: [desk.policies.get("1-1") ?? ""] });
    await desk.wish({
      kind: "place",
      opinionId: desk.bus,
      place: { sectionId: desk.sections.get("c1-2") ?? "" },
      rank: null,
    });
    expect(await desk.opinion(desk.bus)).toMatchObject({ policy_id: policyId });
    const further = await desk.house.reader.selectFrom("opinion_policy").select("policy_id").execute();
    expect(further).toEqual([{ policy_id: desk.policies.get("1-1") }]);
  });

  test("knows no section, policy, tag or validity of elsewhere", async () => {
    const desk = await aDeskWithBoxes();
    const opinionId = desk.bus;
    const place = { sectionId: "elsewhere" };
    expect(await desk.refused({ kind: "place", opinionId, place, rank: null })).toBe("other_case");
    expect(await desk.refused({ kind: "further-sections", opinionId, sectionIds: ["elsewhere"] })).toBe("other_case");
    expect(await desk.refused({ kind: "policy", opinionId, policyId: null, furtherIds: ["elsewhere"] })).toBe(
      "other_case",
    );
    expect(await desk.refused({ kind: "tags", opinionId, tagIds: ["elsewhere"] })).toBe("other_case");
    expect(await desk.refused({ kind: "validity", opinionId, validity: "elsewhere", reason: "" })).toBe("other_case");
    expect(await desk.refused({ kind: "summary", opinionId: "elsewhere", summary: "x" })).toBe("other_case");
  });
});

describe("what is said of an opinion", () => {
  test("is its summary, which ends when it is emptied", async () => {
    const desk = await aDeskWithBoxes();
    await desk.wish({ kind: "summary", opinionId: desk.bus, summary: "増便" });
    expect(await desk.opinion(desk.bus)).toMatchObject({ summary: "増便", excerpt: "バスを増やしてください。" });
    await desk.wish({ kind: "summary", opinionId: desk.bus, summary: "" });
    expect((await desk.opinion(desk.bus)).summary).toBeNull();
  });

  test("is that it is left out, with a reason, until that is taken back", async () => {
    const desk = await aDeskWithBoxes();
    await desk.wish({ kind: "validity", opinionId: desk.bus, validity: "out", reason: "県の話" });
    expect(await desk.opinion(desk.bus)).toMatchObject({ validity: "out", validity_reason: "県の話" });
    await desk.wish({ kind: "validity", opinionId: desk.bus, validity: null, reason: "ignored" });
    expect(await desk.opinion(desk.bus)).toMatchObject({ validity: null, validity_reason: "" });
  });

  test("of an opinion that was dropped is refused", async () => {
    const desk = await aDeskWithBoxes();
    await desk.wish({ kind: "drop", opinionId: desk.bus });
    expect(await desk.refused({ kind: "summary", opinionId: desk.bus, summary: "x" })).toBe("dropped");
    expect(await desk.refused({ kind: "drop", opinionId: desk.bus })).toBe("dropped");
  });
});

describe("two clerks", () => {
  test("who decide the same do one deed; the second of two who differ is told what is there", async () => {
    const desk = await aDeskWithBoxes();
    const other = await aClerk(desk.house, desk.cityId, "other", "田中 見本");
    const place = (key: string, by = desk.clerk) =>
      desk.deed(
        {
          kind: "place",
          opinionId: desk.typed,
          version: 1,
          place: { sectionId: desk.sections.get(key) ?? "" },
          rank: null,
        },
        by,
      );
    expect((await place("c2-1")).ok).toBe(true);
    expect(await place("c2-1", other)).toMatchObject({ ok: true, value: { deedId: null } });
    const differing = await place("c1-2", other);
    expect(differing).toMatchObject({
      ok: false,
      refused: "stale",
      now: { last: { by: "見本 職員", deed: { kind: "place", place: { sectionId: desk.sections.get("c2-1") } } } },
    });
    const kept = await desk.house.reader.selectFrom("deed").select("account_id").execute();
    expect(kept).toEqual([{ account_id: "clerk" }]);
  });
});

describe("deeds at the same instant", () => {
  test("on one letter are one done and the others told that they are late", async () => {
    const desk = await aDeskWithBoxes();
    const boxText = "バスを増やしてください。";
    await desk.wish({ kind: "drop", opinionId: desk.bus });
    const version = 2;
    const take = (from: number) =>
      desk.deed({
        kind: "take-piece",
        submissionId: desk.submissionId,
        version,
        spans: [{ from, to: boxText.length }],
        place: { sectionId: null },
        rank: null,
      });
    const results = await Promise.all([take(0), take(1), take(2), take(3)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.refused]))).toEqual(["stale", "stale", "stale"]);
  });

  test("that cross each other neither stop nor lose an opinion", async () => {
    const desk = await aDeskWithBoxes();
    const rowOf = async (id: string) => (await desk.opinion(id)).group_id;
    const join = (opinionId: string, groupId: string) =>
      desk.deed({ kind: "join-row", opinionId, version: 1, groupId, rank: null });
    const [bus, typed] = [await rowOf(desk.bus), await rowOf(desk.typed)];
    const results = await Promise.all([join(desk.bus, typed), join(desk.typed, bus)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refused: "row_gone" });
    expect(await rowOf(desk.bus)).toBe(await rowOf(desk.typed));
  });
});

describe("who may sort", () => {
  test("is the secretariat of the city alone, and nobody before the case opens", async () => {
    const desk = await aDeskWithBoxes();
    const wish = { kind: "summary" as const, opinionId: desk.bus, summary: "x" };
    const as = (actor: ReturnType<typeof staffOf>) => desk.refused(wish, actor as typeof desk.clerk);
    expect(await as(staffOf(desk.cityId, "division_staff"))).toBe("forbidden");
    expect(await as(staffOf(desk.cityId, "consultant"))).toBe("forbidden");
    expect(await as(staffOf("another-city", "secretariat"))).toBe("forbidden");
    const late = "2099-01-01T00:00:00.000Z";
    await desk.house.connection.writing
      .updateTable("consultation")
      .set({ opens_at: late, closes_at: "2099-02-01T00:00:00.000Z" })
      .execute();
    expect(await desk.refused(wish)).toBe("closed_case");
  });

  test("every deed leaves an audit row that names the fields and none of the words", async () => {
    const desk = await aDeskWithBoxes();
    await desk.wish({ kind: "summary", opinionId: desk.bus, summary: "ひみつの要約" });
    const [entry] = await desk.house.reader
      .selectFrom("audit_entry")
      .selectAll()
      .where("action", "=", "sort-opinions")
      .execute();
    expect(entry).toMatchObject({ subject_kind: "opinion", subject_id: desk.bus, fields: '["summary"]' });
    expect(JSON.stringify(entry)).not.toContain("ひみつ");
  });
});
