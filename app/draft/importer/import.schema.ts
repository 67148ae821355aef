// The saved state of an import: one whole text, how it is cut into sections, and what a person has decided so far.
import * as z from "zod";
import { mostLines } from "./canonical.ts";
import { remarkSchema } from "./remark.ts";

/** Longest number and title of a section, in UTF-16 units. */
export const longestNumber = 40;
export const longestTitle = 300;
/** Deepest level of a section. */
export const deepestLevel = 9;
/** Largest page number of a print. */
export const lastPage = 9999;

const line = z.number().int().min(1).max(mostLines);
const level = z.number().int().min(1).max(deepestLevel);
const page = z.number().int().min(1).max(lastPage);

/** Lines from `from` to `to`, both included, counted from 1. */
const lineRangeSchema = z
  .object({ from: line, to: line })
  .refine(({ from, to }) => from <= to, { error: "A range of lines ends before it begins." });

const sectionSchema = z.object({
  /** `front` for what stands before the first heading, else `line-N` (or `line-N-2` ...) after the line it was made at. */
  key: z.string().min(1).max(40),
  /** The lines of the heading; null for the front and for a section begun in the middle of a text. */
  heading: lineRangeSchema.nullable(),
  /** The lines of the text, in the order they are read. */
  body: z.array(lineRangeSchema),
  level,
  number: z.string().max(longestNumber),
  title: z.string().max(longestTitle),
  pagesFrom: page.optional(),
  pagesTo: page.optional(),
});

const proposalSchema = z.object({
  line,
  lines: z.number().int().min(1).max(3),
  level,
  number: z.string().max(longestNumber),
  title: z.string().max(longestTitle),
  decision: z.enum(["open", "accepted", "rejected"]),
});

/**
 * The state of an import. Plain JSON. Every line of `text` lies in exactly one of: the list of contents, a section's heading, a
 * section's body; `edit.ts` keeps it so.
 */
export const importStateSchema = z.object({
  version: z.literal(1),
  format: z.enum(["plain", "markdown", "docx"]),
  text: z.string(),
  contents: lineRangeSchema.nullable(),
  sections: z.array(sectionSchema).min(1),
  proposals: z.array(proposalSchema),
  /** Lines that go on from the last filled line above them when shown, in ascending order. */
  joins: z.array(line),
  remarks: z.array(remarkSchema),
  /** A person wants the whole text as one section, because it has no headings. */
  asWhole: z.boolean(),
});

export type ImportState = z.infer<typeof importStateSchema>;
export type StateSection = z.infer<typeof sectionSchema>;
export type StateProposal = z.infer<typeof proposalSchema>;
export type LineRange = z.infer<typeof lineRangeSchema>;
