// Where a row stands in the order of the plan.

/** A row on the whole plan, or on a place that nobody has settled yet, stands before the first section. */
export const WHOLE_PLAN_ORDER = -1;

/**
 * `place_order` of a row: the ordinal of its section in the draft (0 or more), or `WHOLE_PLAN_ORDER` without a section.
 * Rows of equal order follow each other by id, that is by the time they were made.
 */
export const placeOrder = (sectionOrdinal: number | null): number => sectionOrdinal ?? WHOLE_PLAN_ORDER;
