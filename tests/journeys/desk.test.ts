// よみとり机 by plain requests: who may press, where a press leads, what a refusal says, and what is never sent.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillName, pressField, writePress } from "#app/response/ui/press.ts";
import { type DeskServer, fivePieces, startDesk } from "#tests/support/desk-server.ts";

let desk: DeskServer;

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk?.end());

const get = (query: string, cookie = desk.clerk) => desk.server.fetch(`${desk.desk}${query}`, { headers: { cookie } });
const post = (query: string, fields: Record<string, string>, cookie = desk.clerk) =>
  desk.server.fetch(`${desk.desk}/deed${query}`, {
    method: "POST",
    headers: { cookie },
    body: new URLSearchParams(fields),
  });
const letterOf = (digits: string) =>
  desk.house.reader
    .selectFrom("submission")
    .select(["id", "version", "read_through"])
    .where("receipt_digits", "=", digits)
    .executeTakeFirstOrThrow();
const span = (words: string) => ({ from: fivePieces.indexOf(words), to: fivePieces.indexOf(words) + words.length });
const opinionsOf = async (digits: string) => {
  const { id } = await letterOf(digits);
  return desk.house.reader.selectFrom("opinion").select(["id", "group_id"]).where("submission_id", "=", id).execute();
};

/** The press that takes a stretch of a letter as an opinion on the whole plan. */
async function taking(digits: string, words: string, version?: number) {
  const letter = await letterOf(digits);
  return {
    deeds: [
      {
        kind: "take-piece" as const,
        submissionId: letter.id,
        version: version ?? letter.version,
        spans: [span(words)],
        place: { sectionId: null },
        rank: null,
      },
    ],
    next: { pass: "read" as const, letter: digits, piece: 169 },
  };
}

describe("who may press", () => {
  test("a visitor is led to sign in, by the page and by the deed", async () => {
    const answers = [await get("?pass=read", ""), await post("?pass=read", {}, "")];
    expect(answers.map(({ status, headers }) => [status, headers.get("location")?.split("?")[0]])).toEqual([
      [302, "/sign-in"],
      [302, "/sign-in"],
    ]);
  });

  test("whoever may only read sees the letter and may do no deed", async () => {
    const digits = await desk.letter(fivePieces);
    expect((await get(`?pass=read&letter=${digits}`, desk.reader)).status).toBe(200);
    const press = writePress(await taking(digits, "公園のトイレは暗くて、孫がこわがります。"));
    expect((await post(`?pass=read&letter=${digits}`, { [pressField]: press }, desk.reader)).status).toBe(403);
    expect(await opinionsOf(digits)).toEqual([]);
  });

  test("no case, and no letter of another case, is shown under this address", async () => {
    expect((await get("?pass=read&letter=999999999")).status).toBe(404);
    const elsewhere = await desk.server.fetch("/desk/mihon/cases/no-such-case/read", {
      headers: { cookie: desk.clerk },
    });
    expect(elsewhere.status).toBe(404);
  });
});

