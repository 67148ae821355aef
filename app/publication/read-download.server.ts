// Reads the frozen rows of an edition for its downloads, a page at a time.
import type { Reader } from "#db/database.ts";
import { consultationBySlug } from "#db/queries/address.ts";
import { cityById } from "#db/queries/city.ts";
import { planById } from "#db/queries/plan.ts";
import { editionOf, publishedRows } from "#db/queries/publication.ts";
import { sharedWords } from "../messages/shared.ts";
import type { DownloadRow, ResultDownload } from "./download.schema.ts";
import { parseSummary } from "./publication-summary.schema.ts";
import { type ShownRow, shownRow } from "./published-columns.ts";

const rowsAtOnce = 200;

/** Everything a download says beside its rows. */
export type DownloadHead = Omit<ResultDownload, "rows"> & { readonly publicationId: string };

/** The head of a download; null when nothing of that edition is public. @param demo the installation is a demo */
export async function readDownload(
  reader: Reader,
  slug: string,
  edition: number,
  demo: boolean,
): Promise<DownloadHead | null> {
  const consultation = await consultationBySlug(reader, slug);
  const publication = consultation && (await editionOf(reader, consultation.id, edition));
  if (!publication) return null;
  const [city, plan] = await Promise.all([
    cityById(reader, consultation.city_id),
    planById(reader, consultation.plan_id),
  ]);
  if (!city || !plan) throw new Error("a case without its city or plan");
  return {
    publicationId: publication.id,
    note: demo || city.demo === 1 ? sharedWords().frame.demo : null,
    city: city.name,
    plan: plan.title,
    consultation: { slug: consultation.slug, title: consultation.title },
    edition: {
      number: publication.edition,
      title: publication.title,
      publishedAt: publication.published_at,
      correction: publication.correction,
      hash: publication.hash,
    },
    summary: parseSummary(publication.summary),
  };
}

/** The rows of an edition as everybody may read them now, a page at a time. */
export async function* shownRows(reader: Reader, publicationId: string): AsyncGenerator<ShownRow[]> {
  for (let after = 0; ; ) {
    const rows = await publishedRows(reader, publicationId, { after, limit: rowsAtOnce });
    if (rows.length > 0) yield rows.map(shownRow);
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = last.ordinal;
  }
}

/** A row in the form of the JSON download. */
export function downloadRow({ no, columns, withdrawn }: ShownRow): DownloadRow {
  const { place, ...texts } = columns;
  return { no, ...place, ...texts, withdrawn };
}
