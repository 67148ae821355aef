import { describe, expect, test } from "vitest";
import { answerComment, type CommentAnswer, firstPage } from "#app/consultation/answer-comment.server.ts";
import { commentCase } from "#app/consultation/comment-case.server.ts";
import { commentWords } from "#app/messages/comment.ts";
import type { ClosedPage, CommentPage, ConfirmPage, WritePage } from "#app/opinion/submission/comment-page.ts";
import { builtAt, type OpenCase } from "#db/seed/builders/case.ts";
import { anotherCase, aToken, sharedHouse } from "#tests/support/comment.ts";

const shared = sharedHouse();
const words = commentWords();
const closing = "2026-12-19T15:00:00.000Z";
const lastMoment = "2026-12-19T14:59:59.999Z";

type Fields = Readonly<Record<string, string>>;

const person: Fields = {
  who: "person",
  name: "見本 花子",
  address: "みほん市本町1-2-3",
  eligibility: "resident",
};
const onBus: Fields = {
  "opinions.0.place": "section:c1-1",
  "opinions.0.about": "section:c1-1",
  "opinions.0.text": "バスを増やして",
};
const onPark: Fields = { "opinions.1.place": "section:c2-1", "opinions.1.text": "公園に木陰を" };

async function aCase() {
  const open = await anotherCase(shared.house);
  const asking = (at: string) => ({ house: shared.house, at, source: "here" });
  const found = async (at: string) => (await commentCase(shared.house.reader, open.slug, at)) ?? fail();
  return {
    open,
    token: aToken(open.slug),
    first: async (wish: { section?: string; paragraph?: string; lately?: boolean } = {}, at = builtAt) =>
      firstPage(asking(at), await found(at), { section: "", paragraph: "", lately: false, ...wish }),
    post: async (step: string, fields: Fields, at = builtAt): Promise<CommentAnswer> => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ step, token: aToken(open.slug), ...fields }))
        form.append(name, value);
      return answerComment(asking(at), await found(at), form);
    },
    stored: () => submissionsOf(open),
    close: (key: string, closes_at: string) =>
      shared.house.connection.writing
        .updateTable("consultation_section")
        .set({ closes_at })
        .where("section_id", "=", open.sections.get(key) ?? "")
        .execute(),
  };
}

const submissionsOf = (open: OpenCase) =>
  shared.house.reader
    .selectFrom("submission")
    .select(["id", "original"])
    .where("consultation_id", "=", open.consultationId)
    .execute();

function fail(): never {
  throw new Error("there must be a case");
}

function pageOf<S extends CommentPage["step"]>(
  answer: CommentAnswer,
  step: S,
): Extract<CommentPage, { step: S }> & { status: number } {
  if (!("page" in answer) || answer.page.step !== step)
    throw new Error(`not the page ${step}: ${JSON.stringify(answer)}`);
  return { ...(answer.page as Extract<CommentPage, { step: S }>), status: answer.status };
}
const write = (answer: CommentAnswer): WritePage & { status: number } => pageOf(answer, "write");
const confirm = (answer: CommentAnswer): ConfirmPage & { status: number } => pageOf(answer, "confirm");
const closed = (answer: CommentAnswer): ClosedPage & { status: number } => pageOf(answer, "closed");
const textsOf = (page: WritePage): string[] => page.values.opinions.map((box) => box.text);

