// What the desk is shown of everything a case has published.
import type { Reader } from "#db/database.ts";
import { editionsOf, withdrawalsOf } from "#db/queries/publication.ts";

/** Editions of a case, newest first, and its withdrawn rows. */
export async function readEditions(reader: Reader, consultationId: string) {
  const [editions, withdrawals] = await Promise.all([
    editionsOf(reader, consultationId),
    withdrawalsOf(reader, consultationId),
  ]);
  return {
    editions: editions.map(({ edition, title, correction, published_at: publishedAt }) => ({
      edition,
      title,
      correction,
      publishedAt,
    })),
    withdrawn: withdrawals.flatMap(({ no, kind, at }) => (no === null ? [] : [{ no, kind, at }])),
  };
}
