// A citizen reads, without a browser and without scripts: first pages, plan, draft, case, list, documents.
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveDraft } from "#app/draft/save-draft.server.ts";
import { storeFile } from "#app/file/file-store.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import { aDraft, anOpenConsultation, aPlan, must, type OpenCase, someSections } from "#db/seed/builders/case.ts";
import { aCaseOn, aGround } from "#tests/app/consultation/public-case.ts";
import { openTestHouse, theSystem } from "#tests/support/house.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
let house: House;
let open: OpenCase;
let documentId: string;
let close: () => Promise<void>;

/** Text that compresses badly: 2,000 different signs in an order that does not repeat. */
function crowded(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (state % 2000));
  }).join("");
}

/** A draft as long as one page may be, in sixty sections of short paragraphs. */
const longest = () =>
  Array.from({ length: 60 }, (_, n) => {
    const text = crowded(190 + (n % 3));
    const [first] = someSections();
    if (!first) throw new Error("no section");
    return { ...first, key: `s${n}`, number: `${n + 1}`, title: `項目${n}`, body: text.replace(/(.{48})/g, "$1\n\n") };
  });

beforeAll(async () => {
  const at = new Date().toISOString();
  ({ house, close } = await openTestHouse());
  open = await anOpenConsultation(house, {}, at);
  const other = await aGround(house, "kita", "999991");
  await aCaseOn(house, other, "preparing", [-1, 40], { announced: false });
  const hidden = { slug: "genan", title: "原案", stage: "原案", alternative: "", note: "", basedOnId: null };
  must(await saveDraft(house, theSystem, at, open.planId, { ...hidden, sections: someSections() }));
  const heavy = await aPlan(house, open.cityId, { slug: "heavy" });
  await aDraft(house, heavy, { slug: "longest", sections: longest() });
  await aDraft(house, heavy, {
    slug: "chapters",
    sections: [...longest(), ...longest().map((s) => ({ ...s, key: `t${s.key}` }))],
  });
  const { writing } = house.connection;
  await writing
    .insertInto("slug")
    .values({ kind: "plan", slug: "old-name", subject_id: open.planId, retired_at: at })
    .execute();
  server = await startServer({ databaseUrl: house.connection.url });
  async function* bytes() {
    yield Buffer.from("%PDF-1.7 見本");
  }
  const stored = await storeFile({ ...house, filesDir: join(server.dataDir, "files") }, bytes(), { bytes: 1000 });
  if (!stored.ok) throw new Error(stored.refused);
  const { id, size, sha256 } = stored.value;
  const file = { id, size, sha256, city_id: open.cityId, name: "素案 概要版.pdf", media_type: "application/pdf" };
  await writing
    .insertInto("file")
    .values({ ...file, created_at: at })
    .execute();
  documentId = uuidv7();
  await writing
    .insertInto("document")
    .values({
      id: documentId,
      consultation_id: open.consultationId,
      role: "digest",
      title: "概要版",
      file_id: id,
      ordinal: 0,
      removed_at: null,
    })
    .execute();
});

afterAll(async () => {
  await server?.stop();
  await close?.();
});

