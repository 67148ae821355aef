// What every page made of our parts must be in its bytes, whoever reads it.
import { describe, expect, it } from "vitest";
import { type GalleryPage, galleryPages, markup } from "#tests/support/gallery/gallery.tsx";

/** Names of the pages, with what was found on each; empty when all is well. */
function findings(look: (html: string, page: GalleryPage) => readonly string[]): string[] {
  return galleryPages.flatMap((page) => look(markup(page), page).map((found) => `${page.name}: ${found}`));
}

const idsOf = (html: string) => Array.from(html.matchAll(/ id="([^"]*)"/g), (match) => match[1] ?? "");

describe("the markup of our parts", () => {
  it("carries no inline style and no script", () => {
    expect(findings((html) => html.match(/ style=|<script|<style| on[a-z]+=|javascript:/g) ?? [])).toEqual([]);
  });

  it("gives no id twice", () => {
    expect(findings((html) => idsOf(html).filter((id, index, all) => all.indexOf(id) !== index))).toEqual([]);
  });

  it("points to ids that are there: labels, descriptions, links within the page", () => {
    const pointing = / (?:for|aria-describedby|aria-labelledby)="([^"]*)"/g;
    expect(
      findings((html) => {
        const ids = new Set(idsOf(html));
        return Array.from(html.matchAll(pointing), (match) => match[1] ?? "")
          .flatMap((value) => value.split(" "))
          .filter((id) => !ids.has(id));
      }),
    ).toEqual([]);
  });

  it("has one h1 and one main, and no heading level is skipped", () => {
    expect(
      findings((html, page) => {
        const levels = Array.from(html.matchAll(/<h([1-6])/g), (match) => Number(match[1]));
        const skipped = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
        const onBench = page.name === "desk-read" || page.name === "desk-answer";
        const h1 = levels.filter((level) => level === 1).length;
        return [
          ...(h1 === 1 || page.name === "result-without-classes" ? [] : [`${h1} h1`]),
          ...((html.match(/<main/g) ?? []).length === 1 ? [] : ["main"]),
          ...(onBench ? [] : skipped.map((level) => `h${level}`)),
        ];
      }),
    ).toEqual([]);
  });

  it("says an error in words beside its field, and in the summary with a link to the field", () => {
    const page = galleryPages.find(({ name }) => name === "comment-error");
    const html = page ? markup(page) : "";
    expect(html).toContain("エラー：意見を書いてください。");
    expect(html).toContain('href="#opinions-1-text"');
    expect(html).toMatch(
      /<textarea name="opinions.1.text" id="opinions-1-text" aria-describedby="opinions-1-text-error" aria-invalid="true" aria-required="true">/,
    );
    expect(html).toContain("書いていただいた文はそのまま残っています。");
  });
});
