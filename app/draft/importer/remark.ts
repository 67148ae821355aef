// What is pointed out about a document's headings; nothing of it is ever repaired.

import * as z from "zod";
import { draftImportWords } from "#app/messages/draft-import.ts";
import type { Locale } from "#app/messages/words.ts";

const line = z.number().int().positive();

/**
 * Remarks on a document; lines are counted from 1.
 *
 * - `no_headings`: not one marked heading.
 * - `number_restarts` / `number_repeats` / `number_skips` / `number_swapped`: numbers of headings beside each other.
 *   `otherLine` is the earlier heading of the same number, or the one it changed places with, or the last one before a gap.
 * - `contents_title_differs` / `contents_number_differs`: an entry of the list of contents and its heading are not the same.
 * - `contents_only` / `text_only`: an entry without heading, a heading without entry.
 */
export const remarkSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("no_headings") }),
  z.object({ kind: z.literal("number_restarts"), line, number: z.string() }),
  z.object({ kind: z.literal("number_repeats"), line, number: z.string(), otherLine: line }),
  z.object({ kind: z.literal("number_skips"), line, number: z.string(), otherLine: line.nullable() }),
  z.object({ kind: z.literal("number_swapped"), line, number: z.string(), otherLine: line }),
  z.object({
    kind: z.literal("contents_title_differs"),
    line,
    title: z.string(),
    contentsLine: line,
    contentsTitle: z.string(),
  }),
  z.object({
    kind: z.literal("contents_number_differs"),
    line,
    number: z.string(),
    contentsLine: line,
    contentsNumber: z.string(),
  }),
  z.object({ kind: z.literal("contents_only"), contentsLine: line, title: z.string() }),
  z.object({ kind: z.literal("text_only"), line, title: z.string() }),
]);

export type OutlineRemark = z.infer<typeof remarkSchema>;

/** The line a remark is about, or null if it is about the whole document. */
export function lineOfRemark(remark: OutlineRemark): number | null {
  if (remark.kind === "no_headings") return null;
  return remark.kind === "contents_only" ? remark.contentsLine : remark.line;
}

/** The sentence that says what was found and what can be done. */
export function sentenceOfRemark(remark: OutlineRemark, locale?: Locale): string {
  const words = draftImportWords(locale).remark;
  switch (remark.kind) {
    case "no_headings":
      return words.no_headings;
    case "number_restarts":
      return words.number_restarts(remark.line, remark.number);
    case "number_repeats":
      return words.number_repeats(remark.line, remark.number, remark.otherLine);
    case "number_skips":
      return words.number_skips(remark.line, remark.number, remark.otherLine);
    case "number_swapped":
      return words.number_swapped(remark.line, remark.number, remark.otherLine);
    case "contents_title_differs":
      return words.contents_title_differs(remark.line, remark.title, remark.contentsTitle);
    case "contents_number_differs":
      return words.contents_number_differs(remark.line, remark.number, remark.contentsNumber);
    case "contents_only":
      return words.contents_only(remark.contentsLine, remark.title);
    case "text_only":
      return words.text_only(remark.line, remark.title);
  }
}