async function page(path: string): Promise<string> {
  const answer = await server.fetch(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

/** Addresses a page links to, within the site. */
const links = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map((found) => (found[1] ?? "").replaceAll("&amp;", "&"));

/** Pages that belong to other journeys: they are written, or need a submission, elsewhere. */
const elsewhere = /^\/(desk|receipts)|\/(comment|results)(\?|$|\/)/;

describe("reading without an account and without scripts", () => {
  test("every address that a reading page links to can be opened, and none of the pages ships a script", async () => {
    const seen = new Set(["/"]);
    const walk = async (path: string): Promise<void> => {
      const answer = await server.fetch(path);
      const place = answer.headers.get("Location");
      expect([path, [200, 302].includes(answer.status)]).toEqual([path, true]);
      const html = /html/.test(answer.headers.get("Content-Type") ?? "") ? await answer.text() : "";
      if (html !== "") {
        expect([path, /<script|style="/.exec(html)?.[0]]).toEqual([path, undefined]);
        expect([path, /<title>[^<]*まちこえ[^<]*<\/title>/.test(html)]).toEqual([path, true]);
        expect([path, html.match(/<h1/g)?.length]).toEqual([path, 1]);
      }
      const next = [...links(html), ...(place === null ? [] : [place.replace(/#.*$/, "")])];
      const fresh = next.filter((to) => !seen.has(to) && !elsewhere.test(to));
      for (const to of fresh) seen.add(to);
      await Promise.all([...new Set(fresh)].map(walk));
    };
    await walk("/");
    expect([...seen]).toEqual(
      expect.arrayContaining([
        "/cities/mihon",
        "/plans/mihon-sogo-1",
        "/plans/mihon-sogo-1/policies",
        "/plans/mihon-sogo-1/policies/1-1",
        "/plans/mihon-sogo-1/drafts/soan",
        "/plans/mihon-sogo-1/drafts/soan/print",
        "/plans/heavy/drafts/chapters/s0",
        `/consultations/${open.slug}`,
        `/consultations/${open.slug}/documents/${documentId}`,
        "/help",
        "/accessibility",
        "/privacy",
      ]),
    );
  });

  test("from the first page one comes to a sentence of the draft and to the form for it in four steps", async () => {
    const home = await page("/");
    const toCase = links(home).find((to) => to.startsWith("/consultations/mihon"));
    const aCase = await page(toCase ?? "");
    expect(aCase).toMatch(/あと<b class="num">\d+<\/b>日|きょうまで/);
    const toDraft = links(aCase).find((to) => to.includes("/drafts/"));
    const draft = await page(toDraft ?? "");
    expect(draft).toContain(`href="/consultations/${open.slug}/comment?section=c1-1"`);
    expect(draft).toContain(`href="/consultations/${open.slug}/comment?section=c1-1&amp;p=2"`);
    expect(draft).toContain('id="c1-1-p2"');
    expect(draft).toContain("を第1章 第1節「公共交通」の第2段落に出す");
  });

  test("what is not public cannot be opened", async () => {
    const closed = ["/plans/mihon-sogo-1/drafts/genan", "/consultations/preparing", "/plans/none", "/cities/none"];
    const answers = await Promise.all(closed.map(async (path) => [path, (await server.fetch(path)).status]));
    expect(answers).toEqual(closed.map((path) => [path, 404]));
    const draft = await page("/plans/mihon-sogo-1");
    expect(draft).not.toContain("原案");
  });

  test("a plan that was renamed is found under its old address for good", async () => {
    const answer = await server.fetch("/plans/old-name/drafts/soan?from=mail");
    expect([answer.status, answer.headers.get("Location")]).toEqual([301, "/plans/mihon-sogo-1/drafts/soan?from=mail"]);
  });

  test("the address of a section leads to it, in a short draft and in a long one", async () => {
    const to = async (path: string) => (await server.fetch(path)).headers.get("Location");
    expect(await to("/plans/mihon-sogo-1/drafts/soan/c1-1")).toBe("/plans/mihon-sogo-1/drafts/soan#c1-1");
    expect((await server.fetch("/plans/heavy/drafts/chapters/s3")).status).toBe(200);
    expect((await server.fetch("/plans/heavy/drafts/chapters/nothing")).status).toBe(404);
  });

  test("everybody gets the same bytes, whatever cookie or unknown key comes along", async () => {
    const paths = ["/", `/consultations/${open.slug}`, "/plans/mihon-sogo-1/drafts/soan", "/consultations"];
    const [bare, dressed] = await Promise.all([
      Promise.all(paths.map((path) => page(path))),
      Promise.all(
        paths.map(async (path) =>
          (await server.fetch(`${path}?utm_source=mail`, { headers: { Cookie: "session=abc; machikoe=1" } })).text(),
        ),
      ),
    ]);
    expect(dressed).toEqual(bare);
  });

  test("the list is narrowed by city and state, and an unknown city is none", async () => {
    expect(await page("/consultations?city=mihon")).toContain("第1次みほん市総合計画（素案）への意見募集");
    expect(await page("/consultations?city=kita")).not.toContain("第1次みほん市");
    expect(await page("/consultations?phase=published")).not.toContain("第1次みほん市");
    expect((await server.fetch("/consultations?city=none")).status).toBe(404);
  });

  test("a document comes as a download under its own name, byte for byte, and can do nothing in the site", async () => {
    const path = `/consultations/${open.slug}/documents/${documentId}`;
    const answer = await server.fetch(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("%PDF-1.7 見本");
    expect(answer.headers.get("Content-Disposition")).toContain(
      `filename*=UTF-8''${encodeURIComponent("素案 概要版.pdf")}`,
    );
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment;/);
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    const again = await server.fetch(path, { headers: { "If-None-Match": answer.headers.get("ETag") ?? "" } });
    expect(again.status).toBe(304);
    const head = await server.fetch(path, { method: "HEAD" });
    expect([head.status, head.headers.get("Content-Length")]).toEqual([200, "15"]);
    expect((await server.fetch(`/consultations/preparing/documents/${documentId}`)).status).toBe(404);
    expect((await server.fetch(`/consultations/${open.slug}/documents/${uuidv7()}`)).status).toBe(404);
  });

  test("the heaviest reading page weighs under 30 KB with its style sheet on the first visit", async () => {
    const compressed = async (path: string): Promise<{ bytes: number; text: string }> => {
      const { port } = server;
      const { request } = await import("node:http");
      const body = await new Promise<Buffer>((resolve, reject) => {
        const asked = request({ port, path, headers: { "Accept-Encoding": "br" } }, (answer) => {
          const chunks: Buffer[] = [];
          expect(answer.headers["content-encoding"]).toBe("br");
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("end", () => resolve(Buffer.concat(chunks)));
        });
        asked.on("error", reject);
        asked.end();
      });
      return { bytes: body.length, text: brotliDecompressSync(body).toString() };
    };
    const html = await compressed("/plans/heavy/drafts/longest");
    expect(html.text).toContain('id="s59"');
    const sheets = [...html.text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((found) => found[1] ?? "");
    expect(sheets).toHaveLength(1);
    const css = await compressed(sheets[0] ?? "");
    expect(html.bytes + css.bytes).toBeLessThan(30_000);
  });
});
