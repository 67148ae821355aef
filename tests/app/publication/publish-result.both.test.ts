import { describe, expect, test } from "vitest";
import { publishResult } from "#app/publication/publish-result.server.ts";
import { parsePublishedColumns } from "#app/publication/published-columns.ts";
import { rowHash } from "#app/publication/weigh-edition.server.ts";
import { canonicalJson } from "#app/shared/text/canonical-json.ts";
import { sha256Hex } from "#app/shared/text/hash.server.ts";
import {
  afterClosing,
  aLaidCase,
  answers,
  answersAll,
  arrives,
  changes,
  comes,
  joins,
  judge,
  judgeAll,
  judgeOpinion,
  type LaidCase,
  words,
} from "#tests/support/answered-case.ts";
import { aBox, onSection, onWhole } from "#tests/support/comment.ts";
import { aHouse, staffOf } from "#tests/support/house.ts";
import { preview, publish, published, result } from "#tests/support/published-case.ts";

const boxes = [
  aBox("公園に木陰を。", onSection("c2-1")),
  aBox("夜も乗合タクシーを。", onSection("c1-1")),
  aBox("言葉がむずかしい。", onWhole),
];

async function complete(over: Parameters<typeof aLaidCase>[1] = {}) {
  const laid = await aLaidCase(await aHouse(), over);
  const first = await comes(laid, "first", boxes);
  await judgeAll(laid);
  await answersAll(laid);
  return { laid, first };
}

const rowsOf = (laid: LaidCase, edition = 1) =>
  laid.house.reader
    .selectFrom("publication_row")
    .innerJoin("publication", "publication.id", "publication_row.publication_id")
    .selectAll("publication_row")
    .where("publication.edition", "=", edition)
    .orderBy("publication_row.ordinal")
    .execute();

const numbered = async (laid: LaidCase, edition = 1) =>
  (await rowsOf(laid, edition)).map((row) => [row.no, parsePublishedColumns(row.columns).summary]);

test("rows are numbered in plan order, the whole plan first, and the case is published", async () => {
  const { laid } = await complete();
  expect(await published(laid)).toMatchObject({ edition: 1 });
  expect(await numbered(laid)).toEqual([
    [1, "言葉がむずかしい。"],
    [2, "夜も乗合タクシーを。"],
    [3, "公園に木陰を。"],
  ]);
  const groups = await laid.house.reader
    .selectFrom("opinion_group")
    .select("published_no")
    .orderBy("place_order")
    .execute();
  expect(groups.map((group) => group.published_no)).toEqual([1, 2, 3]);
  const consultation = await laid.house.reader
    .selectFrom("consultation")
    .select("published_at")
    .executeTakeFirstOrThrow();
  expect(consultation.published_at).toBe(afterClosing);
});

test("a row says chapter, section and pages, the count, the answer, the class and the change", async () => {
  const { laid, first } = await complete();
  await changes(laid, first.rows[1]?.rowId ?? "", { before: "1日に3本です。", after: "1日に4本にします。" });
  await published(laid);
  const row = (await rowsOf(laid))[1];
  expect(parsePublishedColumns(row?.columns ?? "")).toEqual({
    place: { chapter: "第1章　歩いて暮らせるまち", section: "第1節　公共交通", page: "10～11ページ" },
    summary: "夜も乗合タクシーを。",
    count: 1,
    people: 1,
    response: "案を直しました。",
    classCode: "A",
    classLabel: "案を直しました",
    changes: [
      { place: "第1節　公共交通 10～11ページ", before: "1日に3本です。", after: "1日に4本にします。", reason: "" },
    ],
    sameAsNo: null,
  });
  expect(row).toMatchObject({
    chapter: "第1章　歩いて暮らせるまち",
    class_code: "A",
    policy_id: laid.open.policies.get("1-1"),
  });
});

test("every row carries the hash of its number and columns, and the edition the hash of all", async () => {
  const { laid } = await complete();
  const { publicationId } = await published(laid);
  const rows = await rowsOf(laid);
  for (const row of rows) expect(row.hash).toBe(rowHash(row.no, parsePublishedColumns(row.columns)));
  const edition = await laid.house.reader
    .selectFrom("publication")
    .selectAll()
    .where("id", "=", publicationId)
    .executeTakeFirstOrThrow();
  const said = {
    edition: 1,
    title: edition.title,
    correction: "",
    publishedAt: afterClosing,
    summary: JSON.parse(edition.summary),
  };
  expect(edition.hash).toBe(sha256Hex(canonicalJson({ ...said, rows: rows.map((row) => row.hash) })));
});

