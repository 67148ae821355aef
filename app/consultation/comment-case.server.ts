// A case as its comment page needs it: what it asks, which sections are open, and the texts one writes about.
import type { Reader } from "#db/database.ts";
import { consultationBySlug } from "#db/queries/address.ts";
import { areasOf } from "#db/queries/city.ts";
import { announcedCase, consultedSections } from "#db/queries/consultation.ts";
import { draftById, sectionHeads } from "#db/queries/draft.ts";
import { sectionTexts } from "#db/queries/submission.ts";
import { headingOf, placeOf, printPages, wayTo } from "../draft/section-place.ts";
import { numberedParagraphs, readingTree } from "../draft/section-text.ts";
import { commentSchema } from "../opinion/submission/comment.schema.ts";
import type { ClosedPage, CommentAsked, SectionShownAbove } from "../opinion/submission/comment-page.ts";
import { excerpt } from "../shared/text/grapheme.ts";
import { isSectionOpen, periodOf, phaseAt, wholePeriod } from "./consultation.ts";
import { parseRules } from "./consultation-rules.schema.ts";

/** Graphemes by which a paragraph is told from others in a list. */
const paragraphLabel = 34;

type Phase = ReturnType<typeof phaseAt>;

const whyClosed = (phase: Phase): ClosedPage["why"] | null => {
  switch (phase) {
    case "open":
      return null;
    case "preparing":
    case "announced":
      return "before";
    case "closed":
    case "reviewing":
    case "published":
      return "after";
    case "stopped":
    case "reopened":
      return phase;
  }
};

/** The case of a slug at an instant; null while it is not announced, or when there is none. */
export async function commentCase(reader: Reader, slug: string, at: string) {
  const row = await consultationBySlug(reader, slug);
  if (!row || row.announced_at === null) return null;
  const [consulted, heads, areas, draft, reopenedAs] = await Promise.all([
    consultedSections(reader, row.id),
    sectionHeads(reader, row.draft_id),
    areasOf(reader, row.city_id),
    draftById(reader, row.draft_id),
    row.reopened_as_id === null ? undefined : announcedCase(reader, row.reopened_as_id),
  ]);
  const all = new Map(heads.map((section) => [section.id, section]));
  const whole = wholePeriod(row, consulted);
  const { identity, eligibility, ageBands, channels } = parseRules(row.rules);
  const rules = { identity, eligibility, ageBands, areas: areas.map(({ id, name }) => ({ id, name })) };
  const asked: CommentAsked = {
    slug: row.slug,
    title: row.title,
    closesAt: whole.closesAt,
    rules,
    sections: consulted.flatMap((one) => {
      const section = all.get(one.section_id);
      if (!section) return [];
      const chapter = wayTo(all, section)[0];
      const { closesAt } = periodOf(row, one);
      return [
        {
          key: section.key,
          label: headingOf(section),
          chapter: chapter && chapter.id !== section.id ? headingOf(chapter) : null,
          open: isSectionOpen(row, one, at),
          closesAt: closesAt === whole.closesAt ? null : closesAt,
        },
      ];
    }),
    useNotice: row.use_notice,
    publicationNotice: row.publication_notice,
  };
  const web = channels.some(({ code }) => code === "web");
  return {
    row,
    asked,
    consulted,
    stage: draft?.stage ?? "",
    all,
    whole,
    closed: whyClosed(phaseAt(row, consulted, at)) ?? (web ? null : ("elsewhere" as const)),
    published: row.published_at !== null,
    reopenedAs: reopenedAs?.slug ?? null,
    schema: commentSchema({ ...rules, sections: asked.sections.map(({ key }) => key) }),
  };
}

export type CommentCase = NonNullable<Awaited<ReturnType<typeof commentCase>>>;

/** A section's place in words; the key itself where the case has no such section. */
export function sectionPlace(theCase: CommentCase, key: string): string {
  const section = [...theCase.all.values()].find((one) => one.key === key);
  return section ? placeOf(theCase.all, section) : key;
}

/** A section's text with its numbered paragraphs, whole. */
export interface SectionWords {
  readonly paragraphs: readonly { readonly n: number; readonly text: string }[];
}

/** The texts of the sections named, for the page and for finding what a box points at. */
export async function sectionsAbove(
  reader: Reader,
  theCase: CommentCase,
  keys: readonly string[],
): Promise<{ readonly shown: Record<string, SectionShownAbove>; readonly words: ReadonlyMap<string, SectionWords> }> {
  const texts = await sectionTexts(reader, theCase.row.id, [...new Set(keys)].sort());
  const shown: Record<string, SectionShownAbove> = {};
  const words = new Map<string, SectionWords>();
  for (const text of texts) {
    const section = theCase.all.get(text.id);
    if (!section) continue;
    const paragraphs = numberedParagraphs(text);
    words.set(text.key, { paragraphs });
    shown[text.key] = {
      pages: printPages(section, theCase.stage) ?? "",
      place: placeOf(theCase.all, section),
      tree: readingTree(text),
      paragraphs: paragraphs.map((one) => ({ n: one.n, text: excerpt(one.text, paragraphLabel) })),
    };
  }
  return { shown, words };
}
