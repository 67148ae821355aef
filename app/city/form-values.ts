// Reads values of a form by the names of its fields, whether stored or as typed.

/** The value under a name such as `tiers.0.name`; an empty string where there is none. */
export function valueAt(values: unknown, name: string): string {
  const found = name
    .split(".")
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], values);
  return typeof found === "string" || typeof found === "number" ? String(found) : "";
}

/** The rows under a name. */
export function rowsAt(values: unknown, name: string): readonly unknown[] {
  const found = (values as Record<string, unknown> | null | undefined)?.[name];
  return Array.isArray(found) ? found : [];
}
