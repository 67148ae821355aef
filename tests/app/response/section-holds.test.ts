import { describe, expect, test } from "vitest";
import { sectionHolds } from "#app/response/section-holds.ts";

const plain = (body: string) => ({ body, format: "plain" as const, joins: "[]", html: "" });

describe("whether a section says something", () => {
  test("does not depend on where its lines break, nor on blanks", () => {
    const section = plain("公園のトイレを、毎年2か所\n新しくします。\n\n(1) 水飲み場も直します。");
    expect(sectionHolds(section, "毎年2か所新しくします。")).toBe(true);
    expect(sectionHolds(section, "毎年 2か所\r\n新しく　します。")).toBe(true);
    expect(sectionHolds(section, "(1) 水飲み場も直します。")).toBe(true);
    expect(sectionHolds(section, "毎年3か所")).toBe(false);
  });

  test("is told of Markdown by what is read, not by its signs", () => {
    const section = {
      body: "歩道を **5年** で直します。",
      format: "markdown" as const,
      joins: "[]",
      html: "<p>歩道を <strong>5年</strong> で直します。</p>",
    };
    expect(sectionHolds(section, "歩道を5年で直します。")).toBe(true);
    expect(sectionHolds(section, "**5年**")).toBe(false);
  });
});
