// How often staff took what was proposed.

/** One decision taken where something had been proposed. */
export interface Decision {
  /** What was shown, likeliest first; ids of sections, rows or any other choice. */
  readonly proposed: readonly string[];
  /** What the person chose; null for a choice that was none of the kind proposed (a section of the plan as a whole, no row). */
  readonly taken: string | null;
}

/** 3つに当たり 89 %: `share` is 0 to 1, null while nothing has been shown. */
export interface Agreement {
  readonly shown: number;
  readonly taken: number;
  readonly share: number | null;
}

/**
 * Counts the decisions for which something was shown and those that took one of the things shown. Decisions before which nothing was shown
 * do not count.
 */
export function agreement(decisions: readonly Decision[]): Agreement {
  const counted = decisions.filter(({ proposed }) => proposed.length > 0);
  const shown = counted.length;
  const taken = counted.filter(
    (decision) => decision.taken !== null && decision.proposed.includes(decision.taken),
  ).length;
  return { shown, taken, share: shown === 0 ? null : taken / shown };
}
