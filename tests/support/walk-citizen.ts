// What a citizen does on the public pages, by links, labels and buttons alone: it works without scripts.
import type { Page } from "@playwright/test";
import { press } from "./walk-staff.ts";

export interface Slip {
  readonly number: string;
  readonly key: string;
}

/** From the first page to the draft, by links. */
export async function toDraft(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole("link", { name: "案を読んで意見を出す" }).click();
  await page.getByRole("link", { name: "案を読んで意見を出す" }).first().click();
}

/** The first paragraph of a section of the draft that is open in the browser, with the link that leads to its comment form. */
export async function sectionAt(page: Page, nth: number) {
  const link = page.getByRole("link", { name: /^この項目に意見を出す/ }).nth(nth);
  const key = new URL((await link.getAttribute("href")) ?? "", page.url()).searchParams.get("section") ?? "";
  const paragraph = page.locator(`[id="${key}-p1"]`);
  const text = await paragraph.evaluate((element) => element.firstChild?.textContent ?? "");
  return { key, link, text };
}

/** Writes two opinions: one on the section whose link is pressed, one on another. Ends at the page that confirms. */
export async function writeTwo(page: Page, first: string, other: { text: string; key: string }): Promise<void> {
  await page.getByRole("textbox", { name: /^意見/ }).fill(first);
  await press(page, "意見をもう1つ書く");
  const second = page.getByRole("group", { name: "意見2" });
  await second.getByText("ほかの項目への意見にする").click();
  await second.getByRole("combobox", { name: "どこについてですか" }).selectOption(`section:${other.key}`);
  await second.getByRole("textbox", { name: /^意見/ }).fill(other.text);
  await press(page, "確かめる画面へ進む");
}

/** Fills in who one is, where the form came back because that was missing. */
export async function saysWho(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: /^お名前/ }).fill("見本 花子");
  await page.getByRole("textbox", { name: /^住所/ }).fill("みほん市本町1-2-3");
  await page.getByRole("radio", { name: "市内に住んでいる" }).check();
  await press(page, "確かめる画面へ進む");
}

/** Number and key as the receipt on the screen shows them. */
export async function slipOn(page: Page): Promise<Slip> {
  const shown = (await page.locator("main").textContent()) ?? "";
  const [, number = ""] = /受付番号\s*(\d-\d+-\d+-\d)/.exec(shown) ?? [];
  const [, key = ""] = /確認の8文字\s*([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(shown) ?? [];
  return { number, key };
}

/** Looks a receipt up by what stands on the slip. */
export async function lookUp(page: Page, origin: string, { number, key }: Slip): Promise<string> {
  await page.goto(`${origin}/receipts`);
  await page.getByLabel("受付番号").fill(number);
  await page.getByLabel("確認の8文字").fill(key.toLowerCase());
  await press(page, "調べる");
  return (await page.locator("main").textContent()) ?? "";
}
