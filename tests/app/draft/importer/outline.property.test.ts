import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "#app/draft/importer/line.ts";
import { readOutline } from "#app/draft/importer/outline.ts";

/** Texts made of what plans are made of, and of anything else. */
const part = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "第1章 総論",
      "第2節 道",
      "1 背景",
      "２．課題",
      "(1) 人口",
      "（３）財政",
      "① 推計",
      "■視点",
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "【参考】",
      "《抜粋》",
      "# 計画",
      "### 2 方針",
      "**題**",
      "目次",
      "1 背景 …… 3",
      "現状と課題",
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "市民の声を",
      "聞きます。",
      "する",
      "- (1) 声",
      "\t5\t",
      "年度\t月",
      "---",
      "",
      "",
      "　",
      "\u000c",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "10月下旬",
      "第3条 市は、次のとおりとする。",
      "案①",
      "→別の紙にまとめる。",
      "| a | b |",
      "```",
      "===",
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);
const text = fc.array(part, { maxLength: 60 }).map((parts) => parts.join("\n"));
const format = fc.constantFrom("plain" as const, "markdown" as const, "docx" as const);

describe("any text", () => {
  it("is in the lines of its outline, character for character", () => {
    fc.assert(
      fc.property(text, format, (given, as) => {
        const { lines } = readOutline(given, as);
        expect(lines.map(({ from, to }) => given.slice(from, to)).join("\n")).toBe(given);
      }),
    );
  });

  it("has headings in order, on levels without gaps, whose words stand on their lines", () => {
    fc.assert(
      fc.property(text, format, (given, as) => {
        const outline = readOutline(given, as);
        const lines = linesOf(given);
        const marked = outline.headings.filter(({ found }) => found === "marked");
        let before = { line: 0, level: 0 };
        for (const heading of marked) {
          expect(heading.line).toBeGreaterThan(before.line);
          expect(heading.level).toBeLessThanOrEqual(before.level + 1);
          expect(lines[heading.line - 1]?.raw).toContain(heading.title.split(" ")[0] ?? "");
          before = heading;
        }
      }),
    );
  });

  it("is never joined to a heading, a proposal, a row, a rule or the contents, nor any of these to it", () => {
    fc.assert(
      fc.property(text, format, (given, as) => {
        const { lines } = readOutline(given, as);
        lines.forEach((line, index) => {
          if (!line.joined) return;
          let above = index - 1;
          while (lines[above]?.kind === "blank") above--;
          expect(lines[above]?.kind).toBe(line.kind);
          expect(["text", "proposed", "heading"]).toContain(line.kind);
          if (line.kind !== "text") expect(line.title).toBeUndefined();
        });
      }),
    );
  });

  it("never makes a heading of a line that ends a sentence, unless it is marked with #", () => {
    fc.assert(
      fc.property(text, (given) => {
        const { lines } = readOutline(given, "plain");
        for (const { kind, from, to } of lines) {
          if (kind === "heading") expect(given.slice(from, to).trimEnd()).not.toMatch(/。$/);
        }
      }),
    );
  });
});

/** Far above what any machine needs, far below what a quadratic reading would take. */
const generous = 60_000;

describe("large texts", () => {
  const timeOf = (given: string): number => {
    const start = performance.now();
    readOutline(given, "plain");
    return performance.now() - start;
  };

  it("of 10 MB are read in a time that grows with their length only", { timeout: 2 * generous }, () => {
    const lines = [
      "1 背景",
      "市民の声を聞き、まちの将来を考えるための話し合いの場を設け",
      "ます。",
      "",
      "(1) 人口",
      "① 推計\t4月\t5月",
      "",
    ];
    const block = `${lines.join("\n")}\n`;
    const given = block.repeat(Math.floor((10 * 1024 * 1024) / Buffer.byteLength(block)));
    expect(given.split("\n").length).toBeGreaterThan(150_000);
    expect(timeOf(given)).toBeLessThan(generous);
  });
  it("of one endless line are read, too", { timeout: 2 * generous }, () => {
    expect(timeOf("を、市民の声".repeat(500_000))).toBeLessThan(generous);
  });
  it("of endless spaces, hashes, dots or brackets are read, too", { timeout: 2 * generous }, () => {
    const unkind = [" ", "　", "#", "# ", "・・", "（", "-", "1", "第1", "【", "|", "*", "**", "1. ", "あ "];
    const times = unkind.flatMap((piece) => [
      timeOf(piece.repeat(300_000)),
      timeOf(`${piece.repeat(60)}\n`.repeat(2_000)),
    ]);
    expect(Math.max(...times)).toBeLessThan(generous);
  });
});
