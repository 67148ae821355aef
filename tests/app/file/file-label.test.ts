import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileLabel, sizeLabel } from "#app/file/file-label.ts";

describe("what stands beside a file", () => {
  test("its kind by the ending of its name, and its size", () => {
    expect(fileLabel({ name: "素案.PDF", media_type: "application/octet-stream", size: 6_400_000 })).toBe(
      "（PDF・6.4MB）",
    );
    expect(fileLabel({ name: "用紙.docx", media_type: "", size: 34_000 })).toBe("（Word・34KB）");
  });

  test("without an ending it goes by the media type", () => {
    expect(fileLabel({ name: "読んでください", media_type: "text/plain", size: 10 })).toBe("（テキスト・1KB）");
    expect(fileLabel({ name: "地図", media_type: "image/png", size: 10 })).toBe("（画像・1KB）");
    expect(fileLabel({ name: "なに.xyz", media_type: "application/x-y", size: 10 })).toBe("（ファイル・1KB）");
  });

  test("sizes go over to MB where a person would", () => {
    expect([980, 345_000, 999_001, 1_000_000, 1_234_567, 9_950_000, 60_000_001].map(sizeLabel)).toEqual([
      "1KB",
      "345KB",
      "1MB",
      "1MB",
      "1.3MB",
      "10MB",
      "61MB",
    ]);
  });

  test("a file is never larger than it is said to be", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (bytes) => {
        const [, figure, unit] = /^([\d.]+)(KB|MB)$/.exec(sizeLabel(bytes)) ?? [];
        const said = Number(figure) * (unit === "MB" ? 1_000_000 : 1000);
        expect(said).toBeGreaterThanOrEqual(bytes - 1e-6);
        expect(said).toBeLessThanOrEqual(bytes * 1.1 + 1000);
      }),
    );
  });
});
