// What the comment page shows at each step; made on the server, the same for every way of asking.
import type { ReadingNode } from "#app/draft/section-text.ts";
import type { FormErrors } from "#app/shared/form/parse-form.ts";
import type { CommentRules } from "./comment.schema.ts";
import type { BoxValues, CommentValues } from "./comment-values.ts";

/** A section one may comment on. */
export interface SectionChoice {
  readonly key: string;
  /** 第2節　地域の足を守る. */
  readonly label: string;
  /** Heading of the chapter it stands in; null for a chapter itself. */
  readonly chapter: string | null;
  readonly open: boolean;
  /** Its first refused instant, where it is not that of the case. */
  readonly closesAt: string | null;
}

/** What a case asks, and what of it the form must say; the same at every step. */
export interface CommentAsked {
  readonly slug: string;
  readonly title: string;
  /** First refused instant over all sections. */
  readonly closesAt: string;
  readonly rules: Omit<CommentRules, "sections">;
  readonly sections: readonly SectionChoice[];
  readonly useNotice: string;
  readonly publicationNotice: string;
}

/** The text of a section as it stands above a box. */
export interface SectionShownAbove {
  /** 素案 28ページ; empty where the pages are not known. */
  readonly pages: string;
  /** 第3章 第2節「地域の足を守る」. */
  readonly place: string;
  readonly tree: readonly ReadingNode[];
  /** First words of each paragraph. */
  readonly paragraphs: readonly { readonly n: number; readonly text: string }[];
}

/** The form with what was typed. */
export interface WritePage {
  readonly step: "write";
  readonly values: CommentValues;
  readonly errors: FormErrors;
  /** By section key, for the sections that boxes are on. */
  readonly texts: Readonly<Record<string, SectionShownAbove>>;
  readonly token: string;
  readonly formToken: string;
  /** A box given up at this step, which can be taken back. */
  readonly removed: BoxValues | null;
  /** Something was handed in before: with this very form and another text, or from this browser lately. */
  readonly already: "other" | "form" | null;
  /** The section asked for by the address that is not open, in words. */
  readonly notOpen: string | null;
}

/** What will be handed in. */
export interface ConfirmPage {
  readonly step: "confirm";
  readonly values: CommentValues;
  readonly boxes: readonly { readonly place: string; readonly about: string; readonly text: string }[];
  readonly person: readonly { readonly label: string; readonly value: string }[];
  readonly token: string;
  readonly formToken: string;
}

/** Nothing can be handed in now. */
export interface ClosedPage {
  readonly step: "closed";
  readonly why: "before" | "after" | "stopped" | "reopened" | "elsewhere";
  readonly opensAt: string;
  readonly closesAt: string;
  readonly published: boolean;
  /** Slug of the case that took its place. */
  readonly reopenedAs: string | null;
  /** What somebody was writing; empty when nobody was. */
  readonly kept: readonly { readonly place: string; readonly text: string }[];
}

export type CommentPage = WritePage | ConfirmPage | ClosedPage;
