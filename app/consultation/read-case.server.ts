// What everybody may read of one case at an instant; nothing of what was submitted, not even how much.
import type { Reader } from "#db/database.ts";
import { consultationBySlug } from "#db/queries/address.ts";
import { announcedCase, consultedSections, documentsOf } from "#db/queries/consultation.ts";
import { draftById, errataOf, sectionLengths } from "#db/queries/draft.ts";
import { planById } from "#db/queries/plan.ts";
import { newestEdition } from "#db/queries/publication.ts";
import { placeOf } from "../draft/section-place.ts";
import { daysLeft } from "../shared/time/tokyo.ts";
import { goodUntil, toldClosing } from "./case-times.ts";
import { type ConsultedSection, type Period, phaseAt, wholePeriod } from "./consultation.ts";
import { parseRules } from "./consultation-rules.schema.ts";

/** Sections whose period is not that of the case, in words of the draft. */
export interface OtherPeriod {
  readonly place: string;
  /** Instants; null where the section follows the case. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

type Lengths = Awaited<ReturnType<typeof sectionLengths>>;

/** The places under comment, chapters standing for all their sections; null when every section with text is under comment. */
function onlyPlaces(sections: Lengths, asked: ReadonlySet<string>): string[] | null {
  const withText = sections.filter((section) => section.letters > 0);
  if (withText.every((section) => asked.has(section.id))) return null;
  const all = new Map(sections.map((section) => [section.id, section]));
  return sections.filter((section) => asked.has(section.id)).map((section) => placeOf(all, section));
}

function otherPeriods(sections: Lengths, consulted: readonly ConsultedSection[], told: Period): OtherPeriod[] {
  const all = new Map(sections.map((section) => [section.id, section]));
  return consulted.flatMap((one) => {
    const section = all.get(one.section_id);
    if (!section || (one.opens_at === null && one.closes_at === null)) return [];
    const opensAt = one.opens_at === told.opensAt ? null : one.opens_at;
    const closesAt = one.closes_at === told.closesAt ? null : one.closes_at;
    if (opensAt === null && closesAt === null) return [];
    return [{ place: placeOf(all, section), opensAt, closesAt }];
  });
}

/**
 * The case of a slug as everybody may read it; null while it is not announced, or when there is none.
 * @param preview shows a case that is not announced as it would look if it were
 */
export async function readCase(reader: Reader, slug: string, at: string, preview = false) {
  const stored = await consultationBySlug(reader, slug);
  const row = stored && preview ? { ...stored, announced_at: stored.announced_at ?? at } : stored;
  if (!row || row.announced_at === null) return null;
  const [plan, draft, consulted, sections, documents, errata, reopenedAs, edition] = await Promise.all([
    planById(reader, row.plan_id),
    draftById(reader, row.draft_id),
    consultedSections(reader, row.id),
    sectionLengths(reader, row.draft_id),
    documentsOf(reader, row.id),
    errataOf(reader, row.draft_id),
    row.reopened_as_id === null ? undefined : announcedCase(reader, row.reopened_as_id),
    newestEdition(reader, row.id),
  ]);
  if (!plan || !draft) throw new Error("a case without its plan or draft");
  const all = new Map(sections.map((section) => [section.id, section]));
  const whole = wholePeriod(row, consulted);
  const together = consulted.filter((one) => one.closes_at === null).length;
  // What the case itself says, unless no section follows it.
  const told: Period = {
    opensAt: consulted.some((one) => one.opens_at === null) ? row.opens_at : whole.opensAt,
    closesAt: together > 0 ? row.closes_at : whole.closesAt,
  };
  const until = toldClosing(
    { closes_at: row.closes_at, whole_closes_at: whole.closesAt, closing_together: together },
    at,
  );
  const phase = phaseAt(row, consulted, at);
  const { identity, eligibility, channels } = parseRules(row.rules);
  return {
    cityId: row.city_id,
    planId: row.plan_id,
    goodUntil: goodUntil([{ consultation: row, sections: consulted }], at, phase === "open"),
    plan: { slug: plan.slug, title: plan.title },
    draft: {
      slug: draft.slug,
      title: draft.title,
      stage: draft.stage,
      chapters: sections.filter((section) => section.parent_id === null).length,
    },
    slug: row.slug,
    title: row.title,
    procedureWord: row.procedure_word,
    phase,
    told,
    /** The closing that is counted down to, and the days left until then. */
    until,
    days: daysLeft(at, until),
    endedAt: whole.closesAt,
    purpose: row.purpose,
    reason: row.reason,
    basis: row.basis,
    shortPeriodReason: row.short_period_reason,
    identity,
    eligibility,
    channels,
    announcement: row.announcement,
    places: row.places,
    useNotice: row.use_notice,
    publicationNotice: row.publication_notice,
    contact: {
      office: row.contact_office,
      phone: row.contact_phone,
      hours: row.contact_hours,
      mail: row.contact_mail,
    },
    stoppedAt: row.stopped_at,
    stopReason: row.stopped_at === null ? "" : row.stop_reason,
    publishedAt: row.published_at ?? edition?.published_at ?? null,
    reopenedAs: reopenedAs ?? null,
    documents: documents.map(({ id, role, title, name, media_type, size }) => ({
      id,
      role,
      title,
      name,
      media_type,
      size,
    })),
    errata: errata.map(({ id, section_id, wrong, correct, note, published_at }) => {
      const section = section_id === null ? undefined : all.get(section_id);
      return { id, place: section ? placeOf(all, section) : null, wrong, correct, note, published_at };
    }),
    onlyPlaces: onlyPlaces(sections, new Set(consulted.map((one) => one.section_id))),
    otherPeriods: otherPeriods(sections, consulted, told),
  };
}

/** A case as its page shows it. */
export type CaseReading = NonNullable<Awaited<ReturnType<typeof readCase>>>;
