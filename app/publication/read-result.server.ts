// Reads an edition for everybody: its counts, a page of its table, what was corrected and what can be taken away.

import type { Reader } from "#db/database.ts";
import { consultationBySlug } from "#db/queries/address.ts";
import { draftById, errataOf, sectionHeads } from "#db/queries/draft.ts";
import { planById } from "#db/queries/plan.ts";
import { editionOf, editionsOf, newestEdition, publishedRows, withdrawalsOf } from "#db/queries/publication.ts";
import { placeOf } from "../draft/section-place.ts";
import type { House } from "../shared/house.server.ts";
import { fileSizes } from "./file-sizes.server.ts";
import { parseSummary } from "./publication-summary.schema.ts";
import { shownRow } from "./published-columns.ts";
import { readDownload } from "./read-download.server.ts";
import { downloadFormats } from "./result-files.server.ts";
import { filterOf, type ResultReading, rowsOnPage } from "./result-reading.ts";

/** The errata of a draft with their places in words. */
export async function errataShown(reader: Reader, draftId: string): Promise<ResultReading["errata"]> {
  const errata = await errataOf(reader, draftId);
  if (errata.length === 0) return [];
  const all = new Map((await sectionHeads(reader, draftId)).map((section) => [section.id, section]));
  return errata.map(({ id, section_id, wrong, correct, published_at: publishedAt }) => {
    const section = section_id === null ? undefined : all.get(section_id);
    return { id, place: section ? placeOf(all, section) : null, wrong, correct, publishedAt };
  });
}

/** The lines that list editions. */
export const editionLines = (editions: Awaited<ReturnType<typeof editionsOf>>): ResultReading["editions"] =>
  editions.map(({ edition, published_at: publishedAt, correction }) => ({ edition, publishedAt, correction }));

/**
 * Reads an edition of a case.
 * @param wish.edition its number; null: the newest
 * @returns null when nothing of that edition is public
 */
export async function readResult(
  house: Pick<House, "connection" | "reader" | "demo">,
  slug: string,
  wish: { readonly edition: number | null; readonly query: URLSearchParams },
): Promise<(ResultReading & { readonly cityId: string; readonly planId: string }) | null> {
  const { reader } = house;
  const consultation = await consultationBySlug(reader, slug);
  if (!consultation) return null;
  const publication =
    wish.edition === null
      ? await newestEdition(reader, consultation.id)
      : await editionOf(reader, consultation.id, wish.edition);
  if (!publication) return null;
  const summary = parseSummary(publication.summary);
  const { filter, after } = filterOf(wish.query, summary);
  const [plan, draft, editions, withdrawals, errata, head, rows] = await Promise.all([
    planById(reader, consultation.plan_id),
    draftById(reader, consultation.draft_id),
    editionsOf(reader, consultation.id),
    withdrawalsOf(reader, consultation.id),
    errataShown(reader, consultation.draft_id),
    readDownload(reader, slug, publication.edition, house.demo),
    publishedRows(reader, publication.id, {
      filter: {
        chapter: filter.chapter === null ? undefined : summary.byChapter[filter.chapter - 1]?.chapter,
        classCode: filter.classCode ?? undefined,
      },
      after,
      limit: rowsOnPage + 1,
    }),
  ]);
  if (!plan || !draft || !head) throw new Error("an edition without its plan, draft or head");
  const shown = rows.slice(0, rowsOnPage);
  const sizes = await fileSizes(house, head, withdrawals.length);
  const results = `/consultations/${slug}/results`;
  return {
    cityId: consultation.city_id,
    planId: consultation.plan_id,
    here: wish.edition === null ? results : `${results}/${publication.edition}`,
    caseSlug: slug,
    caseTitle: consultation.title,
    plan: { slug: plan.slug, title: plan.title },
    draft: { slug: draft.slug, title: draft.title },
    edition: publication.edition,
    publishedAt: publication.published_at,
    correction: publication.correction,
    summary,
    rows: shown.map(shownRow),
    filter,
    after,
    next: rows.length > rowsOnPage ? (shown.at(-1)?.ordinal ?? null) : null,
    errata,
    editions: editionLines(editions),
    files: downloadFormats.map((format) => ({ format, bytes: sizes[format] })),
  };
}
