// Staff make and change a plan, its policies and their city's settings, by plain forms and without scripts.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAccount } from "#app/account/open-account.server.ts";
import type { Role } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { policiesOf } from "#db/queries/policy.ts";
import { aCity, must } from "#db/seed/builders/case.ts";
import { openTestHouse, theSystem } from "#tests/support/house.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const password = "とても長い合いことばです2026";

let server: RunningServer;
let house: House;
let close: () => Promise<void>;
let cityId: string;
let clerk: Desk;
let admin: Desk;

interface Page {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
}

/** A member of staff with a session. */
interface Desk {
  get(path: string): Promise<Page>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Page>;
}

const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** What the form with this hidden field, or the first one of the page, would send as it stands. */
function formOf(html: string, intent?: string): Record<string, string> {
  const forms = html.match(/<form\b[^>]*method="post"(?! action)[\s\S]*?<\/form>/g) ?? [];
  const mark = `name="intent" value="${intent}"`;
  const form = forms.find((one) => intent === undefined || one.includes(mark)) ?? "";
  const fields: Record<string, string> = {};
  const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g))
    if (!/type="checkbox"/.test(tag) || /\bchecked\b/.test(tag))
      fields[attribute(tag, "name")] = attribute(tag, "value");
  for (const [, tag = "", text = ""] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields[attribute(tag, "name")] = unescaped(text);
  for (const [, tag = "", options = ""] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const all = options.match(/<option\b[^>]*>/g) ?? [];
    fields[attribute(tag, "name")] = attribute(
      all.find((option) => /\bselected\b/.test(option)) ?? all[0] ?? "",
      "value",
    );
  }
  return fields;
}

const pageOf = async (answer: Response): Promise<Page> => ({
  status: answer.status,
  location: answer.headers.get("Location"),
  html: await answer.text(),
});

