// Forms with which administrators set up their city.
import * as z from "zod";
import { deskCityWords } from "#app/messages/desk-city.ts";
import { maybeWhole } from "../shared/form/parse-form.ts";
import { parseDay } from "../shared/time/tokyo.ts";

const words = deskCityWords().errors;

const folded = z
  .string()
  .transform((value) => value.replace(/\r\n?/g, "\n").trim())
  .default("");
const text = (max: number) => folded.pipe(z.string().max(max, words.text(max)));
const needed = (max: number, message: string) => folded.pipe(z.string().min(1, message).max(max, message));
const tick = z
  .string()
  .max(1)
  .default("")
  .transform((value) => value === "1");
const seen = z.coerce.number().int();
const place = maybeWhole(words.place, 999);
const maybeId = z
  .string()
  .max(60)
  .default("")
  .transform((value) => (value === "" ? null : value));

/** A day that may be left open. */
const maybeDay = z
  .string()
  .max(60, words.day)
  .default("")
  .transform((value, context) => {
    if (value.trim() === "") return null;
    const day = parseDay(value);
    if (day === null) context.issues.push({ code: "custom", message: words.day, input: value });
    return day;
  });

export const citySchema = z.strictObject({
  intent: z.literal("city"),
  version: seen,
  name: needed(40, words.cityName),
  prefecture: needed(10, words.prefecture),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, words.slug),
  procedureWord: needed(40, words.procedureWord),
  classHeading: needed(40, words.classHeading),
  minimumDays: maybeWhole(words.minimumDays, 365).refine(
    (days): days is number => days !== null && days >= 1,
    words.minimumDays,
  ),
  office: needed(100, words.office),
  phone: needed(40, words.phone),
  hours: text(100),
  mail: text(200),
});

export type CityForm = z.output<typeof citySchema>;

export const addDivisionsSchema = z.strictObject({
  intent: z.literal("add-divisions"),
  version: seen,
  parent: maybeId,
  from: maybeDay,
  names: z.string().max(30_000, words.namesMany).default(""),
});

export const editDivisionSchema = z.strictObject({
  intent: z.literal("edit-division"),
  version: seen,
  division: z.string().max(60),
  name: needed(100, words.name),
  parent: maybeId,
  from: maybeDay,
  to: maybeDay,
  successor: maybeId,
});

export const moveDivisionSchema = z.strictObject({
  intent: z.enum(["up", "down"]),
  version: seen,
  division: z.string().max(60),
});

const mostRows = 300;

/** Fills in the sentences of rows whose names repeat; blank names are judged elsewhere. */
function eachOnce<T>(rows: readonly T[], nameOf: (row: T) => string, twice: (index: number) => void): void {
  const first = new Set<string>();
  rows.forEach((row, index) => {
    const name = nameOf(row);
    if (name !== "" && first.has(name)) twice(index);
    first.add(name);
  });
}

const areaRow = z
  .strictObject({ id: maybeId, place, name: text(60), ended: tick })
  .refine((row) => row.id === null || row.name !== "", { path: ["name"], message: words.areaName });

export const areasSchema = z.strictObject({
  intent: z.literal("areas"),
  version: seen,
  areas: z
    .array(areaRow)
    .max(mostRows, words.rowsMany)
    .superRefine((rows, context) =>
      eachOnce(
        rows,
        (row) => row.name,
        (index) => context.addIssue({ code: "custom", path: [index, "name"], message: words.twice }),
      ),
    ),
});

const validityRow = z
  .strictObject({
    id: maybeId,
    place,
    label: text(40),
    publicReason: text(300),
    counted: tick,
    answered: tick,
    shown: tick,
  })
  .refine((row) => row.label !== "" || (row.id === null && row.publicReason === ""), {
    path: ["label"],
    message: words.label,
  });

export const validitiesSchema = z.strictObject({
  intent: z.literal("validities"),
  version: seen,
  validities: z
    .array(validityRow)
    .max(mostRows, words.rowsMany)
    .superRefine((rows, context) =>
      eachOnce(
        rows,
        (row) => row.label,
        (index) => context.addIssue({ code: "custom", path: [index, "label"], message: words.twice }),
      ),
    ),
});

export const settingsSchema = z.discriminatedUnion(
  "intent",
  [citySchema, addDivisionsSchema, editDivisionSchema, moveDivisionSchema, areasSchema, validitiesSchema],
  words.what,
);