test("opinions that share a row are one row with their count and people, and an opinion left out keeps its reason", async () => {
  const { laid, first } = await complete();
  const second = await comes(laid, "second", [
    aBox("夜のタクシーがほしい。", onSection("c1-1")),
    aBox("年金を上げて。", onWhole),
  ]);
  await judgeAll(laid);
  await joins(laid, second.rows[0]?.opinionId ?? "", first.rows[1]?.rowId ?? "");
  await words(laid, first.rows[1]?.rowId ?? "", { heading: "夜の足", summary: "乗合タクシーを夜も走らせてほしい。" });
  await judgeOpinion(laid, second.rows[1]?.opinionId ?? "", "out", "国の制度についてのご意見です。");
  const { publicationId } = await published(laid);
  const { summary, rows } = await result(laid);
  expect(rows.map((row) => [row.columns.summary, row.columns.count, row.columns.people])).toContainEqual([
    "乗合タクシーを夜も走らせてほしい。",
    2,
    2,
  ]);
  expect(summary).toMatchObject({
    submissions: { received: 2, valid: 2, excluded: [] },
    submitters: { persons: 2, organisations: 0 },
    opinions: { received: 5, inRows: 4, excluded: [{ code: "out", label: "対象外", count: 1 }] },
    rows: { all: 3, ofOne: 2, shared: 1, sharedOpinions: 2, uncounted: 0 },
    byChannel: [{ code: "web", submissions: 2, opinions: 5 }],
  });
  const opinions = await laid.house.reader
    .selectFrom("publication_opinion")
    .selectAll()
    .where("publication_id", "=", publicationId)
    .execute();
  expect(opinions).toHaveLength(5);
  expect(opinions.filter((one) => one.row_id === null).map((one) => one.excluded_reason)).toEqual([
    "国の制度についてのご意見です。",
  ]);
});

test("what everybody may read of the counts says the reason of the city's list, not what was written about one person", async () => {
  const { laid, first } = await complete();
  await judge(laid, first.submissionId, "late", "本人から電話があり、熱を出していたとのこと。");
  await published(laid);
  const { summary } = await result(laid);
  expect(summary.submissions.excluded).toEqual([
    { code: "late", label: "期限後", reason: "募集期間のあとに届いたため、表に載せていません。", count: 1 },
  ]);
  expect(JSON.stringify(summary)).not.toContain("電話");
});

describe("a result is refused", () => {
  test("while something required is missing, and nothing is left behind", async () => {
    const { laid, first } = await complete();
    await answers(laid, first.rows[0]?.rowId ?? "", { text: "" });
    expect(await publish(laid)).toEqual({ ok: false, refused: "incomplete" });
    expect(await laid.house.reader.selectFrom("publication").select("id").execute()).toEqual([]);
    expect(
      await laid.house.reader.selectFrom("opinion_group").select("id").where("published_no", "is not", null).execute(),
    ).toEqual([]);
  });

  test("while every section takes comments", async () => {
    const { laid } = await complete();
    expect(await publish(laid, {}, "2026-12-01T00:00:00.000Z")).toEqual({ ok: false, refused: "nothing_closed" });
  });

  test("when it is no longer what the preview showed", async () => {
    const { laid, first } = await complete();
    const { seen } = await preview(laid);
    await answers(laid, first.rows[0]?.rowId ?? "", { text: "あとから変えた答えです。" });
    expect(await publish(laid, { seen })).toEqual({ ok: false, refused: "changed" });
    expect(await publish(laid, { seen: (await preview(laid)).seen })).toMatchObject({ ok: true });
  });

  test("also when only the reason of an opinion left out has changed since the preview", async () => {
    const { laid, first } = await complete();
    await judgeOpinion(laid, first.rows[0]?.opinionId ?? "", "out", "計画の外です。");
    const { seen } = await preview(laid);
    await judgeOpinion(laid, first.rows[0]?.opinionId ?? "", "out", "別の計画で扱います。");
    expect(await publish(laid, { seen })).toEqual({ ok: false, refused: "changed" });
  });

  test("to whoever is not of the secretariat of that city", async () => {
    const { laid } = await complete();
    const input = { title: "結果", correction: "", sections: null, seen: null };
    for (const actor of [staffOf(laid.open.cityId, "approver"), staffOf("another city", "secretariat")])
      expect(await publishResult(laid.house, actor, afterClosing, laid.open.consultationId, input)).toEqual({
        ok: false,
        refused: "forbidden",
      });
  });
});

