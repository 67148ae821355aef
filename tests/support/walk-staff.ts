// What a clerk does at the desk, by labels and buttons alone, so that it works with and without scripts.
import type { Page } from "@playwright/test";
import { addDays, tokyoDay } from "#app/shared/time/tokyo.ts";
import { clerk } from "./new-city.ts";

/** Presses the button that says exactly this. */
export const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();

export async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/desk`);
  await page.getByLabel("サインイン名").fill(clerk.login);
  await page.getByLabel("パスワード").fill(clerk.password);
  await press(page, "サインインする");
}

/** From the desk of a city without plans to a draft that everybody can read, with policies of its sections. */
export async function publishDraft(page: Page, document: { name: string; text: string }): Promise<void> {
  await page.getByRole("link", { name: "計画をつくる" }).click();
  await page.getByLabel("題", { exact: true }).fill("第1次みほん市総合計画");
  await press(page, "この計画をつくる");
  await page.getByRole("link", { name: "案を読み込む" }).click();
  const buffer = Buffer.from(document.text);
  await page.getByLabel("ファイル").setInputFiles({ name: document.name, mimeType: "text/plain", buffer });
  await press(page, "読み込む");
  // The second section: in front of the first there may be text without a heading.
  const second = page.locator("details").filter({ hasText: "前の項目とつなぐ" }).nth(1);
  await second.locator("summary").click();
  await second.getByLabel("見出し", { exact: true }).fill("見直した見出し");
  await second.getByRole("button", { name: "変える" }).click();
  await page.getByRole("heading", { name: /見直した見出し$/ }).waitFor();
  await page.getByLabel("案の題").fill("第1次みほん市総合計画（素案）");
  await page.getByLabel("段階").fill("素案");
  await page.getByLabel("アドレスに使う名前").fill("soan");
  await press(page, "案として保存する");
  await press(page, "公開する");
  await press(page, "項目から施策をつくる");
  await page.getByRole("link", { name: "公開中のページを見る" }).waitFor();
}

/** Makes a case of thirty days from today and announces it. */
export async function openCase(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/desk/mihon/cases/new`);
  await page.getByLabel("題", { exact: true }).fill("素案への意見募集");
  await page.getByLabel("アドレスに使う名前").fill("soan-iken");
  const today = tokyoDay(new Date().toISOString());
  await page.getByLabel("はじまる日").fill(today);
  await page.getByLabel("終わる日").fill(addDays(today, 29));
  await press(page, "つくって、内容へ進む");
  await page.getByLabel("何への意見ですか").fill("総合計画の素案に、ご意見をください。");
  await press(page, "保存する");
  await page.getByText("保存しました。").waitFor();
  await press(page, "予告する（公開します）");
  await page.getByText("中止する", { exact: true }).first().waitFor();
}

/** Types up a letter that came by post. Returns its receipt digits. */
export async function enterLetter(page: Page, origin: string, paragraphs: readonly string[]): Promise<string> {
  await page.goto(`${origin}/desk/mihon/cases/soan-iken/inbox`);
  await page.getByRole("link", { name: "紙を受けつける" }).click();
  await page.getByLabel("方法", { exact: true }).selectOption({ label: "郵送" });
  await page.getByLabel("受付日").fill(tokyoDay(new Date().toISOString()));
  await page.getByLabel("書かれていること").fill(paragraphs.join("\n\n"));
  await page.getByLabel("お名前（団体は代表者）").fill("見本 次郎");
  await page.getByLabel("住所").fill("みほん市北町3-4-5");
  await press(page, "受けつける");
  return ((await page.getByRole("heading", { level: 1 }).textContent()) ?? "").replace(/\D/g, "");
}

export interface Answer {
  /** Number of the class in the list, from 1. */
  readonly classNo: number;
  readonly text: string;
  /** A change of the draft: a paragraph of it and the new wording. */
  readonly change?: { readonly before: string; readonly after: string };
}

/** Reads, places and answers a letter on its one sheet, without a script; places that are not settled become the whole plan. */
export async function answerOnSheet(page: Page, address: string, answers: readonly Answer[]): Promise<void> {
  await page.goto(address);
  for (const [index, { classNo, text, change }] of answers.entries()) {
    const piece = page.getByRole("group", { name: `${index + 1}つめの意見` });
    const later = piece.getByRole("radio", { name: "あとで" });
    if ((await later.count()) > 0) await piece.getByRole("radio", { name: "計画全般" }).check();
    await piece.getByRole("combobox", { name: "反映区分" }).selectOption({ index: classNo });
    await piece.getByRole("textbox", { name: "考え方" }).fill(text);
    if (!change) continue;
    await piece.getByText("案を直す（直しの要る区分のとき）").click();
    await piece.getByLabel("修正前").fill(change.before);
    await piece.getByLabel("修正後").fill(change.after);
  }
  await press(page, /^送/);
  await page.getByRole("status").filter({ hasText: "送りました" }).waitFor();
}

const says = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words }).waitFor();

/** Opens a place of the desk and waits until its script runs. */
async function desk(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("footer.bar .keys").waitFor();
}

/** Reads a letter at the desk with its script: every piece to the whole plan, what is proposed to be set aside set aside. */
export async function readAtDesk(page: Page, address: string, pieces: number): Promise<void> {
  await desk(page, address);
  for (let piece = 1; piece <= pieces; piece += 1) {
    await press(page, "計画全般");
    await says(page, `${piece}つめを`);
  }
  await page.keyboard.press("Enter");
  await says(page, "よみおえました");
}

/** Answers the row of an address at the desk with its script: a digit for the class, the words, Ctrl+Enter. */
export async function answerAtDesk(page: Page, address: string, { classNo, text, change }: Answer): Promise<void> {
  await desk(page, address);
  await page.keyboard.press(String(classNo));
  await page.keyboard.type(text);
  if (change) {
    await page.locator("#after").waitFor();
    await page.locator("#before").selectOption(change.before);
    await page.locator("#after").fill(change.after);
  }
  await page.keyboard.press("Control+Enter");
  await says(page, "に答えました");
}

/** Looks at the preview, says that it holds nobody's data, and publishes. */
export async function publishResult(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/desk/mihon/cases/soan-iken/remaining`);
  await page.getByRole("heading", { name: /そろいました/ }).waitFor();
  await page.getByRole("link", { name: "公表の下見へ" }).click();
  await page.getByLabel("個人情報がないことを確かめました").check();
  await press(page, "公表する");
}
