// Publishes the result of a case: freezes an edition, gives new rows their numbers, and shows it to everybody.
import type { Writer } from "#db/database.ts";
import {
  insertPublication,
  insertPublicationOpinions,
  insertPublicationRows,
  publishedHashes,
  setPublishedNo,
  setResultPublished,
} from "#db/queries/publication.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { canonicalJson } from "../shared/text/canonical-json.ts";
import { sha256Hex } from "../shared/text/hash.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import { type CaseGround, readGround } from "./case-ground.server.ts";
import { type EditionRow, editionRows, nextScope, type WeighedEdition, weighEdition } from "./weigh-edition.server.ts";

export interface ResultToPublish {
  readonly title: string;
  /** What a correction corrects; empty where it corrects nothing. */
  readonly correction: string;
  /** Keys of the sections to cover; null: all that have closed. */
  readonly sections: readonly string[] | null;
  /** Hash of what the preview showed; null: whatever stands now. */
  readonly seen: string | null;
}

export interface Published {
  readonly publicationId: string;
  readonly edition: number;
}

/**
 * `not_announced`: nobody was ever asked; `nothing_closed`: every section still takes comments; `changed`: no longer what
 * the preview showed; `incomplete`: something required is missing; `same`: nothing new to say; `correction`: an earlier
 * edition said otherwise, and nobody says what is corrected.
 */
export type PublishRefusal = "not_announced" | "nothing_closed" | "changed" | "incomplete" | "same" | "correction";

/** Whether a correcting sentence is needed, or there is nothing to publish at all. */
async function againstEarlier(
  writer: Writer,
  { newest }: CaseGround,
  { rows, summary }: WeighedEdition,
): Promise<"free" | "correction" | "same"> {
  if (!newest) return "free";
  const now = new Map(rows.map(({ no, hash }) => [no, hash]));
  const before = await publishedHashes(writer, newest.id);
  if (before.some(({ no, hash }) => now.get(no) !== hash)) return "correction";
  if (canonicalJson(newest.summary) === canonicalJson(summary)) return "same";
  return canonicalJson(newest.summary.covers) === canonicalJson(summary.covers) ? "correction" : "free";
}

/** Freezes a page of rows. @returns false when they are not what was weighed */
async function freeze(
  writer: Writer,
  publicationId: string,
  page: readonly EditionRow[],
  weighed: ReadonlyMap<number, string>,
): Promise<boolean> {
  const frozen = page.flatMap(({ row, published }) => (published ? [{ id: uuidv7(), row, ...published }] : []));
  if (frozen.some(({ no, hash }) => weighed.get(no) !== hash)) return false;
  const rowIds = new Map(frozen.map(({ id, row }) => [row.id, id]));
  await insertPublicationRows(
    writer,
    frozen.map(({ id, row, no, ordinal, columns, hash }) => ({
      id,
      publication_id: publicationId,
      ordinal,
      no,
      group_id: row.id,
      policy_id: row.policyId,
      chapter: columns.place.chapter,
      class_code: columns.classCode,
      columns: canonicalJson(columns),
      hash,
    })),
  );
  await insertPublicationOpinions(
    writer,
    page.flatMap(({ row }) =>
      row.members.map(({ id, submissionId, standing }) => ({
        publication_id: publicationId,
        opinion_id: id,
        submission_id: submissionId,
        row_id: standing.shown ? (rowIds.get(row.id) ?? null) : null,
        excluded_reason: standing.shown ? "" : standing.reason,
      })),
    ),
  );
  for (const { row, no } of frozen) if (row.publishedNo === null) await setPublishedNo(writer, row.id, no);
  return true;
}

/**
 * Publishes the next edition of a case. Everything required is checked on the very rows that are frozen; on PostgreSQL a
 * colleague's deed that changes one of them in between leads to the refusal `changed`.
 */
export async function publishResult(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  input: ResultToPublish,
): Promise<Result<Published, PublishRefusal>> {
  const id = uuidv7();
  const deed = { actor, action: "publish-result", subject: { kind: "consultation", id: consultationId }, at } as const;
  return change<Published, PublishRefusal>(house, deed, async (writer) => {
    const ground = await readGround(writer, consultationId);
    if (!ground || ground.consultation.announced_at === null) return refuse("not_announced");
    const { sections: scope } = nextScope(ground, input.sections, at);
    if (scope === "none") return refuse("nothing_closed");
    const weighed = await weighEdition(writer, ground, scope, { advise: false });
    if (input.seen !== null && input.seen !== weighed.seen) return refuse("changed");
    if (weighed.completeness.total > 0) return refuse("incomplete");
    const correction = input.correction.trim();
    const against = await againstEarlier(writer, ground, weighed);
    if (against === "same" || (against === "correction" && correction === "")) return refuse(against);

    const edition = (ground.newest?.edition ?? 0) + 1;
    const said = { edition, title: input.title, correction, publishedAt: at, summary: weighed.summary };
    await insertPublication(writer, {
      id,
      consultation_id: consultationId,
      edition,
      title: input.title,
      correction,
      summary: canonicalJson(weighed.summary),
      hash: sha256Hex(canonicalJson({ ...said, rows: weighed.rows.map((row) => row.hash) })),
      published_at: at,
      supersedes_id: ground.newest?.id ?? null,
    });
    const hashes = new Map(weighed.rows.map(({ no, hash }) => [no, hash]));
    let frozen = 0;
    for await (const page of editionRows(writer, ground, scope, weighed.numbers)) {
      if (!(await freeze(writer, id, page, hashes))) return refuse("changed");
      frozen += page.filter((row) => row.published !== null).length;
    }
    if (frozen !== weighed.rows.length) return refuse("changed");
    if (scope === null) await setResultPublished(writer, consultationId, at);
    const { city_id: cityId, plan_id: planId } = ground.consultation;
    return done(
      { publicationId: id, edition },
      {
        fields: ["publication", "rows"],
        made: { kind: "publication", id },
        moves: [scopeOf.site, scopeOf.city(cityId), scopeOf.plan(planId)],
      },
    );
  });
}
