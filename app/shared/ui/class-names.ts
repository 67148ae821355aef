// Joins class names that hold under a condition.

/** @returns the names that are not empty, separated by a space; undefined where there is none, so that no empty attribute is written */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  const kept = names.filter(Boolean);
  return kept.length > 0 ? kept.join(" ") : undefined;
}
