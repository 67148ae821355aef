// A plan's or tier's period as people read it; the city's own words come before what the years would print.
import { planWords } from "../messages/plan.ts";
import type { Locale } from "../messages/words.ts";
import { formatFiscalYear } from "../shared/time/wareki.ts";

/** A period as the rows of plans and tiers hold it; `period_from` and `period_to` are fiscal years, both included. */
export interface PeriodColumns {
  readonly period_kind: "fixed" | "range" | "open" | "n_x_m" | "rolling";
  readonly period_from: number | null;
  readonly period_to: number | null;
  readonly period_text: string;
}

const both = (year: number): string => formatFiscalYear(year, { both: true });

/**
 * The words of a period: 「令和9年度（2027年度）から令和18年度（2036年度）まで（10年間）」.
 * `range` ends at `period_to` at the latest, `open` has no end, `n_x_m` is cut into terms, `rolling` is renewed every year.
 * Never empty: a period without years and without words says that it is not decided.
 */
export function planPeriod(period: PeriodColumns, locale?: Locale): string {
  const words = planWords(locale).period;
  const { period_kind: kind, period_from: from, period_to: to, period_text: text } = period;
  if (text.trim() !== "") return text.trim();
  if (from === null && to === null) return kind === "rolling" ? words.undecidedRolling : words.undecided;
  const note = { fixed: "", range: "", open: words.open, n_x_m: words.parts, rolling: words.rolling }[kind];
  if (from === null) return words.to(both(to ?? 0)) + note;
  if (to === null || kind === "open") return words.from(both(from)) + (kind === "open" ? words.open : note);
  if (kind === "range") return words.atLatest(both(from), both(to));
  return words.fromTo(both(from), both(to)) + (note === "" ? words.years(to - from + 1) : note);
}
