import fc from "fast-check";
import { expect, test } from "vitest";
import { provenanceOf } from "#app/server/same-origin.ts";

const ours = "https://koe.example.lg.jp";
const nothing = { secFetchSite: undefined, origin: undefined, referer: undefined };

const origins = fc.constantFrom(
  undefined,
  ours,
  "null",
  "https://evil.example",
  "https://koe.example.lg.jp.evil.example",
  "http://koe.example.lg.jp",
  "https://KOE.example.lg.jp",
  "",
);
const referers = fc.constantFrom(
  undefined,
  `${ours}/plans/a?x=1`,
  `${ours}`,
  "https://evil.example/https://koe.example.lg.jp",
  "https://koe.example.lg.jp@evil.example/",
  "about:blank",
  "",
);

test("where Sec-Fetch-Site is sent it alone decides, and only same-origin is ours", () => {
  const sites = fc.constantFrom(
    "same-origin",
    "same-site",
    "cross-site",
    "none",
    "",
    "same-origin, cross-site",
    "SAME-ORIGIN",
  );
  fc.assert(
    fc.property(sites, origins, referers, (secFetchSite, origin, referer) => {
      expect(provenanceOf({ secFetchSite, origin, referer }, ours)).toBe(
        secFetchSite === "same-origin" ? "ours" : "foreign",
      );
    }),
  );
});

test("without Sec-Fetch-Site a sent Origin alone decides, and must equal ours to the letter", () => {
  fc.assert(
    fc.property(origins, referers, (origin, referer) => {
      fc.pre(origin !== undefined);
      expect(provenanceOf({ ...nothing, origin, referer }, ours)).toBe(origin === ours ? "ours" : "foreign");
    }),
  );
});

test("without both the origin of the Referer must equal ours", () => {
  expect(provenanceOf({ ...nothing, referer: `${ours}/consultations/1/comment` }, ours)).toBe("ours");
  expect(provenanceOf({ ...nothing, referer: "https://koe.example.lg.jp@evil.example/" }, ours)).toBe("foreign");
  expect(provenanceOf({ ...nothing, referer: "https://koe.example.lg.jp.evil.example/" }, ours)).toBe("foreign");
  expect(provenanceOf({ ...nothing, referer: "about:blank" }, ours)).toBe("foreign");
  expect(provenanceOf({ ...nothing, referer: "" }, ours)).toBe("foreign");
});

test("a browser that says nothing is silent, neither ours nor foreign", () => {
  expect(provenanceOf(nothing, ours)).toBe("silent");
});
