import { describe, expect, test } from "vitest";
import { benchRow, benchRows, benchRowsSaying, benchView } from "#app/response/bench-view.server.ts";
import type { Reader } from "#db/database.ts";
import { consultationById } from "#db/queries/consultation.ts";
import { builtAt } from "#db/seed/builders/case.ts";
import { aBox, aComment, onSection, onWhole, submitted } from "../../support/comment.ts";
import { aDesk, spanOf } from "../../support/desk.ts";
import { aLetter } from "../../support/letters.ts";

const text =
  "市長様\n\nバスの便を減らさないでください。山本さんは病院に行けなくなります。\n\n公園のトイレが暗くてこわいです。早く直してください。\n\n見本 太郎\n電話 000-0000-0000";

async function aBench() {
  const desk = await aDesk();
  const consultation = await consultationById(desk.house.reader, desk.consultationId);
  if (!consultation) throw new Error("the case is gone");
  type Wish = { letterDigits?: string; rowId?: string };
  const view = (pass: "read" | "answer" = "read", more: Wish = {}, reader: Reader = desk.house.reader) =>
    benchView(reader, { consultation, pass, at: builtAt, ...more });
  const letterOf = async (letterDigits?: string) => {
    const { letter } = await view("read", letterDigits === undefined ? {} : { letterDigits });
    if (!letter) throw new Error("no letter lies on the desk");
    return letter;
  };
  const web = (token: string, ...boxes: readonly ReturnType<typeof aBox>[]) =>
    submitted(desk.house, desk, token, aComment(boxes));
  const take = (id: string, words: string, key: string | null, rank: number | null = null, of = text) =>
    desk.wish({
      kind: "take-piece",
      submissionId: id,
      spans: [spanOf(of, words)],
      place: { sectionId: key === null ? null : (desk.sections.get(key) ?? null) },
      rank,
    });
  return { ...desk, consultation, view, letterOf, web, take };
}

describe("the desk of a case where nothing has come", () => {
  test("has places to choose, and nothing on it", async () => {
    const bench = await aBench();
    const view = await bench.view();
    expect(view).toMatchObject({ pass: "read", list: [], letter: null, row: null });
    expect(view.progress).toEqual({ opinions: 0, placed: 0, rows: 0, answered: 0, lettersLeft: 0, rowsLeft: 0 });
    expect(view.choices.map(({ label }) => label)).toEqual([
      "計画全般",
      "第1章 第1節 公共交通",
      "第1章 第2節 道路と歩道",
      "第2章 第1節 公園",
    ]);
    expect(view.choices[1]).toMatchObject({
      chapter: "第1章　歩いて暮らせるまち",
      pages: "10～11ページ",
      policyLabel: "1-1 公共交通",
    });
    expect(view.classes).toHaveLength(6);
    expect(view.validities.map(({ code }) => code)).not.toContain("valid");
  });
});

