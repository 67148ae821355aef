import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown, renderMarkdownBlocks } from "#app/draft/importer/markdown.server.ts";

describe("Markdown", () => {
  it("shows emphasis beside Japanese signs", () => {
    expect(renderMarkdown("**「強調」**です。**注意：**本文")).toBe(
      "<p><strong>「強調」</strong>です。<strong>注意：</strong>本文</p>",
    );
  });
  it("shows tables, lists and task lists", () => {
    const html = renderMarkdown("| 年度 | 計画 |\n|---|---:|\n| R7 | 前期 |\n\n- 道\n- [x] 橋\n");
    expect(html).toContain("<th>年度</th>");
    expect(html).toContain('<td align="right">前期</td>');
    expect(html).toContain("<li>道</li>");
    expect(html).toContain('type="checkbox"');
  });
  it("ends a bare address where Japanese begins", () => {
    expect(renderMarkdown("https://example.jp/aを参照")).toBe(
      '<p><a href="https://example.jp/a">https://example.jp/a</a>を参照</p>',
    );
  });
  it("puts cut lines of Japanese together without a space, and keeps it between Latin words", () => {
    expect(renderMarkdown("市民の声を\n聞きます。\nopen\ndata")).toBe("<p>市民の声を聞きます。\nopen\ndata</p>");
  });
  it("shows HTML as it is written, and does nothing with it", () => {
    expect(renderMarkdown("<script>alert(1)</script>\n\n<u>声</u>")).toBe(
      "<p>&#x3C;script>alert(1)&#x3C;/script></p>\n<p>&#x3C;u>声&#x3C;/u></p>",
    );
    expect(renderMarkdown("| a |\n|---|\n| 一<br>二 |")).toContain("<td>一<br>二</td>");
    expect(renderMarkdown("<!-- 内部のメモ -->\n\n本文")).toBe("<p>本文</p>");
  });
  it("asks no outside host: pictures are their alternative text, other links lose their target", () => {
    expect(renderMarkdown("![図の説明](https://example.com/a.png)")).toBe("<p>図の説明</p>");
    expect(renderMarkdown("![図][a]\n\n[a]: https://example.com/a.png")).toBe("<p>図</p>");
    expect(renderMarkdown("[題](javascript:alert(1))")).toBe("<p><a>題</a></p>");
  });
  it("keeps footnotes of several sections on one page apart", () => {
    const html = renderMarkdown("声[^1]\n\n[^1]: 注の文です。", "s3-");
    expect(html).toContain('href="#s3-fn-1"');
    expect(html).toContain('id="s3-fn-1"');
    expect(html).toContain(">注</h2>");
  });
  it("never lets a script, a handler, a style or a picture through", () => {
    const piece = fc.constantFrom(
      "<script>",
      "</script>",
      "<img src=x onerror=alert(1)>",
      "[a](javascript:b)",
      "![a](http://b/c)",
      "<a href='data:x'>",
      "`",
      "\n",
      "**",
      "|",
      "<svg/onload=a>",
      "<p style='x'>",
      "[^1]",
      "[^1]: a",
      "声",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const html = renderMarkdown(pieces.join(""));
        expect(html).not.toMatch(/<(?:script|img|svg|style|iframe)/i);
        expect(html).not.toMatch(/<[^>]+\s(?:on\w+|style)=/i);
        expect(html).not.toMatch(/(?:href|src)="(?:javascript|data):/i);
      }),
    );
  });
});

describe("blocks of Markdown", () => {
  it("carry their place in the text", () => {
    const body = "一つ目です。\n\n- 道\n- 橋\n\n二つ目です。\n";
    const blocks = renderMarkdownBlocks(body);
    expect(blocks.map(({ from, to }) => body.slice(from, to))).toEqual(["一つ目です。", "- 道\n- 橋", "二つ目です。"]);
    expect(blocks[0]?.html).toBe("<p>一つ目です。</p>");
  });
  it("end with the footnotes, placed at the end", () => {
    const body = "声[^1]\n\n[^1]: 注の文です。";
    const last = renderMarkdownBlocks(body).at(-1);
    expect(last).toMatchObject({ from: body.length, to: body.length });
    expect(last?.html).toContain("注の文です。");
  });
});
