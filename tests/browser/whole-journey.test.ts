// The whole way of an opinion: a document becomes a draft, a citizen without scripts comments, the city answers, the receipt shows the answer.
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { samples, which } from "#tests/app/draft/importer/documents.ts";
import { type NewCity, startNewCity } from "#tests/support/new-city.ts";
import { fromCsv, fromJson, fromPage, fromXlsx, type TableRow } from "#tests/support/result-tables.ts";
import { lookUp, type Slip, saysWho, sectionAt, slipOn, toDraft, writeTwo } from "#tests/support/walk-citizen.ts";
import {
  type Answer,
  answerAtDesk,
  answerOnSheet,
  enterLetter,
  openCase,
  publishDraft,
  publishResult,
  readAtDesk,
  signIn,
} from "#tests/support/walk-staff.ts";
import { openBrowser, type Walker, walker } from "#tests/support/walker.ts";

const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
const desktop = { viewport: { width: 1440, height: 900 } };

const said = {
  bus: "バスの本数を減らさないでください。昼の便がないと病院に行けません。",
  goals: "目標の数字を、年度ごとに書いてください。",
  counter: "市役所の窓口を、土曜日にもあけてください。",
  toilet: "公園のトイレが暗いので、明るくしてください。",
} as const;
const letter = [
  "拝啓　秋冷の候、お世話になっております。",
  said.counter,
  said.toilet,
  "敬具\nみほん市北町3-4-5\n見本 次郎",
];
const views = {
  bus: "ご意見を踏まえ、案を直しました。",
  goals: "目標の数字は、実施計画に書いています。",
  counter: "窓口の時間は、利用の数を見て考えます。",
  toilet: "毎年2か所ずつ新しくする予定です。",
} as const;
const added = "年度ごとの目標も示します。";

