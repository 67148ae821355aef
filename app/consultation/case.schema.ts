// Forms with which staff make a case and change it.
import * as z from "zod";
import { deskCaseWords } from "#app/messages/desk-case.ts";
import { closingInstant } from "../shared/time/closing.ts";
import { parseDay, tokyoInstant } from "../shared/time/tokyo.ts";
import { asked, closingRules } from "./consultation-rules.schema.ts";

const words = deskCaseWords().errors;

/** A time of day as people type it (`9:00`, `９時`, `17:15`), as `HH:mm`; null when it is none. */
export function readTime(typed: string): string | null {
  const found = /^(\d{1,2})(?:[:時](\d{1,2})?分?)?$/.exec(typed.normalize("NFKC").trim());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

const text = (max: number) => z.string().trim().max(max, words.text(max)).default("");
const required = (max: number, message: string) => z.string().trim().min(1, message).max(max, words.text(max));

/** Opening and closing as people type them; the closing becomes the first refused instant. */
const periodFields = {
  opensOn: z.string().max(40, words.day),
  opensTime: z.string().max(20, words.time).default("0:00"),
  closesOn: z.string().max(40, words.day),
  closesTime: z.string().max(20, words.time).default("23:59"),
};

type PeriodFields = { opensOn: string; opensTime: string; closesOn: string; closesTime: string };

/** The period of the four fields, or the fault of each. @param today by which days without a year are read */
export function readPeriod(
  fields: PeriodFields,
  today: string,
): { opensAt: string; closesAt: string } | { faults: Record<string, string> } {
  const days = { opensOn: parseDay(fields.opensOn, today), closesOn: parseDay(fields.closesOn, today) };
  const times = { opensTime: readTime(fields.opensTime), closesTime: readTime(fields.closesTime) };
  const faults: Record<string, string> = {};
  for (const [name, day] of Object.entries(days)) if (day === null) faults[name] = words.day;
  for (const [name, time] of Object.entries(times)) if (time === null) faults[name] = words.time;
  if (Object.keys(faults).length > 0) return { faults };
  const opensAt = tokyoInstant(days.opensOn ?? "", times.opensTime === "24:00" ? "23:59" : (times.opensTime ?? ""));
  const closesAt = closingInstant(days.closesOn ?? "", times.closesTime ?? "");
  return opensAt < closesAt ? { opensAt, closesAt } : { faults: { closesOn: words.order } };
}

export const newCaseSchema = z.strictObject({
  draft: z.string().min(1, words.draft).max(60, words.draft),
  from: z.string().max(60).default(""),
  title: required(200, words.title),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,58}[a-z0-9]$/, words.slug),
  ...periodFields,
});

const eligibilityRow = z.strictObject({ code: z.string().max(32).default(""), label: text(100), extra: text(100) });
const channelRow = z.strictObject({
  code: z.string().max(32).default(""),
  label: text(40),
  address: text(500),
  closing: z.enum(closingRules).default("arrival"),
});
const how = z.enum(asked);

export const caseSchema = z.strictObject({
  version: z.coerce.number().int(),
  title: required(200, words.title),
  procedureWord: required(40, words.label),
  basis: text(1000),
  purpose: text(5000),
  reason: text(5000),
  ...periodFields,
  shortPeriodReason: text(2000),
  eligibility: z.array(eligibilityRow).max(20).default([]),
  identity: z.strictObject({ name: how, address: how, phone: how, mail: how, age: how, area: how }),
  ageBands: text(500),
  channels: z.array(channelRow).max(20).default([]),
  announcement: text(5000),
  places: text(5000),
  useNotice: text(2000),
  publicationNotice: text(2000),
  office: required(100, words.label),
  phone: required(60, words.label),
  hours: text(100),
  mail: text(200),
  countColumn: z.enum(["opinions", "people"]),
  opinionColumn: z.enum(["summary", "verbatim"]),
});

export type CaseForm = z.output<typeof caseSchema>;
