// よみとり机 in a browser: a letter by keys alone, by mouse alone, without a script; an answer with a change of the draft; two clerks at once.
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type DeskServer, fivePieces, startDesk } from "#tests/support/desk-server.ts";
import { smallTargets } from "#tests/support/gallery/measure.ts";

const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-sync",
];

let browser: Browser;
/** What browsers complained about during the test. */
let complaints: string[] = [];
const contexts: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium", args: switches });
});
afterAll(() => browser?.close());
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(complaints.splice(0)).toEqual([]);
});

/** A page of a clerk who is signed in; whatever its console says counts against the test. */
async function pageOf(desk: DeskServer, cookie: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  contexts.push(context);
  const [name = "", value = ""] = cookie.split(/=(.*)/);
  await context.addCookies([{ name, value, url: desk.server.origin }]);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return page;
}

const status = (page: Page) => page.locator("footer.bar [role=status]").textContent();
const said = (page: Page, sentence: string | RegExp) =>
  expect.poll(() => status(page), { timeout: 10_000 }).toMatch(sentence);
const filled = (page: Page) => page.locator(".dec-end .btn").textContent();
const current = (page: Page) => page.locator(".piece.now .t").textContent();

/** Opens a place of the desk and waits until its script runs: the keys are then written in the bar. */
async function open(page: Page, desk: DeskServer, query: string): Promise<void> {
  await page.goto(`${desk.server.origin}${desk.desk}?${query}`);
  await page.locator("footer.bar .keys").waitFor();
}

