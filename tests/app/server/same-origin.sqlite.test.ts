// Every combination of what a browser may say of itself, on every way to an action.
import { describe, expect, test } from "vitest";
import { formToken } from "#app/shared/form/form-token.server.ts";
import { aSite, ours } from "./site.ts";

const evil = "http://evil.example";
const sites = [undefined, "same-origin", "same-site", "cross-site", "none"] as const;
const origins = [undefined, ours, evil, "null"] as const;
const referers = [undefined, `${ours}/consultations/1`, `${evil}/page`] as const;

/** What the rule of the issue says, written a second time in its own words. */
function letIn(site: string | undefined, origin: string | undefined, referer: string | undefined): boolean {
  if (site !== undefined) return site === "same-origin";
  if (origin !== undefined) return origin === ours;
  return referer?.startsWith(`${ours}/`) ?? false;
}

const claims = sites.flatMap((site) =>
  origins.flatMap((origin) => referers.map((referer) => ({ site, origin, referer }))),
);

const ways = [
  { way: "document", path: "/desk/oyama/form" },
  { way: ".data", path: "/desk/oyama/form.data" },
  { way: "?_data=", path: "/desk/oyama/form?_data=desk" },
  { way: "resource route", path: "/resource" },
  { way: "citizen's form", path: "/consultations/c1/comment" },
  { way: "citizen's form by .data", path: "/consultations/c1/comment.data" },
] as const;

function headersOf({ site, origin, referer }: (typeof claims)[number]): Record<string, string> {
  return {
    "Content-Type": "application/x-www-form-urlencoded",
    ...(site === undefined ? {} : { "Sec-Fetch-Site": site }),
    ...(origin === undefined ? {} : { Origin: origin }),
    ...(referer === undefined ? {} : { Referer: referer }),
  };
}

describe.each(ways)("a POST by $way", ({ path }) => {
  test("runs its action exactly where the rule lets it in, and otherwise answers 403 with the text", async () => {
    const site = await aSite();
    const asked = await Promise.all(
      claims.map(async (claim) => {
        const body = new URLSearchParams({ text: `公園を 残して ${JSON.stringify(claim)}` }).toString();
        const answer = await site.ask({ method: "POST", path, headers: headersOf(claim), body });
        return { claim, answer };
      }),
    );
    const expected = claims
      .filter(({ site: s, origin, referer }) => letIn(s, origin, referer))
      .map((claim) => `公園を 残して ${JSON.stringify(claim)}`);
    expect(site.actions.map((action) => action.data).sort()).toEqual(expected.sort());
    const refused = asked.filter(({ claim }) => !letIn(claim.site, claim.origin, claim.referer));
    expect(refused.map(({ answer }) => answer.status)).toEqual(refused.map(() => 403));
    expect(
      refused.every(({ answer }) => answer.text.includes("公園を 残して") && answer.text.includes("<textarea")),
    ).toBe(true);
    const let_ = asked.filter(({ claim }) => letIn(claim.site, claim.origin, claim.referer));
    expect(let_.map(({ answer }) => answer.status < 300)).toEqual(let_.map(() => true));
  });
});

