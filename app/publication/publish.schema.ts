// The form that publishes an edition, and those that withdraw a row and open a withdrawn one.
import * as z from "zod";
import { publicationWords } from "../messages/publication.ts";
import { withdrawalKinds } from "./published-columns.ts";

const words = publicationWords();
const publish = words.publish.errors;
const withdraw = words.publications.errors;

/** Keys of the sections chosen, as the address of the preview carries them; absent: all that have closed. */
const sectionKeys = z
  .array(z.string().min(1, publish.changed).max(100, publish.changed))
  .max(2000, publish.changed)
  .nullable()
  .default(null);

export const publishSchema = z.strictObject({
  title: z.string({ error: publish.name }).trim().min(1, publish.name).max(200, publish.nameLong),
  correction: z.string().trim().max(1000, publish.correctionLong).default(""),
  /** 「個人情報がないことを確かめました」 */
  release: z.literal("1", publish.release),
  /** Hash of what the preview showed. */
  seen: z.string({ error: publish.changed }).regex(/^[0-9a-f]{64}$/, publish.changed),
  sections: sectionKeys,
});

/** A number as typed, in full or half width, with or without `No.`. */
const rowNumber = z
  .string({ error: withdraw.no })
  .max(20, withdraw.no)
  .transform((typed) =>
    typed
      .normalize("NFKC")
      .trim()
      .replace(/^no\.?\s*/i, ""),
  )
  .refine((typed) => /^[1-9]\d{0,8}$/.test(typed), withdraw.no)
  .transform(Number);

export const withdrawSchema = z.discriminatedUnion("intent", [
  z.strictObject({
    intent: z.literal("withdraw"),
    no: rowNumber,
    kind: z.enum(withdrawalKinds, withdraw.kind),
    sure: z.literal("1", withdraw.sure),
  }),
  z.strictObject({ intent: z.literal("open"), no: rowNumber }),
]);
