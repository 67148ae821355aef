// What a reader sees of a section beside its text; rooms that know of cases and results hand it in.
import type { ReadingNode } from "./section-text.ts";

/** What can be done with a section now; instants, `closesAt` the first refused one. */
export type OpeningShown =
  | { readonly state: "open"; readonly slug: string; readonly closesAt: string }
  | { readonly state: "ahead"; readonly slug: string; readonly opensAt: string }
  | { readonly state: "closed"; readonly slug: string; readonly closesAt: string }
  | { readonly state: "stopped"; readonly slug: string };

/** 正誤: what was wrong in a draft that people were already reading, and since when that is said. */
export interface ErratumShown {
  readonly id: string;
  readonly wrong: string;
  readonly correct: string;
  readonly note: string;
  readonly published_at: string;
}

/** A section of a contents list. */
export interface HeadShown {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly level: number;
  readonly pages_from: number | null;
  readonly pages_to: number | null;
}

/** A section with its text. */
export interface SectionShown extends HeadShown {
  /** 「第3章 第2節「地域の足を守る」」 */
  readonly place: string;
  readonly tree: readonly ReadingNode[];
  /** Null where nothing is said of the section by itself. */
  readonly opening: OpeningShown | null;
  /** Code of its policy where published opinions on it can be read. */
  readonly policyCode: string | null;
  readonly errata: readonly ErratumShown[];
}

/** What is said of a draft as a whole. */
export interface DraftShown {
  readonly plan: { readonly slug: string; readonly title: string };
  readonly slug: string;
  readonly title: string;
  readonly stage: string;
  readonly note: string;
  readonly publishedAt: string;
  /** The case readers are told about. */
  readonly told: {
    readonly slug: string;
    readonly title: string;
    readonly phase: string;
    readonly opensAt: string;
    readonly closesAt: string;
    readonly published: boolean;
  } | null;
  /** Whether every section that has text is open. */
  readonly everyTextOpen: boolean;
  /** Corrections of the draft as a whole. */
  readonly errata: readonly ErratumShown[];
  readonly alternatives: readonly { readonly slug: string; readonly title: string; readonly alternative: string }[];
}

/** Address of a draft's first page. */
export const draftPath = (of: { plan: { slug: string }; slug: string }): string =>
  `/plans/${of.plan.slug}/drafts/${of.slug}`;

/** Address of one section: it leads to the page the section stands on, however the draft is cut into pages. */
export const sectionPath = (of: { plan: { slug: string }; slug: string }, key: string): string =>
  `${draftPath(of)}/${encodeURIComponent(key)}`;
