import { describe, expect, test } from "vitest";
import { receiptWords } from "#app/messages/receipt.ts";
import { lookUpSchema } from "#app/opinion/receipt/receipt.schema.ts";
import { aboutText, classText, type ReceiptSheet, whoText } from "#app/opinion/receipt/receipt-sheet.ts";
import { receiptState } from "#app/opinion/receipt/receipt-state.ts";
import { slipFile } from "#app/opinion/receipt/slip-file.ts";
import { formErrors } from "#app/shared/form/parse-form.ts";

const closesAt = "2026-12-19T15:00:00.000Z";

describe("a receipt says", () => {
  const of = { closesAt, caseResultAt: null, hasPublished: false };

  test("受付済み until the closing and 検討中 from its first instant on", () => {
    expect(receiptState("2026-12-19T14:59:59.999Z", of)).toBe("received");
    expect(receiptState(closesAt, of)).toBe("reviewing");
  });

  test("結果公表済み as soon as an edition holds one of its opinions, also while other sections are open", () => {
    expect(receiptState("2026-12-01T00:00:00.000Z", { ...of, hasPublished: true })).toBe("published");
  });

  test("結果公表済み when the result of the case is out, though none of its opinions is in it", () => {
    const out = { ...of, caseResultAt: "2027-02-10T00:00:00.000Z" };
    expect(receiptState("2027-02-09T23:59:59.999Z", out)).toBe("reviewing");
    expect(receiptState("2027-02-10T00:00:00.000Z", out)).toBe("published");
  });
});

test("who handed in is said without a name", () => {
  expect([whoText("person", "市内に住んでいる"), whoText("organisation", "")]).toEqual([
    "個人（市内に住んでいる）",
    "団体",
  ]);
});

test("a class is shown as the city prints it, with or without a code", () => {
  expect([classText("A", "案を直しました"), classText("", "反映"), classText("◎", ""), classText("", "")]).toEqual([
    "A 案を直しました",
    "反映",
    "◎",
    "",
  ]);
});

test("what a box points at is its quotation, else its paragraph, else nothing", () => {
  expect([
    aboutText({ quote: "乗合タクシー", paragraph: 2 }),
    aboutText({ quote: "", paragraph: 2 }),
    aboutText({ quote: "", paragraph: null }),
  ]).toEqual(["「乗合タクシー」について", "第2段落", ""]);
});

describe("the look-up form", () => {
  const words = receiptWords().lookUp;
  const errorsOf = (typed: { number: string; key: string }) => {
    const parsed = lookUpSchema.safeParse(typed);
    return parsed.success ? {} : formErrors(parsed.error);
  };

  test("takes number and key as people type them", () => {
    expect(errorsOf({ number: "８－０１２－００３４－２", key: "cdfh 3467" })).toEqual({});
    expect(errorsOf({ number: "受付番号 80120034 2", key: "ＣＤＦＨ３４６７" })).toEqual({});
  });

  test("says what is missing, mistyped or impossible, and never how many figures there are", () => {
    expect(errorsOf({ number: " ", key: "" })).toEqual({ number: words.noNumber, key: words.noKey });
    expect(errorsOf({ number: "8-012-0034-3", key: "cdfh" })).toEqual({ number: words.typing, key: words.badKey });
    const said = Object.values(words)
      .filter((word) => typeof word === "string")
      .join("");
    expect(said).not.toMatch(/[数字番号][^。]*[0-9０-９]+けた/);
  });
});

describe("the slip as a file", () => {
  const sheet: ReceiptSheet = {
    number: "8-012-0034-2",
    arrivedAt: "2026-11-20T05:32:00.000Z",
    receivedOn: null,
    caseTitle: "総合計画（素案）への意見募集",
    caseSlug: "soan",
    who: "個人（市内に住んでいる）",
    boxes: [
      {
        place: "第3章 第2節「地域の足を守る」",
        about: "「乗合タクシー」について",
        text: '電話でも\n<script>alert(1)</script> & "予約" 𠮷',
      },
      { place: "計画の全体", about: "", text: "バスを" },
    ],
    state: "received",
    closesAt,
    publishedAt: null,
    ended: null,
  };
  const facts = {
    key: "K7RM-4WXP",
    city: "千曲市",
    office: "総合政策課",
    phone: "026-000-0000",
    lookUp: "https://machikoe.example/receipts",
    demo: null,
  };
  const html = slipFile(sheet, facts);

  test("holds number, key, time, case and every opinion as it was written", () => {
    for (const part of [
      "8-012-0034-2",
      "K7RM-4WXP",
      "令和8年（2026年）11月20日（金）午後2時32分",
      "総合計画（素案）への意見募集",
      "地域の足を守る",
      "バスを",
      "𠮷",
    ]) {
      expect(html).toContain(part);
    }
  });

  test("runs nothing and asks for nothing, whatever was written", () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|javascript:| on\w+=/i);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;予約&quot;");
  });

  test("leads to the look-up page without number and key in the address", () => {
    expect(html).toContain("https://machikoe.example/receipts<");
  });

  test("of a sample says so at its top", () => {
    expect(slipFile(sheet, { ...facts, demo: "デモ：見本です。" }).indexOf("デモ：見本です。")).toBeLessThan(
      slipFile(sheet, { ...facts, demo: "デモ：見本です。" }).indexOf("<h1>"),
    );
  });
});
