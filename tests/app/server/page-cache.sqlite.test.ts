// The bytes of reading pages: kept, checked, dropped, bounded, and the same for everybody.
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { namesTag } from "#app/server/page-cache.server.ts";
import { moveScopes } from "#db/queries/audit.ts";
import { writing } from "#db/transaction.ts";
import { type Answer, aSite, type OpenedSite } from "./site.ts";

async function move(site: OpenedSite, scopes: readonly string[]): Promise<void> {
  await writing(site.house.connection, (writer) => moveScopes(writer, scopes));
  site.house.scopes.moved(scopes);
}

const searches = (site: OpenedSite): string[] => site.reads.map((read) => read.data);

test("a reading page is written once and then sent as it is, with a tag and no-cache", async () => {
  const site = await aSite();
  const first = await site.ask("/read");
  const second = await site.ask("/read");
  expect(site.reads.length).toBe(1);
  expect(second.bytes).toEqual(first.bytes);
  expect([second.status, second.headers["cache-control"], second.headers.etag]).toEqual([
    200,
    "no-cache",
    first.headers.etag,
  ]);
  expect(second.headers.vary).toBe("Accept-Encoding");
});

test("whoever has the page is answered 304 without its bytes", async () => {
  const site = await aSite();
  const { headers } = await site.ask("/read");
  const again = await site.ask({ path: "/read", headers: { "If-None-Match": `"other", ${headers.etag}` } });
  expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
  expect((await site.ask({ path: "/read", headers: { "If-None-Match": '"other"' } })).status).toBe(200);
});

test("a page is written anew as soon as one of its scopes has moved, and not for any other scope", async () => {
  const site = await aSite();
  site.note = { scopes: ["site", "city:a"] };
  await site.ask("/read");
  site.words = "新しい言葉";
  await move(site, ["city:b", "plan:x"]);
  expect((await site.ask("/read")).text).toContain("言葉");
  expect(site.reads.length).toBe(1);
  await move(site, ["city:a"]);
  expect((await site.ask("/read")).text).toContain("新しい言葉");
  expect(site.reads.length).toBe(2);
});

test("a page that was being written while its scope moved is not kept as the new one", async () => {
  const site = await aSite();
  await site.ask("/read");
  await move(site, ["city:a"]);
  let open = (): void => {};
  site.gate = new Promise((resolve) => {
    open = resolve;
  });
  const slow = site.ask("/read");
  await expect.poll(() => site.reads.length).toBe(2);
  await move(site, ["city:a"]);
  open();
  await slow;
  await site.ask("/read");
  expect(site.reads.length).toBe(3);
  await site.ask("/read");
  expect(site.reads.length).toBe(3);
});

test("a page is kept until the next instant at which it changes by itself, and not from then on", async () => {
  const site = await aSite();
  const soon = Date.now() + 400;
  site.note = { scopes: ["city:a"], goodUntil: new Date(soon).toISOString() };
  await site.ask("/read");
  await site.ask("/read");
  expect(site.reads.length).toBe(1);
  await expect.poll(() => Date.now() >= soon).toBe(true);
  site.note = { scopes: ["city:a"], goodUntil: new Date(soon - 1000).toISOString() };
  await site.ask("/read");
  await site.ask("/read");
  expect(site.reads.length).toBe(3);
});

test("query keys that the page does not read are no part of it", async () => {
  const site = await aSite();
  site.note = { scopes: ["city:a"], query: ["page"] };
  const plain = await site.ask("/read");
  const junk = ["/read?", "/read?utm_source=x", "/read?page2=1&_=99", "/read?fbclid=%E3%81%82"];
  const answers: Answer[] = [];
  for (const path of junk) answers.push(await site.ask(path));
  expect(answers.map((answer) => answer.bytes.equals(plain.bytes))).toEqual(junk.map(() => true));
  expect(searches(site)).toEqual([""]);
  await site.ask("/read?utm_source=x&page=2");
  await site.ask("/read?page=2&utm_source=y");
  expect(searches(site)).toEqual(["", "?page=2"]);
});

test("a page first met with an unknown key is never kept under that key, and later written without it", async () => {
  const site = await aSite();
  await site.ask("/read?utm=1");
  await site.ask("/read?utm=2");
  await site.ask("/read?utm=3");
  await site.ask("/read");
  expect(searches(site)).toEqual(["?utm=1", ""]);
});

test("cookies, languages and user agents change nothing on a page for everybody", async () => {
  const site = await aSite();
  const plain = await site.ask("/read");
  const staff = await site.ask({
    path: "/read",
    headers: { Cookie: "session=abc", "Accept-Language": "en", "User-Agent": "x" },
  });
  expect(staff.bytes).toEqual(plain.bytes);
  expect(site.reads.length).toBe(1);
});

test("a page first asked for with a cookie is not kept until it was written without", async () => {
  const site = await aSite();
  await site.ask({ path: "/read", headers: { Cookie: "session=abc" } });
  await site.ask({ path: "/read", headers: { Cookie: "session=abc" } });
  await site.ask({ path: "/read", headers: { Cookie: "session=other" } });
  expect(site.reads.length).toBe(2);
});

