// Keeps the last results of a pure function, for what is asked again at every look at the desk.

/**
 * The function with its last `size` results kept by key; what was used longest ago goes first. Results are shared: they must
 * not be changed.
 */
export function remembered<A extends readonly unknown[], T>(
  size: number,
  keyOf: (...given: A) => string,
  make: (...given: A) => T,
): (...given: A) => T {
  const kept = new Map<string, T>();
  return (...given) => {
    const key = keyOf(...given);
    const found = kept.get(key);
    if (found !== undefined) {
      kept.delete(key);
      kept.set(key, found);
      return found;
    }
    const value = make(...given);
    kept.set(key, value);
    if (kept.size > size) kept.delete(kept.keys().next().value as string);
    return value;
  };
}
