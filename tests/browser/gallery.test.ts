// The look holds in a browser: every part in every state, light and dark, from 320 to 1600 px, on paper and under a finger.
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GalleryPage, galleryDocument, galleryPages } from "#tests/support/gallery/gallery.tsx";
import { cutTexts, focusRings, smallTargets, smallTexts } from "#tests/support/gallery/measure.ts";

const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium", args: switches });
});

afterAll(async () => {
  await browser?.close();
});

const citizen = galleryPages.filter(({ side }) => side === "citizen");
const desk = galleryPages.filter(({ side }) => side === "desk");

/**
 * Opens each page in a window of its own kind and asks it something.
 * @returns what was found, each with the name of the page; empty when all is well
 */
async function onEach(
  pages: readonly GalleryPage[],
  options: BrowserContextOptions,
  ask: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const found: string[] = [];
  for (const shown of pages) {
    await page.setContent(galleryDocument(shown));
    for (const finding of await ask(page)) found.push(`${shown.name}: ${finding}`);
  }
  await context.close();
  return found;
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

async function sideScroll(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [320, 390, 800, 1101, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) found.push(`${needed} px at ${width} px`);
  }
  return found;
}

describe("axe", () => {
  it("finds nothing on any page or state in light", async () => {
    expect(await onEach(galleryPages, { colorScheme: "light", viewport: { width: 1440, height: 900 } }, axe)).toEqual(
      [],
    );
  });

  it("finds nothing on any page or state in dark", async () => {
    expect(await onEach(galleryPages, { colorScheme: "dark", viewport: { width: 1280, height: 800 } }, axe)).toEqual(
      [],
    );
  });

  it("finds nothing on a phone", async () => {
    expect(await onEach(galleryPages, { viewport: { width: 390, height: 800 } }, axe)).toEqual([]);
  });
});

describe("the width of a page", () => {
  it("never makes the page scroll sideways from 320 to 1600 px", async () => {
    expect(await onEach(galleryPages, {}, sideScroll)).toEqual([]);
  });

  it("cuts no words on the citizen's pages, however long they are", async () => {
    expect(await onEach(citizen, { viewport: { width: 320, height: 800 } }, (page) => page.evaluate(cutTexts))).toEqual(
      [],
    );
    expect(
      await onEach(citizen, { viewport: { width: 1440, height: 900 } }, (page) => page.evaluate(cutTexts)),
    ).toEqual([]);
  });
});

describe("a finger", () => {
  it("finds every target on a citizen's page at least 44 px high and wide, outside running text", async () => {
    const phone = { viewport: { width: 390, height: 800 } };
    expect(await onEach(citizen, phone, (page) => page.evaluate(smallTargets))).toEqual([]);
    expect(
      await onEach(citizen, { viewport: { width: 1440, height: 900 } }, (page) => page.evaluate(smallTargets)),
    ).toEqual([]);
  });

  it("finds every target of the desk at least 44 px high where the pointer is coarse", async () => {
    const tablet = { viewport: { width: 1024, height: 800 }, hasTouch: true, isMobile: true };
    expect(await onEach(desk, tablet, (page) => page.evaluate(smallTargets))).toEqual([]);
  });
});

describe("the eye", () => {
  it("reads nothing smaller than 16 px on a citizen's page and 13 px at the desk", async () => {
    expect(await onEach(citizen, {}, (page) => page.evaluate(smallTexts, 16))).toEqual([]);
    expect(await onEach(desk, {}, (page) => page.evaluate(smallTexts, 13))).toEqual([]);
  });

  it("sees where the focus is on everything that takes it", async () => {
    const rings = async (page: Page) => {
      await page.keyboard.press("Tab");
      return page.evaluate(focusRings);
    };
    expect(await onEach(galleryPages, { colorScheme: "light" }, rings)).toEqual([]);
    expect(await onEach(galleryPages, { colorScheme: "dark" }, rings)).toEqual([]);
  });
});

describe("paper", () => {
  it("holds the receipt on one A4 page, without buttons, black on white even from a dark screen", async () => {
    const receipt = galleryPages.filter(({ name }) => name === "receipt");
    const printed = await onEach(receipt, { colorScheme: "dark" }, async (page) => {
      const pdf = await page.pdf({ format: "A4" });
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const seen = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        const buttons = Array.from(document.querySelectorAll(".btn, .nav")).filter(
          (one) => one.getClientRects().length > 0,
        );
        return `${color} on ${backgroundColor}, ${buttons.length} buttons`;
      });
      return [`${(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length} page, ${seen}`];
    });
    expect(printed).toEqual(["receipt: 1 page, rgb(0, 0, 0) on rgb(255, 255, 255), 0 buttons"]);
  });

  it("shows the result table in columns", async () => {
    const result = galleryPages.filter(({ name }) => name === "result");
    const printed = await onEach(result, { viewport: { width: 700, height: 900 } }, async (page) => {
      await page.emulateMedia({ media: "print" });
      return [await page.evaluate(() => getComputedStyle(document.querySelector(".res td") ?? document.body).display)];
    });
    expect(printed).toEqual(["result: table-cell"]);
  });
});
