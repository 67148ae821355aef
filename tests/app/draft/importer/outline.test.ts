import { describe, expect, it } from "vitest";
import { type Outline, readOutline } from "#app/draft/importer/outline.ts";
import { lineOfRemark, sentenceOfRemark } from "#app/draft/importer/remark.ts";

const plain = (text: string) => readOutline(text, "plain");
const marked = (outline: Outline) =>
  outline.headings
    .filter(({ found }) => found === "marked")
    .map(({ level, number, title }) => `${level} ${number} ${title}`);
const proposed = (outline: Outline) =>
  outline.headings
    .filter(({ found }) => found === "proposed")
    .map(({ level, number, title }) => `${level} ${number} ${title}`);
const remarks = (outline: Outline) => outline.remarks.map((remark) => `${remark.kind} ${lineOfRemark(remark) ?? ""}`);
const joined = (outline: Outline) => outline.lines.flatMap((line, i) => (line.joined ? [i + 1] : []));
const body = "これは本文です。";

describe("levels", () => {
  it("follow the order in which the styles nest, from chapter to circled number", () => {
    const text = [
      "第1章 総論",
      "第1節 ねらい",
      "1 背景",
      "(1) 人口",
      "① 推計",
      body,
      "② 見通し",
      body,
      "(2) 財政",
      body,
    ];
    expect(marked(plain(text.join("\n")))).toEqual([
      "1 第1章 総論",
      "2 第1節 ねらい",
      "3 1 背景",
      "4 (1) 人口",
      "5 ① 推計",
      "5 ② 見通し",
      "4 (2) 財政",
    ]);
  });

  it("go back out when an outer style comes again, and numbers inside begin anew", () => {
    const text = ["第1章 総論", "1 背景", body, "2 課題", body, "第2章 各論", "1 福祉", body, "第3章 進め方", body];
    const outline = plain(text.join("\n"));
    expect(marked(outline)).toEqual([
      "1 第1章 総論",
      "2 1 背景",
      "2 2 課題",
      "1 第2章 各論",
      "2 1 福祉",
      "1 第3章 進め方",
    ]);
    expect(remarks(outline)).toEqual([]);
  });

  it("let a document turn the usual order round, as far as its numbers say so", () => {
    const text = ["① 背景", body, "(1) 人口", body, "(2) 財政", body, "② 課題", body, "(1) 道路", body, "③ 方針", body];
    expect(marked(plain(text.join("\n")))).toEqual([
      "1 ① 背景",
      "2 (1) 人口",
      "2 (2) 財政",
      "1 ② 課題",
      "2 (1) 道路",
      "1 ③ 方針",
    ]);
  });

  it("give one style different levels in different places", () => {
    const text = ["1 構成", body, "① 構想", body, "② 計画", body, "2 体制", "(1) 市民", body, "① 審議会", body];
    expect(marked(plain(text.join("\n")))).toEqual([
      "1 1 構成",
      "2 ① 構想",
      "2 ② 計画",
      "1 2 体制",
      "2 (1) 市民",
      "3 ① 審議会",
    ]);
  });

  it("come from # only where there is no number", () => {
    const text = ["# 計画", "## 1 背景", body, "### まとめ", body, "#### 2 課題", body, "## おわりに", body];
    expect(marked(plain(text.join("\n\n")))).toEqual(["1  計画", "2 1 背景", "3  まとめ", "2 2 課題", "2  おわりに"]);
  });

  it("keep `1 ` and `1.` together when one goes on counting for the other", () => {
    const text = ["1. 背景", body, "2 課題", body, "３．方針", body];
    const outline = plain(text.join("\n\n"));
    expect(marked(outline)).toEqual(["1 1. 背景", "1 2 課題", "1 ３． 方針"]);
    expect(remarks(outline)).toEqual([]);
  });
});

describe("numbers that do not fit", () => {
  const numbered = (...numbers: number[]) => plain(numbers.map((n) => `${n} 項目その${n}\n${body}`).join("\n\n"));

  it("are pointed out where one repeats, and kept", () => {
    const outline = numbered(1, 2, 2, 3);
    expect(marked(outline)).toEqual(["1 1 項目その1", "1 2 項目その2", "1 2 項目その2", "1 3 項目その3"]);
    expect(outline.remarks).toEqual([{ kind: "number_repeats", line: 7, number: "2", otherLine: 4 }]);
  });
  it("are pointed out where some are missing", () => {
    expect(numbered(1, 2, 5).remarks).toEqual([{ kind: "number_skips", line: 7, number: "5", otherLine: 4 }]);
  });
  it("are pointed out where the first are missing", () => {
    expect(numbered(3, 4).remarks).toEqual([{ kind: "number_skips", line: 1, number: "3", otherLine: null }]);
  });
  it("are pointed out once where two are swapped", () => {
    expect(numbered(1, 2, 4, 3, 5).remarks).toEqual([{ kind: "number_swapped", line: 10, number: "3", otherLine: 7 }]);
  });
  it("are pointed out where they begin again", () => {
    expect(numbered(1, 2, 1, 2).remarks).toEqual([{ kind: "number_restarts", line: 7, number: "1" }]);
  });
  it("are said in a sentence that names the line and what to do", () => {
    const sentences = numbered(1, 2, 2, 5, 4, 1).remarks.map((remark) => sentenceOfRemark(remark));
    expect(sentences.length).toBeGreaterThan(2);
    for (const sentence of sentences) expect(sentence).toMatch(/^\d+行目.*(?:ください。)$/);
  });
});

