// 受付簿: the register of everything handed in to a case, filtered and paged by key.
import { sql } from "kysely";
import type { Reader } from "../database.ts";
import { type SearchWish, textContains } from "./search.ts";

export interface InboxFilter {
  readonly consultationId: string;
  /** `todo`: something is unread; `done`: read through. */
  readonly reading?: "todo" | "done";
  readonly channel?: string;
  readonly sectionId?: string;
  /** Code of a validity, or `unconfirmed`. */
  readonly validity?: string;
  readonly late?: boolean;
  readonly wish?: SearchWish;
}

function filtered(reader: Reader, filter: InboxFilter) {
  const contains = filter.wish && textContains(reader.engine, filter.consultationId, filter.wish);
  return reader
    .selectFrom("submission")
    .where("submission.consultation_id", "=", filter.consultationId)
    .$if(filter.reading !== undefined, (q) =>
      q.where("submission.read_through", "=", filter.reading === "done" ? 1 : 0),
    )
    .$if(filter.channel !== undefined, (q) => q.where("submission.channel", "=", filter.channel ?? ""))
    .$if(filter.late === true, (q) => q.where("submission.late", "=", 1))
    .$if(filter.validity !== undefined, (q) =>
      filter.validity === "unconfirmed"
        ? q.where("submission.validity", "is", null)
        : q.where("submission.validity", "=", filter.validity ?? ""),
    )
    .$if(filter.sectionId !== undefined, (q) =>
      q.where((eb) =>
        eb.exists(
          eb
            .selectFrom("opinion")
            .select("opinion.id")
            .whereRef("opinion.submission_id", "=", "submission.id")
            .where("opinion.section_id", "=", filter.sectionId ?? "")
            .where("opinion.dropped_at", "is", null),
        ),
      ),
    )
    .$if(contains !== undefined, (q) => q.where(contains ?? sql<boolean>`true`));
}

/** A page of the register in order of arrival numbers, after a serial. */
export const inboxPage = (reader: Reader, filter: InboxFilter, page: { after: number; limit: number }) =>
  filtered(reader, filter)
    .select([
      "submission.id",
      "submission.serial",
      "submission.receipt_no",
      "submission.receipt_digits",
      "submission.channel",
      "submission.arrived_at",
      "submission.received_on",
      "submission.postmark_on",
      "submission.late",
      "submission.person_kind",
      "submission.eligibility",
      "submission.age_band",
      "submission.validity",
      "submission.proposed_validity",
      "submission.proposed_reason",
      "submission.read_through",
    ])
    .where("submission.serial", ">", page.after)
    .orderBy("submission.serial")
    .limit(page.limit)
    .execute();

/** How many submissions a filter leaves. */
export async function inboxCount(reader: Reader, filter: InboxFilter): Promise<number> {
  const row = await filtered(reader, filter)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Submissions of a case counted by everything the register filters by. */
export const inboxCounts = (reader: Reader, consultationId: string) =>
  reader
    .selectFrom("submission")
    .select((eb) => [
      "channel",
      "validity",
      "proposed_validity",
      "late",
      "read_through",
      "person_kind",
      eb.fn.countAll<number>().as("n"),
    ])
    .where("consultation_id", "=", consultationId)
    .groupBy(["channel", "validity", "proposed_validity", "late", "read_through", "person_kind"])
    .execute();

/** Live opinions of submissions, counted. */
export const opinionCounts = (reader: Reader, submissionIds: readonly string[]) =>
  submissionIds.length === 0
    ? Promise.resolve([])
    : reader
        .selectFrom("opinion")
        .select((eb) => ["submission_id", eb.fn.countAll<number>().as("n")])
        .where("submission_id", "in", [...submissionIds])
        .where("dropped_at", "is", null)
        .groupBy("submission_id")
        .execute();

/** Live opinions of a case, counted. */
export async function opinionsOfCase(reader: Reader, consultationId: string): Promise<number> {
  const row = await reader
    .selectFrom("opinion")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("consultation_id", "=", consultationId)
    .where("dropped_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Texts of submissions: the original, or the newest transcript where there is none. */
export async function textsOf(reader: Reader, submissionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (submissionIds.length === 0) return new Map();
  const ids = [...submissionIds];
  const originals = await reader.selectFrom("submission").select(["id", "original"]).where("id", "in", ids).execute();
  const transcripts = await reader
    .selectFrom("transcript")
    .select(["submission_id", "text"])
    .where("submission_id", "in", ids)
    .orderBy("version")
    .execute();
  const newest = new Map(transcripts.map((row) => [row.submission_id, row.text]));
  return new Map(originals.map((row) => [row.id, row.original ?? newest.get(row.id) ?? ""]));
}

/** Stretches set aside as personal data, by submission. */
export const personalSpans = (reader: Reader, submissionIds: readonly string[]) =>
  submissionIds.length === 0
    ? Promise.resolve([])
    : reader
        .selectFrom("set_aside")
        .select(["submission_id", "span_from as from", "span_to as to"])
        .where("submission_id", "in", [...submissionIds])
        .where("kind", "=", "personal")
        .execute();

/** One submission as the register shows it. */
export const submissionForDesk = (reader: Reader, id: string) =>
  reader
    .selectFrom("submission")
    .leftJoin("area", "area.id", "submission.area_id")
    .leftJoin("account", "account.id", "submission.entered_by")
    .selectAll("submission")
    .select(["area.name as area_name", "account.name as entered_by_name"])
    .where("submission.id", "=", id)
    .executeTakeFirst();

/** The sealed person of a submission, or undefined. */
export const sealedPerson = (reader: Reader, submissionId: string) =>
  reader
    .selectFrom("person")
    .select(["id", "key_id", "cipher", "erased_at"])
    .where("submission_id", "=", submissionId)
    .executeTakeFirst();