describe("a press without a script", () => {
  test("does its deed and leads to the next piece; the address says only of what kind it was", async () => {
    const digits = await desk.letter(fivePieces);
    const press = await taking(digits, "公園のトイレは暗くて、孫がこわがります。");
    const answer = await post(`?pass=read&letter=${digits}&piece=3`, { [pressField]: writePress(press) });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `${desk.desk}?pass=read&letter=${digits}&piece=169&said=take-piece`,
    ]);
    expect(await opinionsOf(digits)).toHaveLength(1);
    const page = await get(`?pass=read&letter=${digits}&piece=169&said=take-piece`);
    expect(await page.text()).toContain("置きました。");
  });

  test("says nothing that an address made up", async () => {
    const digits = await desk.letter(fivePieces);
    const page = await (await get(`?pass=read&letter=${digits}&said=%3Cb%3E%E3%81%86%E3%81%9D`)).text();
    expect(page).not.toContain("うそ");
  });

  test("leads nowhere but back to the desk, whatever it carries", async () => {
    const digits = await desk.letter(fivePieces);
    const press = {
      ...(await taking(digits, "停留所から遠い地区に住んでいます。")),
      next: { pass: "//elsewhere.example" },
    };
    const answer = await post(`?pass=read&letter=${digits}`, { [pressField]: JSON.stringify(press) });
    expect(answer.headers.get("location")).toBe(`${desk.desk}?pass=read&said=take-piece`);
  });

  test("is refused whole when it saw another version: 409, who changed it, and nothing in the address", async () => {
    const digits = await desk.letter(fivePieces);
    const { version } = await letterOf(digits);
    await post(
      "?pass=read",
      { [pressField]: writePress(await taking(digits, "停留所から遠い地区に住んでいます。")) },
      desk.colleague,
    );
    const late = await taking(digits, "公園のトイレは暗くて、孫がこわがります。", version);
    const answer = await post(`?pass=read&letter=${digits}`, { [pressField]: writePress(late) });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("田中 見本さんが");
    expect(await opinionsOf(digits)).toHaveLength(1);
  });

  test("that is none is answered with a sentence and 422", async () => {
    const answer = await post("?pass=read", { [pressField]: "{" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("送られた内容を読めませんでした");
  });

  test("shows what was typed again when it is refused, in a field or to be copied", async () => {
    const digits = await desk.letter(fivePieces);
    await post("?pass=read", { [pressField]: writePress(await taking(digits, "停留所から遠い地区に住んでいます。")) });
    const groupId = (await opinionsOf(digits))[0]?.group_id ?? "";
    const heading = { deeds: [{ kind: "heading" as const, groupId, version: 99 }] };
    const answer = await post(`?pass=answer&row=${groupId}`, {
      [pressField]: writePress(heading),
      [fillName(0, "heading")]: "打った見出し",
      [fillName(0, "summary")]: "打った要約",
    });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("打った見出し");
    expect(page).toContain("打った要約");
  });

  test("that ends with a refusal keeps what it did before, and says so with the current state", async () => {
    const digits = await desk.letter(fivePieces);
    const good = await taking(digits, "停留所から遠い地区に住んでいます。");
    const outside = { ...good.deeds[0]!, spans: [{ from: 0, to: 9_000_000 }] };
    const answer = await post(`?pass=read&letter=${digits}`, {
      [pressField]: writePress({ deeds: [good.deeds[0]!, outside] }),
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("選んだ所が、文の外にかかっています");
    expect(await opinionsOf(digits)).toHaveLength(1);
  });
});

describe("what the desk never sends", () => {
  test("is what was set aside as personal: not in the page, not in its data, not on the sheet", async () => {
    const digits = await desk.letter(fivePieces);
    const letter = await letterOf(digits);
    const aside = {
      kind: "set-aside" as const,
      submissionId: letter.id,
      span: span("山本さん"),
      as: "personal" as const,
      reason: "",
    };
    const signature = { ...aside, span: { from: fivePieces.indexOf("見本市北台"), to: fivePieces.length } };
    const press = writePress({
      deeds: [
        { ...aside, version: letter.version },
        { ...signature, version: letter.version },
      ],
    });
    expect((await post(`?pass=read&letter=${digits}`, { [pressField]: press })).status).toBe(303);
    const sent = await Promise.all(
      [`?pass=read&letter=${digits}`, `.data?pass=read&letter=${digits}`, `/${digits}/form`].map(async (address) =>
        (await desk.server.fetch(`${desk.desk}${address}`, { headers: { cookie: desk.clerk } })).text(),
      ),
    );
    expect(sent.map((bytes) => bytes.includes("車いすが通れません"))).toEqual([true, true, true]);
    expect(sent.map((bytes) => /山本|北台一丁目|見本 太郎|000-000-0000/.test(bytes))).toEqual([false, false, false]);
  });

  test("is a page that somebody else could keep", async () => {
    const answers = [await get("?pass=read"), await get("?pass=answer")];
    expect(answers.every(({ headers }) => (headers.get("cache-control") ?? "").includes("no-store"))).toBe(true);
  });
});
