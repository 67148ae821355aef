import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asAttachment, fileHeaders } from "#app/file/file-answer.server.ts";

const sha256 = "a".repeat(64);

describe("the headers of a file that is handed out", () => {
  test("a Japanese name is written in UTF-8, with an ASCII one for old readers", () => {
    expect(asAttachment("素案 (1).pdf")).toBe(
      "attachment; filename=\"__ (1).pdf\"; filename*=UTF-8''%E7%B4%A0%E6%A1%88%20%281%29.pdf",
    );
  });

  test("no name breaks out of the header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const value = asAttachment(name);
        expect(value).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+\-^`|#]*$/);
        expect(value.split('"')).toHaveLength(3);
        expect(() => new Headers({ "Content-Disposition": value })).not.toThrow();
      }),
    );
  });

  test("the name that is written in UTF-8 is the name, letter by letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const encoded = asAttachment(name).split("filename*=UTF-8''")[1] ?? "";
        expect(decodeURIComponent(encoded)).toBe(name);
      }),
    );
  });

  test("a half of a surrogate pair does no harm", () => {
    expect(asAttachment("a\ud83d.pdf")).toContain("filename*=UTF-8''a%EF%BF%BD.pdf");
  });

  test("only types that can do nothing by themselves are sent as what they are", () => {
    const type = (media_type: string) => fileHeaders({ name: "x", media_type, size: 1, sha256 }).get("Content-Type");
    expect(type("application/pdf")).toBe("application/pdf");
    expect(type("Text/Plain; charset=utf-8")).toBe("text/plain");
    expect(type("text/html")).toBe("application/octet-stream");
    expect(type("image/svg+xml")).toBe("application/octet-stream");
    expect(type("")).toBe("application/octet-stream");
  });
});
