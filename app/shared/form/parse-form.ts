// Reads a posted form through the zod schema that the browser uses too.
import * as z from "zod";

/** Values as posted, in the nesting of their names; kept so that a form can be shown again. */
export type FormValues = { [key: string]: string | FormValues | (string | FormValues)[] };

/** Sentences by field path, such as `opinions.0.text`. */
export type FormErrors = Readonly<Record<string, string>>;

export type ParsedForm<T> =
  | { readonly ok: true; readonly value: T; readonly values: FormValues }
  | { readonly ok: false; readonly values: FormValues; readonly errors: FormErrors };

const forbidden = new Set(["__proto__", "prototype", "constructor"]);
const maxIndex = 1000;

type Node = FormValues | (string | FormValues)[];

function step(node: Node, key: string, empty: () => Node): Node {
  const holder = node as Record<string, unknown>;
  const there = holder[key];
  if (typeof there === "object" && there !== null) return there as Node;
  const made = empty();
  holder[key] = made;
  return made;
}

/**
 * Nests posted fields by their names: `a.b` is an object, `a.0.b` an array of objects, `a[]` an array of strings.
 * Files are left out; names that could reach a prototype and indexes over 1,000 are dropped.
 */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const list = name.endsWith("[]");
    const path = (list ? name.slice(0, -2) : name).split(".");
    if (path.some((key) => forbidden.has(key) || (/^\d+$/.test(key) && Number(key) > maxIndex))) continue;
    let node: Node = values;
    path.slice(0, -1).forEach((key, index) => {
      node = step(node, key, () => (/^\d+$/.test(path[index + 1] ?? "") ? [] : {}));
    });
    const last = path[path.length - 1] ?? "";
    if (list) (step(node, last, () => []) as string[]).push(value);
    else (node as Record<string, string>)[last] = value;
  }
  return values;
}

/** The first sentence of every path that zod found fault with. */
export function formErrors(error: z.core.$ZodError): FormErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    errors[path] ??= issue.message;
  }
  return errors;
}

/** Parses a posted form; either way the values come back as they were typed. */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData): ParsedForm<z.infer<S>> {
  const values = formValues(form);
  const parsed = schema.safeParse(values);
  return parsed.success
    ? { ok: true, value: parsed.data, values }
    : { ok: false, values, errors: formErrors(parsed.error) };
}

/** A whole number that may be left open, typed in full or half width: blank is null. */
export const maybeWhole = (message: string, max = 9999) =>
  z
    .string()
    .max(20, message)
    .default("")
    .transform((value) => value.normalize("NFKC").trim())
    .refine((value) => value === "" || (/^\d{1,9}$/.test(value) && Number(value) <= max), message)
    .transform((value) => (value === "" ? null : Number(value)));