describe("the form is first shown", () => {
  test("with the text of the section of its address, and the paragraph chosen", async () => {
    const page = (await (await aCase()).first({ section: "c1-1", paragraph: "2" })) as WritePage;
    expect(page.values.opinions).toEqual([
      { place: "section:c1-1", about: "section:c1-1", paragraph: "2", quote: "", typed: "", text: "" },
    ]);
    expect(page.texts["c1-1"]).toMatchObject({ place: "第1章 第1節「公共交通」", pages: "素案 10～11ページ" });
    expect(page.texts["c1-1"]?.paragraphs.map((one) => one.n)).toEqual([1, 2, 3]);
  });

  test("on the whole plan without one", async () => {
    const page = (await (await aCase()).first()) as WritePage;
    expect([page.values.opinions[0]?.place, page.texts]).toEqual(["whole", {}]);
  });

  test("with a token of 128 bits that no other form has", async () => {
    const { first } = await aCase();
    const tokens = [((await first()) as WritePage).token, ((await first()) as WritePage).token];
    expect(tokens.every((token) => Buffer.from(token, "base64url").length === 16)).toBe(true);
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  test("with a word about a section that is not open", async () => {
    const { first, close } = await aCase();
    await close("c1-1", builtAt);
    const page = (await first({ section: "c1-1" })) as WritePage;
    expect([page.notOpen, page.values.opinions[0]?.place]).toEqual(["第1章 第1節「公共交通」", "whole"]);
  });

  test("with a word about what this browser handed in lately", async () => {
    expect(((await (await aCase()).first({ lately: true })) as WritePage).already).toBe("form");
  });
});

describe("before the opening and after the closing", () => {
  test("the page says so, and when", async () => {
    const { first } = await aCase();
    expect(await first({}, "2026-11-19T14:59:59.999Z")).toMatchObject({ step: "closed", why: "before", kept: [] });
    expect(await first({}, closing)).toMatchObject({ step: "closed", why: "after", closesAt: closing, kept: [] });
  });

  test("a case that takes nothing on the web says where else", async () => {
    const { open } = await aCase();
    const row = await shared.house.reader
      .selectFrom("consultation")
      .select("rules")
      .where("id", "=", open.consultationId)
      .executeTakeFirstOrThrow();
    const rules = JSON.parse(row.rules) as { channels: { code: string }[] };
    const noWeb = JSON.stringify({ ...rules, channels: rules.channels.filter(({ code }) => code !== "web") });
    await shared.house.connection.writing
      .updateTable("consultation")
      .set({ rules: noWeb })
      .where("id", "=", open.consultationId)
      .execute();
    const found = (await commentCase(shared.house.reader, open.slug, builtAt)) ?? fail();
    expect(found.closed).toBe("elsewhere");
  });

  test("a case that is not announced is not there", async () => {
    const { open } = await aCase();
    await shared.house.connection.writing
      .updateTable("consultation")
      .set({ announced_at: null })
      .where("id", "=", open.consultationId)
      .execute();
    expect(await commentCase(shared.house.reader, open.slug, builtAt)).toBeNull();
  });
});

describe("boxes without script", () => {
  test("one more is added on the same place, with all that was typed", async () => {
    const { post } = await aCase();
    const page = write(await post("add", { ...person, ...onBus }));
    expect([textsOf(page), page.values.opinions[1]?.place, page.values.name]).toEqual([
      ["バスを増やして", ""],
      "section:c1-1",
      "見本 花子",
    ]);
  });

  test("one is given up, and comes back at a press", async () => {
    const { post } = await aCase();
    const page = write(await post("remove:0", { ...person, ...onBus, ...onPark }));
    expect([textsOf(page), page.removed?.text]).toEqual([["公園に木陰を"], "バスを増やして"]);
    const carried = Object.fromEntries(
      Object.entries(page.removed ?? {}).map(([name, value]) => [`removed.${name}`, value]),
    );
    const back = write(
      await post("restore", { ...carried, "opinions.0.place": "section:c2-1", "opinions.0.text": "公園に木陰を" }),
    );
    expect(textsOf(back)).toEqual(["公園に木陰を", "バスを増やして"]);
  });

  test("another place chosen shows its own text, and leaves the old paragraph behind", async () => {
    const { post } = await aCase();
    const page = write(
      await post("back", { ...onBus, "opinions.0.place": "section:c2-1", "opinions.0.paragraph": "2" }),
    );
    expect(page.values.opinions[0]).toMatchObject({ about: "section:c2-1", paragraph: "" });
    expect(Object.keys(page.texts)).toEqual(["c2-1"]);
  });
});

describe("the confirmation", () => {
  test("shows every opinion with its place and the person, and stores nothing", async () => {
    const { post, stored } = await aCase();
    const page = confirm(await post("confirm", { ...person, ...onBus, "opinions.0.paragraph": "2", ...onPark }));
    expect(page.boxes).toEqual([
      {
        place: "第1章 第1節「公共交通」",
        about: expect.stringContaining("乗合タクシーを走らせます。"),
        text: "バスを増やして",
      },
      { place: "第2章 第1節「公園」", about: "", text: "公園に木陰を" },
    ]);
    expect(page.person).toEqual([
      { label: "個人・団体", value: "個人" },
      { label: "お名前", value: "見本 花子" },
      { label: "住所", value: "みほん市本町1-2-3" },
      { label: "あてはまるもの", value: "市内に住んでいる" },
    ]);
    expect(await stored()).toEqual([]);
  });

  test("keeps the token, so that reload and return lead to one submission", async () => {
    const { post, token } = await aCase();
    const fields = { ...person, ...onBus };
    expect(confirm(await post("confirm", fields)).token).toBe(token);
    expect(write(await post("back", fields)).token).toBe(token);
  });

  test("of a form with faults is the form again, with every fault and every word", async () => {
    const { post } = await aCase();
    const page = write(
      await post("confirm", { ...onBus, who: "person", phone: "026-000", "opinions.1.place": "whole" }),
    );
    expect(page.status).toBe(422);
    expect(Object.keys(page.errors).sort()).toEqual(["address", "eligibility", "name", "opinions.1.text", "phone"]);
    expect([textsOf(page), page.values.phone]).toEqual([["バスを増やして", ""], "026-000"]);
  });
});

describe("every refusal brings the text back:", () => {
  test("too long", async () => {
    const text = "長".repeat(5001);
    const page = write(await (await aCase()).post("send", { ...person, ...onBus, "opinions.0.text": text }));
    expect([page.status, textsOf(page)]).toEqual([422, [text]]);
  });

  test("too many opinions", async () => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`opinions.${i}.text`, `意見${i}`]));
    const page = write(await (await aCase()).post("confirm", { ...person, ...many }));
    expect([page.status, textsOf(page).length, page.errors.opinions]).toEqual([
      422,
      11,
      words.error.tooManyOpinions(10),
    ]);
  });

  test("what is no character", async () => {
    const page = write(
      await (await aCase()).post("confirm", { ...person, ...onBus, "opinions.0.text": "バスを\0増やして" }),
    );
    expect([page.status, textsOf(page), page.errors]).toEqual([
      422,
      ["バスを増やして"],
      { "opinions.0.text": words.error.control },
    ]);
  });

  test("one section closed meanwhile: it is marked, nothing is stored, and the rest can be handed in", async () => {
    const { post, close, stored, token } = await aCase();
    await close("c1-1", "2026-12-01T15:00:00.000Z");
    const at = "2026-12-01T15:00:00.000Z";
    const both = { ...person, ...onBus, ...onPark };
    const page = write(await post("send", both, at));
    expect([page.status, textsOf(page), Object.keys(page.errors)]).toEqual([
      409,
      ["バスを増やして", "公園に木陰を"],
      ["opinions.0.place"],
    ]);
    expect(page.errors["opinions.0.place"]).toContain("令和8年12月1日（火）夜11時59分まで");
    expect(write(await post("confirm", both, at)).errors).toEqual(page.errors);
    expect(await stored()).toEqual([]);
    const rest = { ...person, "opinions.0.place": "section:c2-1", "opinions.0.text": "公園に木陰を" };
    expect(await post("send", rest, at)).toEqual({ issued: token });
  });

  test("the case closed meanwhile: the text stands ready to be copied", async () => {
    const { post, stored } = await aCase();
    const page = closed(await post("send", { ...person, ...onBus, ...onPark }, closing));
    expect([page.status, page.why]).toEqual([409, "after"]);
    expect(page.kept).toEqual([
      { place: "第1章 第1節「公共交通」", text: "バスを増やして" },
      { place: "第2章 第1節「公園」", text: "公園に木陰を" },
    ]);
    expect(await stored()).toEqual([]);
  });

  test("the case closed while one more box was wanted", async () => {
    const page = closed(await (await aCase()).post("add", onBus, closing));
    expect(page.kept.map((box) => box.text)).toEqual(["バスを増やして"]);
  });

  test("the case stopped", async () => {
    const { post, open } = await aCase();
    await shared.house.connection.writing
      .updateTable("consultation")
      .set({ stopped_at: builtAt })
      .where("id", "=", open.consultationId)
      .execute();
    const page = closed(await post("send", { ...person, ...onBus }));
    expect([page.why, page.kept.length]).toEqual(["stopped", 1]);
  });
});

