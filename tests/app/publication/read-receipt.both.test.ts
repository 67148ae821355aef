import { describe, expect, test } from "vitest";
import { receiptDigits } from "#app/opinion/receipt/receipt-number.ts";
import type { PublishedColumns } from "#app/publication/published-columns.ts";
import { readReceipt } from "#app/publication/read-receipt.server.ts";
import { receiptByDigits } from "#db/queries/receipt.ts";
import { builtAt } from "#db/seed/builders/case.ts";
import { aBox, aComment, anotherCase, onSection, onWhole, sharedHouse, submitted } from "#tests/support/comment.ts";

const shared = sharedHouse();
const closing = "2026-12-19T15:00:00.000Z";
const publishing = "2027-02-10T00:00:00.000Z";
const after = "2027-02-11T00:00:00.000Z";

const columns = (over: Partial<PublishedColumns> = {}): PublishedColumns => ({
  place: { chapter: "第1章 歩いて暮らせるまち", section: "第1節 公共交通", page: "10～11ページ" },
  summary: "電話でも予約を",
  count: 2,
  people: 2,
  response: "電話の窓口を設けます。",
  classCode: "A",
  classLabel: "案を直しました",
  changes: [{ place: "第1章 第1節", before: "走らせます。", after: "電話でも予約できるようにします。", reason: "" }],
  sameAsNo: null,
  ...over,
});

async function aReceipt() {
  const { house } = shared;
  const db = house.connection.writing;
  const open = await anotherCase(house);
  const boxes = [
    aBox("電話でも予約を", onSection("c1-1"), { paragraph: 2, quote: "乗合タクシー" }),
    aBox("運賃を無料に", onWhole),
    aBox("山田さんの家の前が", { kind: "typed", text: "P.12" }),
  ];
  const { receiptNo, submissionId } = await submitted(house, open, "read", aComment(boxes));
  const opinions = await house.reader
    .selectFrom("opinion")
    .select(["id", "group_id"])
    .where("submission_id", "=", submissionId)
    .orderBy("ordinal")
    .execute();
  let editions = 0;
  let last: string | null = null;
  return {
    read: async (at: string) => {
      const receipt = await receiptByDigits(house.reader, receiptDigits(receiptNo));
      if (!receipt) throw new Error("there must be a receipt");
      return readReceipt(house.reader, receipt, at);
    },
    /** Publishes an edition that takes the place of the last: for each opinion its row, or the reason why it has none. */
    publish: async (rows: readonly ({ no: number; columns: PublishedColumns } | string | null)[], at = publishing) => {
      editions += 1;
      const id = `${submissionId.slice(0, -4)}e${String(editions).padStart(3, "0")}`;
      const hash = "0".repeat(64);
      await db
        .insertInto("publication")
        .values({
          id,
          consultation_id: open.consultationId,
          edition: editions,
          title: "結果",
          summary: "{}",
          hash,
          published_at: at,
          supersedes_id: last,
        })
        .execute();
      for (const [index, row] of rows.entries()) {
        const opinion = opinions[index];
        if (row === null || !opinion) continue;
        const rowId = typeof row === "string" ? null : `${id}-${row.no}`;
        if (typeof row !== "string" && rowId) {
          await db
            .insertInto("publication_row")
            .values({
              id: rowId,
              publication_id: id,
              ordinal: index,
              no: row.no,
              group_id: opinion.group_id,
              policy_id: null,
              columns: JSON.stringify(row.columns),
              hash,
            })
            .execute();
        }
        await db
          .insertInto("publication_opinion")
          .values({
            publication_id: id,
            opinion_id: opinion.id,
            submission_id: submissionId,
            row_id: rowId,
            excluded_reason: typeof row === "string" ? row : "",
          })
          .execute();
      }
      last = id;
    },
    publishCase: () =>
      db.updateTable("consultation").set({ published_at: publishing }).where("id", "=", open.consultationId).execute(),
    withdraw: (index: number) =>
      db
        .insertInto("publication_withdrawal")
        .values({
          id: `w-${submissionId}`,
          consultation_id: open.consultationId,
          group_id: opinions[index]?.group_id ?? "",
          kind: "personal_data",
          at: publishing,
        })
        .execute(),
    decide: (validity: string) =>
      db.updateTable("submission").set({ validity, validity_at: publishing }).where("id", "=", submissionId).execute(),
  };
}

