import { expect, test } from "vitest";
import type { AdviceKind, MissingKind } from "#app/publication/completeness.ts";
import { readRemaining } from "#app/publication/read-remaining.server.ts";
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
import { aHouse } from "#tests/support/house.ts";

const boxes = [
  aBox("乗合タクシーを夜も走らせてください。", onSection("c1-1")),
  aBox("歩道の段差をなくしてください。", onSection("c1-2")),
  aBox("言葉がむずかしいです。", onWhole),
];

/** A case with one comment of three opinions, confirmed and answered. */
async function complete(over: Parameters<typeof aLaidCase>[1] = {}) {
  const laid = await aLaidCase(await aHouse(), over);
  const first = await comes(laid, "first", boxes);
  await judgeAll(laid);
  await answersAll(laid);
  return { laid, first };
}

async function remaining(laid: LaidCase, at = afterClosing, wished: readonly string[] | null = null) {
  const found = await readRemaining(laid.house.reader, laid.open.consultationId, wished, at);
  if (!found) throw new Error("there is no such case");
  if (found.weighed === null) throw new Error("nothing has closed");
  return found.weighed.completeness;
}

const kinds = async (laid: LaidCase, at?: string, wished?: readonly string[]): Promise<MissingKind[]> =>
  (await remaining(laid, at, wished)).missing.map((one) => one.kind);
const advised = async (laid: LaidCase): Promise<AdviceKind[]> => (await remaining(laid)).advice.map((one) => one.kind);

test("nothing is missing of a case that is read, confirmed and answered", async () => {
  const { laid } = await complete();
  expect(await remaining(laid)).toMatchObject({ missing: [], total: 0, advice: [] });
});

test("before the first section has closed there is nothing to complete", async () => {
  const { laid } = await complete();
  const found = await readRemaining(laid.house.reader, laid.open.consultationId, null, "2026-12-01T00:00:00.000Z");
  expect(found?.weighed).toBe(null);
});

test("a letter with unread text blocks, and the link leads to it; one that came too late does not", async () => {
  const { laid } = await complete();
  const letter = await arrives(laid, { text: "まだ読んでいません。", opinions: [], read: false });
  await judge(laid, letter.submissionId, "valid");
  const { missing } = await remaining(laid);
  expect(missing).toEqual([
    expect.objectContaining({
      kind: "unread",
      label: "8-001-0900-0",
      href: "/desk/mihon/cases/mihon-soan/read?letter=800109000",
    }),
  ]);
  await judge(laid, letter.submissionId, "late");
  expect(await kinds(laid)).toEqual([]);
});

test("a submission nobody has judged blocks", async () => {
  const { laid, first } = await complete();
  await judge(laid, first.submissionId, null);
  const { missing } = await remaining(laid);
  expect(missing).toEqual([
    expect.objectContaining({
      kind: "unjudged",
      count: 1,
      href: "/desk/mihon/cases/mihon-soan/inbox?validity=unconfirmed",
    }),
  ]);
});

test("an opinion left out needs a public reason: its own, or the one of the city's list", async () => {
  const { laid, first } = await complete();
  const [{ opinionId } = { opinionId: "" }] = first.rows;
  await judgeOpinion(laid, opinionId, "out");
  expect(await kinds(laid)).toEqual([]);
  await laid.house.connection.writing
    .updateTable("validity")
    .set({ public_reason: "" })
    .where("code", "=", "out")
    .execute();
  expect(await kinds(laid)).toEqual(["reason"]);
  await judgeOpinion(laid, opinionId, "out", "国の制度についてのご意見です。");
  expect(await kinds(laid)).toEqual([]);
});

test("a row without an answer blocks, and the link leads to the row", async () => {
  const { laid, first } = await complete();
  const rowId = first.rows[1]?.rowId ?? "";
  await answers(laid, rowId, { text: " \n" });
  const { missing } = await remaining(laid);
  expect(missing).toEqual([
    expect.objectContaining({
      kind: "answer",
      id: rowId,
      label: "歩道の段差をなくしてください。",
      href: `/desk/mihon/cases/mihon-soan/read?pass=answer&row=${rowId}`,
    }),
  ]);
});

test("a row whose opinions are all left out needs no answer", async () => {
  const { laid, first } = await complete();
  const { rowId, opinionId } = first.rows[1] ?? { rowId: "", opinionId: "" };
  await answers(laid, rowId, { text: "" });
  await judgeOpinion(laid, opinionId, "duplicate");
  expect(await kinds(laid)).toEqual([]);
});

test("where the case has classes a row needs one; where it has none, no row does", async () => {
  const { laid, first } = await complete();
  await answers(laid, first.rows[0]?.rowId ?? "", { code: null });
  expect(await kinds(laid)).toEqual(["class"]);
});

test("a city that answers without classes asks for no class", async () => {
  const { laid } = await complete({ classes: [] });
  expect(await kinds(laid)).toEqual([]);
});

test("a class that asks for a change needs one that was not taken back", async () => {
  const { laid, first } = await complete();
  const rowId = first.rows[0]?.rowId ?? "";
  await answers(laid, rowId, { code: "A" });
  expect(await remaining(laid)).toMatchObject({ missing: [{ kind: "revision", className: "A 案を直しました" }] });
  const revision = await changes(laid, rowId, { before: "1日に3本です。", after: "1日に4本にします。" });
  expect(await kinds(laid)).toEqual([]);
  await laid.house.connection.writing
    .updateTable("revision")
    .set({ withdrawn_at: afterClosing })
    .where("id", "=", revision)
    .execute();
  expect(await kinds(laid)).toEqual(["revision"]);
});