describe("a later edition", () => {
  test("keeps the numbers given once; new rows take the next ones and stand in plan order", async () => {
    const { laid } = await complete();
    await published(laid);
    await arrives(laid, {
      text: "歩道を。",
      opinions: [{ text: "歩道を広く。", sectionId: laid.open.sections.get("c1-2") ?? null }],
    });
    await judgeAll(laid);
    await answersAll(laid);
    expect(await publish(laid)).toEqual({ ok: false, refused: "correction" });
    const { publicationId } = await published(laid, { correction: "郵便で届いていた1通を加えました。" });
    expect(await numbered(laid, 2)).toEqual([
      [1, "言葉がむずかしい。"],
      [2, "夜も乗合タクシーを。"],
      [4, "歩道を広く。"],
      [3, "公園に木陰を。"],
    ]);
    const second = await laid.house.reader
      .selectFrom("publication")
      .selectAll()
      .where("id", "=", publicationId)
      .executeTakeFirstOrThrow();
    const first = await laid.house.reader
      .selectFrom("publication")
      .selectAll()
      .where("edition", "=", 1)
      .executeTakeFirstOrThrow();
    expect(second).toMatchObject({
      edition: 2,
      supersedes_id: first.id,
      correction: "郵便で届いていた1通を加えました。",
    });
    expect(await numbered(laid, 1)).toHaveLength(3);
  });

  test("says what it corrects, and is refused when it says nothing new", async () => {
    const { laid, first } = await complete();
    await published(laid);
    expect(await publish(laid)).toEqual({ ok: false, refused: "same" });
    expect(await publish(laid, { correction: "直しました。" })).toEqual({ ok: false, refused: "same" });
    await answers(laid, first.rows[0]?.rowId ?? "", { text: "木を12本植えます。" });
    expect(await publish(laid, { correction: "  " })).toEqual({ ok: false, refused: "correction" });
    await published(laid, { correction: "No.3の本数の誤りを直しました。" });
    const [before, after] = [await result(laid, 1), await result(laid)];
    expect(before.rows[2]?.columns.response).not.toBe("木を12本植えます。");
    expect(after.rows[2]?.columns.response).toBe("木を12本植えます。");
    expect(after.editions.map((one) => [one.edition, one.correction])).toEqual([
      [2, "No.3の本数の誤りを直しました。"],
      [1, ""],
    ]);
  });

  test("leaves the first instant of the case's publication as it was", async () => {
    const { laid, first } = await complete();
    await published(laid);
    await answers(laid, first.rows[0]?.rowId ?? "", { text: "木を植えます。" });
    await published(laid, { correction: "直しました。" }, "2027-02-01T00:00:00.000Z");
    const consultation = await laid.house.reader
      .selectFrom("consultation")
      .select("published_at")
      .executeTakeFirstOrThrow();
    expect(consultation.published_at).toBe(afterClosing);
  });
});

describe("sections that close at different times", () => {
  const between = "2026-12-12T00:00:00.000Z";

  async function inParts() {
    const laid = await aLaidCase(await aHouse());
    await laid.house.connection.writing
      .updateTable("consultation_section")
      .set({ closes_at: "2026-12-09T15:00:00.000Z" })
      .where("section_id", "=", laid.open.sections.get("c1-1") ?? "")
      .execute();
    const first = await comes(laid, "first", boxes);
    await judgeAll(laid);
    return { laid, first };
  }

  test("the closed ones are published alone; the whole plan goes with the last; numbers go on", async () => {
    const { laid, first } = await inParts();
    await answers(laid, first.rows[1]?.rowId ?? "");
    await published(laid, {}, between);
    expect(await numbered(laid)).toEqual([[1, "夜も乗合タクシーを。"]]);
    const partly = await result(laid);
    expect(partly.summary.covers).toEqual({
      all: 0,
      sections: [{ id: laid.open.sections.get("c1-1"), place: "第1章　歩いて暮らせるまち 第1節　公共交通" }],
    });
    expect(partly.summary).toMatchObject({ submissions: { received: 1 }, opinions: { received: 1, inRows: 1 } });
    const half = await laid.house.reader.selectFrom("consultation").select("published_at").executeTakeFirstOrThrow();
    expect(half.published_at).toBe(null);

    await answersAll(laid);
    await published(laid);
    expect(await numbered(laid, 2)).toEqual([
      [2, "言葉がむずかしい。"],
      [1, "夜も乗合タクシーを。"],
      [3, "公園に木陰を。"],
    ]);
    expect((await result(laid)).summary.covers).toEqual({ all: 1, sections: [] });
    const whole = await laid.house.reader.selectFrom("consultation").select("published_at").executeTakeFirstOrThrow();
    expect(whole.published_at).toBe(afterClosing);
  });

  test("a section that was covered once stays covered, whatever is chosen", async () => {
    const { laid, first } = await inParts();
    await answers(laid, first.rows[1]?.rowId ?? "");
    await published(laid, {}, between);
    await answersAll(laid);
    await published(laid, { sections: ["c2-1"] });
    expect(await numbered(laid, 2)).toEqual([
      [1, "夜も乗合タクシーを。"],
      [2, "公園に木陰を。"],
    ]);
  });

  test("a section that still takes comments cannot be chosen", async () => {
    const { laid } = await inParts();
    expect(await publish(laid, { sections: ["c2-1"] }, between)).toEqual({ ok: false, refused: "nothing_closed" });
  });
});