describe.each([
  { how: "without a script", scripted: false },
  { how: "with the script of the reading desk", scripted: true },
])(`on a ${which}, with staff working $how`, ({ scripted }) => {
  let city: NewCity;
  let browser: Browser;
  let staff: Walker;
  let citizen: Walker;
  let bus: { text: string };
  let slip: Slip;
  let letterDigits: string;
  let webDigits: string;
  const found: string[] = [];
  const at = (path: string) => `${city.server.origin}${path}`;
  /** Looks at what is on the screen now. */
  const look = async (of: Walker) => void found.push(...(await of.axe()));
  const desk = (rest: string) => at(`/desk/mihon/cases/soan-iken${rest}`);

  beforeAll(async () => {
    city = await startNewCity();
    browser = await openBrowser();
    staff = await walker(browser, { ...desktop, javaScriptEnabled: scripted });
    citizen = await walker(browser, phone);
    for (const { page } of [staff, citizen]) page.setDefaultTimeout(15_000);
  });

  afterAll(async () => {
    await browser?.close();
    await city?.end();
  });

  it("staff read the document in, arrange it, and show the draft to everybody", async () => {
    await signIn(staff.page, city.server.origin);
    await look(staff);
    await publishDraft(staff.page, { name: "soan.txt", text: samples.contents.text });
    await look(staff);
  });

  it("staff make a case of it and announce it", async () => {
    await openCase(staff.page, city.server.origin);
    await look(staff);
  });

  it("a citizen finds the draft, comments on two sections, is asked what is missing, and gets a receipt", async () => {
    const { page } = citizen;
    await toDraft(page, city.server.origin);
    await look(citizen);
    bus = await sectionAt(page, 2);
    const other = await sectionAt(page, 3);
    await (await sectionAt(page, 2)).link.click();
    await look(citizen);
    await writeTwo(page, said.bus, { text: said.goals, key: other.key });
    expect(await page.locator("#errors").textContent()).toContain("お名前を書いてください。");
    await look(citizen);
    await saysWho(page);
    expect(await page.locator("main").textContent()).toContain("まだ提出していません");
    await look(citizen);
    await page.getByRole("button", { name: "この内容で提出する" }).click();
    expect(page.url()).toBe(at("/receipts/issued"));
    await look(citizen);
    slip = await slipOn(page);
    expect(slip).toEqual({
      number: expect.stringMatching(/^\d+-001-0001-\d$/),
      key: expect.stringMatching(/^.{4}-.{4}$/),
    });
    webDigits = slip.number.replaceAll("-", "");
    await page.reload();
    expect(await slipOn(page)).toEqual(slip);
  });

  it("the citizen looks the receipt up: it was received", async () => {
    const status = await lookUp(citizen.page, city.server.origin, slip);
    expect(status).toContain("受け付けました");
    expect(status).toContain(said.bus);
    await look(citizen);
  });

  it("staff type up a letter, and when the period is over confirm what is valid", async () => {
    letterDigits = await enterLetter(staff.page, city.server.origin, letter);
    await look(staff);
    await city.letClose("soan-iken");
    await staff.page.goto(desk("/inbox"));
    await look(staff);
    await staff.page.getByRole("button", { name: "2通を案のとおりに確かめた" }).click();
    expect(await staff.page.locator("main").textContent()).not.toContain("案：有効");
    expect(await lookUp(citizen.page, city.server.origin, slip)).toContain("いま、市が読んでいます");
  });

  it("staff cut the letter, put every opinion in its place, and answer every row", async () => {
    const { page } = staff;
    const change = { before: bus.text, after: `${bus.text}${added}` };
    const answers: Record<keyof typeof said, Answer> = {
      bus: { classNo: 1, text: views.bus, change },
      goals: { classNo: 3, text: views.goals },
      counter: { classNo: 4, text: views.counter },
      toilet: { classNo: 5, text: views.toilet },
    };
    if (scripted) {
      await readAtDesk(page, desk(`/read?pass=read&letter=${letterDigits}`), 2);
      await look(staff);
      for (const of of Object.keys(said) as (keyof typeof said)[]) {
        await page.goto(desk("/read?pass=answer"));
        const row = page.getByRole("region", { name: "一覧" }).getByRole("link", { name: said[of].slice(0, 12) });
        await answerAtDesk(page, at((await row.getAttribute("href")) ?? ""), answers[of]);
      }
    } else {
      await answerOnSheet(page, desk(`/read/${letterDigits}/form`), [answers.counter, answers.toilet]);
      await look(staff);
      await answerOnSheet(page, desk(`/read/${webDigits}/form`), [answers.bus, answers.goals]);
    }
    await look(staff);
  });

  it("staff see that nothing is missing, look at the preview, and publish", async () => {
    const results = `${city.server.origin}/consultations/soan-iken/results`;
    expect((await city.server.fetch("/consultations/soan-iken/results")).status).toBe(404);
    await publishResult(staff.page, city.server.origin);
    await look(staff);
    expect((await city.server.fetch(new URL(results).pathname)).status).toBe(200);
  });

  it("the citizen's receipt shows the answer to each opinion with its number in the table", async () => {
    const status = await lookUp(citizen.page, city.server.origin, slip);
    expect(status).toContain("2件のうち1件で、案が変わりました。");
    for (const text of [said.bus, views.bus, added, said.goals, views.goals]) expect(status).toContain(text);
    expect(status.match(/結果の No\.\d+/g)).toEqual(["結果の No.3", "結果の No.4"]);
    await look(citizen);
    await citizen.page.getByRole("link", { name: "すべての意見と結果を見る" }).click();
    await look(citizen);
  });

  it("page, XLSX, CSV and JSON carry the same numbers, in the order of the plan", async () => {
    const rows: TableRow[] = [
      [1, 1, said.counter, views.counter],
      [2, 1, said.toilet, views.toilet],
      [3, 1, said.bus, views.bus],
      [4, 1, said.goals, views.goals],
    ];
    expect(await fromPage(citizen.page)).toEqual(rows);
    const file = (format: string) => city.server.fetch(`/consultations/soan-iken/results/1/download/${format}`);
    expect(await fromXlsx(new Uint8Array(await (await file("xlsx")).arrayBuffer()))).toEqual(rows);
    expect(fromCsv(await (await file("csv")).text())).toEqual(rows);
    expect(fromJson(await (await file("json")).text())).toEqual(rows);
  });

  it("axe found nothing on the way, and no browser complained", () => {
    expect(found).toEqual([]);
    expect([...staff.complaints, ...citizen.complaints]).toEqual([]);
  });
});
