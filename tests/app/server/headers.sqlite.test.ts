// The headers of every kind of answer, as a client sees them.
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { aSite } from "./site.ts";

const standing = {
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};
const kinds = [
  "/read",
  "/sign-in",
  "/hydrating",
  "/resource",
  "/pdf",
  "/boom",
  "/nowhere",
  "/healthz",
  "/assets/a-1234.css",
  "/assets/none.js",
  "/favicon.svg",
  "/icon.png",
  "/read.data",
];

test("every kind of answer carries the standing headers and a policy that allows nothing by default", async () => {
  const site = await aSite();
  const answers = await Promise.all(kinds.map((path) => site.ask(path)));
  const again = await site.ask("/read");
  const missing = [...answers, again].filter(
    ({ headers }) =>
      !Object.entries(standing).every(([name, value]) => headers[name] === value) ||
      !headers["content-security-policy"]?.startsWith("default-src 'none'"),
  );
  expect(missing.map(({ headers }) => headers)).toEqual([]);
  expect(
    answers.every(
      ({ headers }) => headers["permissions-policy"] !== undefined && headers["x-powered-by"] === undefined,
    ),
  ).toBe(true);
});

test("reading pages may run no script, and neither may the error page", async () => {
  const site = await aSite();
  const answers = await Promise.all(["/read", "/sign-in", "/boom", "/nowhere"].map((path) => site.ask(path)));
  for (const { headers } of answers) {
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("script-src 'none'");
    expect(policy).not.toContain("nonce");
    for (const part of ["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
  }
});

test("a page that hydrates may run our modules and what carries its own nonce, a new one of 128 bits each time", async () => {
  const site = await aSite();
  const answers = await Promise.all(Array.from({ length: 50 }, () => site.ask("/hydrating")));
  const nonces = answers.map(({ headers, text }) => {
    const nonce =
      /script-src 'self' 'nonce-([A-Za-z0-9_-]+)'/.exec(headers["content-security-policy"] ?? "")?.[1] ?? "";
    expect(text).toContain(`nonce="${nonce}"`);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(50);
  expect(nonces.every((nonce) => Buffer.from(nonce, "base64url").length === 16)).toBe(true);
  expect(
    answers.every(
      ({ headers }) =>
        headers["cache-control"] === "no-store" && !/unsafe|\*/.test(headers["content-security-policy"] ?? ""),
    ),
  ).toBe(true);
});

test("nothing personal may be stored, whatever the route says itself", async () => {
  const site = await aSite();
  const answers = await Promise.all(
    ["/sign-in", "/resource", "/desk/oyama/form", "/boom", "/nowhere", "/sign-in.data"].map((path) => site.ask(path)),
  );
  expect(answers.map(({ headers }) => headers["cache-control"])).toEqual(answers.map(() => "no-store"));
  const posted = await site.post("/desk/oyama/form", "x");
  expect(posted.headers["cache-control"]).toBe("no-store");
});

test("a file that is opened by itself is in a sandbox, and a PDF only without script", async () => {
  const site = await aSite();
  const [csv, pdf] = [await site.ask("/resource"), await site.ask("/pdf")];
  expect(csv.headers["content-security-policy"]).toContain("sandbox");
  expect(pdf.headers["content-security-policy"]).not.toContain("sandbox");
  expect(pdf.headers["content-security-policy"]).toContain("default-src 'none'");
});

test("browsers are told to stay with https only where the site is seen under https", async () => {
  const [open, closed] = [await aSite(), await aSite({ origin: "https://koe.example.lg.jp" })];
  expect((await open.ask("/read")).headers["strict-transport-security"]).toBeUndefined();
  expect((await closed.ask("/read")).headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
  expect((await closed.ask("/read")).headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
});

test("a demo is not indexed, also not its downloads", async () => {
  const site = await aSite({ demo: true });
  const answers = await Promise.all(["/read", "/resource", "/favicon.svg"].map((path) => site.ask(path)));
  expect(answers.map(({ headers }) => headers["x-robots-tag"])).toEqual(["noindex", "noindex", "noindex"]);
});

test("hashed files are good for ever, others for an hour, and both are tagged", async () => {
  const site = await aSite();
  const [css, icon, svg] = [
    await site.ask("/assets/a-1234.css"),
    await site.ask("/icon.png"),
    await site.ask("/favicon.svg"),
  ];
  expect(css.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect([icon.headers["cache-control"], svg.headers["cache-control"]]).toEqual([
    "public, max-age=3600",
    "public, max-age=3600",
  ]);
  const again = await Promise.all(
    [css, icon, svg].map(({ headers }, index) =>
      site.ask({
        path: ["/assets/a-1234.css", "/icon.png", "/favicon.svg"][index] ?? "",
        headers: { "If-None-Match": String(headers.etag) },
      }),
    ),
  );
  expect(again.map(({ status }) => status)).toEqual([304, 304, 304]);
});

test("text files are sent packed, and files beside the site are not sent at all", async () => {
  const site = await aSite();
  const [plain, packed] = [
    await site.ask("/assets/a-1234.css"),
    await site.ask({ path: "/assets/a-1234.css", headers: { "Accept-Encoding": "gzip" } }),
  ];
  expect(gunzipSync(packed.bytes)).toEqual(plain.bytes);
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 5);
  const hidden = [
    "/.vite/manifest.json",
    "/assets/../../keys.json",
    "/assets/%2e%2e/%2e%2e/keys.json",
    "/assets/none.js",
  ];
  const answers = await Promise.all(hidden.map((path) => site.ask(path)));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

test("a download is packed on its way and comes out whole", async () => {
  const site = await aSite();
  const packed = await site.ask({ path: "/resource", headers: { "Accept-Encoding": "gzip" } });
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(packed.bytes).toString()).toBe("a,b\r\n".repeat(2000));
});

test("what went wrong is shown as a number and never as words", async () => {
  const site = await aSite();
  const answer = await site.ask("/boom");
  expect(answer.status).toBe(500);
  expect(answer.text).toMatch(/\d{4}-\d{4}/);
  expect(answer.text).not.toContain("the words of a person");
});

test("the health of the site says whether the database can be read", async () => {
  const site = await aSite();
  const well = await site.ask("/healthz");
  expect([well.status, JSON.parse(well.text), well.headers["cache-control"]]).toEqual([
    200,
    { status: "ok" },
    "no-store",
  ]);
  await site.house.connection.close();
  const ill = await site.ask("/healthz");
  expect([ill.status, JSON.parse(ill.text)]).toEqual([503, { status: "database" }]);
});

test("a site whose database has gone away answers 500 with a number, and goes on answering", async () => {
  const site = await aSite();
  await site.ask("/read");
  await site.house.connection.close();
  await expect.poll(async () => (await site.ask("/read")).status).toBe(500);
  expect((await site.ask("/read")).text).toMatch(/\d{4}-\d{4}/);
  expect((await site.ask("/favicon.svg")).status).toBe(200);
});