describe("a browser that says nothing of where it comes from", () => {
  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  const posted = (path: string, fields: Record<string, string>) => ({
    method: "POST",
    path,
    headers: form,
    body: new URLSearchParams(fields).toString(),
  });
  async function opened() {
    const site = await aSite();
    await site.ask("/sign-in");
    const visit = site.visits.at(-1)!;
    return {
      site,
      token: (purpose: "comment" | "receipt", at = visit.arrivedAt, source = visit.source) =>
        formToken(site.house, purpose, { at, source }),
    };
  }

  test("sends a citizen's form that carries our signed token", async () => {
    const { site, token } = await opened();
    const answer = await site.ask(
      posted("/consultations/c1/comment", { text: "よい案", form_token: token("comment") }),
    );
    expect(answer.status).toBe(200);
    expect(site.actions.map((action) => action.data)).toEqual(["よい案"]);
  });

  test("looks up a receipt with a token of that form, and not with one of another form", async () => {
    const { site, token } = await opened();
    expect((await site.ask(posted("/receipts", { text: "a", form_token: token("receipt") }))).status).toBe(200);
    expect((await site.ask(posted("/receipts", { text: "b", form_token: token("comment") }))).status).toBe(403);
    expect(site.actions.map((action) => action.data)).toEqual(["a"]);
  });

  test("is refused without a token, with a token of yesterday, of another source, or changed in one letter", async () => {
    const { site, token } = await opened();
    const yesterday = new Date(Date.parse(site.visits.at(-1)!.arrivedAt) - 24 * 3600_000 - 1).toISOString();
    const good = token("comment");
    const changed = `${good.slice(0, -2)}${good.endsWith("AA") ? "BB" : "AA"}`;
    const tried = ["", token("comment", yesterday), token("comment", undefined, "elsewhere"), changed, "k9.a.b", "."];
    const answers = await Promise.all(
      tried.map((form_token) => site.ask(posted("/consultations/c1/comment", { text: "わたしの 意見", form_token }))),
    );
    expect(answers.map((answer) => answer.status)).toEqual(tried.map(() => 403));
    expect(answers.every((answer) => answer.text.includes("わたしの 意見"))).toBe(true);
    expect(site.actions).toEqual([]);
  });

  test("never reaches the desk, the sign-in or a resource route, whatever token it carries", async () => {
    const { site, token } = await opened();
    const paths = [
      "/desk/oyama/form",
      "/sign-in",
      "/resource",
      "/desk/oyama/form?_data=comment",
      "/consultations/c1/comment/../../../desk/oyama/form",
    ];
    const answers = await Promise.all(
      paths.map((path) => site.ask(posted(path, { text: "x", form_token: token("comment") }))),
    );
    expect(answers.map((answer) => answer.status)).toEqual(paths.map(() => 403));
    expect(site.actions).toEqual([]);
  });

  test("is not let in as a foreign page with a good token", async () => {
    const { site, token } = await opened();
    const question = posted("/consultations/c1/comment", { text: "x", form_token: token("comment") });
    const answer = await site.ask({ ...question, headers: { ...form, Origin: evil } });
    expect([answer.status, site.actions.length]).toEqual([403, 0]);
  });
});

describe("the page of a refusal", () => {
  test("shows no password, no token and no script, and escapes what was posted", async () => {
    const site = await aSite();
    const body = new URLSearchParams({
      login: "yamada",
      password: "hidden 秘密",
      form_token: "tok en",
      text: "<script>alert(1)</script> 本文",
    }).toString();
    const answer = await site.ask({
      method: "POST",
      path: "/sign-in",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: evil },
      body,
    });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain("hidden");
    expect(answer.text).not.toContain("tok en");
    expect(answer.text).not.toContain("<script");
    expect(answer.text).toContain("&lt;script&gt;alert(1)&lt;/script&gt; 本文");
    expect(answer.headers["content-security-policy"]).toContain("script-src 'none'");
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("a Host or X-Forwarded-Host of the attacker's own does not make a foreign page ours", async () => {
    const site = await aSite();
    const answer = await site.post("/desk/oyama/form", "x", {
      Host: "evil.example",
      "X-Forwarded-Host": "evil.example",
      Origin: evil,
    });
    expect([answer.status, site.actions.length]).toEqual([403, 0]);
  });

  test("our own page is let in whatever Host a proxy puts there", async () => {
    const site = await aSite();
    const answer = await site.post("/desk/oyama/form", "x", {
      Host: "10.0.0.5:3000",
      "X-Forwarded-Host": "evil.example",
    });
    expect([answer.status, site.actions.length]).toEqual([200, 1]);
  });
});
