// What everybody may read of a draft at an instant: its contents, the text of one page, and which sections are open for comment.
import type { Reader } from "#db/database.ts";
import { draftBySlug, planBySlug } from "#db/queries/address.ts";
import { draftsOf, errataOf, sectionLengths, sectionTexts } from "#db/queries/draft.ts";
import { casesOf, consultedSectionsOfDraft } from "#db/queries/public.ts";
import { pageWith, type ReadingPage, readingPages } from "../draft/reading-pages.ts";
import { placeOf } from "../draft/section-place.ts";
import { readingTree } from "../draft/section-text.ts";
import { goodUntil, listedPhase, toldClosing } from "./case-times.ts";
import { type SectionOpening, sectionOpenings } from "./section-opening.ts";

type Lengths = Awaited<ReturnType<typeof sectionLengths>>;
type DraftHead = Lengths[number];

const head = ({ key, number, title, level, pages_from, pages_to }: DraftHead) => ({
  key,
  number,
  title,
  level,
  pages_from,
  pages_to,
});

/** A section of a contents list. */
type ContentsHead = ReturnType<typeof head>;

type Cases = Awaited<ReturnType<typeof casesOf>>;

/** The case a reader of the draft is told about: an open one, else one to come, else the last one. */
function toldCase(cases: Cases, at: string) {
  const phased = cases.map((of) => ({ of, phase: listedPhase(of, at) }));
  const told =
    phased
      .filter(({ phase }) => phase === "open")
      .sort((a, b) => (toldClosing(a.of, at) < toldClosing(b.of, at) ? -1 : 1))[0] ??
    phased.find(({ phase }) => phase === "announced") ??
    phased.findLast(({ phase }) => phase !== "reopened");
  if (!told) return null;
  const { of, phase } = told;
  return {
    slug: of.slug,
    title: of.title,
    phase,
    opensAt: of.whole_opens_at,
    closesAt: toldClosing(of, at),
    published: of.published_at !== null,
  };
}

/** The draft as every one of its pages needs it; null while it is not public, or when there is none. */
export async function readDraft(reader: Reader, planSlug: string, draftSlug: string, at: string) {
  const [plan, draft] = await Promise.all([planBySlug(reader, planSlug), draftBySlug(reader, planSlug, draftSlug)]);
  if (!plan || !draft || draft.published_at === null) return null;
  const [sections, cases, consulted, errata, siblings] = await Promise.all([
    sectionLengths(reader, draft.id),
    casesOf(reader, { draftId: draft.id }),
    consultedSectionsOfDraft(reader, draft.id),
    errataOf(reader, draft.id),
    draftsOf(reader, plan.id),
  ]);
  const pages = readingPages(sections);
  const openings = sectionOpenings(cases, consulted, at);
  const until = cases.map((of) => ({
    consultation: of,
    sections: consulted.filter((one) => one.consultation_id === of.id),
  }));
  return {
    id: draft.id,
    cityId: plan.city_id,
    planId: plan.id,
    plan: { slug: plan.slug, title: plan.title },
    slug: draft.slug,
    title: draft.title,
    stage: draft.stage,
    alternative: draft.alternative,
    note: draft.note,
    publishedAt: draft.published_at,
    goodUntil: goodUntil(until, at, false),
    told: toldCase(cases, at),
    everyTextOpen: sections.every((one) => one.letters === 0 || openings.get(one.id)?.state === "open"),
    errata,
    alternatives: siblings
      .filter((one) => one.alternative !== "" && one.published_at !== null && one.stage === draft.stage)
      .map((one) => ({ slug: one.slug, title: one.title, alternative: one.alternative })),
    sections,
    pages,
    openings,
  };
}

type DraftReading = NonNullable<Awaited<ReturnType<typeof readDraft>>>;

/** What a page says beside a section: only where it differs from what is said of the whole draft. */
function openingShown(draft: DraftReading, opening: SectionOpening | undefined): SectionOpening | null {
  if (!opening) return null;
  if (opening.state === "open") return opening;
  return draft.told?.phase === "open" ? opening : null;
}

/** The text of some sections of a draft, in order. */
export async function readSections(reader: Reader, draft: DraftReading, shown: readonly DraftHead[]) {
  const ordinals = shown.map((section) => section.ordinal);
  if (ordinals.length === 0) return [];
  const texts = await sectionTexts(reader, draft.id, Math.min(...ordinals), Math.max(...ordinals));
  const all = new Map(draft.sections.map((section) => [section.id, section]));
  const byId = new Map(texts.map((text) => [text.id, text]));
  return shown.flatMap((section) => {
    const text = byId.get(section.id);
    if (!text) return [];
    return {
      ...head(section),
      place: placeOf(all, section),
      tree: readingTree(text),
      opening: openingShown(draft, draft.openings.get(section.id)),
      policyCode: (text.published_rows ?? 0) > 0 ? text.policy_code : null,
      errata: draft.errata
        .filter((one) => one.section_id === section.id)
        .map(({ id, wrong, correct, note, published_at }) => ({ id, wrong, correct, note, published_at })),
    };
  });
}

/** What all pages of a draft say of it; holds nothing that is not public. */
export const aboutDraft = (draft: DraftReading) => ({
  plan: draft.plan,
  slug: draft.slug,
  title: draft.title,
  stage: draft.stage,
  alternative: draft.alternative,
  note: draft.note,
  publishedAt: draft.publishedAt,
  told: draft.told,
  everyTextOpen: draft.everyTextOpen,
  errata: draft.errata
    .filter((one) => one.section_id === null)
    .map(({ id, wrong, correct, note, published_at }) => ({ id, wrong, correct, note, published_at })),
  alternatives: draft.alternatives,
});

const pageHead = (page: ReadingPage<DraftHead>) => head(page.root);

/** The contents of a short draft: all its sections. */
export const headsOf = (draft: DraftReading): ContentsHead[] => draft.sections.map(head);

/** The pages of a long draft. */
export const pagesOf = (draft: DraftReading): ContentsHead[] => (draft.pages ?? []).map(pageHead);

/** The chapters of a long draft with the sections right below each. */
export const chaptersOf = (draft: DraftReading) =>
  draft.sections
    .filter((chapter) => chapter.parent_id === null)
    .map((chapter) => ({
      ...head(chapter),
      sections: draft.sections.filter((section) => section.parent_id === chapter.id).map(head),
    }));

/**
 * The page of a long draft that a section's key leads to.
 * @returns `page` with its neighbours where the key is that of a page, `within` the key of the page it stands on otherwise;
 *   null where the draft has no such section
 */
export function pageOfKey(draft: DraftReading, key: string) {
  if (draft.pages === null) return draft.sections.some((section) => section.key === key) ? { within: null } : null;
  const page = pageWith(draft.pages, key);
  if (!page) return null;
  if (page.root.key !== key) return { within: page.root.key };
  const index = draft.pages.indexOf(page);
  const [previous, next] = [draft.pages[index - 1], draft.pages[index + 1]];
  return {
    page,
    parts: page.parts.map(head),
    previous: previous ? pageHead(previous) : null,
    next: next ? pageHead(next) : null,
  };
}