describe("a list of contents", () => {
  it("is set apart when its pages follow dots", () => {
    const outline = plain(
      "目 次\n\n第1章 総論 ……… 1\n第2章 各論・・・・・・12\n\n第1章 総論\n本文です。\n\n第2章 各論\n本文です。",
    );
    expect(outline.contents).toEqual({ from: 1, to: 4 });
    expect(marked(outline)).toEqual(["1 第1章 総論", "1 第2章 各論"]);
    expect(outline.remarks).toEqual([]);
  });
  it("is set apart without pages, up to where its first entry stands again", () => {
    const outline = plain("目次\n1 背景\n2 課題\n3 方針\n\n1 背景\n本文です。\n2 課題\n本文です。\n3 方針\n本文です。");
    expect(outline.contents).toEqual({ from: 1, to: 4 });
    expect(marked(outline)).toEqual(["1 1 背景", "1 2 課題", "1 3 方針"]);
  });
  it("is set apart without the word 目次 when dots lead to its pages", () => {
    const outline = plain(
      "1 背景 …… 1\n2 課題 …… 2\n3 方針 …… 3\n\n1 背景\n本文です。\n2 課題\n本文です。\n3 方針\n本文です。",
    );
    expect(outline.contents).toEqual({ from: 1, to: 3 });
  });
  it("keeps titles of parts that name no page", () => {
    const outline = plain(
      "もくじ\n第1部 基本構想\n第1章 総論　1\n第2章 姿　4\n\n第1部 基本構想\n第1章 総論\n本文です。\n第2章 姿\n本文です。",
    );
    expect(outline.contents).toEqual({ from: 1, to: 4 });
    expect(marked(outline)).toEqual(["1 第1部 基本構想", "2 第1章 総論", "2 第2章 姿"]);
  });
  it("is compared with the text both ways", () => {
    const outline = plain(
      "目次\n1 背景 1\n2 財源 2\n3 方針 3\n\n1 背景\n本文です。\n\n2 方針\n本文です。\n\n3 日取り\n本文です。",
    );
    expect(remarks(outline)).toEqual(["contents_only 3", "contents_number_differs 9", "text_only 12"]);
  });
  it("may name a part and its first chapter without a page, and what has no mark in the text is proposed", () => {
    const outline = plain(
      "目　次\nはじめに ････････ 1\n第１部 構想\n第１章　策定にあたって\n　１　趣旨 ････････ 2\n\nはじめに\n　あいさつの文です。\n第１部 構想\n第１章　策定にあたって\n１　趣旨\n　文です。",
    );
    expect(outline.contents).toEqual({ from: 1, to: 5 });
    expect(marked(outline)).toEqual(["1 第１部 構想", "2 第１章 策定にあたって", "3 １ 趣旨"]);
    expect(proposed(outline)).toEqual(["1  はじめに"]);
    expect(joined(outline)).toEqual([]);
  });
  it("is no list of contents when only the word stands there", () => {
    const outline = plain("目次\n\n本文はここからです。長い文がつづきます。\n\n1 背景\n本文です。");
    expect(outline.contents).toBeNull();
    expect(marked(outline)).toEqual(["1 1 背景"]);
  });
});

describe("what is not a heading", () => {
  it("is a row of a table, also when its first cell is a number", () => {
    const outline = plain("1 背景\n\n①\t会議\t4月\n②\t審議\t5月\n\n2\t課題");
    expect(outline.lines.map(({ kind }) => kind)).toEqual(["heading", "blank", "table", "table", "blank", "heading"]);
    expect(marked(outline)).toEqual(["1 1 背景", "1 2 課題"]);
  });
  it("is a bullet, whatever stands behind it", () => {
    expect(plain("1 背景\n\n- (1) 市民\n・① 審議会\nア 委員\n* 【案】").headings.length).toBe(1);
  });
  it("is an item of a quoted law", () => {
    const text = [
      "1 根拠",
      "■条例（抜粋）",
      "第3条 市は、次に掲げる計画を作るものとする。",
      "(1) 構想",
      "(2) 基本計画",
      "2 進め方",
    ];
    expect(marked(plain(text.join("\n\n")))).toEqual(["1 1 根拠", "2  ■条例（抜粋）", "1 2 進め方"]);
  });
  it("is a number in the middle of a cut sentence", () => {
    const outline = plain(
      "1 背景\n\n計画の期間は、前の計画を受けついで始まる年から数えて\n10 年間とし、その間に見直しをします。",
    );
    expect(marked(outline)).toEqual(["1 1 背景"]);
    expect(joined(outline)).toEqual([4]);
  });
  it("is the first line of a numbered sentence that is cut by the page", () => {
    const outline = plain(
      "1 背景\n\n(1) 分野ごとの取組と分野をこえた取組の両方を位置付けることで、市民に分かりや\nすい計画となり、取組を進めやすくなります。",
    );
    expect(marked(outline)).toEqual(["1 1 背景"]);
    expect(joined(outline)).toEqual([4]);
  });
  it("is code in Markdown", () => {
    expect(marked(readOutline("# 背景\n\n```\n# 例\n```\n", "markdown"))).toEqual(["1  背景"]);
  });
});

