// The page of a result as it would be published now, for the desk alone.
import type { Reader } from "#db/database.ts";
import { editionsOf, withdrawalsOf } from "#db/queries/publication.ts";
import { type ShownRow, shownRow } from "./published-columns.ts";
import { readRemaining } from "./read-remaining.server.ts";
import { editionLines, errataShown } from "./read-result.server.ts";
import { filterOf, type ResultReading, rowsOnPage } from "./result-reading.ts";
import { editionRows } from "./weigh-edition.server.ts";

type Remaining = NonNullable<Awaited<ReturnType<typeof readRemaining>>>;
type Weighed = NonNullable<Remaining["weighed"]>;

/** The rows of one page of the table; all before it are passed over. */
async function pageOfRows(
  reader: Reader,
  { ground, scope }: Remaining,
  { numbers, summary }: Weighed,
  { filter, after }: Pick<ResultReading, "filter" | "after">,
): Promise<ShownRow[]> {
  if (scope.sections === "none") return [];
  const chapter = filter.chapter === null ? null : summary.byChapter[filter.chapter - 1]?.chapter;
  const withdrawn = new Map((await withdrawalsOf(reader, ground.consultation.id)).map((one) => [one.group_id, one]));
  const found: ShownRow[] = [];
  for await (const page of editionRows(reader, ground, scope.sections, numbers)) {
    for (const { row, published } of page) {
      if (published === null || published.ordinal <= after) continue;
      const { no, ordinal, columns } = published;
      if (chapter !== null && columns.place.chapter !== chapter) continue;
      if (filter.classCode !== null && columns.classCode !== filter.classCode) continue;
      const away = withdrawn.get(row.id);
      found.push(
        shownRow({
          no,
          ordinal,
          columns: JSON.stringify(columns),
          withdrawn_at: away?.at ?? null,
          withdrawn_kind: away?.kind ?? null,
        }),
      );
      if (found.length > rowsOnPage) return found;
    }
  }
  return found;
}

/**
 * Reads the preview of the next edition.
 * @param wished keys of the sections to publish; null: all that have closed
 * @param here address of the preview with the sections chosen
 * @returns null when there is no such case; without `reading` and `weighed` while nothing has closed
 */
export async function previewResult(
  reader: Reader,
  consultationId: string,
  wished: readonly string[] | null,
  { at, here, query }: { readonly at: string; readonly here: string; readonly query: URLSearchParams },
) {
  const remaining = await readRemaining(reader, consultationId, wished, at);
  if (!remaining) return null;
  const { ground, scope, weighed } = remaining;
  if (weighed === null) return { ground, scope, weighed: null, reading: null };
  const narrowed = filterOf(query, weighed.summary);
  const [rows, editions, errata] = [
    await pageOfRows(reader, remaining, weighed, narrowed),
    await editionsOf(reader, consultationId),
    await errataShown(reader, ground.draft.id),
  ];
  const reading: ResultReading = {
    here,
    caseSlug: ground.consultation.slug,
    caseTitle: ground.consultation.title,
    plan: { slug: ground.plan.slug, title: ground.plan.title },
    draft: { slug: ground.draft.slug, title: ground.draft.title },
    edition: (ground.newest?.edition ?? 0) + 1,
    publishedAt: null,
    correction: "",
    summary: weighed.summary,
    rows: rows.slice(0, rowsOnPage),
    ...narrowed,
    next: rows.length > rowsOnPage ? (rows[rowsOnPage - 1]?.ordinal ?? null) : null,
    errata,
    editions: editionLines(editions),
    files: null,
  };
  return { ground, scope, weighed, reading };
}
