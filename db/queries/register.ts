// What the secretariat writes of a submission: its transcript, its validity, its key; and what it reads before.
import type { Insertable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

export const insertTranscript = (writer: Writer, row: Insertable<Tables["transcript"]>) =>
  writer.insertInto("transcript").values(row).execute();

/** The earliest paper submission of a case with the same typed text from the same person. */
export const earlierPaperCopy = async (
  db: Writer,
  of: {
    readonly consultationId: string;
    readonly text: string;
    readonly hashes: readonly { readonly kind: Tables["person_hash"]["kind"]; readonly hash: string }[];
  },
) => {
  const name = of.hashes.find((one) => one.kind === "name");
  if (!name) return undefined;
  return db
    .selectFrom("submission")
    .innerJoin("person", "person.submission_id", "submission.id")
    .innerJoin("person_hash", "person_hash.person_id", "person.id")
    .innerJoin("transcript", "transcript.submission_id", "submission.id")
    .select("submission.receipt_no")
    .where("submission.consultation_id", "=", of.consultationId)
    .where("person_hash.kind", "=", name.kind)
    .where("person_hash.hash", "=", name.hash)
    .where("transcript.text", "=", of.text)
    .orderBy("submission.serial")
    .limit(1)
    .executeTakeFirst();
};

/** Submissions whose validity nobody has confirmed yet, with what the rules propose. */
export const unconfirmed = (db: Reader | Writer, consultationId: string) =>
  db
    .selectFrom("submission")
    .select(["id", "serial", "receipt_no", "proposed_validity", "version"])
    .where("consultation_id", "=", consultationId)
    .where("validity", "is", null)
    .orderBy("serial")
    .execute();

/** Confirms what the rules propose for every submission that nobody has judged. */
export const confirmProposed = (writer: Writer, consultationId: string, at: string) =>
  writer
    .updateTable("submission")
    .set((eb) => ({
      validity: eb.ref("proposed_validity"),
      validity_reason: eb.ref("proposed_reason"),
      validity_at: at,
      version: eb("version", "+", 1),
    }))
    .where("consultation_id", "=", consultationId)
    .where("validity", "is", null)
    .execute();

/** Sets the validity of one submission seen at `version`. Returns whether it still was at that version. */
export async function setValidity(
  writer: Writer,
  id: string,
  version: number,
  set: { validity: string | null; validity_reason: string; validity_at: string | null },
): Promise<boolean> {
  const result = await writer
    .updateTable("submission")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Moves a submission's receipt key to the next version under a ring key. Returns the version. */
export async function setReceiptKey(writer: Writer, id: string, keyRingId: string): Promise<number> {
  const row = await writer
    .updateTable("submission")
    .set((eb) => ({ key_ring_id: keyRingId, key_version: eb("key_version", "+", 1) }))
    .where("id", "=", id)
    .returning("key_version")
    .executeTakeFirstOrThrow();
  return row.key_version;
}

/** Live opinions of a submission in order, with where they stand. */
export const opinionsOfSubmission = (reader: Reader, submissionId: string) =>
  reader
    .selectFrom("opinion")
    .leftJoin("section", "section.id", "opinion.section_id")
    .select([
      "opinion.id",
      "opinion.ordinal",
      "opinion.excerpt",
      "opinion.group_id",
      "opinion.place_text",
      "section.number",
      "section.title",
    ])
    .where("opinion.submission_id", "=", submissionId)
    .where("opinion.dropped_at", "is", null)
    .orderBy("opinion.ordinal")
    .execute();
