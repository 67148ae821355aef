// Where a section stands in its draft, in words: 「第5章 第2節「財政の見通し」」 and its pages of the print.
import { draftWords } from "../messages/draft.ts";
import type { Locale } from "../messages/words.ts";

/** What is needed of a section to say where it stands. */
export interface PlacedSection {
  readonly id: string;
  readonly parent_id: string | null;
  readonly number: string;
  readonly title: string;
}

/** The sections above one, from the top, and itself last. A parent that is not among `all` ends the way. */
export function wayTo<S extends PlacedSection>(all: ReadonlyMap<string, S>, section: S): S[] {
  const way: S[] = [section];
  for (let at = section; at.parent_id !== null; ) {
    const parent = all.get(at.parent_id);
    if (!parent || way.includes(parent)) break;
    way.unshift(parent);
    at = parent;
  }
  return way;
}

/** 「第2節　地域の足を守る」; without a number only the title. */
export const headingOf = (section: Pick<PlacedSection, "number" | "title">): string =>
  section.number === "" ? section.title : `${section.number}　${section.title}`;

/** 「第5章 第2節「財政の見通し」」: the numbers on the way to it, then its title. */
export function placeOf<S extends PlacedSection>(all: ReadonlyMap<string, S>, section: S, locale?: Locale): string {
  const numbers = wayTo(all, section)
    .map((one) => one.number)
    .filter((number) => number !== "");
  return `${numbers.join(" ")}${draftWords(locale).quoted(section.title)}`;
}

/** 「素案 28ページ」, 「素案 28～30ページ」; undefined where the pages are not known. */
export function printPages(
  section: { readonly pages_from: number | null; readonly pages_to: number | null },
  stage: string,
  locale?: Locale,
): string | undefined {
  const { pages_from: from, pages_to: to } = section;
  if (from === null) return undefined;
  const words = draftWords(locale);
  return to === null || to === from ? words.page(stage, from) : words.pages(stage, from, to);
}
