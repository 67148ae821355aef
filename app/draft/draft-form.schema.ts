// The forms of a draft's page at the desk.
import * as z from "zod";
import { deskDraftWords } from "#app/messages/desk-draft.ts";

const words = deskDraftWords().errors;
const version = z.coerce.number().int();
const id = z.string().max(60);
const maybeId = id.default("").transform((value) => (value === "" ? null : value));
const text = (max: number) => z.string().max(max, words.text(max));
const page = z
  .string()
  .max(10, words.pages)
  .default("")
  .transform((value) => value.normalize("NFKC").trim())
  .refine((value) => value === "" || /^[1-9]\d{0,3}$/.test(value), words.pages)
  .transform((value) => (value === "" ? null : Number(value)));

export const draftDeedSchema = z.discriminatedUnion("intent", [
  z.strictObject({ intent: z.literal("publish") }),
  z.strictObject({
    intent: z.literal("link"),
    version,
    sections: z.array(z.strictObject({ id, policy: maybeId, from: page, to: page })).max(2000),
  }),
  z.strictObject({ intent: z.literal("policies"), version, chapter: text(20), section: text(20) }),
  z
    .strictObject({
      intent: z.literal("erratum"),
      section: maybeId,
      wrong: text(2000),
      correct: text(2000),
      note: text(2000).default(""),
    })
    .refine((deed) => deed.wrong.trim() !== "" && deed.correct.trim() !== "", { path: ["wrong"], message: words.wrong })
    .refine((deed) => deed.wrong !== deed.correct, { path: ["correct"], message: words.same }),
  z.strictObject({
    intent: z.literal("edit"),
    version,
    section: id,
    number: text(40),
    title: text(300),
    body: text(200_000),
  }),
]);

export type DraftDeed = z.output<typeof draftDeedSchema>;
