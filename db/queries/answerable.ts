// Which opinions need an answer: live ones whose own validity, else that of their letter, is answered.
import { expressionBuilder, type SqlBool, sql } from "kysely";
import type { Tables } from "../database.ts";

/** What a person decided of the letter, else what the rules propose. */
export const letterCode = sql<string>`coalesce(submission.validity, submission.proposed_validity)`;
/** The same of an opinion, which may be judged by itself. */
const opinionCode = sql<string>`coalesce(opinion.validity, submission.validity, submission.proposed_validity)`;
/** A validity the city no longer knows is answered: nothing gets lost by it. */
export const answered = sql<SqlBool>`coalesce(validity.answered, 1) = 1`;

const free = expressionBuilder<Tables, never>();

/** Live opinions that need an answer, as a query to narrow. */
export const opinionsToAnswer = (from: Pick<typeof free, "selectFrom"> = free) =>
  from
    .selectFrom("opinion")
    .innerJoin("submission", "submission.id", "opinion.submission_id")
    .leftJoin("validity", (join) =>
      join.onRef("validity.city_id", "=", "opinion.city_id").on("validity.code", "=", opinionCode),
    )
    .where("opinion.dropped_at", "is", null)
    .where(answered);
