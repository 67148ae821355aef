// The one form with which staff type in what came on paper, by fax, mail or at the counter.
import * as z from "zod";
import { inboxWords } from "#app/messages/inbox.ts";
import { canonicalText } from "#app/shared/text/canonical.ts";
import { parsePhone, parsePostcode } from "#app/shared/text/digits.ts";
import { graphemeLength } from "#app/shared/text/grapheme.ts";
import { parseDay } from "#app/shared/time/tokyo.ts";
import { canonicalOr, saysSomething } from "./comment.ts";

const words = inboxWords().errors;

/** Most graphemes of one typed sheet. */
export const MAX_PAPER_LENGTH = 50_000;

const line = z
  .string()
  .max(1200, words.line)
  .default("")
  .refine((value) => canonicalText(value).ok, words.control)
  .overwrite((value) =>
    canonicalOr(value)
      .replace(/[\n\t]+/g, " ")
      .trim(),
  )
  .refine((value) => graphemeLength(value) <= 300, words.line);

/**
 * The schema of the paper form on a day.
 * @param today the day in Tokyo, by which days without a year are read and days to come are refused
 * @param choices codes of the case's channels, categories, age bands and areas
 */
export function paperSchema(
  today: string,
  choices: {
    channels: readonly string[];
    eligibility: readonly string[];
    ageBands: readonly string[];
    areas: readonly string[];
  },
) {
  const oneOf = (known: readonly string[]) =>
    z
      .string()
      .default("")
      .refine((value) => value === "" || known.includes(value), words.choice)
      .transform((value) => (value === "" ? null : value));
  return z
    .strictObject({
      channel: z.string().refine((value) => choices.channels.includes(value), words.channel),
      receivedOn: z
        .string()
        .transform((value) => parseDay(value, today) ?? "")
        .refine((value) => value !== "", words.receivedOn)
        .refine((value) => value === "" || value <= today, words.future),
      postmarkOn: z
        .string()
        .default("")
        .transform((value) => (value.trim() === "" ? null : (parseDay(value, today) ?? "")))
        .refine((value) => value !== "", words.postmarkOn),
      text: z
        .string()
        .refine((value) => canonicalText(value).ok, words.control)
        .overwrite(canonicalOr)
        .refine(saysSomething, words.text)
        .refine(
          (value) => value.length <= MAX_PAPER_LENGTH * 2 && graphemeLength(value) <= MAX_PAPER_LENGTH,
          words.textLong,
        ),
      who: z.enum(["person", "organisation"], words.who),
      organisation: line,
      name: line,
      postcode: line.refine((value) => value === "" || parsePostcode(value) !== null, words.postcode),
      address: line,
      phone: line.refine((value) => value === "" || parsePhone(value) !== null, words.phone),
      mail: line,
      eligibility: oneOf(choices.eligibility),
      extra: line,
      ageBand: oneOf(choices.ageBands),
      areaId: oneOf(choices.areas),
      next: z.enum(["show", "again"]).default("show"),
    })
    .superRefine((value, ctx) => {
      if (value.postmarkOn && value.receivedOn && value.postmarkOn > value.receivedOn) {
        ctx.addIssue({ code: "custom", path: ["postmarkOn"], message: words.postmarkAfter });
      }
    });
}

export type PaperForm = z.output<ReturnType<typeof paperSchema>>;