const axe = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} ${node.target.join(" ")} ${node.failureSummary}`),
  );
};

/** What is stored of the opinions of a letter: section titles by their order, null for the whole plan. */
async function placesOf(desk: DeskServer, digits: string): Promise<(string | null)[]> {
  const rows = await desk.house.reader
    .selectFrom("opinion")
    .innerJoin("submission", "submission.id", "opinion.submission_id")
    .innerJoin("opinion_span", "opinion_span.opinion_id", "opinion.id")
    .leftJoin("section", "section.id", "opinion.section_id")
    .select(["section.title", "opinion_span.span_from"])
    .where("submission.receipt_digits", "=", digits)
    .where("opinion.dropped_at", "is", null)
    .where("opinion_span.ordinal", "=", 1)
    .orderBy("opinion_span.span_from")
    .execute();
  return rows.map(({ title }) => title);
}

const readThrough = (desk: DeskServer, digits: string) =>
  desk.house.reader
    .selectFrom("submission")
    .select("read_through")
    .where("receipt_digits", "=", digits)
    .executeTakeFirstOrThrow()
    .then((row) => row.read_through);

const asidesOf = (desk: DeskServer, digits: string) =>
  desk.house.reader
    .selectFrom("set_aside")
    .innerJoin("submission", "submission.id", "set_aside.submission_id")
    .select(["set_aside.kind", "set_aside.span_from", "set_aside.span_to"])
    .where("submission.receipt_digits", "=", digits)
    .orderBy("set_aside.span_from")
    .execute();

interface SentKey {
  readonly key: string;
  readonly code: string;
  readonly isComposing?: boolean;
  readonly repeat?: boolean;
  readonly keyCode?: number;
}

const spot = (words: string) => ({ from: fivePieces.indexOf(words), to: fivePieces.indexOf(words) + words.length });

describe("a letter of five opinions by keys alone", () => {
  let desk: DeskServer;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk?.end());

  it("is read with one key for each opinion and Enter at its end, and the next letter comes", async () => {
    const digits = await desk.letter(fivePieces);
    const next = await desk.letter("公園の砂場に、屋根をつけてください。");
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=read&letter=${digits}`);
    expect(await current(page)).toContain("市内を回るバス");
    expect(await filled(page)).toContain("1 に置いて次へ");
    await page.keyboard.press("1");
    await said(page, /^1つめを 第1章 第1節 公共交通 に置きました。2つめ$/);
    expect(await page.evaluate(() => document.activeElement?.matches(".piece.now"))).toBe(true);
    await page.keyboard.press("Enter");
    await said(page, /^2つめを 第1章 第2節 道路と歩道 に置きました。3つめ$/);
    await page.keyboard.press("1");
    await said(page, /^3つめを 第2章 第1節 公園 に/);
    await page.keyboard.press("1");
    await said(page, /^4つめを/);
    await page.keyboard.press("1");
    await said(page, /^5つめを 計画全般 に置きました。おわりです。$/);
    expect(await filled(page)).toContain("2か所を外して、この手紙をおえる");
    await page.keyboard.press("Enter");
    await said(page, /をよみおえました。$/);
    await expect.poll(() => page.url()).toContain(`letter=${next}`);
    expect(await placesOf(desk, digits)).toEqual(["公共交通", "道路と歩道", "公園", "公共交通", null]);
    expect(await readThrough(desk, digits)).toBe(1);
    expect((await asidesOf(desk, digits)).map(({ kind }) => kind)).toEqual(["greeting", "personal"]);
  });

  it("is cut, joined and masked with C, M and X and the digits they call up", async () => {
    const digits = await desk.letter(fivePieces);
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=read&letter=${digits}&piece=${spot("次に、歩道").from}`);
    await page.keyboard.press("c");
    await page.locator(".cut-here kbd").first().waitFor();
    await page.keyboard.press("2");
    await said(page, /^切りました。2つめ$/);
    expect(await current(page)).not.toContain("通学路");
    await page.keyboard.press("j");
    expect(await current(page)).toContain("通学路の歩道とあわせて");
    await page.keyboard.press("m");
    await said(page, /^前とつなぎました。2つめ$/);
    expect(await current(page)).toContain("通学路の歩道とあわせて");
    await page.keyboard.press("x");
    await page.locator(".tool-more[open] .opt").first().waitFor();
    await page.keyboard.press("1");
    await said(page, /^個人情報として外しました。2つめ$/);
    expect(await current(page)).toContain("伏せました");
    expect(await current(page)).not.toContain("山本");
    const [aside] = await asidesOf(desk, digits);
    expect(fivePieces.slice(aside?.span_from, aside?.span_to)).toContain("山本");
  });

  it("finds any other section with 0 and a digit, or with 0, a word and Enter", async () => {
    const digits = await desk.letter(fivePieces);
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=read&letter=${digits}&piece=${spot("まず、市内").from}`);
    await page.keyboard.press("0");
    await page.keyboard.type("公園");
    await page.keyboard.press("Enter");
    await said(page, /^1つめを 第2章 第1節 公園 に/);
    await page.keyboard.press("k");
    await page.keyboard.press("0");
    await page.locator("[data-chooser=empty]:focus").waitFor();
    await page.keyboard.press("1");
    await said(page, /^1つめを 計画全般 に/);
    expect(await placesOf(desk, digits)).toEqual([null]);
  });

  it("puts an opinion into a like row with Q, after showing who says the same", async () => {
    await desk.web([{ text: "乗合タクシーを、停留所から遠い地区に走らせてほしいです。", section: "c1-1" }]);
    const digits = await desk.letter("停留所から遠い地区に住んでいます。乗合タクシーを走らせてほしいです。");
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=read&letter=${digits}`);
    await page.locator(".pair").waitFor();
    expect(await filled(page)).toContain("この行に入れて次へ");
    const before = await desk.house.reader.selectFrom("opinion_group").select("id").execute();
    await page.keyboard.press("q");
    await said(page, /に入れました。/);
    const after = await desk.house.reader.selectFrom("opinion_group").select("id").execute();
    expect(after.length).toBe(before.length);
  });

  it("lets Japanese input alone and understands a keyboard left in かな", async () => {
    const digits = await desk.letter(fivePieces);
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=read&letter=${digits}&piece=${spot("まず、市内").from}`);
    const send = (init: SentKey) =>
      page.evaluate((facts) => {
        const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...facts });
        if (facts.keyCode) Object.defineProperty(event, "keyCode", { value: facts.keyCode });
        document.body.dispatchEvent(event);
        return event.defaultPrevented;
      }, init);
    expect(await send({ key: "1", code: "Digit1", isComposing: true })).toBe(false);
    expect(await send({ key: "Enter", code: "Enter", keyCode: 229 })).toBe(false);
    expect(await send({ key: "1", code: "Digit1", repeat: true })).toBe(false);
    expect(await placesOf(desk, digits)).toEqual([]);
    expect(await send({ key: "ま", code: "KeyJ" })).toBe(true);
    await expect.poll(() => current(page)).toContain("次に、歩道");
  });
});