test("an answer may point to another row, whose class and change are then its own", async () => {
  const { laid, first } = await complete();
  const [a, b] = first.rows;
  await changes(laid, a?.rowId ?? "", { before: "1日に3本です。", after: "1日に4本にします。" });
  await answers(laid, b?.rowId ?? "", { code: null, sameAs: a?.rowId ?? "" });
  expect(await kinds(laid)).toEqual([]);
});

test("answers that point to each other, or to a row that is not published, are missing", async () => {
  const { laid, first } = await complete();
  const [a, b, c] = first.rows.map((row) => row.rowId);
  await answers(laid, a ?? "", { sameAs: b ?? "" });
  await answers(laid, b ?? "", { sameAs: a ?? "" });
  expect(await kinds(laid)).toEqual(["same-as", "same-as"]);
  await answers(laid, a ?? "");
  await answers(laid, b ?? "", { sameAs: c ?? "" });
  await judgeOpinion(laid, first.rows[2]?.opinionId ?? "", "out");
  expect(await kinds(laid)).toEqual(["same-as"]);
});

test("an opinion whose row was merged away under it blocks", async () => {
  const { laid, first } = await complete();
  const [a, b] = first.rows.map((row) => row.rowId);
  await laid.house.connection.writing
    .updateTable("opinion_group")
    .set({ merged_into_id: a ?? "" })
    .where("id", "=", b ?? "")
    .execute();
  expect(await kinds(laid)).toEqual(["stray"]);
});

/** A case whose first section closes ten days before the others. */
async function closingInParts() {
  const laid = await aLaidCase(await aHouse());
  await laid.house.connection.writing
    .updateTable("consultation_section")
    .set({ closes_at: "2026-12-09T15:00:00.000Z" })
    .where("section_id", "=", laid.open.sections.get("c1-1") ?? "")
    .execute();
  return laid;
}
const between = "2026-12-12T00:00:00.000Z";

test("for sections that have closed only what is said on them is required", async () => {
  const laid = await closingInParts();
  const first = await comes(laid, "first", boxes);
  expect(await kinds(laid, between)).toEqual(["unjudged", "answer"]);
  await judge(laid, first.submissionId, "valid");
  await answers(laid, first.rows[0]?.rowId ?? "");
  const second = await comes(laid, "second", [aBox("公園に木を。", onSection("c2-1"))]);
  expect(second.rows).toHaveLength(1);
  expect(await kinds(laid, between)).toEqual([]);
  expect(await kinds(laid)).toEqual(["unjudged", "answer", "answer", "answer"]);
});

test("an opinion without a place might be on the section: then it blocks; for the whole case it is only worth a look", async () => {
  const laid = await closingInParts();
  const first = await comes(laid, "first", [
    boxes[0] ?? aBox(""),
    aBox("表の数字がちがう。", { kind: "typed", text: "P.12 3行目" }),
  ]);
  await judgeAll(laid);
  await answersAll(laid);
  expect(first.rows).toHaveLength(2);
  expect(await kinds(laid, between)).toEqual(["place"]);
  expect(await kinds(laid)).toEqual([]);
  expect(await advised(laid)).toEqual(["unplaced"]);
});

test("the same answer to the letter in more than three rows of ten is pointed out", async () => {
  const { laid, first } = await complete();
  await answers(laid, first.rows[0]?.rowId ?? "", { text: "今後の参考とします。" });
  expect(await advised(laid)).toEqual([]);
  await answers(laid, first.rows[1]?.rowId ?? "", { text: "今後の参考とします。" });
  expect(await remaining(laid)).toMatchObject({
    total: 0,
    advice: [{ kind: "brush-off", label: "今後の参考とします。", count: 2, of: 3 }],
  });
});

test("what looks like personal data in a text to be published is pointed out", async () => {
  const { laid, first } = await complete();
  await answers(laid, first.rows[0]?.rowId ?? "", { text: "山田太郎さん（090-1234-5678）のご意見のとおりです。" });
  expect(await advised(laid)).toEqual(["personal"]);
});

test("a word that was set aside as personal and stands in a text to be published is pointed out", async () => {
  const { laid } = await complete();
  const letter = await arrives(laid, {
    text: "公園に木陰を。\n\n見本町四丁目　市川 見本三",
    opinions: [{ text: "公園に木陰を。", sectionId: laid.open.sections.get("c2-1") ?? null }],
    personal: ["見本町四丁目　市川 見本三"],
  });
  await judgeAll(laid);
  const rowId = letter.rows[0]?.rowId ?? "";
  await answers(laid, rowId, { text: "木を植えます。" });
  expect(await advised(laid)).toEqual([]);
  await answers(laid, rowId, { text: "市川の木を植えます。" });
  expect(await advised(laid)).toEqual(["again"]);
});

test("a row that several share without a heading is pointed out", async () => {
  const { laid, first } = await complete();
  const [a, b] = first.rows;
  await joins(laid, b?.opinionId ?? "", a?.rowId ?? "");
  expect(await advised(laid)).toEqual(["heading"]);
  await words(laid, a?.rowId ?? "", { heading: "乗合タクシー" });
  expect(await advised(laid)).toEqual([]);
});
