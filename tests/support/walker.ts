// People who walk through the site in Chromium, with or without scripts; whatever their browser complains about is kept.
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "@playwright/test";

const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium", args: switches });

/** What Chromium says of a form that came back to be mended. */
const refusal = /^Failed to load resource: the server responded with a status of 4(09|22) /;

export interface Walker {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings of the console, exceptions, answers of 500 and above, what the CSP refused included. */
  readonly complaints: readonly string[];
  /** What axe finds on the page as it is shown now. */
  axe(): Promise<string[]>;
  leave(): Promise<void>;
}

/** Ids that stand on the page more than once: labels and descriptions would find the wrong one. Sent as text. */
const doubleIds = (): string[] => {
  const ids = Array.from(document.querySelectorAll("[id]"), (one) => one.id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `id ${id} stands more than once`,
  );
};

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

/** Axe needs timers, which a page without scripts does not have: it is asked of the same markup in a page that has them. */
async function violationsWithout(page: Page, beside: BrowserContext): Promise<string[]> {
  const [url, markup] = [page.url(), await page.content()];
  const copy = await beside.newPage();
  const body = markup.replace(/<script\b[\s\S]*?<\/script>/g, "");
  await copy.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await copy.goto(url);
  const found = await violations(copy);
  await copy.close();
  return found;
}

/** Somebody with a browser of their own; `javaScriptEnabled: false` for somebody whose browser runs no scripts. */
export async function walker(browser: Browser, options: BrowserContextOptions = {}): Promise<Walker> {
  const shown = {
    viewport: { width: 390, height: 844 },
    reducedMotion: "reduce",
    locale: "ja-JP",
    ...options,
  } as const;
  const context = await browser.newContext(shown);
  const beside =
    options.javaScriptEnabled === false ? await browser.newContext({ ...shown, javaScriptEnabled: true }) : null;
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !refusal.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("response", (answer) => {
    if (answer.status() >= 500) complaints.push(`${answer.url()}: ${answer.status()}`);
  });
  return {
    page,
    context,
    complaints,
    axe: async () => {
      const found = beside === null ? await violations(page) : await violationsWithout(page, beside);
      return [...found, ...(await page.evaluate(doubleIds))].map((finding) => `${page.url()}: ${finding}`);
    },
    leave: async () => {
      await context.close();
      await beside?.close();
    },
  };
}
