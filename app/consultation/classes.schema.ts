// The form of a case's classes: the rows as typed, or a preset that takes their place.
import * as z from "zod";
import { deskCaseWords } from "#app/messages/desk-case.ts";
import { type Canonical, classPresets } from "./class-presets.ts";
import type { WantedClass } from "./edit-classes.server.ts";

const words = deskCaseWords();
const canonical = z.enum(Object.keys(words.classes.canonicals) as [Canonical, ...Canonical[]], words.errors.canonical);
const text = (max: number) => z.string().trim().max(max, words.errors.text(max)).default("");

export const classesSchema = z.union([
  z.strictObject({
    preset: z.string().refine((key) => classPresets.some((preset) => preset.key === key), words.errors.canonical),
  }),
  z.strictObject({
    classes: z
      .array(
        z.strictObject({
          id: z.string().max(60).default(""),
          code: text(4),
          label: text(60),
          meaning: text(300),
          canonical,
          revision: z.string().max(1).default(""),
        }),
      )
      .max(22),
  }),
]);

/** The classes a form asks for; rows without a label are left out. */
export function wantedClasses(form: z.output<typeof classesSchema>): WantedClass[] {
  if ("preset" in form) {
    const preset = classPresets.find((one) => one.key === form.preset);
    return (preset?.classes ?? []).map((one) => ({ ...one, id: null }));
  }
  return form.classes
    .filter((row) => row.label !== "")
    .map((row) => {
      const revises = row.revision === "1" ? 1 : 0;
      const changed = row.canonical === "revise" || row.canonical === "revise_part" ? 1 : 0;
      return {
        id: row.id || null,
        code: row.code,
        label: row.label,
        meaning: row.meaning,
        canonical: row.canonical,
        requires_revision: revises,
        counts_as_revised: changed,
      };
    });
}