describe("before publication a receipt shows", () => {
  test("what was sent, where it belongs and who in general, and nothing else", async () => {
    const { read } = await aReceipt();
    const seen = await read(builtAt);
    expect(seen.sheet).toMatchObject({
      state: "received",
      who: "個人（市内に住んでいる）",
      closesAt: closing,
      boxes: [
        { place: "第1章 第1節「公共交通」", about: "「乗合タクシー」について", text: "電話でも予約を" },
        { place: "計画の全体", about: "", text: "運賃を無料に" },
        { place: "P.12", about: "", text: "山田さんの家の前が" },
      ],
    });
    expect([seen.outcomes, seen.waiting, seen.excluded]).toEqual([[], 0, null]);
    expect(JSON.stringify(seen)).not.toContain("見本 花子");
  });

  test("検討中 from the closing on, and no decision that staff took", async () => {
    const { read, decide } = await aReceipt();
    await decide("out");
    const seen = await read(closing);
    expect([seen.sheet.state, seen.excluded]).toEqual(["reviewing", null]);
  });
});

describe("from publication on a receipt shows", () => {
  test("of each opinion its row, the view, the class and the change, or why it is not in the table", async () => {
    const { read, publish } = await aReceipt();
    const declined = columns({
      count: 1,
      response: "費用がかかるため、直しません。",
      classCode: "E",
      classLabel: "案は直しません",
      changes: [],
    });
    await publish([{ no: 25, columns: columns() }, { no: 26, columns: declined }, "案件と関係がないため"]);
    const seen = await read(after);
    expect(seen.sheet).toMatchObject({ state: "published", publishedAt: publishing });
    expect(seen.outcomes.map(({ place, text }) => [place, text])).toEqual([
      ["第1章 第1節「公共交通」", "電話でも予約を"],
      ["計画の全体", "運賃を無料に"],
      ["P.12", "山田さんの家の前が"],
    ]);
    expect(seen.outcomes.map(({ outcome }) => outcome)).toEqual([
      expect.objectContaining({
        kind: "row",
        no: 25,
        count: 2,
        response: "電話の窓口を設けます。",
        classLabel: "A 案を直しました",
        samePlaceNo: null,
      }),
      expect.objectContaining({ kind: "row", no: 26, changes: [], classLabel: "E 案は直しません" }),
      { kind: "excluded", reason: "案件と関係がないため" },
    ]);
    expect(seen.outcomes[0]?.outcome).toMatchObject({
      changes: [{ before: "走らせます。", after: "電話でも予約できるようにします。" }],
    });
  });

  test("only the newest edition where one takes the place of another", async () => {
    const { read, publish } = await aReceipt();
    await publish([{ no: 25, columns: columns({ response: "はじめの考え方" }) }, null, null]);
    await publish([{ no: 25, columns: columns({ response: "正した考え方" }) }, null, null]);
    const seen = await read(after);
    expect(seen.outcomes.map(({ outcome }) => outcome)).toEqual([
      expect.objectContaining({ response: "正した考え方" }),
    ]);
  });

  test("how many opinions are still under review while only some sections are published", async () => {
    const { read, publish } = await aReceipt();
    await publish([{ no: 1, columns: columns() }, null, null]);
    const seen = await read("2026-12-10T00:00:00.000Z");
    expect([seen.sheet.state, seen.outcomes.length, seen.waiting]).toEqual(["published", 1, 2]);
  });

  test("of a withdrawn row only that it was withdrawn, when and for which kind of reason", async () => {
    const { read, publish, withdraw } = await aReceipt();
    await publish([{ no: 25, columns: columns() }, null, null]);
    await withdraw(0);
    const seen = await read(after);
    expect(seen.outcomes[0]?.outcome).toEqual({
      kind: "withdrawn",
      no: 25,
      text: expect.stringMatching(/^個人情報保護のため削除（令和9年2月10日・.+）$/),
    });
    expect(JSON.stringify(seen)).not.toContain("電話の窓口を設けます。");
  });

  test("the public reason where the whole submission is not in the table", async () => {
    const { read, decide, publishCase } = await aReceipt();
    await decide("ineligible");
    await publishCase();
    const seen = await read(after);
    expect([seen.sheet.state, seen.excluded]).toEqual([
      "published",
      "提出できる方にあてはまらないため、表に載せていません。",
    ]);
  });
});

