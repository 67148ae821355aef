// The form that makes a draft of an import, or gives it up.
import * as z from "zod";
import { deskDraftWords } from "#app/messages/desk-draft.ts";

const words = deskDraftWords().errors;

export const draftSlug = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{0,58}[a-z0-9]$/, words.slug);

export const finishSchema = z.strictObject({
  kind: z.literal("finish"),
  title: z.string().trim().min(1, words.title).max(200, words.title),
  slug: draftSlug,
  stage: z.string().trim().min(1, words.stage).max(20, words.stage),
  alternative: z.string().trim().max(20, words.text(20)).default(""),
  note: z.string().trim().max(2000, words.text(2000)).default(""),
});