describe("a letter on the desk", () => {
  test("lies in the pieces it is proposed to be cut into, with likely places, and what is proposed to be set aside", async () => {
    const bench = await aBench();
    const { digits } = await aLetter(bench.house, bench, text);
    const letter = await bench.letterOf(digits);
    expect(letter.pieces.map(({ state, away }) => away?.kind ?? state)).toEqual([
      "greeting",
      "todo",
      "todo",
      "personal",
    ]);
    expect(letter).toMatchObject({ unread: 2, readThrough: false, web: false, textVersion: 1, channelLabel: "郵送" });
    expect(letter.arrived).toBe("11月20日（金）着");
    expect(letter.about).toBe("70代・市内に住んでいる");
    const [, bus, toilet] = letter.pieces;
    expect(bus?.places[0]).toMatchObject({ label: "第1章 第1節 公共交通", shared: expect.arrayContaining(["バス"]) });
    expect(toilet?.places[0]).toMatchObject({ label: "第2章 第1節 公園" });
    expect(toilet?.cuts).toEqual([text.indexOf("早く直して")]);
    expect(bus?.passages.map((passage) => passage.text)).toEqual(["山本さん"]);
  });

  test("shows what was taken as opinions, in the order of the text, each with its row", async () => {
    const bench = await aBench();
    const { id, digits } = await aLetter(bench.house, bench, text);
    await bench.take(id, "公園のトイレが暗くてこわいです。早く直してください。", "c2-1", 1);
    const letter = await bench.letterOf(digits);
    expect(letter.pieces.map(({ state }) => state)).toEqual(["away-proposed", "todo", "done", "away-proposed"]);
    expect(letter.pieces[2]?.opinion).toMatchObject({
      placed: true,
      placeLabel: "第2章 第1節 公園",
      pages: "20～21ページ",
      policyLabel: "2-1 公園",
      rowHeading: "公園のトイレが暗くてこわいです。早く直してください。",
      rowCount: 1,
      summary: null,
      anchor: "",
    });
    const view = await bench.view();
    expect(view.agreement.place).toEqual({ shown: 1, taken: 1 });
    expect(view.progress).toMatchObject({ opinions: 1, placed: 1, rows: 1, answered: 0, lettersLeft: 1, rowsLeft: 1 });
    expect(view.list).toMatchObject([{ key: digits, label: "0001 郵送", state: "half", count: "1件" }]);
  });

  test("masks what was set aside as personal data everywhere, and proposes the same words where they stand again", async () => {
    const bench = await aBench();
    const words = "山本さんの話です。道が暗い。\n\n山本さんが転びました。";
    const { id, digits } = await aLetter(bench.house, bench, words);
    await bench.take(id, "山本さんの話です。道が暗い。", "c1-2", null, words);
    const span = { from: 0, to: 2 };
    await bench.wish({ kind: "set-aside", submissionId: id, span, as: "personal", reason: "" });
    const view = await bench.view("read", { letterDigits: digits });
    const [first, second] = view.letter?.pieces ?? [];
    expect(first?.text).toBe("■■さんの話です。道が暗い。");
    expect(first?.inside).toMatchObject([{ span, as: "personal" }]);
    expect(first?.opinion?.rowHeading).toBe("（個人情報）さんの話です。道が暗い。");
    expect(second?.passages.map(({ text: likely }) => likely)).toEqual(["山本さん"]);
    expect(view.list[0]?.excerpt).toBe("■■さんの話です。道が暗い。 山本さんが転びました。");
    await bench.wish({
      kind: "set-aside",
      submissionId: id,
      span:
        spanOf(words, "山本さんが").from === 0
          ? span
          : { from: words.lastIndexOf("山本"), to: words.lastIndexOf("山本") + 2 },
      as: "personal",
      reason: "",
    });
    const [row] = (await bench.view("answer")).list;
    const masked = JSON.stringify([
      await bench.view("read", { letterDigits: digits, rowId: row?.key ?? "" }),
      await bench.view("answer"),
    ]);
    expect(masked).not.toContain("山本");
  });

  test("of a web submission shows its boxes as done, with what the person said of the place", async () => {
    const bench = await aBench();
    await bench.web(
      "a",
      aBox("バスを増やしてください。", onSection("c1-1"), { paragraph: 2, quote: "乗合タクシー" }),
      aBox("全体に字が小さい。", onWhole),
      aBox("44ページの話です。", { kind: "typed", text: "44ページ" }),
    );
    const letter = await bench.letterOf();
    expect(letter.web).toBe(true);
    expect(letter.pieces.map(({ state, opinion }) => [state, opinion?.placed, opinion?.anchor])).toEqual([
      ["done", true, "第1章 第1節 公共交通 第2段落「乗合タクシー」"],
      ["done", true, ""],
      ["done", false, "44ページ"],
    ]);
    const { list, progress } = await bench.view();
    expect(list).toMatchObject([{ state: "half", count: "3件" }]);
    expect(progress).toMatchObject({ opinions: 3, placed: 2, lettersLeft: 1 });
  });
});