describe("a receipt of paper", () => {
  test("shows each opinion of the transcript once published, with what is personal hidden", async () => {
    const { read, publish } = await aReceipt();
    const { house } = shared;
    const db = house.connection.writing;
    const { sheet } = await read(builtAt);
    const submission = await house.reader
      .selectFrom("submission")
      .selectAll()
      .where("receipt_no", "=", sheet.number)
      .executeTakeFirstOrThrow();
    const paperId = `${submission.id.slice(0, -1)}p`;
    const text = "前略\n山田太郎です。バスを増やして。";
    await db
      .insertInto("submission")
      .values({
        ...submission,
        id: paperId,
        serial: 900,
        receipt_no: `P-${submission.serial}-${submission.consultation_id}`,
        receipt_digits: `9${submission.receipt_digits}`,
        channel: "post",
        received_on: "2026-12-01",
        original: null,
        original_hash: null,
        boxes: "[]",
        token_hash: null,
      })
      .execute();
    const account = `account-${submission.id}`;
    await db
      .insertInto("account")
      .values({ id: account, login: account, name: "見本 職員", password_hash: "x", created_at: builtAt })
      .execute();
    await db
      .insertInto("transcript")
      .values({ id: `t-${paperId}`, submission_id: paperId, version: 1, text, by_id: account, created_at: builtAt })
      .execute();
    const [opinion] = await house.reader
      .selectFrom("opinion")
      .selectAll()
      .where("submission_id", "=", submission.id)
      .orderBy("ordinal")
      .execute();
    if (!opinion) throw new Error("there must be an opinion");
    await db
      .insertInto("opinion")
      .values({ ...opinion, id: `o-${paperId}`, submission_id: paperId })
      .execute();
    await db
      .insertInto("opinion_span")
      .values({ opinion_id: `o-${paperId}`, ordinal: 1, text_version: 1, span_from: 3, span_to: text.length })
      .execute();
    await db
      .insertInto("set_aside")
      .values({
        id: `s-${paperId}`,
        submission_id: paperId,
        text_version: 1,
        span_from: 3,
        span_to: 7,
        kind: "personal",
        created_at: builtAt,
      })
      .execute();
    await publish([null, null, null]);
    const publication = await house.reader
      .selectFrom("publication")
      .select("id")
      .where("consultation_id", "=", submission.consultation_id)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("publication_opinion")
      .values({
        publication_id: publication.id,
        opinion_id: `o-${paperId}`,
        submission_id: paperId,
        row_id: null,
        excluded_reason: "対象外のため",
      })
      .execute();
    const receipt = await receiptByDigits(house.reader, `9${submission.receipt_digits}`);
    if (!receipt) throw new Error("there must be a receipt");
    const seen = await readReceipt(house.reader, receipt, after);
    expect(seen.sheet).toMatchObject({ receivedOn: "2026-12-01", boxes: [] });
    expect(seen.outcomes.map((one) => one.text)).toEqual(["（個人情報）です。バスを増やして。"]);
  });
});
