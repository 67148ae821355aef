// Receipts: the leaf record of a submission, looking a submission up, and what was published of it.
import type { Insertable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";
import { insertRows } from "../dialects/insert.ts";

export const insertLeaf = (writer: Writer, leaf: Omit<Insertable<Tables["receipt_leaf"]>, "position">) =>
  insertRows(writer, "receipt_leaf", [{ ...leaf, position: null }]);

const receipts = (reader: Reader) =>
  reader
    .selectFrom("submission")
    .select([
      "id",
      "city_id",
      "consultation_id",
      "receipt_no",
      "channel",
      "arrived_at",
      "received_on",
      "person_kind",
      "eligibility",
      "original",
      "boxes",
      "validity",
      "key_ring_id",
      "key_version",
    ]);

/** The submission whose receipt has these figures, or undefined. */
export const receiptByDigits = (reader: Reader, digits: string) =>
  receipts(reader).where("receipt_digits", "=", digits).executeTakeFirst();

/** The submission handed in under an idempotency token at or after an instant, or undefined. */
export const receiptByToken = (reader: Reader, tokenHash: string, since: string) =>
  receipts(reader).where("token_hash", "=", tokenHash).where("arrived_at", ">=", since).executeTakeFirst();

/**
 * What editions say of the opinions of one submission, newest edition first: of editions that a later one corrects
 * nothing. A row is null where the opinion was left out with a public reason.
 */
export const publishedOpinions = (reader: Reader, submissionId: string) =>
  reader
    .selectFrom("publication_opinion")
    .innerJoin("publication", "publication.id", "publication_opinion.publication_id")
    .innerJoin("opinion", "opinion.id", "publication_opinion.opinion_id")
    .leftJoin("publication_row", "publication_row.id", "publication_opinion.row_id")
    .leftJoin("publication_withdrawal", "publication_withdrawal.group_id", "publication_row.group_id")
    .select([
      "publication_opinion.opinion_id",
      "publication_opinion.excluded_reason",
      "publication.edition",
      "publication.published_at",
      "publication_row.no",
      "publication_row.columns",
      "publication_withdrawal.at as withdrawn_at",
      "publication_withdrawal.kind as withdrawn_kind",
      "opinion.ordinal",
    ])
    .where("publication_opinion.submission_id", "=", submissionId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("publication as later")
            .select("later.id")
            .whereRef("later.supersedes_id", "=", "publication.id"),
        ),
      ),
    )
    .orderBy("publication.edition", "desc")
    .orderBy("opinion.ordinal")
    .orderBy("publication_opinion.opinion_id")
    .execute();

/** Stretches of the texts of a submission that its opinions cover, in order. */
export const opinionSpansOf = (reader: Reader, submissionId: string) =>
  reader
    .selectFrom("opinion_span")
    .innerJoin("opinion", "opinion.id", "opinion_span.opinion_id")
    .select(["opinion_span.opinion_id", "opinion_span.text_version", "opinion_span.span_from", "opinion_span.span_to"])
    .where("opinion.submission_id", "=", submissionId)
    .where("opinion.dropped_at", "is", null)
    .orderBy("opinion_span.opinion_id")
    .orderBy("opinion_span.ordinal")
    .execute();

/** Transcripts of a submission on paper, by version. */
export const transcriptTexts = (reader: Reader, submissionId: string) =>
  reader.selectFrom("transcript").select(["version", "text"]).where("submission_id", "=", submissionId).execute();

/** Stretches of a submission's texts that were set aside as personal. */
export const personalStretches = (reader: Reader, submissionId: string) =>
  reader
    .selectFrom("set_aside")
    .select(["text_version", "span_from", "span_to"])
    .where("submission_id", "=", submissionId)
    .where("kind", "=", "personal")
    .execute();

/** Opinions of a submission that stand, in order, with the section they are on now. */
export const opinionsOfSubmission = (reader: Reader, submissionId: string) =>
  reader
    .selectFrom("opinion")
    .select(["id", "section_id", "place_text"])
    .where("submission_id", "=", submissionId)
    .where("dropped_at", "is", null)
    .orderBy("ordinal")
    .orderBy("id")
    .execute();

/** The public reason of a decision on a whole submission, or undefined. */
export const publicReason = (reader: Reader, cityId: string, code: string) =>
  reader
    .selectFrom("validity")
    .select("public_reason")
    .where("city_id", "=", cityId)
    .where("code", "=", code)
    .where("shown", "=", 0)
    .executeTakeFirst();
