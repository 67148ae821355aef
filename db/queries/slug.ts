// The names in addresses: each belongs for ever to the thing it was once given to.
import type { Reader, Tables, Writer } from "../database.ts";

type Kind = Tables["slug"]["kind"];

/** Those of the slugs that were ever given to a thing of the kind. */
export async function slugsGiven(reader: Reader, kind: Kind, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom("slug")
    .select("slug")
    .where("kind", "=", kind)
    .where("slug", "in", [...slugs])
    .execute();
  return new Set(rows.map((row) => row.slug));
}

/**
 * Gives a thing another slug; the one it had leads to it from now on. A thing may take back a slug it gave up itself.
 * Returns false when the slug was ever given to another thing.
 */
export async function renameSlug(
  writer: Writer,
  kind: Kind,
  subjectId: string,
  { from, to, at }: { from: string; to: string; at: string },
): Promise<boolean> {
  if (from === to) return true;
  const claimed = await writer
    .insertInto("slug")
    .values({ kind, slug: to, subject_id: subjectId, retired_at: null })
    .onConflict((conflict) => conflict.columns(["kind", "slug"]).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows !== 1n) {
    const back = await writer
      .updateTable("slug")
      .set({ retired_at: null })
      .where("kind", "=", kind)
      .where("slug", "=", to)
      .where("subject_id", "=", subjectId)
      .executeTakeFirst();
    if (back.numUpdatedRows !== 1n) return false;
  }
  await writer
    .updateTable("slug")
    .set({ retired_at: at })
    .where("kind", "=", kind)
    .where("slug", "=", from)
    .where("subject_id", "=", subjectId)
    .execute();
  return true;
}