async function signIn(login: string): Promise<Desk> {
  const answer = await server.fetch("/sign-in", {
    method: "POST",
    body: new URLSearchParams({ login, password, to: "/desk" }),
  });
  expect(answer.status).toBe(303);
  const headers = { Cookie: (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "" };
  return {
    get: async (path) => pageOf(await server.fetch(path, { headers })),
    post: async (path, fields) =>
      pageOf(await server.fetch(path, { method: "POST", headers, body: new URLSearchParams(fields) })),
  };
}

const anybody = async (path: string): Promise<Page> => pageOf(await server.fetch(path));

beforeAll(async () => {
  const at = new Date().toISOString();
  ({ house, close } = await openTestHouse());
  cityId = await aCity(house, {}, at);
  const hire = async (login: string, role: Role) => {
    const grants = [{ role, scopeKind: "city", scopeId: cityId, cityId, until: null }] as const;
    must(await openAccount(house, theSystem, at, cityId, { login, name: "見本 職員", password, grants }));
  };
  await hire("clerk@mihon.example", "secretariat");
  await hire("admin@mihon.example", "administrator");
  server = await startServer({ databaseUrl: house.connection.url });
  clerk = await signIn("clerk@mihon.example");
  admin = await signIn("admin@mihon.example");
});

afterAll(async () => {
  await server?.stop();
  await close?.();
});

describe.sequential("a plan", () => {
  test("is made from its title alone; a form without one comes back with everything typed", async () => {
    const { html } = await clerk.get("/desk/mihon/plans/new");
    const blank = formOf(html);
    const refused = await clerk.post("/desk/mihon/plans/new", { ...blank, summary: "説明の<文>です。" });
    expect(refused.status).toBe(422);
    expect(formOf(refused.html).summary).toBe("説明の<文>です。");
    expect(refused.html).toContain("題を200文字までで書いてください。");
    const made = await clerk.post("/desk/mihon/plans/new", { ...formOf(refused.html), title: "第9次みほん市総合計画" });
    expect([made.status, made.location]).toEqual([303, "/desk/mihon/plans/mihon-sogo-9?made=1"]);
    const again = await clerk.post("/desk/mihon/plans/new", { ...blank, title: "第9次みほん市総合計画" });
    expect(again.location).toBe("/desk/mihon/plans/mihon-sogo-9-2?made=1");
    expect((await anybody("/plans/mihon-sogo-9")).html).toContain("説明の&lt;文&gt;です。");
  });

  test("changes on its public pages at once, with its rows in the order of their numbers", async () => {
    const before = await anybody("/plans/mihon-sogo-9");
    expect(before.html).not.toContain("10年から30年のあいだ");
    const { html } = await clerk.get("/desk/mihon/plans/mihon-sogo-9");
    const saved = await clerk.post("/desk/mihon/plans/mihon-sogo-9", {
      ...formOf(html),
      "period.from": "R9",
      "period.text": "10年から30年のあいだ",
      "tiers.0.name": "アクションプラン",
      "tiers.1.name": "長期ビジョン",
      "tiers.1.place": "1",
    });
    expect([saved.status, saved.location]).toEqual([303, "/desk/mihon/plans/mihon-sogo-9?saved=1"]);
    const page = (await anybody("/plans/mihon-sogo-9")).html;
    expect(page).toContain("10年から30年のあいだ");
    expect(page.indexOf("長期ビジョン")).toBeGreaterThan(0);
    expect(page.indexOf("アクションプラン")).toBeGreaterThan(page.indexOf("長期ビジョン"));
  });

  test("shows both texts to the clerk who saved second, and takes the second press", async () => {
    const { html } = await clerk.get("/desk/mihon/plans/mihon-sogo-9");
    const old = formOf(html);
    await clerk.post("/desk/mihon/plans/mihon-sogo-9", { ...old, alias: "先に書いた名前" });
    const second = await clerk.post("/desk/mihon/plans/mihon-sogo-9", { ...old, alias: "あとから書いた名前" });
    expect(second.status).toBe(422);
    expect(second.html).toContain("先に書いた名前");
    expect(formOf(second.html).alias).toBe("あとから書いた名前");
    const third = await clerk.post("/desk/mihon/plans/mihon-sogo-9", formOf(second.html));
    expect(third.status).toBe(303);
    expect((await anybody("/plans/mihon-sogo-9")).html).toContain("あとから書いた名前");
  });

  test("leaves a redirect where it is given another address", async () => {
    const { html } = await clerk.get("/desk/mihon/plans/mihon-sogo-9");
    const taken = await clerk.post("/desk/mihon/plans/mihon-sogo-9", { ...formOf(html), slug: "mihon-sogo-9-2" });
    expect(taken.status).toBe(422);
    expect(taken.html).toContain("このアドレスの名前は使われているか");
    const moved = await clerk.post("/desk/mihon/plans/mihon-sogo-9", { ...formOf(html), slug: "mihon-9" });
    expect(moved.location).toBe("/desk/mihon/plans/mihon-9?saved=1");
    const old = await anybody("/plans/mihon-sogo-9/policies");
    expect([old.status, old.location]).toEqual([301, "/plans/mihon-9/policies"]);
    expect((await anybody("/plans/mihon-9")).status).toBe(200);
  });
});

describe.sequential("its policies", () => {
  const tree = "/desk/mihon/plans/mihon-9/policies";
  const stored = async () => {
    const plan = await house.reader
      .selectFrom("plan")
      .select("id")
      .where("slug", "=", "mihon-9")
      .executeTakeFirstOrThrow();
    return policiesOf(house.reader, plan.id);
  };
  const chosen = async (code: string) => {
    const found = (await stored()).find((policy) => policy.code === code);
    return clerk.get(`${tree}?policy=${found?.id}`);
  };

  test("are pasted: faults are pointed out, a preview saves nothing, one press adds all", async () => {
    const { html } = await clerk.get(`${tree}?paste=1`);
    const blank = { ...formOf(html, "preview"), "kinds[]": "基本目標" };
    const faulty = await clerk.post(`${tree}?paste=1`, { ...blank, text: "1 安心\n1-2-1 訓練\n1 医療" });
    expect(faulty.status).toBe(422);
    expect(faulty.html).toContain("2行目：「1-2-1」の1つ上の項目が、前の行にありません。");
    expect(faulty.html).toContain("3行目：記号「1」が、前の行にもあります。");
    expect(formOf(faulty.html, "preview").text).toBe("1 安心\n1-2-1 訓練\n1 医療");
    const preview = await clerk.post(`${tree}?paste=1`, { ...blank, text: "1 安心\n1-1 防災\n1-2 医療\n2 みどり" });
    expect(preview.status).toBe(200);
    expect(preview.html).toContain("この4項目を加える");
    expect(await stored()).toEqual([]);
    const press = formOf(preview.html, "paste");
    const other = await clerk.post(`${tree}?paste=1`, { ...press, codes: "1 2 3 4" });
    expect([other.status, (await stored()).length]).toEqual([422, 0]);
    const added = await clerk.post(`${tree}?paste=1`, press);
    expect([added.status, added.location]).toEqual([303, `${tree}?pasted=4`]);
    expect((await anybody("/plans/mihon-9/policies")).html).toContain("医療");
  });

  test("are added, changed and moved by hand", async () => {
    const { html } = await clerk.get(tree);
    const blank = formOf(html, "add");
    const taken = await clerk.post(tree, { ...blank, code: "１－１", title: "もうある" });
    expect([taken.status, formOf(taken.html, "add").title]).toEqual([422, "もうある"]);
    const slashed = await clerk.post(tree, { ...blank, code: "1/3", title: "題" });
    expect(slashed.html).toContain("記号は、文字か数字で始め");
    expect((await clerk.post(tree, { ...blank, code: "3", title: "しごと" })).status).toBe(303);
    const page = await chosen("1-2");
    const edited = await clerk.post(tree, { ...formOf(page.html, "edit"), title: "医療と健康", body: "1行目\n2行目" });
    expect(edited.status).toBe(303);
    expect((await anybody("/plans/mihon-9/policies/1-2")).html).toContain("医療と健康");
    const { policy = "", version = "" } = formOf((await chosen("1-2")).html, "edit");
    expect((await clerk.post(tree, { intent: "out", policy, version })).status).toBe(303);
    expect((await stored()).map(({ code, level }) => `${level} ${code}`)).toEqual([
      "1 1",
      "2 1-1",
      "1 1-2",
      "1 2",
      "1 3",
    ]);
    const twice = await clerk.post(tree, { intent: "in", policy, version });
    expect([twice.status, twice.html.includes("ほかの人が先に変えました")]).toEqual([422, true]);
  });

  test("are taken out only where nothing points to them", async () => {
    const goal = await chosen("1");
    expect(goal.html).toContain("中の項目 1");
    const { policy = "", version = "" } = formOf(goal.html, "edit");
    const refused = await clerk.post(tree, { intent: "remove", policy, version });
    expect([refused.status, refused.html.includes("この項目を指しているものがあるため、外せません。")]).toEqual([
      422,
      true,
    ]);
    const free = await chosen("3");
    expect((await clerk.post(tree, formOf(free.html, "remove"))).location).toBe(`${tree}?removed=1`);
    expect((await stored()).map(({ code }) => code)).not.toContain("3");
  });
});

describe.sequential("the settings of a city", () => {
  const settings = "/desk/mihon/settings";

  test("are the administrator's, plans are the secretariat's", async () => {
    expect((await clerk.get(settings)).status).toBe(403);
    expect((await admin.get("/desk/mihon/plans/mihon-9")).status).toBe(403);
    expect((await clerk.post(settings, { intent: "city" })).status).toBe(403);
    expect((await admin.post("/desk/mihon/plans/new", { title: "題" })).status).toBe(403);
  });

  test("change the city's public pages at once", async () => {
    expect((await anybody("/plans/mihon-9")).html).not.toContain("123-456-7890");
    const { html } = await admin.get(settings);
    const wrong = await admin.post(settings, { ...formOf(html, "city"), minimumDays: "0", phone: "123-456-7890" });
    expect([wrong.status, formOf(wrong.html, "city").phone]).toEqual([422, "123-456-7890"]);
    expect((await admin.post(settings, { ...formOf(html, "city"), phone: "123-456-7890" })).status).toBe(303);
    expect((await anybody("/plans/mihon-9")).html).toContain("123-456-7890");
  });

  test("keep divisions, districts and decisions: they end, they are not deleted", async () => {
    const { html } = await admin.get(`${settings}?part=divisions`);
    const names = "市民部\n　窓口課\n　　窓口係";
    const added = await admin.post(`${settings}?part=divisions`, { ...formOf(html, "add-divisions"), names });
    expect(added.location).toBe(`${settings}?part=divisions&added=3`);
    const uneven = await admin.post(`${settings}?part=divisions`, {
      ...formOf((await admin.get(`${settings}?part=divisions`)).html, "add-divisions"),
      names: "ほけん部\n　　保険課\n　年金課",
    });
    expect([uneven.status, uneven.html.includes("3行目の字下げが")]).toEqual([422, true]);
    const areas = formOf((await admin.get(`${settings}?part=areas`)).html, "areas");
    const nameless = await admin.post(`${settings}?part=areas`, { ...areas, "areas.0.name": "" });
    expect([nameless.status, nameless.html.includes("地区の名前を書いてください。")]).toEqual([422, true]);
    expect((await admin.post(`${settings}?part=areas`, { ...areas, "areas.0.ended": "1" })).status).toBe(303);
    const list = formOf((await admin.get(`${settings}?part=validities`)).html, "validities");
    expect([list["validities.0.label"], list["validities.0.answered"], list["validities.1.answered"]]).toEqual([
      "有効",
      "1",
      undefined,
    ]);
    const wrong = { ...list, "validities.1.publicReason": "", "validities.2.answered": "1" };
    const refused = await admin.post(`${settings}?part=validities`, wrong);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("表に載せないものには、公表する理由を書いてください。");
    expect(refused.html).toContain("答えるものは、結果の表にも載せてください。");
    expect((await admin.post(`${settings}?part=validities`, list)).status).toBe(303);
  });

  test("give the city another address, which the old one leads to", async () => {
    const { html } = await admin.get(settings);
    const moved = await admin.post(settings, { ...formOf(html, "city"), slug: "shin-mihon" });
    expect(moved.location).toBe("/desk/shin-mihon/settings?saved=1");
    expect((await admin.get("/desk/shin-mihon/settings")).status).toBe(200);
    const old = await anybody("/cities/mihon");
    expect([old.status, old.location]).toEqual([301, "/cities/shin-mihon"]);
    expect((await anybody("/plans/mihon-9")).html).toContain("/cities/shin-mihon");
  });
});
