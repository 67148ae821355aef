// The look-up form.
import * as z from "zod";
import { receiptWords } from "#app/messages/receipt.ts";
import { normaliseKey } from "./receipt-key.server.ts";
import { parseReceiptNumber } from "./receipt-number.ts";

const words = receiptWords().lookUp;

/** What is typed, in any width and with or without hyphens. A number whose check figure fails was mistyped, whoever has it. */
export const lookUpSchema = z.strictObject({
  number: z
    .string()
    .max(100, words.typing)
    .refine((value) => value.trim() !== "", words.noNumber)
    .refine((value) => value.trim() === "" || parseReceiptNumber(value)?.checkValid === true, words.typing),
  key: z
    .string()
    .max(100, words.badKey)
    .refine((value) => value.trim() !== "", words.noKey)
    .refine((value) => value.trim() === "" || normaliseKey(value) !== null, words.badKey),
  /** Slug of the city whose page one came from. */
  city: z.string().max(100).default(""),
  form_token: z.string().max(500).default(""),
});