describe("handing in", () => {
  const fields = { ...person, ...onBus };

  test("leads to the receipt of its token, and again when pressed again", async () => {
    const { post, stored, token } = await aCase();
    expect(await post("send", fields)).toEqual({ issued: token });
    expect(await post("send", fields)).toEqual({ issued: token });
    expect(await stored()).toHaveLength(1);
  });

  test("in the last moment leads there also when the second press comes after the closing", async () => {
    const { post, stored, token } = await aCase();
    await post("send", fields, lastMoment);
    expect(await post("send", fields, closing)).toEqual({ issued: token });
    expect(await stored()).toHaveLength(1);
  });

  test("after going back and changing the words asks whether it is another submission, and loses nothing", async () => {
    const { post, stored, token } = await aCase();
    await post("send", fields);
    const changed = { ...fields, "opinions.0.text": "バスを増やして。夜も。" };
    const page = write(await post("send", changed));
    expect([page.status, page.already, textsOf(page)]).toEqual([409, "other", ["バスを増やして。夜も。"]]);
    expect(page.token).not.toBe(token);
    expect(await stored()).toHaveLength(1);
    const second = await post("send", { ...changed, token: page.token });
    expect(second).toEqual({ issued: page.token });
    expect((await stored()).map((row) => row.original).sort()).toEqual(["バスを増やして", "バスを増やして。夜も。"]);
  });

  test("and going back without a change keeps the token", async () => {
    const { post, token } = await aCase();
    await post("send", fields);
    const page = confirm(await post("confirm", fields));
    expect(page.token).toBe(token);
  });

  test("makes sure of what a box points at", async () => {
    const { post, open } = await aCase();
    await post("send", { ...fields, "opinions.0.quote": "乗合タクシー" });
    const anchor = await shared.house.reader
      .selectFrom("opinion_anchor")
      .innerJoin("opinion", "opinion.id", "opinion_anchor.opinion_id")
      .select(["opinion_anchor.paragraph", "opinion_anchor.quote"])
      .where("opinion.consultation_id", "=", open.consultationId)
      .executeTakeFirstOrThrow();
    expect(anchor).toEqual({ paragraph: 2, quote: "乗合タクシー" });
  });

  test("without a token of ours is given one", async () => {
    const { post } = await aCase();
    const answer = await post("send", { ...fields, token: "not one of ours" });
    expect(answer).toEqual({ issued: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/) });
  });
});