test("that nobody wrote is a result", async () => {
  const laid = await aLaidCase(await aHouse());
  await published(laid);
  const { summary, rows } = await result(laid);
  expect(rows).toEqual([]);
  expect(summary).toMatchObject({
    submissions: { received: 0 },
    opinions: { received: 0, inRows: 0 },
    rows: { all: 0 },
  });
});

test("a city without classes publishes without them", async () => {
  const { laid } = await complete({ classes: [] });
  await published(laid);
  const { summary, rows } = await result(laid);
  expect(summary.byClass).toEqual([]);
  expect(rows.map((row) => row.columns.classCode)).toEqual(["", "", ""]);
});

test("opinions are published as written where the case says so, each text once", async () => {
  const { laid, first } = await complete({ opinionColumn: "verbatim" });
  const second = await comes(laid, "second", [
    aBox("タクシーを\n夜も。", onSection("c1-1")),
    aBox("夜も乗合タクシーを。", onSection("c1-1")),
  ]);
  await judgeAll(laid);
  for (const { opinionId } of second.rows) await joins(laid, opinionId, first.rows[1]?.rowId ?? "");
  await words(laid, first.rows[1]?.rowId ?? "", { summary: "要約です。" });
  await published(laid);
  const { rows } = await result(laid);
  expect(rows[1]?.columns).toMatchObject({
    summary: "・夜も乗合タクシーを。\n\n・タクシーを\n夜も。",
    count: 3,
    people: 2,
  });
});

test("an answer that points to another row names its number and takes its class, and copies no text", async () => {
  const { laid, first } = await complete();
  const [park, bus, plan] = first.rows.map((row) => row.rowId);
  await changes(laid, bus ?? "", { before: "1日に3本です。", after: "1日に4本にします。", text: "便をふやします。" });
  await answers(laid, park ?? "", { code: null, sameAs: plan ?? "" });
  await answers(laid, plan ?? "", { code: null, sameAs: bus ?? "" });
  await published(laid);
  const { rows, summary } = await result(laid);
  expect(
    rows.map(({ no, columns }) => [no, columns.response, columns.sameAsNo, columns.classCode, columns.changes.length]),
  ).toEqual([
    [1, "", 2, "A", 0],
    [2, "便をふやします。", null, "A", 1],
    [3, "", 2, "A", 0],
  ]);
  expect(summary).toMatchObject({ revisions: 1, revisedOpinions: 3 });
});

test("what was published is neither changed nor deleted by any statement", async () => {
  const { laid } = await complete();
  await published(laid);
  const db = laid.house.connection.writing;
  await expect(db.updateTable("publication").set({ title: "別の名前" }).execute()).rejects.toThrow(/append-only/);
  await expect(db.updateTable("publication_row").set({ columns: "{}" }).execute()).rejects.toThrow(/append-only/);
  await expect(db.deleteFrom("publication_row").execute()).rejects.toThrow(/append-only/);
  await expect(db.deleteFrom("publication_opinion").execute()).rejects.toThrow(/append-only/);
});

test("the public pages of the city and the plan are made anew, and the log names the edition without a word of it", async () => {
  const { laid } = await complete();
  const { publicationId } = await published(laid);
  const scopes = await laid.house.reader.selectFrom("scope_version").select("scope").execute();
  expect(scopes.map((one) => one.scope)).toEqual(
    expect.arrayContaining(["site", `city:${laid.open.cityId}`, `plan:${laid.open.planId}`]),
  );
  const entry = await laid.house.reader
    .selectFrom("audit_entry")
    .selectAll()
    .where("action", "=", "publish-result")
    .executeTakeFirstOrThrow();
  expect(entry).toMatchObject({
    subject_kind: "publication",
    subject_id: publicationId,
    fields: '["publication","rows"]',
  });
});

test("a case of several hundred rows is published whole and in order", async () => {
  const laid = await aLaidCase(await aHouse());
  const many = Array.from({ length: 230 }, (_, index) => ({
    text: `意見${index}`,
    sectionId: laid.open.sections.get(index % 2 === 0 ? "c1-1" : "c2-1") ?? null,
  }));
  await arrives(laid, { text: "手紙", opinions: many });
  await judgeAll(laid);
  await answersAll(laid);
  await published(laid);
  const rows = await rowsOf(laid);
  expect(rows.map((row) => row.no)).toEqual(Array.from({ length: 230 }, (_, index) => index + 1));
  expect(rows.map((row) => row.ordinal)).toEqual(rows.map((row) => row.no));
  const [first, next] = [await result(laid), await result(laid, null, "after=100")];
  expect([first.rows.length, first.next]).toEqual([100, 100]);
  expect([next.rows[0]?.no, next.rows.length]).toEqual([101, 100]);
});
