import { describe, expect, it } from "vitest";
import { decodeDocument } from "#app/draft/importer/decode.server.ts";
import { shownNumber } from "#app/draft/importer/docx/numerals.ts";
import { docxBounds } from "#app/draft/importer/docx/parts.server.ts";
import { readOutline } from "#app/draft/importer/outline.ts";
import { level, numberedBy, paragraph, styled, table, type WordFile, wordFile, zipOf } from "./word-file.ts";

const read = (bytes: Uint8Array) => decodeDocument({ bytes, filename: "draft.docx" });
const textOf = async (file: WordFile): Promise<string> => {
  const result = await read(wordFile(file));
  return result.ok ? result.text : `refused: ${result.refusal}`;
};

const headingStyles = [1, 2, 3]
  .map((n) => `<w:style w:type="paragraph" w:styleId="${n}"><w:name w:val="heading ${n}"/></w:style>`)
  .join("");

describe("a Word file", () => {
  it("gives headings by style, paragraphs apart, and every word", async () => {
    const body = [
      paragraph("第1章 総論", styled("1")),
      paragraph("背景", styled("2")),
      paragraph("声を聞きます。"),
      paragraph("声を生かします。"),
    ];
    expect(await textOf({ body: body.join(""), styles: headingStyles })).toBe(
      "# 第1章 総論\n\n## 背景\n\n声を聞きます。\n\n声を生かします。\n",
    );
  });

  it("becomes an outline whose numbers outrank the depth of its styles", async () => {
    const body = [
      paragraph("第1章 総論", styled("1")),
      paragraph("1 背景", styled("3")),
      paragraph("本文です。"),
      paragraph("まとめ", styled("2")),
    ];
    const outline = readOutline(await textOf({ body: body.join(""), styles: headingStyles }), "docx");
    expect(outline.headings.map(({ level: at, number, title }) => [at, number, title])).toEqual([
      [1, "第1章", "総論"],
      [2, "1", "背景"],
      [2, "", "まとめ"],
    ]);
  });

  it("knows a city's own heading styles by their outline level, also inherited", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="章の\'見出し"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="赤い章"/><w:basedOn w:val="a"/></w:style>';
    expect(await textOf({ body: paragraph("総論", styled("a")) + paragraph("各論", styled("b")), styles })).toBe(
      "# 総論\n\n# 各論\n",
    );
  });

  it("keeps the numbers Word only shows, as they are shown", async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="5">${level(0, "decimal", "第%1章")}${level(1, "decimalFullWidth", "（%2）")}${level(2, "decimalEnclosedCircle", "%3")}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>';
    const body = [
      paragraph("総論", styled("1") + numberedBy(1)),
      paragraph("背景", numberedBy(1, 1)),
      paragraph("人口", numberedBy(1, 2)),
      paragraph("財政", numberedBy(1, 2)),
      paragraph("課題", numberedBy(1, 1)),
      paragraph("各論", styled("1") + numberedBy(1)),
      paragraph("道路", numberedBy(1, 1)),
    ];
    const text = await textOf({ body: body.join(""), styles: headingStyles, numbering });
    expect(text.split("\n\n")).toEqual([
      "# 第1章 総論",
      "（１） 背景",
      "① 人口",
      "② 財政",
      "（２） 課題",
      "# 第2章 各論",
      "（１） 道路\n",
    ]);
  });

  it("keeps numbers that come with a style, several in one (1.2), and begins anew where told", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="s"><w:name w:val="項"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2")}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const body = [
      paragraph("背景", numberedBy(1)),
      paragraph("人口", styled("s")),
      paragraph("財政", styled("s")),
      paragraph("続き", numberedBy(2)),
      paragraph("なし", `${styled("s")}<w:numPr><w:numId w:val="0"/></w:numPr>`),
    ];
    expect((await textOf({ body: body.join(""), styles, numbering })).trim().split("\n\n")).toEqual([
      "1. 背景",
      "1.1 人口",
      "1.2 財政",
      "7. 続き",
      "なし",
    ]);
  });

  it("shows bullets as a list", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "bullet", "・")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body =
      paragraph("方法は次のとおりです。") + paragraph("アンケート", numberedBy(1)) + paragraph("懇談会", numberedBy(1));
    expect(await textOf({ body, numbering })).toBe("方法は次のとおりです。\n\n- アンケート\n- 懇談会\n");
  });

  it("keeps tables readable: one row a line, a tab between cells, columns in their place under merged cells", async () => {
    const body = table(
      ["年度", ["計画", '<w:gridSpan w:val="2"/>']],
      [["R7", '<w:vMerge w:val="restart"/>'], "前期", "4年"],
      [["", "<w:vMerge/>"], "後期", "4年"],
    );
    expect(await textOf({ body })).toBe("年度\t計画\t\nR7\t前期\t4年\n\t後期\t4年\n");
  });

  it("takes a frame of one cell for ordinary paragraphs", async () => {
    expect(await textOf({ body: table(["枠の中の文です。"]) + paragraph("次の文です。") })).toBe(
      "枠の中の文です。\n\n次の文です。\n",
    );
  });

  it("puts foot notes at the end, with the number of their reference", async () => {
    const footnotes = `<w:footnote w:id="2"><w:p><w:r><w:t>推計による。</w:t></w:r></w:p></w:footnote>`;
    const body = `<w:p><w:r><w:t>人口は減ります</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    expect(await textOf({ body, footnotes })).toMatch(/^人口は減ります\[1\]\n+\[1\] ?推計による。\n$/);
  });

  it("keeps a tab out of running text and a soft line break in it", async () => {
    const body = "<w:p><w:r><w:t>一行目</w:t><w:br/><w:t>二行目</w:t><w:tab/><w:t>続き</w:t></w:r></w:p>";
    expect(await textOf({ body })).toBe("一行目\n二行目 続き\n");
  });

  it("leaves deleted text behind and takes text inserted", async () => {
    const body =
      "<w:p><w:del><w:r><w:delText>古い</w:delText></w:r></w:del><w:ins><w:r><w:t>新しい</w:t></w:r></w:ins><w:r><w:t>案</w:t></w:r></w:p>";
    expect(await textOf({ body })).toBe("新しい案\n");
  });

  it("leaves hidden text behind, as Word does not show it", async () => {
    const hidden = (value: string) => `<w:r><w:rPr><w:b/><w:vanish${value}/></w:rPr><w:t>内部のメモ</w:t></w:r>`;
    const shown = '<w:r w:rsidR="00AB12CD"><w:rPr><w:b/></w:rPr><w:t>案です。</w:t></w:r>';
    expect(
      await textOf({ body: `<w:p>${hidden("")}${shown}</w:p><w:p>${shown}${hidden(' w:val="true"')}</w:p>` }),
    ).toBe("案です。\n\n案です。\n");
    expect(await textOf({ body: `<w:p>${hidden(' w:val="0"')}${shown}</w:p>` })).toBe("内部のメモ案です。\n");
    expect(await textOf({ body: `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${shown}</w:p>` })).toBe("案です。\n");
  });

  it("keeps signs that mean something in XML", async () => {
    expect(await textOf({ body: paragraph("A &amp; B &lt;案&gt; &quot;引用&quot;") })).toBe('A & B <案> "引用"\n');
  });
});

describe("a Word file that cannot be read", () => {
  const refusal = async (bytes: Uint8Array) => {
    const result = await read(bytes);
    return result.ok ? "accepted" : result.refusal;
  };
  const good = wordFile({ body: paragraph("文です。") });

  it("is no archive", async () => expect(await refusal(Buffer.from("文です。"))).toBe("broken_docx"));
  it("is cut off", async () => expect(await refusal(good.subarray(0, good.length - 40))).toBe("broken_docx"));
  it("is damaged inside", async () => {
    const bytes = Buffer.from(good);
    bytes.fill(0xaa, 60, 200);
    expect(await refusal(bytes)).toBe("broken_docx");
  });
  it("is an archive of something else", async () => {
    expect(await refusal(zipOf([{ name: "xl/workbook.xml", bytes: Buffer.from("<a/>") }]))).toBe("broken_docx");
  });
  it("has XML that does not close", async () => {
    const broken = { name: "word/document.xml", bytes: Buffer.from("<w:document><w:body>") };
    const types = { name: "[Content_Types].xml", bytes: Buffer.from("<Types/>") };
    expect(await refusal(zipOf([types, broken]))).toBe("broken_docx");
  });
  it("declares entities", async () => {
    const bytes = Buffer.from('<!DOCTYPE a [<!ENTITY b "bbbb">]><a/>');
    expect(await refusal(wordFile({ body: "", more: [{ name: "word/more.xml", bytes }] }))).toBe("broken_docx");
  });
  it("holds no text", async () => expect(await refusal(wordFile({ body: paragraph("") }))).toBe("empty"));
  it("unpacks to more than the bound", async () => {
    const bytes = Buffer.alloc(docxBounds.part + 1, " ");
    const bomb = wordFile({ body: paragraph("文"), more: [{ name: "word/bomb.xml", bytes }] });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toBe("too_large");
  });
  it("is too long to be read in one go", async () => {
    expect(await refusal(wordFile({ body: paragraph("長い文です。").repeat(80_000) }))).toBe("too_large");
  });
  it("is not XML, however it is meant to keep the reader busy", async () => {
    expect(await refusal(wordFile({ body: "<w:pPr>".repeat(500_000) }))).toBe("broken_docx");
    expect(await refusal(wordFile({ body: "<w:rPr ".repeat(500_000) }))).toBe("broken_docx");
    expect(await refusal(wordFile({ body: `${"<w:p>".repeat(300)}${"</w:p>".repeat(300)}` }))).toBe("broken_docx");
    expect(await refusal(wordFile({ body: paragraph("文"), numbering: "<w:lvl>".repeat(500_000) }))).not.toBe(
      "accepted",
    );
  });
  it("claims to unpack to less than it does", async () => {
    const bytes = Buffer.alloc(docxBounds.part + 1, " ");
    const liar = wordFile({ body: paragraph("文"), more: [{ name: "word/bomb.xml", bytes, claimed: 100 }] });
    expect(["too_large", "broken_docx"]).toContain(await refusal(liar));
  });
  it("has too many entries", async () => {
    const more = Array.from({ length: docxBounds.entries + 1 }, (_, i) => ({
      name: `word/media/${i}`,
      bytes: Buffer.alloc(0),
    }));
    expect(await refusal(wordFile({ body: paragraph("文"), more }))).toBe("too_large");
  });
});

describe("pictures of a Word file", () => {
  it("stay behind and are counted, and are never unpacked", async () => {
    const drawing =
      '<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const result = await read(
      wordFile({
        body: drawing + paragraph("図の説明です。"),
        more: [{ name: "word/media/1.png", bytes: Buffer.from("x") }],
      }),
    );
    expect(result).toMatchObject({
      ok: true,
      text: expect.stringContaining("図の説明です。"),
      canonical: { picturesLeftOut: 1 },
    });
  });
});

describe("figures as Word shows them", () => {
  it.each([
    ["decimal", 12, "12"],
    ["decimalFullWidth", 12, "１２"],
    ["decimalEnclosedCircle", 20, "⑳"],
    ["decimalEnclosedCircle", 21, "㉑"],
    ["decimalEnclosedCircle", 36, "㊱"],
    ["japaneseCounting", 10, "十"],
    ["japaneseCounting", 21, "二十一"],
    ["aiueoFullWidth", 3, "ウ"],
    ["irohaFullWidth", 2, "ロ"],
    ["upperRoman", 14, "XIV"],
    ["lowerLetter", 27, "aa"],
  ])("in the format %s: %i is %s", (format, value, shown) => expect(shownNumber(value, format)).toBe(shown));
});
