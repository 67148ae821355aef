// Everything that was said about some policies, by whichever door it came, and what was published of it.
import type { Reader } from "../database.ts";

/** Live opinions that are about one of the policies, first of all or among others. */
const aboutPolicies = (reader: Reader, policyIds: readonly string[]) =>
  reader
    .selectFrom("opinion")
    .where("opinion.dropped_at", "is", null)
    .where("opinion.id", "in", (eb) =>
      eb
        .selectFrom("opinion as first")
        .select("first.id")
        .where("first.policy_id", "in", [...policyIds])
        .where("first.dropped_at", "is", null)
        .union(
          eb
            .selectFrom("opinion_policy")
            .select("opinion_policy.opinion_id as id")
            .where("opinion_policy.policy_id", "in", [...policyIds]),
        ),
    );

/** How much was said about policies, by case and channel. @param policyIds at least one */
export const evidenceCounts = (reader: Reader, policyIds: readonly string[]) =>
  aboutPolicies(reader, policyIds)
    .innerJoin("submission", "submission.id", "opinion.submission_id")
    .innerJoin("consultation", "consultation.id", "opinion.consultation_id")
    .select((eb) => [
      "consultation.id as consultation_id",
      "consultation.title",
      "consultation.opens_at",
      "submission.channel",
      eb.fn.countAll<number>().as("count"),
    ])
    .groupBy(["consultation.id", "consultation.title", "consultation.opens_at", "submission.channel"])
    .orderBy("consultation.opens_at")
    .orderBy("consultation.id")
    .orderBy("submission.channel")
    .execute();

/** Where a list of what was said goes on: the last opinion of the page before, and its row. */
export interface EvidenceMark {
  readonly rowId: string;
  readonly id: string;
}

/** A page of what was said about policies, row by row in the order the rows were made. @param policyIds at least one */
export const evidenceOpinions = (
  reader: Reader,
  policyIds: readonly string[],
  page: { readonly after?: EvidenceMark; readonly limit: number },
) =>
  aboutPolicies(reader, policyIds)
    .innerJoin("submission", "submission.id", "opinion.submission_id")
    .innerJoin("consultation", "consultation.id", "opinion.consultation_id")
    .leftJoin("section", "section.id", "opinion.section_id")
    .select([
      "opinion.id",
      "opinion.consultation_id",
      "opinion.group_id",
      "opinion.policy_id",
      "opinion.excerpt",
      "opinion.summary",
      "opinion.validity",
      "submission.validity as submission_validity",
      "submission.channel",
      "consultation.slug",
      "consultation.title",
      "section.number as section_number",
      "section.title as section_title",
    ])
    .$if(page.after !== undefined, (q) =>
      q.where((eb) =>
        eb.or([
          eb("opinion.group_id", ">", page.after?.rowId ?? ""),
          eb.and([eb("opinion.group_id", "=", page.after?.rowId ?? ""), eb("opinion.id", ">", page.after?.id ?? "")]),
        ]),
      ),
    )
    .orderBy("opinion.group_id")
    .orderBy("opinion.id")
    .limit(page.limit)
    .execute();

/** What the newest edition of each case says of some opinions: their row, or why they stand in none. */
export const publishedOf = (reader: Reader, opinionIds: readonly string[]) =>
  opinionIds.length === 0
    ? Promise.resolve([])
    : reader
        .selectFrom("publication_opinion")
        .innerJoin("publication", "publication.id", "publication_opinion.publication_id")
        .leftJoin("publication_row", "publication_row.id", "publication_opinion.row_id")
        .leftJoin("publication_withdrawal", "publication_withdrawal.group_id", "publication_row.group_id")
        .select([
          "publication_opinion.opinion_id",
          "publication_opinion.excluded_reason",
          "publication.edition",
          "publication_row.no",
          "publication_row.columns",
          "publication_withdrawal.at as withdrawn_at",
          "publication_withdrawal.kind as withdrawn_kind",
        ])
        .where("publication_opinion.opinion_id", "in", [...opinionIds])
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom("publication as later")
                .select("later.id")
                .whereRef("later.consultation_id", "=", "publication.consultation_id")
                .whereRef("later.edition", ">", "publication.edition"),
            ),
          ),
        )
        .execute();