test("HEAD answers what GET does, without the bytes", async () => {
  const site = await aSite();
  const head = await site.ask({ method: "HEAD", path: "/read" });
  const get = await site.ask("/read");
  const headAgain = await site.ask({ method: "HEAD", path: "/read" });
  expect([head.status, head.bytes.length, headAgain.bytes.length]).toEqual([200, 0, 0]);
  expect([head.headers.etag, head.headers["content-length"]]).toEqual([
    get.headers.etag,
    get.headers["content-length"],
  ]);
  expect(headAgain.headers["content-length"]).toBe(get.headers["content-length"]);
});

/** Asks twenty times at once; the route answers nobody before all twenty have been accepted. */
async function askTogether(site: OpenedSite, path: string): Promise<Answer[]> {
  let open = (): void => {};
  site.gate = new Promise((resolve) => {
    open = resolve;
  });
  let arrived = 0;
  const count = (): void => {
    arrived += 1;
  };
  site.site.server.on("request", count);
  const answers = Promise.all(Array.from({ length: 20 }, () => site.ask(path)));
  await expect.poll(() => arrived).toBe(20);
  open();
  site.site.server.off("request", count);
  return answers;
}

test("many who ask at once, before anybody knows the page, wait for one writing", async () => {
  const site = await aSite();
  const answers = await askTogether(site, "/read");
  expect(site.reads.length).toBe(1);
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
  await move(site, ["city:a"]);
  await askTogether(site, "/read");
  expect(site.reads.length).toBe(2);
});

test("personal pages are made for each visitor, also when many ask at once", async () => {
  const site = await aSite();
  await Promise.all(Array.from({ length: 10 }, () => site.ask("/sign-in")));
  expect(site.visits.length).toBe(10);
  expect(new Set(site.visits.map((visit) => visit.nonce)).size).toBe(10);
});

test("each client gets the encoding it takes, and the same page in all of them", async () => {
  const site = await aSite();
  const plain = await site.ask("/read");
  const asked = async (encoding: string) => site.ask({ path: "/read", headers: { "Accept-Encoding": encoding } });
  const [br, gz, none] = [
    await asked("gzip, deflate, br"),
    await asked("gzip;q=0.5, br;q=0"),
    await asked("identity, br;q=0, gzip;q=0"),
  ];
  expect([br.headers["content-encoding"], gz.headers["content-encoding"], none.headers["content-encoding"]]).toEqual([
    "br",
    "gzip",
    undefined,
  ]);
  expect(brotliDecompressSync(br.bytes)).toEqual(plain.bytes);
  expect(gunzipSync(gz.bytes)).toEqual(plain.bytes);
  expect(none.bytes).toEqual(plain.bytes);
  expect(site.reads.length).toBe(1);
});

test("what is kept never takes more room than allowed, and the page used longest ago goes first", async () => {
  const site = await aSite({ pageCacheBytes: 64 * 1024 });
  site.note = { scopes: ["city:a"], query: ["page"] };
  await site.ask("/read");
  for (let page = 1; page <= 40; page += 1) {
    await site.ask(`/read?page=${page}`);
    await site.ask("/read");
  }
  expect(searches(site).filter((search) => search === "").length).toBe(1);
  const before = site.reads.length;
  await site.ask("/read?page=40");
  expect(site.reads.length).toBe(before);
  await site.ask("/read?page=1");
  expect(site.reads.length).toBe(before + 1);
});

test("with no room allowed every page is written each time, and still has its tag", async () => {
  const site = await aSite({ pageCacheBytes: 0 });
  const { headers } = await site.ask("/read");
  const again = await site.ask({ path: "/read", headers: { "If-None-Match": String(headers.etag) } });
  expect([again.status, site.reads.length]).toEqual([304, 2]);
});

test("a page that holds a nonce or sets a cookie is not kept, whatever it notes", async () => {
  const site = await aSite();
  const answers: Answer[] = [];
  for (const path of ["/both", "/both", "/both", "/cookie", "/cookie", "/cookie"]) answers.push(await site.ask(path));
  expect(site.reads.length).toBe(6);
  expect(answers.map((answer) => answer.headers["cache-control"])).toEqual(answers.map(() => "no-store"));
  expect(answers[0]?.headers["content-security-policy"]).not.toBe(answers[1]?.headers["content-security-policy"]);
});

test("data requests of a reading page are not kept and not stored as pages", async () => {
  const site = await aSite();
  await site.ask("/read");
  const data = await site.ask("/read.data");
  expect(data.headers["content-type"]).toContain("text/x-script");
  await site.ask("/read.data");
  expect(site.reads.length).toBe(3);
  expect((await site.ask("/read")).headers["content-type"]).toContain("text/html");
});

test("a tag is named by itself, in a list, weak or strong, and by a star", () => {
  const tag = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
  fc.assert(
    fc.property(tag, tag, (one, other) => {
      fc.pre(one !== other);
      const etag = `W/"${one}"`;
      expect([etag, `"${one}"`, `"${other}" , ${etag}`, "*"].map((header) => namesTag(header, etag))).toEqual([
        true,
        true,
        true,
        true,
      ]);
      expect([undefined, "", `"${other}"`, one, `W/"${one}x"`].map((header) => namesTag(header, etag))).toEqual([
        false,
        false,
        false,
        false,
        false,
      ]);
    }),
  );
});
