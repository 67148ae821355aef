// The noun: what a consultation is at an instant, computed from its times and the decisions people took.

/** Decisions and times of a consultation; instants. `closes_at` is the first refused instant. */
export interface Consultation {
  readonly opens_at: string;
  readonly closes_at: string;
  readonly announced_at: string | null;
  readonly validity_confirmed_at: string | null;
  readonly published_at: string | null;
  readonly stopped_at: string | null;
  readonly reopened_as_id: string | null;
}

/** A section under consultation; its own period only where it differs from the case. */
export interface ConsultedSection {
  readonly section_id: string;
  readonly opens_at: string | null;
  readonly closes_at: string | null;
}

/** 準備 > 予告 > 募集中 > 受付終了 > 検討中 > 結果公表, and 中止, 再募集. */
export type Phase = "preparing" | "announced" | "open" | "closed" | "reviewing" | "published" | "stopped" | "reopened";

export interface Period {
  readonly opensAt: string;
  readonly closesAt: string;
}

/** The period in force for one section. */
export const periodOf = (consultation: Consultation, section?: ConsultedSection): Period => ({
  opensAt: section?.opens_at ?? consultation.opens_at,
  closesAt: section?.closes_at ?? consultation.closes_at,
});

/** Whether an instant lies in a period: the first refused instant is outside. */
export const within = (period: Period, at: string): boolean => period.opensAt <= at && at < period.closesAt;

/** First opening and last closing over all sections; a section without a period of its own follows the case. */
export function wholePeriod(consultation: Consultation, sections: readonly ConsultedSection[]): Period {
  const periods =
    sections.length === 0 ? [periodOf(consultation)] : sections.map((section) => periodOf(consultation, section));
  return {
    opensAt: periods.map((p) => p.opensAt).reduce((a, b) => (a < b ? a : b)),
    closesAt: periods.map((p) => p.closesAt).reduce((a, b) => (a > b ? a : b)),
  };
}

/** What the consultation is at `now`. */
export function phaseAt(consultation: Consultation, sections: readonly ConsultedSection[], now: string): Phase {
  if (consultation.reopened_as_id !== null) return "reopened";
  if (consultation.stopped_at !== null) return "stopped";
  if (consultation.announced_at === null) return "preparing";
  if (consultation.published_at !== null && now >= wholePeriod(consultation, sections).closesAt) return "published";
  const whole = wholePeriod(consultation, sections);
  if (now < whole.opensAt) return "announced";
  if (now < whole.closesAt) return "open";
  return consultation.validity_confirmed_at === null ? "closed" : "reviewing";
}

const takesPart = (consultation: Consultation): boolean =>
  consultation.announced_at !== null && consultation.stopped_at === null && consultation.reopened_as_id === null;

/** Whether comments on a section are taken at an instant. */
export const isSectionOpen = (consultation: Consultation, section: ConsultedSection, at: string): boolean =>
  takesPart(consultation) && within(periodOf(consultation, section), at);

/** Whether comments on the whole plan are taken: while any section is open. */
export const isWholeOpen = (consultation: Consultation, sections: readonly ConsultedSection[], at: string): boolean =>
  takesPart(consultation) &&
  (sections.length === 0
    ? within(periodOf(consultation), at)
    : sections.some((s) => isSectionOpen(consultation, s, at)));

/** Whether no more comments on a section can come in by the citizens' own hand. */
export const hasClosed = (consultation: Consultation, section: ConsultedSection | undefined, at: string): boolean =>
  periodOf(consultation, section).closesAt <= at || consultation.stopped_at !== null;

/** The next instant after `now` at which a section opens or closes by itself, or null. */
export function nextTurn(
  consultation: Consultation,
  sections: readonly ConsultedSection[],
  now: string,
): string | null {
  const turns = [periodOf(consultation), ...sections.map((s) => periodOf(consultation, s))]
    .flatMap((p) => [p.opensAt, p.closesAt])
    .filter((instant) => instant > now)
    .sort();
  return turns[0] ?? null;
}
