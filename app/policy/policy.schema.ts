// Forms with which staff change the policy tree of a plan.
import * as z from "zod";
import { deskPolicyWords } from "#app/messages/desk-policy.ts";
import { ways } from "../city/tree-order.ts";
import { foldCode, isPolicyCode } from "./policy-code.ts";

const words = deskPolicyWords().errors;

const folded = z
  .string()
  .transform((value) => value.replace(/\r\n?/g, "\n").trim())
  .default("");
const text = (max: number) => folded.pipe(z.string().max(max, words.text(max)));
const maybeId = z
  .string()
  .max(60)
  .default("")
  .transform((value) => (value === "" ? null : value));

const said = {
  kind: text(20),
  code: z.string().max(60, words.code).default("").transform(foldCode).refine(isPolicyCode, words.code),
  title: folded.pipe(z.string().min(1, words.title).max(200, words.title)),
  body: text(20_000),
  leadDivision: maybeId,
};

const seen = { policy: z.string().max(60), version: z.coerce.number().int() };

const pasted = { under: maybeId, kinds: z.array(text(20)).max(6).default([]) };
const mostText = 60_000;

export const treeSchema = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({ intent: z.literal("add"), under: maybeId, ...said }),
    z.strictObject({ intent: z.literal("edit"), ...seen, ...said }),
    z.strictObject({ intent: z.enum(ways), ...seen }),
    z.strictObject({ intent: z.literal("remove"), ...seen }),
    z.strictObject({
      intent: z.enum(["preview", "paste"]),
      ...pasted,
      codes: z.string().max(mostText).default(""),
      text: z.string().max(mostText, words.pasteLong(mostText)).default(""),
    }),
  ],
  words.what,
);

/** What a policy says, as its forms carry it. */
export interface PolicySaid {
  readonly kind: string;
  readonly code: string;
  readonly title: string;
  readonly body: string;
  readonly leadDivision: string | null;
}