describe("likely rows", () => {
  test("begin with an exact copy, and never are the row an opinion is in", async () => {
    const bench = await aBench();
    const copy = "公園のトイレを早く直してください。";
    await bench.web("first", aBox("公園のトイレは暗くて使えないので、明るく直してほしい。", onSection("c2-1")));
    await bench.web("second", aBox(copy, onSection("c2-1")));
    await bench.web("third", aBox("公園の　トイレを、早く直してください！", onSection("c2-1")));
    const { list } = await bench.view();
    const letter = await bench.letterOf(list[2]?.key);
    const [box] = letter.pieces;
    expect(box?.rows[0]).toMatchObject({ heading: copy, strength: "same", count: 1, placeLabel: "第2章 第1節 公園" });
    expect(box?.rows.map(({ groupId }) => groupId)).not.toContain(box?.opinion?.groupId);
    expect(box?.rows[1]?.shared).toContain("トイレ");
  });

  test("count the opinions that need an answer: not those left out, dropped, or of letters that do not count", async () => {
    const bench = await aBench();
    await bench.web("a", aBox("公園のトイレを直してください。", onSection("c2-1")));
    await bench.web("b", aBox("公園のトイレを早く直して。", onSection("c2-1")));
    await bench.web("c", aBox("公園の便所を直してほしい。", onSection("c2-1")));
    const opinions = await bench.house.reader
      .selectFrom("opinion")
      .select(["id", "group_id", "submission_id"])
      .orderBy("id")
      .execute();
    const [one, two, three] = opinions;
    if (!one || !two || !three) throw new Error("not three opinions");
    for (const { id } of [two, three])
      await bench.wish({ kind: "join-row", opinionId: id, groupId: one.group_id, rank: 1 });
    const counts = async () => {
      const { progress, row } = await bench.view("answer", { rowId: one.group_id });
      return [progress.opinions, progress.rows, row?.members.length];
    };
    expect(await counts()).toEqual([3, 1, 3]);
    await bench.wish({ kind: "validity", opinionId: two.id, validity: "duplicate", reason: "" });
    expect(await counts()).toEqual([2, 1, 2]);
    const judge = (id: string, validity: string) =>
      bench.house.connection.writing.updateTable("submission").set({ validity }).where("id", "=", id).execute();
    await judge(three.submission_id, "late");
    expect(await counts()).toEqual([1, 1, 1]);
    await judge(one.submission_id, "out");
    expect(await counts()).toEqual([0, 0, 0]);
    const { list } = await bench.view("read");
    expect(list.map(({ state, group }) => [state, group])).toContainEqual(["done", "表に載せない提出"]);
  });
});

describe("a row on the desk", () => {
  test("shows what was said, its answer, its changes and what it lacks", async () => {
    const bench = await aBench();
    await bench.web(
      "a",
      aBox("公園のトイレを直してください。", onSection("c2-1")),
      aBox("公園を広く。", onSection("c2-1")),
    );
    const { list, classes } = await bench.view("answer");
    const [toilet, wide] = list.map(({ key }) => key);
    const asks = classes.find(({ requiresRevision }) => requiresRevision)?.id ?? "";
    const of = { groupId: toilet ?? "" };
    await bench.wish({ kind: "answer", ...of, classId: asks, text: "直します。" });
    const first = (await bench.view("answer", { rowId: toilet ?? "" })).row;
    expect(first).toMatchObject({
      heading: "公園のトイレを直してください。",
      headingTyped: false,
      summary: "公園のトイレを直してください。",
      placeLabel: "第2章 第1節 公園",
      policyLabel: "2-1 公園",
      publishedNo: null,
      text: "直します。",
      missing: ["revision"],
      paragraphs: ["公園のトイレを、毎年2か所新しくします。"],
      members: [{ text: "公園のトイレを直してください。", channelLabel: "Web" }],
    });
    const { created } = await bench.wish({
      kind: "revise",
      ...of,
      revisionId: null,
      sectionId: bench.sections.get("c2-1") ?? "",
      before: "毎年2か所",
      after: "毎年4か所",
      reason: "",
    });
    await bench.wish({ kind: "heading", ...of, heading: "トイレ", summary: "" });
    const view = await bench.view("answer", { rowId: wide ?? "" });
    expect(view.row?.otherRevisions).toMatchObject([
      { id: created.revisionId, before: "毎年2か所", after: "毎年4か所", sharedWith: ["トイレ"] },
    ]);
    expect(view.list.map(({ state }) => state)).toEqual(["done", "todo"]);
    expect(view.list[0]).toMatchObject({ label: "トイレ", group: "第2章　みどりのまち" });
    expect(view.progress).toMatchObject({ rows: 2, answered: 1, rowsLeft: 1 });
    await bench.wish({ kind: "answer-as", groupId: wide ?? "", sameAsGroupId: toilet ?? "" });
    const pointing = await bench.view("answer", { rowId: wide ?? "" });
    expect(pointing.row).toMatchObject({ sameAs: { groupId: toilet, heading: "トイレ" }, missing: [] });
    expect(pointing.progress.rowsLeft).toBe(0);
  });

  test("is the first that lacks something, in the order of the plan", async () => {
    const bench = await aBench();
    await bench.web(
      "a",
      aBox("公園の話。", onSection("c2-1")),
      aBox("全体の話。", onWhole),
      aBox("バスの話。", onSection("c1-1")),
    );
    const view = await bench.view("answer");
    expect(view.list.map(({ label }) => label)).toEqual(["全体の話。", "バスの話。", "公園の話。"]);
    expect(view.row?.heading).toBe("全体の話。");
    const [whole] = view.list;
    const classId = view.classes.find(({ requiresRevision }) => !requiresRevision)?.id ?? "";
    await bench.wish({ kind: "answer", groupId: whole?.key ?? "", classId, text: "お答えします。" });
    expect((await bench.view("answer")).row?.heading).toBe("バスの話。");
  });

  test("can be looked at by itself and found by its words", async () => {
    const bench = await aBench();
    await bench.web("a", aBox("公園のトイレの話。", onSection("c2-1")), aBox("バスの話。", onSection("c1-1")));
    const find = async (typed: string) =>
      (await benchRowsSaying(bench.house.reader, bench.consultation, typed, builtAt)).map(({ label }) => label);
    expect(await find("話")).toEqual(["バスの話。", "公園のトイレの話。"]);
    expect(await find("トイレ　公園")).toEqual(["公園のトイレの話。"]);
    expect(await find("病院")).toEqual([]);
    expect(await find("  ")).toEqual([]);
    const [bus] = (await bench.view("answer")).list;
    const row = await benchRow(bench.house.reader, bench.consultation, bus?.key ?? "", builtAt);
    expect(row?.heading).toBe("バスの話。");
    expect(await benchRow(bench.house.reader, bench.consultation, "no-row", builtAt)).toBeNull();
    const both = await benchRows(bench.house.reader, bench.consultation, ["no-row", bus?.key ?? ""], builtAt);
    expect(both).toEqual([row]);
  });
});

