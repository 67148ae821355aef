// The way every word shown is kept: ja is whole and is the type, other languages are partial and fall back to ja.

/** Languages of the interface. `ja` has no prefix in addresses, the others are the first path segment. */
export const locales = ["ja", "en"] as const;
export type Locale = (typeof locales)[number];

type Word = string | ((...values: never[]) => string);
type Words = { readonly [key: string]: Word | Words };
type Partially<T> = { readonly [K in keyof T]?: T[K] extends Word ? T[K] : Partially<T[K]> };
type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...v: infer A) => string
      ? (...v: A) => string
      : Widened<T[K]>;
};

function merged(base: Words, over: Words): Words {
  const result: Record<string, Word | Words> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = base[key];
    result[key] = typeof value === "object" && typeof under === "object" ? merged(under, value) : value;
  }
  return result;
}

/**
 * Words of one noun in all languages.
 * @param ja every word; its shape is the type of the result
 * @param others partial translations; a missing word falls back to ja
 * @returns a function from a locale to the words of that locale
 */
export function defineWords<const T extends Words>(
  ja: T,
  others: { readonly [L in Exclude<Locale, "ja">]?: Partially<Widened<T>> } = {},
): (locale?: Locale) => Widened<T> {
  const byLocale = new Map<Locale, Words>([["ja", ja]]);
  for (const locale of locales) {
    const over = locale === "ja" ? undefined : others[locale];
    if (over) byLocale.set(locale, merged(ja, over as Words));
  }
  return (locale = "ja") => (byLocale.get(locale) ?? ja) as Widened<T>;
}
