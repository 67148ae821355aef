import { expect, test } from "vitest";
import { readEvidence } from "#app/publication/read-evidence.server.ts";
import { withdrawRow } from "#app/publication/withdraw-row.server.ts";
import {
  aLaidCase,
  answers,
  answersAll,
  arrives,
  changes,
  comes,
  joins,
  judgeAll,
  judgeOpinion,
  type LaidCase,
  words,
} from "#tests/support/answered-case.ts";
import { aBox, onSection, onWhole } from "#tests/support/comment.ts";
import { aHouse, theSystem } from "#tests/support/house.ts";
import { published } from "#tests/support/published-case.ts";

const boxes = [
  aBox("夜も乗合タクシーを。", onSection("c1-1")),
  aBox("歩道を広く。", onSection("c1-2")),
  aBox("公園に木陰を。", onSection("c2-1")),
  aBox("言葉がむずかしい。", onWhole),
];

async function said() {
  const laid = await aLaidCase(await aHouse());
  return { laid, first: await comes(laid, "first", boxes) };
}

async function sheet(laid: LaidCase, code: string, at: string | null = null) {
  const evidence = await readEvidence(laid.house.reader, laid.open.planId, code, at);
  if (!evidence) throw new Error("no such policy");
  return evidence;
}

const textsOf = async (laid: LaidCase, code: string) => (await sheet(laid, code)).opinions.map((one) => one.text);

test("a policy's sheet holds what was said about it, and a goal's what was said about all below it", async () => {
  const { laid } = await said();
  expect(await textsOf(laid, "1-1")).toEqual(["夜も乗合タクシーを。"]);
  expect(await textsOf(laid, "1")).toEqual(["夜も乗合タクシーを。", "歩道を広く。"]);
  expect((await sheet(laid, "1")).opinions.map((one) => one.about?.code)).toEqual(["1-1", "1-2"]);
});

test("an opinion that is about several policies stands on the sheet of each, once", async () => {
  const { laid, first } = await said();
  const { opinionId } = first.rows[0] ?? { opinionId: "" };
  const db = laid.house.connection.writing;
  for (const code of ["1-1", "2-1"])
    await db
      .insertInto("opinion_policy")
      .values({ opinion_id: opinionId, policy_id: laid.open.policies.get(code) ?? "" })
      .execute();
  expect(await textsOf(laid, "2-1")).toEqual(["夜も乗合タクシーを。", "公園に木陰を。"]);
  expect(await textsOf(laid, "1-1")).toEqual(["夜も乗合タクシーを。"]);
});

test("an opinion that was dropped stands on no sheet", async () => {
  const { laid, first } = await said();
  await laid.house.connection.writing
    .updateTable("opinion")
    .set({ dropped_at: "2027-01-01T00:00:00.000Z" })
    .where("id", "=", first.rows[0]?.opinionId ?? "")
    .execute();
  expect(await textsOf(laid, "1-1")).toEqual([]);
});

test("it counts by door, in the words of each case", async () => {
  const { laid } = await said();
  const letter = await arrives(laid, {
    text: "手紙",
    opinions: [{ text: "バスを。", sectionId: laid.open.sections.get("c1-1") ?? null }],
  });
  await laid.house.connection.writing
    .updateTable("opinion")
    .set({ policy_id: laid.open.policies.get("1-1") ?? null })
    .where("id", "=", letter.rows[0]?.opinionId ?? "")
    .execute();
  const { doors, total } = await sheet(laid, "1");
  const labels = JSON.parse(
    (await laid.house.reader.selectFrom("consultation").select("rules").executeTakeFirstOrThrow()).rules,
  ).channels as { code: string; label: string }[];
  const label = (code: string) => labels.find((one) => one.code === code)?.label;
  expect(doors.map((door) => [door.channel, door.count])).toEqual([
    [label("post"), 1],
    [label("web"), 2],
  ]);
  expect(total).toBe(3);
});

test("before publication nothing of an answer shows, afterwards the published answer, class and change do", async () => {
  const { laid, first } = await said();
  await judgeAll(laid);
  await changes(laid, first.rows[0]?.rowId ?? "", {
    before: "1日に3本です。",
    after: "1日に4本にします。",
    text: "便をふやします。",
  });
  expect((await sheet(laid, "1-1")).opinions.map((one) => one.state)).toEqual([{ kind: "waiting" }]);
  await answersAll(laid);
  await published(laid);
  expect((await sheet(laid, "1-1")).opinions.map((one) => one.state)).toEqual([
    {
      kind: "published",
      no: 2,
      edition: 1,
      columns: {
        response: "便をふやします。",
        classCode: "A",
        classLabel: "案を直しました",
        changes: [expect.objectContaining({ before: "1日に3本です。", after: "1日に4本にします。" })],
        sameAsNo: null,
      },
    },
  ]);
  await answers(laid, first.rows[0]?.rowId ?? "", { code: "C", text: "まだ決めていない答えです。" });
  expect(JSON.stringify(await sheet(laid, "1-1"))).not.toContain("まだ決めていない");
});

test("what was left out says why, and what was withdrawn says that", async () => {
  const { laid, first } = await said();
  await judgeAll(laid);
  await answersAll(laid);
  await judgeOpinion(laid, first.rows[1]?.opinionId ?? "", "out", "県の道路についてのご意見です。");
  await published(laid);
  await withdrawRow(laid.house, theSystem, "2027-02-01T00:00:00.000Z", laid.open.consultationId, {
    no: 2,
    kind: "third_party",
  });
  expect((await sheet(laid, "1")).opinions.map((one) => one.state)).toEqual([
    { kind: "withdrawn", no: 2, text: "個人情報保護のため削除（令和9年2月1日・第三者の権利や利益）" },
    { kind: "away", reason: "県の道路についてのご意見です。" },
  ]);
});

test("opinions of one row follow each other, and a page goes on where the one before ended", async () => {
  const { laid, first } = await said();
  const sectionId = laid.open.sections.get("c1-1") ?? null;
  const letter = await arrives(laid, {
    text: "手紙",
    opinions: Array.from({ length: 60 }, (_, index) => ({ text: `意見${index}`, sectionId })),
  });
  const db = laid.house.connection.writing;
  await db
    .updateTable("opinion")
    .set({ policy_id: laid.open.policies.get("1-1") ?? null })
    .where("submission_id", "=", letter.submissionId)
    .execute();
  await joins(laid, letter.rows[59]?.opinionId ?? "", first.rows[0]?.rowId ?? "");
  await words(laid, first.rows[0]?.rowId ?? "", { heading: "夜の足" });
  const one = await sheet(laid, "1-1");
  expect(one.opinions.slice(0, 2).map((opinion) => opinion.text)).toEqual(["夜も乗合タクシーを。", "意見59"]);
  const two = await sheet(laid, "1-1", one.next ?? null);
  expect([one.opinions.length, two.opinions.length, two.next]).toEqual([50, 11, undefined]);
  expect(new Set([...one.opinions, ...two.opinions].map((opinion) => opinion.id)).size).toBe(61);
  expect((await sheet(laid, "1-1", "nonsense")).beginning).toBe(true);
});

test("a plan has no sheet for a policy it does not have", async () => {
  const { laid } = await said();
  expect(await readEvidence(laid.house.reader, laid.open.planId, "9-9", null)).toBe(null);
});
