// The style sheets stay small, ask nothing of the network, and the citizen's one asks nothing an old phone cannot do.
import { gzipSync } from "node:zlib";
import { transformWithEsbuild } from "vite";
import { describe, expect, it } from "vitest";
import { type Side, stylesheet } from "#tests/support/gallery/gallery.tsx";

/** As it is served: minified for the oldest phones that must be able to read it. */
async function served(side: Side): Promise<string> {
  const target = ["safari12", "chrome70"];
  const { code } = await transformWithEsbuild(stylesheet(side), `${side}.css`, { loader: "css", minify: true, target });
  return code;
}

/** The text without comments and strings, so that only what does something is looked at. */
function bare(side: Side): string {
  return stylesheet(side)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/"[^"]*"/g, '""');
}

/** What iOS 12 Safari or Chrome 70 does not know and what would leave the page not laid out. */
const newer: Record<string, RegExp> = {
  "flex gap": /(?<!grid-column-|grid-row-|-)\b(?:row-|column-)?gap\s*:/,
  ":has, :is, :where": /:(?:has|is|where)\(/,
  "clamp, min, max": /\b(?:clamp|min|max)\(/,
  inset: /[;{\s]inset(?:-\w+)*\s*:/,
  "logical shorthand": /\b(?:margin|padding|border)-(?:inline|block)\b|\b(?:inline|block)-size\s*:/,
  "aspect-ratio": /aspect-ratio\s*:/,
  "place-items": /\bplace-(?:items|content|self)\s*:/,
  "container, layer, scope": /@(?:container|layer|scope|property|starting-style)\b/,
  "new colours": /\b(?:oklch|oklab|lab|lch|color-mix|light-dark)\(/,
  "new units": /\d(?:dvh|svh|lvh|cqw|cqi|lh|rlh)\b/,
  "range media query": /@media[^{]*[<>]=?/,
  nesting: /&/,
};

/** True where a rule stands inside a rule that is no at-rule. */
function nests(css: string): boolean {
  let depth = 0;
  let inRule = false;
  for (const part of css.split(/(?<=[{}])/)) {
    if (part.endsWith("{")) {
      if (inRule) return true;
      depth += 1;
      inRule = !/@media|@supports|@page|@font-face/.test(part);
    } else if (part.endsWith("}")) {
      depth -= 1;
      inRule = false;
    }
  }
  return depth !== 0;
}

describe("the citizen's style sheet", () => {
  it("uses nothing an old phone does not know", () => {
    const found = Object.entries(newer).filter(([, pattern]) => pattern.test(bare("citizen")));
    expect(found.map(([name]) => name)).toEqual([]);
    expect(nests(bare("citizen"))).toBe(false);
  });

  it("is at most 20 KB as served and 6 KB compressed, so that a reading page stays under 30 KB", async () => {
    const css = await served("citizen");
    expect(css.length).toBeLessThanOrEqual(20_000);
    expect(gzipSync(css).length).toBeLessThanOrEqual(6_000);
  });

  it("lets colours follow the device and has a print style", () => {
    expect(bare("citizen")).toMatch(/prefers-color-scheme: dark/);
    expect(bare("citizen")).toMatch(/@media print/);
  });
});

describe("the desk's style sheet", () => {
  it("is at most 30 KB as served and 8 KB compressed", async () => {
    const css = await served("desk");
    expect(css.length).toBeLessThanOrEqual(30_000);
    expect(gzipSync(css).length).toBeLessThanOrEqual(8_000);
  });

  it("has no rule inside a rule and no :has, which older browsers at city halls drop", () => {
    expect(nests(bare("desk"))).toBe(false);
    expect(bare("desk")).not.toMatch(newer[":has, :is, :where"] as RegExp);
  });
});

describe("both style sheets", () => {
  it("fetch nothing: no font, no picture, no other host", () => {
    const both = stylesheet("citizen") + stylesheet("desk");
    expect(both).not.toMatch(/url\(|@font-face|https?:|@import/);
  });
});