describe("a title that ends with a particle", () => {
  it("is a heading when it stands alone, and of a chapter always", () => {
    expect(marked(plain("第3章 次の世代へ\n本文です。\n\n(1) すべての子どもに笑顔を\n\n本文です。"))).toEqual([
      "1 第3章 次の世代へ",
      "2 (1) すべての子どもに笑顔を",
    ]);
  });
  it("is asked about when a text follows right below", () => {
    const outline = plain("1 背景\n本文です。\n\n(1) 次の世代へ\n本文です。");
    expect(marked(outline)).toEqual(["1 1 背景"]);
    expect(proposed(outline)).toEqual(["2 (1) 次の世代へ"]);
  });
});

describe("what a person is asked about", () => {
  it("is a line with a sign or a word that plans use for titles", () => {
    const outline = plain(
      "第1章 各論\n\n施策1 子育て\n文です。\n\n＜基本方針＞\n文です。\n\n◆まちの姿\n文です。\n\n施策の方向\n\n文です。",
    );
    expect(proposed(outline)).toEqual(["2  施策1 子育て", "2  ＜基本方針＞", "2  ◆まちの姿", "2  施策の方向"]);
  });
  it("is a list that stands line under line, since it may be headings", () => {
    const outline = plain("1 方法\n\n① アンケート\n② 懇談会\n③ 公募\n\n2 日取り\n本文です。");
    expect(marked(outline)).toEqual(["1 1 方法", "1 2 日取り"]);
    expect(proposed(outline)).toEqual(["2 ① アンケート", "2 ② 懇談会", "2 ③ 公募"]);
  });
  it("is a short line above a text, one level below its heading", () => {
    const outline = plain(
      "第1節 子育て\n\n現状と課題\n\n子どもの数は減っていますが、預けたいと願う人は増えています。\n",
    );
    expect(proposed(outline)).toEqual(["2  現状と課題"]);
  });
  it("is a bold line in a text file", () => {
    expect(proposed(plain("**はじめに**\n\n市長からのあいさつです。\n\n1 背景\n本文です。"))).toEqual(["1  はじめに"]);
  });
  it("is never a sentence, a date or an office", () => {
    expect(plain("令和7年4月1日\n見本市 企画課\n\n計画を作ります。\n\n1 背景\n本文です。").headings.length).toBe(1);
  });
});

describe("a document without headings", () => {
  it("says so, and what can be done", () => {
    const outline = plain("市の計画について、市民の皆さまの声を聞きます。\nどうぞお寄せください。\n");
    expect(outline.headings).toEqual([]);
    expect(outline.remarks).toEqual([{ kind: "no_headings" }]);
    expect(sentenceOfRemark({ kind: "no_headings" })).toContain("見出しが見つかりません");
  });
});

describe("Markdown", () => {
  it("knows headings that are underlined", () => {
    const outline = readOutline("計画\n====\n\n背景\n----\n\n本文です。\n", "markdown");
    expect(marked(outline)).toEqual(["1  計画", "2  背景"]);
    expect(outline.headings.map(({ line, lines }) => [line, lines])).toEqual([
      [1, 2],
      [4, 2],
    ]);
  });
  it("leaves list items to a person where # marks the headings", () => {
    const outline = readOutline("# 計画\n\n1. 背景\n\n2. 課題\n", "markdown");
    expect(marked(outline)).toEqual(["1  計画"]);
    expect(proposed(outline)).toEqual(["2 1. 背景", "2 2. 課題"]);
  });
  it("joins no lines, since it joins them itself", () => {
    expect(joined(readOutline("# 計画\n\n市民の声を\n聞きます。\n", "markdown"))).toEqual([]);
  });
});

describe("joining", () => {
  it("puts a paragraph of a fixed width together and stops at its end", () => {
    const text = [
      "本市の人口は、今から二十年ほど前を境にゆるやかな減少",
      "に転じ、この十年では特に若い世代の転出が目立つようになり",
      "ました。",
      "一方で、移り住む人も少しずつ増えています。",
    ];
    expect(joined(plain(text.join("\n")))).toEqual([2, 3]);
  });
  it("goes on within a bullet", () => {
    expect(joined(plain("・市民の声を\n　聞く\n・声を生かす"))).toEqual([2]);
  });
  it("does not cross a heading, a table or a rule", () => {
    expect(joined(plain("市民の声を\n■背景\n市民の\n\tと\t市\n市民の\n---\nを聞く"))).toEqual([]);
  });
  it("does not cross two blank lines", () => {
    expect(joined(plain("市民の声を\n\n\n聞きます。"))).toEqual([]);
  });
});
