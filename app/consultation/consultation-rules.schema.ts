// What a city decides for one consultation about who may submit, what is asked and how things arrive.
import * as z from "zod";

/** 必須 / 任意 / 求めない. */
export const asked = ["required", "optional", "none"] as const;
export type Asked = (typeof asked)[number];

/** 必着 / 消印有効: which day of paper is judged against the closing. */
export const closingRules = ["arrival", "postmark"] as const;

const code = z.string().regex(/^[a-z0-9_]{1,32}$/);
const askedOr = (preset: Asked) => z.enum(asked).default(preset);

export const consultationRulesSchema = z.strictObject({
  identity: z.strictObject({
    name: askedOr("required"),
    address: askedOr("required"),
    phone: askedOr("optional"),
    mail: askedOr("optional"),
    age: askedOr("optional"),
    area: askedOr("none"),
  }),
  /** 提出資格; empty: anyone may submit and is not asked. `extra` names the extra item the category must give. */
  eligibility: z
    .array(z.strictObject({ code, label: z.string().min(1).max(100), extra: z.string().max(100).default("") }))
    .max(20),
  ageBands: z.array(z.string().min(1).max(20)).max(20),
  channels: z
    .array(
      z.strictObject({
        code,
        label: z.string().min(1).max(40),
        address: z.string().max(500).default(""),
        closing: z.enum(closingRules),
      }),
    )
    .min(1)
    .max(20),
});

export type ConsultationRules = z.infer<typeof consultationRulesSchema>;

/** Reads the rules stored with a consultation. @throws when the row does not hold what `consultationRulesSchema` wrote */
export const parseRules = (json: string): ConsultationRules => consultationRulesSchema.parse(JSON.parse(json));
