// What the page of a result shows, published or in preview.
import type { PublicationSummary } from "./publication-summary.schema.ts";
import type { ShownRow } from "./published-columns.ts";

/** How many rows stand on one page. */
export const rowsOnPage = 100;

export interface EditionLine {
  readonly edition: number;
  readonly publishedAt: string;
  readonly correction: string;
}

export interface ResultReading {
  /** Address of this edition; of the preview, the address of the preview. */
  readonly here: string;
  readonly caseSlug: string;
  readonly caseTitle: string;
  readonly plan: { readonly slug: string; readonly title: string };
  readonly draft: { readonly slug: string; readonly title: string };
  readonly edition: number;
  /** Null in the preview. */
  readonly publishedAt: string | null;
  readonly correction: string;
  readonly summary: PublicationSummary;
  readonly rows: readonly ShownRow[];
  /** What the table is narrowed to; `chapter` is its place in `summary.byChapter`. */
  readonly filter: { readonly chapter: number | null; readonly classCode: string | null };
  /** Ordinal after which the page begins; 0: the beginning. */
  readonly after: number;
  /** Ordinal after which the next page begins. */
  readonly next: number | null;
  readonly errata: readonly {
    readonly id: string;
    readonly place: string | null;
    readonly wrong: string;
    readonly correct: string;
    readonly publishedAt: string;
  }[];
  /** Every edition, newest first; this one among them unless it is a preview. */
  readonly editions: readonly EditionLine[];
  /** Null in the preview. */
  readonly files: readonly { readonly format: "xlsx" | "csv" | "json"; readonly bytes: number }[] | null;
}

/** What of the address a page of a result reads; all else is no part of it. */
export const resultQuery = ["chapter", "class", "after"] as const;

/** The query of an address with other values; null takes one away. */
export function resultHref(
  reading: Pick<ResultReading, "here" | "filter">,
  wish: { readonly chapter?: number | null; readonly classCode?: string | null; readonly after?: number | null },
): string {
  const { chapter, classCode } = { ...reading.filter, ...wish };
  const query = new URLSearchParams();
  if (chapter !== null) query.set("chapter", String(chapter));
  if (classCode !== null) query.set("class", classCode);
  if (wish.after) query.set("after", String(wish.after));
  const text = query.toString();
  const mark = reading.here.includes("?") ? "&" : "?";
  return `${reading.here}${text === "" ? "" : mark + text}#table`;
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** The number of an edition in an address, or null. */
export const editionNumber = (text: string | undefined): number | null => wholeNumber(text ?? null);

/** Reads what an address narrows the table to; values that name nothing are left out. */
export function filterOf(query: URLSearchParams, summary: PublicationSummary) {
  const chapter = wholeNumber(query.get("chapter"));
  const code = query.get("class");
  return {
    filter: {
      chapter: chapter !== null && chapter <= summary.byChapter.length ? chapter : null,
      classCode: summary.byClass.some((one) => one.code === code) ? code : null,
    },
    after: wholeNumber(query.get("after")) ?? 0,
  };
}