describe("a letter of five opinions by mouse alone", () => {
  let desk: DeskServer;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk?.end());

  it("is read with one press for each opinion and one at its end", async () => {
    const digits = await desk.letter(fivePieces);
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=read&letter=${digits}`);
    await page.getByRole("button", { name: /第1章 第1節 公共交通/ }).click();
    await said(page, /^1つめを/);
    await page.getByRole("button", { name: /道路と歩道/ }).click();
    await said(page, /^2つめを/);
    await page.getByRole("button", { name: "1 に置いて次へ" }).click();
    await said(page, /^3つめを/);
    await page.getByRole("button", { name: "1 に置いて次へ" }).click();
    await said(page, /^4つめを/);
    await page.getByRole("button", { name: "計画全般" }).first().click();
    await said(page, /^5つめを 計画全般/);
    await page.getByRole("button", { name: /この手紙をおえる/ }).click();
    await said(page, /をよみおえました。$/);
    expect(await readThrough(desk, digits)).toBe(1);
  });

  it("is cut at a mark and joined at a mark, one press each", async () => {
    const digits = await desk.letter(fivePieces);
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=read&letter=${digits}&piece=${spot("次に、歩道").from}`);
    await page.getByRole("button", { name: "1：ここで切る" }).click();
    await said(page, /^切りました。/);
    await page.getByRole("button", { name: "前とつなぐ" }).last().click();
    await said(page, /^前とつなぎました。/);
    expect(await current(page)).toContain("隣の山本さん");
  });

  it("hides exactly the characters that are dragged over", async () => {
    const digits = await desk.letter(fivePieces);
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=read&letter=${digits}&piece=${spot("次に、歩道").from}`);
    const wished = spot("山本さん");
    const box = await page.evaluate(({ from, to }) => {
      const stretches = [...document.querySelectorAll<HTMLElement>(".piece.now [data-from]")];
      const at = (offset: number): [Node, number] => {
        const held = stretches.find(({ dataset }) => Number(dataset.from) <= offset && offset < Number(dataset.to));
        const words = held?.firstChild;
        if (!held || !words) throw new Error("no such words");
        return [words, offset - Number(held.dataset.from)];
      };
      const range = document.createRange();
      range.setStart(...at(from));
      range.setEnd(...at(to));
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    }, wished);
    await page.mouse.move(box.left + 1, box.y);
    await page.mouse.down();
    await page.mouse.move(box.right - 1, box.y, { steps: 8 });
    await page.mouse.up();
    await page.getByText("えらんだ4字を").waitFor();
    await page.getByRole("button", { name: "個人情報として外す" }).click();
    await said(page, /^個人情報として外しました。/);
    expect(await asidesOf(desk, digits)).toEqual([{ kind: "personal", span_from: wished.from, span_to: wished.to }]);
  });

  it("makes another piece the current one when it is pressed", async () => {
    const digits = await desk.letter(fivePieces);
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=read&letter=${digits}`);
    await page.getByText("公園のトイレは暗くて").click();
    await expect.poll(() => current(page)).toContain("公園のトイレ");
  });
});

