import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlTree, type TextNode, textOf } from "#app/draft/html-tree.ts";
import { renderMarkdown } from "#app/draft/importer/markdown.server.ts";

const tags = (nodes: readonly TextNode[]): string[] =>
  nodes.flatMap((node) => (typeof node === "string" ? [] : [node.tag, ...tags(node.children)]));
const text = (html: string): string => htmlTree(html).map(textOf).join("");

describe("the tree of a stored Markdown text", () => {
  test("paragraphs, lists and tables come as they were written", () => {
    const tree = htmlTree(renderMarkdown("はじめ\n\n1. 一つ\n2. 二つ\n\n| 年 | 数 |\n| --- | --- |\n| 7 | 48% |"));
    expect(tags(tree)).toEqual(["p", "ol", "li", "li", "table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]);
  });

  test("signs that HTML writes otherwise are the signs again", () => {
    expect(text(renderMarkdown("5 < 7 & \"8\" > '6'"))).toBe("5 < 7 & \"8\" > '6'");
    expect(text("<p>&#x3C;b&#x3E; &amp;lt; &unknown; &#0;</p>")).toBe("<b> &lt; &unknown; \ufffd");
  });

  test("an element outside of the list is dropped and its text stays", () => {
    expect(tags(htmlTree('<p>あ<script>alert("x")</script><iframe src="/"></iframe>い</p>'))).toEqual(["p"]);
    expect(text("<div><p>あ</p><custom-x>い</custom-x></div>")).toBe("あい");
  });

  test("no address but http, https, mail and notes is kept, and no other attribute", () => {
    const [paragraph] = htmlTree(
      '<p style="color:red" onclick="x()"><a href="javascript:alert(1)" onclick="x()">い</a><a href="https://example.jp/?a=1&#x26;b=2">ろ</a><a href="#note-fn-1" id="note-fnref-1">は</a></p>',
    );
    if (typeof paragraph === "string" || !paragraph) throw new Error("no paragraph");
    expect(paragraph.attributes).toEqual({});
    expect(paragraph.children.map((child) => (typeof child === "string" ? child : child.attributes))).toEqual([
      {},
      { href: "https://example.jp/?a=1&b=2" },
      { href: "#note-fn-1", id: "note-fnref-1" },
    ]);
  });

  test("what is closed wrongly or not at all neither throws nor loses text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<br>", "あ", "&lt;", "<")),
        (parts) => {
          const wanted = parts
            .filter((part) => !/^<.*>$/.test(part))
            .join("")
            .replaceAll("&lt;", "<");
          expect(text(parts.join("")).replaceAll("\n", "")).toBe(wanted);
        },
      ),
    );
  });

  test("the text of any paragraph comes back as it was written", () => {
    const sign = fc.constantFrom("あ", "葛\u{e0100}", "𠮷", "<", ">", "&", '"', "'", "髙", " ", "①", "&amp;", "</p>");
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1 }), (signs) => {
        const written = signs.join("");
        const html = `<p>${written.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;")}</p>`;
        expect(text(html)).toBe(written);
      }),
    );
  });
});
