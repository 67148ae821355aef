// What a posted form of the desk wants done: the deeds of its press, completed by its fields.
import { type FormValues, formValues } from "#app/shared/form/parse-form.ts";
import { type BenchAddress, readAddress, writeAddress } from "./bench-address.ts";
import { pressField, readPress, snippetField } from "./press.ts";
import type { Typed } from "./typed.ts";

/** A deed as posted; only its schema says whether it is one. */
export type PostedDeed = Readonly<Record<string, unknown>>;

export interface FilledPress {
  readonly deeds: readonly PostedDeed[];
  readonly next?: BenchAddress;
  /** What was typed of an answer, to be shown again after a refusal. */
  readonly typed: Typed | null;
  /** What was typed in any other form. */
  readonly texts: readonly string[];
}

/** Fields in which one types. */
const typing = ["heading", "summary", "before", "after", "reason"];

/** Fields in which nothing chosen means none. */
const nullable = new Set(["validity", "policyId", "divisionId", "classId", "sameAsGroupId"]);

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function completed(deed: PostedDeed, fill: FormValues): PostedDeed {
  const entries = Object.entries(fill).map(([name, value]) => [
    name,
    nullable.has(name) && value === "" ? null : value,
  ]);
  return { ...deed, ...Object.fromEntries(entries) };
}

/** A revision whose before and after stay as the page showed them, or are the same, changes nothing. */
function changesNothing(shown: PostedDeed, wanted: PostedDeed): boolean {
  if (wanted.kind !== "revise") return false;
  const [before, after] = [textOf(wanted.before), textOf(wanted.after)];
  return (
    before === after ||
    (before === textOf(shown.before) && after === textOf(shown.after) && wanted.reason === undefined)
  );
}

/** Line ends as the browser showed them: forms send CR LF. */
const lines = (value: FormDataEntryValue): FormDataEntryValue =>
  typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;

function withLines(form: FormData): FormData {
  const clean = new FormData();
  for (const [name, value] of form) clean.append(name, lines(value));
  return clean;
}

/**
 * Reads a posted press. A ready-made sentence is added to the text of the first deed, which then is the only one, and one
 * stays where one is. Null when the form carries no press.
 */
export function filledPress(posted: FormData): FilledPress | null {
  const form = withLines(posted);
  const press = readPress(textOf(form.get(pressField)));
  if (!press) return null;
  const fills = formValues(form).fill ?? [];
  const fillOf = (index: number): FormValues => {
    const fill = Array.isArray(fills) ? fills[index] : undefined;
    return typeof fill === "object" ? fill : {};
  };
  const shown = press.deeds.map((deed) => ({ ...deed }) as PostedDeed);
  const deeds = shown
    .map((deed, index) => ({ deed, wanted: completed(deed, fillOf(index)) }))
    .filter(({ deed, wanted }) => !changesNothing(deed, wanted))
    .map(({ wanted }) => wanted);
  const [first] = deeds;
  const typed =
    first?.kind === "answer"
      ? {
          classId: textOf(fillOf(0).classId),
          text: textOf(fillOf(0).text),
          before: textOf(fillOf(1).before),
          after: textOf(fillOf(1).after),
        }
      : null;
  const texts = typed ? [] : typing.map((name) => textOf(fillOf(0)[name])).filter((text) => text !== "");
  const snippet = textOf(form.get(snippetField));
  if (snippet !== "" && first) return { deeds: [{ ...first, text: textOf(first.text) + snippet }], typed, texts };
  const next = press.next && readAddress(new URLSearchParams(writeAddress(press.next)));
  return { deeds, ...(next ? { next } : {}), typed, texts };
}
