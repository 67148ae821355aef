// One value, one JSON text: the form of every record that is hashed.
import { isWellFormed } from "#app/shared/text/canonical.ts";

export type CanonicalValue =
  | string
  | number
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

function refuse(what: string, path: string): never {
  throw new TypeError(`canonical JSON cannot hold ${what} at ${path}`);
}

function write(value: unknown, path: string): string {
  if (value === null) return "null";
  if (typeof value === "string") return isWellFormed(value) ? JSON.stringify(value) : refuse("a lone surrogate", path);
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? String(value) : refuse("a number that is not a safe integer", path);
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item, i) => write(item, `${path}[${i}]`)).join(",")}]`;
  if (typeof value !== "object") return refuse(`a ${typeof value}`, path);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return refuse("an object of a class", path);
  if (Object.getOwnPropertySymbols(value).length > 0) return refuse("a symbol key", path);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, item]) => `${write(key, path)}:${write(item, `${path}.${key}`)}`).join(",")}}`;
}

/**
 * The canonical JSON of a value, as RFC 8785 writes it: keys sorted by UTF-16 code units, no white space, shortest escapes.
 * Only strings, safe integers, null, arrays and plain objects exist in it.
 * @throws TypeError on anything else: fractions, booleans, undefined (also as a member or a hole), dates, class instances, lone surrogates
 */
export function canonicalJson(value: CanonicalValue): string {
  return write(value, "$");
}