describe("a growing case", () => {
  test("still finds a copy among more rows than one index holds, and likely rows after it", async () => {
    const bench = await aBench();
    const copy = "公園の便所が壊れたままです。";
    await bench.web("copy", aBox(copy, onSection("c2-1")));
    for (let n = 0; n < 11; n += 1)
      await bench.web(
        `w${n}`,
        ...Array.from({ length: 10 }, (_, i) => aBox(`${n * 10 + i}番のバス停に屋根をつけて。`, onSection("c1-1"))),
      );
    await bench.web("again", aBox("公園の便所が、壊れたままです", onSection("c2-1")));
    const { list, progress } = await bench.view();
    expect(progress.rows).toBe(112);
    const letter = await bench.letterOf(list[12]?.key);
    expect(letter.pieces[0]?.rows[0]).toMatchObject({ heading: copy, strength: "same" });
  });

  test("is read by the same number of queries, however much has come", async () => {
    const bench = await aBench();
    const counting = () => {
      let count = 0;
      const reader = new Proxy(bench.house.reader, {
        get(target, key) {
          if (key === "selectFrom") count += 1;
          const value: unknown = Reflect.get(target, key);
          return typeof value === "function" ? value.bind(target) : value;
        },
      });
      return { reader, queries: () => count };
    };
    const measured = async () => {
      await bench.view("read");
      await bench.view("answer");
      const { reader, queries } = counting();
      await bench.view("read", {}, reader);
      await bench.view("answer", {}, reader);
      return queries();
    };
    const texts = [
      "バスの便を増やして。",
      "バスの本数を増やしてほしい。",
      "公園のトイレを直して。",
      "公園の便所を直してほしい。",
    ];
    const come = async (from: number, to: number) => {
      for (let n = from; n < to; n += 1)
        await bench.web(`w${n}`, ...texts.map((words, i) => aBox(`${words}${n}`, onSection(i < 2 ? "c1-1" : "c2-1"))));
    };
    await come(0, 3);
    const few = await measured();
    await come(3, 15);
    expect(await measured()).toBe(few);
    expect(few).toBeLessThan(80);
  });
});
