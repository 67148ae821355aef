import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { openWithdrawnRow } from "#app/publication/open-withdrawn-row.server.ts";
import { withdrawRow } from "#app/publication/withdraw-row.server.ts";
import {
  aLaidCase,
  answers,
  answersAll,
  changes,
  comes,
  judgeAll,
  type LaidCase,
} from "#tests/support/answered-case.ts";
import { aBox, onSection } from "#tests/support/comment.ts";
import { aHouse, staffOf, theSystem } from "#tests/support/house.ts";
import { downloads, markupOf, published, result } from "#tests/support/published-case.ts";

const at = "2027-02-01T01:00:00.000Z";
const secret = "北町の見本太郎さんの家の前";
const answerOf = "見本太郎さんの家の前の道を直します。";

async function twoRows() {
  const laid = await aLaidCase(await aHouse());
  const first = await comes(laid, "first", [
    aBox(`${secret}の道を直して。`, onSection("c1-2")),
    aBox("公園に木陰を。", onSection("c2-1")),
  ]);
  await judgeAll(laid);
  await changes(laid, first.rows[0]?.rowId ?? "", {
    before: "直します。",
    after: `${secret}を直します。`,
    text: answerOf,
  });
  await answers(laid, first.rows[1]?.rowId ?? "", { code: "C", sameAs: first.rows[0]?.rowId ?? "" });
  return { laid, first };
}

const withdraw = (laid: LaidCase, no: number, actor = theSystem) =>
  withdrawRow(laid.house, actor, at, laid.open.consultationId, { no, kind: "personal_data" });

/** Everything that anybody can read of an edition. */
async function everything(laid: LaidCase, edition: number): Promise<string> {
  const { csv, json, xlsx } = await downloads(laid, edition);
  const book = await readXlsx(xlsx);
  return [
    markupOf(await result(laid, edition)),
    csv,
    json,
    JSON.stringify(book.sheets.map((sheet) => sheet.rows)),
  ].join("\n");
}

test("a withdrawn row says so with day and kind in every edition and download; its text is gone, its number and count stay", async () => {
  const { laid } = await twoRows();
  await published(laid);
  const before = await everything(laid, 1);
  expect(before).toContain(secret);
  expect(await withdraw(laid, 1)).toMatchObject({ ok: true });
  const rows = await laid.house.reader.selectFrom("opinion_group").select("id").where("published_no", "=", 2).execute();
  await answers(laid, rows[0]?.id ?? "", { code: "C", text: "木を植えます。" });
  await published(laid, { correction: "No.2の答えを直しました。" }, "2027-02-02T00:00:00.000Z");
  const removed = "個人情報保護のため削除（令和9年2月1日・個人が分かる内容）";
  for (const edition of [1, 2]) {
    const all = await everything(laid, edition);
    expect(all).not.toContain("見本太郎");
    expect(all.split(removed).length - 1).toBeGreaterThanOrEqual(4);
    expect((await result(laid, edition)).rows[0]).toMatchObject({
      no: 1,
      columns: { count: 1, summary: "", response: "", changes: [] },
    });
  }
});

test("a row whose answer points to the withdrawn one gives none of its words away", async () => {
  const { laid } = await twoRows();
  await published(laid);
  await withdraw(laid, 1);
  const { rows } = await result(laid);
  expect(rows[1]?.columns).toMatchObject({ response: "", sameAsNo: 1 });
  expect(await everything(laid, 1)).not.toContain(answerOf);
});

test("the frozen row itself stays as it was", async () => {
  const { laid } = await twoRows();
  await published(laid);
  await withdraw(laid, 1);
  const row = await laid.house.reader
    .selectFrom("publication_row")
    .select("columns")
    .where("no", "=", 1)
    .executeTakeFirstOrThrow();
  expect(row.columns).toContain(secret);
});

test("only the secretariat withdraws, and only a row that was published and is not withdrawn yet", async () => {
  const { laid } = await twoRows();
  expect(await withdraw(laid, 1)).toEqual({ ok: false, refused: "no_such_row" });
  await published(laid);
  expect(await withdraw(laid, 3)).toEqual({ ok: false, refused: "no_such_row" });
  expect(await withdraw(laid, 1, staffOf(laid.open.cityId, "approver"))).toEqual({ ok: false, refused: "forbidden" });
  expect(await withdraw(laid, 1, staffOf(laid.open.cityId, "secretariat"))).toMatchObject({ ok: true });
  expect(await withdraw(laid, 1)).toEqual({ ok: false, refused: "already" });
});

test("the secretariat can still open it, which the log remembers without its words; nobody else can", async () => {
  const { laid } = await twoRows();
  await published(laid);
  const open = (actor = staffOf(laid.open.cityId, "secretariat")) =>
    openWithdrawnRow(laid.house, actor, at, laid.open.consultationId, 1);
  expect(await open()).toEqual({ ok: false, refused: "no_such_row" });
  await withdraw(laid, 1);
  expect(await open()).toMatchObject({
    ok: true,
    value: [{ edition: 1, columns: { summary: `${secret}の道を直して。` } }],
  });
  expect(await open(staffOf(laid.open.cityId, "division_staff"))).toEqual({ ok: false, refused: "forbidden" });
  const entries = await laid.house.reader
    .selectFrom("audit_entry")
    .selectAll()
    .where("action", "=", "open-withdrawn-row")
    .execute();
  expect(entries).toHaveLength(1);
  expect(JSON.stringify(entries)).not.toContain("見本太郎");
});

test("withdrawing makes the public pages anew", async () => {
  const { laid } = await twoRows();
  await answersAll(laid);
  await published(laid);
  const versions = async () =>
    (
      await laid.house.reader
        .selectFrom("scope_version")
        .selectAll()
        .where("scope", "=", `plan:${laid.open.planId}`)
        .executeTakeFirst()
    )?.version ?? 0;
  const before = await versions();
  await withdraw(laid, 1);
  expect(await versions()).toBe(before + 1);
});