describe("an answer", () => {
  let desk: DeskServer;
  beforeAll(async () => {
    desk = await startDesk();
    await desk.web([
      { text: "市内を回るバスの便をふやしてください。", section: "c1-1" },
      { text: "通学路の歩道を早く直してください。", section: "c1-2" },
      { text: "公園のトイレを明るくしてください。", section: "c2-1" },
    ]);
  });
  afterAll(() => desk?.end());

  const rowOf = async (words: string) => {
    const row = await desk.house.reader
      .selectFrom("opinion")
      .select("group_id")
      .where("excerpt", "like", `${words}%`)
      .executeTakeFirstOrThrow();
    return row.group_id;
  };
  const answerOf = (groupId: string) =>
    desk.house.reader
      .selectFrom("response")
      .leftJoin("response_class", "response_class.id", "response.class_id")
      .leftJoin("revision_response", "revision_response.response_id", "response.id")
      .leftJoin("revision", "revision.id", "revision_response.revision_id")
      .select(["response_class.code", "response.text", "revision.before", "revision.after"])
      .where("response.group_id", "=", groupId)
      .executeTakeFirst();

  it("with a change of the draft is class, view, paragraph and new wording by keys alone", async () => {
    const groupId = await rowOf("通学路");
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=answer&row=${groupId}`);
    await page.keyboard.press("1");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("view");
    await page.keyboard.type("ご意見を踏まえ、\n案を直します。1j");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("before");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("after");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("車いすの幅も確かめます。");
    await page.keyboard.press("Control+Enter");
    await said(page, /に答えました。$/);
    await expect.poll(() => page.url()).not.toContain(groupId);
    expect(await answerOf(groupId)).toEqual({
      code: "A",
      text: "ご意見を踏まえ、\n案を直します。1j",
      before: "通学路の歩道を、5年で10か所直します。",
      after: "通学路の歩道を、5年で10か所直します。車いすの幅も確かめます。",
    });
  });

  it("that lacks what its class asks for is kept, and the caret goes there", async () => {
    const groupId = await rowOf("公園の");
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=answer&row=${groupId}`);
    await page.keyboard.press("2");
    await page.keyboard.type("一部を直します。");
    await page.keyboard.press("Control+Enter");
    await said(page, /書きかけで残しました。案の直しがまだです。$/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("after");
    expect(await answerOf(groupId)).toMatchObject({ code: "B", text: "一部を直します。", after: null });
  });

  it("that is typed and not sent comes back after Esc, another row and a reload", async () => {
    const groupId = await rowOf("市内を回る");
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=answer&row=${groupId}`);
    await page.keyboard.press("4");
    await page.keyboard.type("書きかけの文");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await expect.poll(() => page.url()).not.toContain(groupId);
    await page.keyboard.press("k");
    await expect.poll(() => page.url()).toContain(groupId);
    await expect.poll(() => page.inputValue("#view")).toBe("書きかけの文");
    await page.reload();
    await page.locator("footer.bar .keys").waitFor();
    await expect.poll(() => page.inputValue("#view")).toBe("書きかけの文");
    expect(await page.locator(".class-opt input:checked").count()).toBe(1);
    expect(await answerOf(groupId)).toBeUndefined();
  });

  it("by mouse is a class, which takes the caret to the view, and the filled button", async () => {
    const groupId = await rowOf("市内を回る");
    const page = await pageOf(desk, desk.colleague);
    await open(page, desk, `pass=answer&row=${groupId}`);
    await page.locator(".class-opt").nth(3).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("view");
    await page.keyboard.type("参考にします。");
    await page.getByRole("button", { name: "できた、次へ" }).click();
    await said(page, /に答えました。/);
    expect(await answerOf(groupId)).toMatchObject({ code: "D", text: "参考にします。" });
  });

  it("to a row that a colleague changed meanwhile is refused, says who, shows both and keeps what was typed", async () => {
    const groupId = await rowOf("市内を回る");
    const mine = await pageOf(desk, desk.clerk);
    const theirs = await pageOf(desk, desk.colleague);
    await open(mine, desk, `pass=answer&row=${groupId}`);
    await open(theirs, desk, `pass=answer&row=${groupId}`);
    await theirs.keyboard.press("5");
    await theirs.keyboard.press("Control+a");
    await theirs.keyboard.type("田中の文");
    await theirs.keyboard.press("Control+Enter");
    await said(theirs, /に答えました。/);
    await mine.keyboard.press("3");
    await mine.keyboard.press("Control+a");
    await mine.keyboard.type("佐藤の文");
    await mine.keyboard.press("Control+Enter");
    await said(mine, /^田中 見本さんが.+に変えました。/);
    expect(await mine.inputValue("#view")).toBe("佐藤の文");
    await mine.locator(".note", { hasText: "いま入っている答え" }).getByText("田中の文").waitFor();
    expect(await answerOf(groupId)).toMatchObject({ code: "E", text: "田中の文" });
    await mine.keyboard.press("Control+Enter");
    await said(mine, /に答えました。/);
    expect(await answerOf(groupId)).toMatchObject({ code: "C", text: "佐藤の文" });
  });

  it("that cannot be sent stays in its field, with a sentence, and goes out when the way is free again", async () => {
    const groupId = await rowOf("市内を回る");
    const page = await pageOf(desk, desk.clerk);
    await open(page, desk, `pass=answer&row=${groupId}`);
    await page.keyboard.press("4");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("あとで届く文");
    await page.route("**/read/deed*", (route) => route.abort());
    await page.keyboard.press("Control+Enter");
    await said(page, /^つながっていません。/);
    complaints = complaints.filter((text) => !text.includes("ERR_FAILED"));
    expect(await page.inputValue("#view")).toBe("あとで届く文");
    await page.unroute("**/read/deed*");
    await page.keyboard.press("Control+Enter");
    await said(page, /に答えました。/);
    expect(await answerOf(groupId)).toMatchObject({ text: "あとで届く文" });
  });
});

describe("without a script", () => {
  let desk: DeskServer;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk?.end());
  const plainPage = () => pageOf(desk, desk.clerk, { javaScriptEnabled: false });

  it("every press of the desk works and comes back to the next piece", async () => {
    const digits = await desk.letter(fivePieces);
    const page = await plainPage();
    await page.goto(`${desk.server.origin}${desk.desk}?pass=read&letter=${digits}`);
    await page.getByRole("button", { name: "1 に置いて次へ" }).click();
    expect(await status(page)).toBe("置きました。");
    expect(await current(page)).toContain("次に、歩道");
    await page.getByRole("button", { name: "1：ここで切る" }).click();
    expect(await status(page)).toBe("切りました。");
    await page.getByText("ほかの節…").click();
    await page.getByRole("listbox", { name: "節の一覧" }).selectOption({ label: "第2章 第1節 公園" });
    await page.getByRole("button", { name: "ここに置く" }).click();
    expect(await status(page)).toBe("置きました。");
    expect(await placesOf(desk, digits)).toEqual(["公共交通", "公園"]);
  });

  it("an answer goes out with a ready-made sentence, and what is refused comes back with everything typed", async () => {
    await desk.web([{ text: "夜のバスをふやしてください。", section: "c1-1" }]);
    const row = await desk.house.reader
      .selectFrom("opinion")
      .select("group_id")
      .where("excerpt", "like", "夜のバス%")
      .executeTakeFirstOrThrow();
    const [page, theirs] = [await plainPage(), await plainPage()];
    const address = `${desk.server.origin}${desk.desk}?pass=answer&row=${row.group_id}`;
    await page.goto(address);
    await theirs.goto(address);
    await theirs.locator(".class-opt").nth(3).click();
    await theirs.getByText("定型文").click();
    await theirs.locator(".snippets button").first().click();
    expect(await theirs.inputValue("#view")).toBe("ご意見をいただき、ありがとうございます。");
    await page.locator(".class-opt").nth(4).click();
    await page.fill("#view", "案のままとします。");
    await page.getByRole("button", { name: "できた、次へ" }).click();
    await page.getByText("に変えました").first().waitFor();
    expect(await page.inputValue("#view")).toBe("案のままとします。");
    expect(await page.locator(".class-opt").nth(4).locator("input").isChecked()).toBe(true);
    await page.locator(".note", { hasText: "いま入っている答え" }).getByText("ありがとうございます").waitFor();
    complaints = complaints.filter((text) => !text.includes("409"));
  });

  it("a letter is read, placed and answered on one sheet with one button", async () => {
    const digits = await desk.letter(fivePieces.replace("まず、市内", "はじめに、市内"));
    const page = await plainPage();
    await page.goto(`${desk.server.origin}${desk.desk}/${digits}/form`);
    const piece = (number: number) => page.locator("fieldset.op", { hasText: `${number}つめの意見` });
    await piece(1).locator("select[name$='.classId']").selectOption({ label: "4 進めるときの参考にします" });
    await piece(1).locator("textarea[name$='.text']").fill("便の数は、運行の実績を見て考えます。");
    await piece(5).getByLabel("計画全般").check();
    await page.getByRole("button", { name: /^送/ }).click();
    expect(await placesOf(desk, digits)).toEqual(["公共交通", "道路と歩道", "公園", "公共交通", null]);
    expect(await readThrough(desk, digits)).toBe(1);
    const answer = await desk.house.reader
      .selectFrom("response")
      .select("text")
      .where("text", "=", "便の数は、運行の実績を見て考えます。")
      .executeTakeFirst();
    expect(answer).toBeDefined();
  });

  it("cuts, joins and masks of the sheet show on the next page, where the rest is still to be placed", async () => {
    const digits = await desk.letter(fivePieces.replace("まず、市内", "一番に、市内"));
    const page = await plainPage();
    await page.goto(`${desk.server.origin}${desk.desk}/${digits}/form`);
    const piece = (number: number) => page.locator("fieldset.op", { hasText: `${number}つめの意見` });
    await piece(2).locator("details summary").first().click();
    await piece(2)
      .getByLabel(/「通学路/)
      .check();
    await piece(2)
      .getByLabel(/伏せる字/)
      .fill("山本さん");
    await piece(4).locator("details summary").first().click();
    await piece(4).getByLabel("前の意見とつなぐ").check();
    await page.getByRole("button", { name: /^送/ }).click();
    await page.getByText("分けたところを、もう一度見てください").waitFor();
    expect(await piece(2).locator(".t").textContent()).not.toContain("山本");
    expect(await piece(3).locator(".t").textContent()).toContain("通学路の歩道とあわせて");
    expect(await piece(4).locator(".t").textContent()).toMatch(/公園のトイレ[\s\S]*乗合タクシー/);
    expect(await placesOf(desk, digits)).toEqual(["公共交通"]);
  });

  it("a sheet whose letter a colleague changed is refused whole, and everything typed is still there", async () => {
    const digits = await desk.letter(fivePieces.replace("まず、市内", "第一に、市内"));
    const [page, theirs] = [await plainPage(), await plainPage()];
    await page.goto(`${desk.server.origin}${desk.desk}/${digits}/form`);
    await page.locator("textarea[name$='.text']").first().fill("書いておいた考え方");
    await theirs.goto(`${desk.server.origin}${desk.desk}?pass=read&letter=${digits}`);
    await theirs.locator("[data-command=place-1]").click();
    await page.getByRole("button", { name: /^送/ }).click();
    await page.getByText("ほかの人がこの手紙を変えました").waitFor();
    expect(await page.locator("textarea[name$='.text']").first().inputValue()).toBe("書いておいた考え方");
    expect(await placesOf(desk, digits)).toEqual(["公共交通"]);
    complaints = complaints.filter((text) => !text.includes("409"));
  });

  it("words to hide that the text does not say are asked for again", async () => {
    const digits = await desk.letter("公園のトイレを直してください。隣の山本さんも困っています。");
    const page = await plainPage();
    await page.goto(`${desk.server.origin}${desk.desk}/${digits}/form`);
    await page.locator("details summary").first().click();
    await page.getByLabel(/伏せる字/).fill("佐藤さん");
    await page.getByRole("button", { name: /^送/ }).click();
    await page.getByText("「佐藤さん」は、この意見の文の中に見つかりません").first().waitFor();
    expect(await page.getByLabel(/伏せる字/).inputValue()).toBe("佐藤さん");
    expect(await placesOf(desk, digits)).toEqual([]);
    complaints = complaints.filter((text) => !text.includes("422"));
  });
});

describe("the look", () => {
  let desk: DeskServer;
  let digits: string;
  beforeAll(async () => {
    desk = await startDesk();
    await desk.web([{ text: "停留所から遠い地区に、乗合タクシーを走らせてほしいです。", section: "c1-1" }]);
    digits = await desk.letter(fivePieces);
  });
  afterAll(() => desk?.end());
  const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

  /** axe on every state of a letter and of a row. */
  async function statesOf(page: Page): Promise<string[]> {
    const found: string[] = [];
    const look = async (name: string) => found.push(...(await axe(page)).map((finding) => `${name}: ${finding}`));
    await open(page, desk, `pass=read&letter=${digits}`);
    await look("reading");
    await page.locator("details.more summary").click();
    await look("more about a piece");
    await page.locator(".opt-more summary").click();
    await look("other sections");
    await open(page, desk, `pass=read&letter=${digits}&piece=${spot("停留所から").from}`);
    await look("comparison");
    await page.locator(".tool-more summary").first().click();
    await look("passages");
    await open(page, desk, `pass=read&letter=${digits}&piece=0`);
    await look("a proposed set-aside");
    await open(page, desk, `pass=read&letter=${digits}&piece=end`);
    await look("end of the letter");
    await page.goto(`${desk.server.origin}${desk.desk}?pass=answer`);
    await page.locator("footer.bar .keys").waitFor();
    await look("answering");
    await page.locator(".class-opt").first().click();
    await page.locator("details.more > summary").click();
    await page.locator(".snippets summary").click();
    await look("a revision, and more about a row");
    await page.goto(`${desk.server.origin}${desk.desk}/${digits}/form`);
    await look("one sheet");
    return found;
  }

  it("gives axe nothing to find in light", async () => {
    expect(await statesOf(await pageOf(desk, desk.clerk, { colorScheme: "light" }))).toEqual([]);
  });

  it("gives axe nothing to find in dark", async () => {
    expect(
      await statesOf(await pageOf(desk, desk.clerk, { colorScheme: "dark", viewport: { width: 1280, height: 800 } })),
    ).toEqual([]);
  });

  it("stands in three panes from 1101 px and one under the other below, never wider than the window", async () => {
    const page = await pageOf(desk, desk.clerk);
    const found: [number, number, boolean][] = [];
    for (const wide of [320, 390, 800, 1101, 1280, 1600]) {
      await page.setViewportSize({ width: wide, height: 844 });
      await open(page, desk, `pass=read&letter=${digits}`);
      const [left, right] = await Promise.all(
        [".pane.left", ".pane.right"].map((pane) =>
          page
            .locator(pane)
            .boundingBox()
            .then((box) => box?.y ?? 0),
        ),
      );
      found.push([wide, Math.max(0, (await width(page)) - wide), left === right]);
    }
    expect(found).toEqual([320, 390, 800, 1101, 1280, 1600].map((wide) => [wide, 0, wide > 1100]));
  });

  it("keeps 修正後 above the filled button in a window of 800 px", async () => {
    const page = await pageOf(desk, desk.clerk, { viewport: { width: 1280, height: 800 } });
    await page.goto(`${desk.server.origin}${desk.desk}?pass=answer`);
    await page.locator("footer.bar .keys").waitFor();
    await page.keyboard.press("1");
    const [after, end] = await Promise.all(["#after", ".dec-end"].map((one) => page.locator(one).boundingBox()));
    expect((after?.y ?? 0) + (after?.height ?? 0)).toBeLessThanOrEqual(end?.y ?? 0);
  });

  /** The button that signs out belongs to the frame of all desk pages. */
  const ofTheDesk = (target: string) => !target.includes("出る");

  it("is large enough for a finger", async () => {
    const page = await pageOf(desk, desk.clerk, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await open(page, desk, `pass=read&letter=${digits}`);
    expect((await page.evaluate(smallTargets)).filter(ofTheDesk)).toEqual([]);
    await page.goto(`${desk.server.origin}${desk.desk}?pass=answer`);
    await page.locator("footer.bar .keys").waitFor();
    expect((await page.evaluate(smallTargets)).filter(ofTheDesk)).toEqual([]);
    await page.goto(`${desk.server.origin}${desk.desk}/${digits}/form`);
    expect((await page.evaluate(smallTargets)).filter(ofTheDesk)).toEqual([]);
  });

  it("shows whoever may only read no button that decides", async () => {
    const page = await pageOf(desk, desk.reader);
    await page.goto(`${desk.server.origin}${desk.desk}?pass=read&letter=${digits}`);
    await page.getByText("見るだけの役割です").waitFor();
    expect(await page.locator("#main button").count()).toBe(0);
    await page.goto(`${desk.server.origin}${desk.desk}?pass=answer`);
    await page.getByText("見るだけの役割です").waitFor();
    expect(await page.locator("#main textarea, #main input").count()).toBe(0);
  });
});
