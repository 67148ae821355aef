// Everything that sorting and answering decided in a case, without versions, instants and what nobody sees: for comparing before and after.
import type { House } from "#app/shared/house.server.ts";

/** The state of a case on the desk. Dropped opinions, rows that ended and answers nobody began are no part of it. */
export async function deskState(house: House, consultationId: string) {
  const { reader } = house;
  const submissions = await reader
    .selectFrom("submission")
    .select(["id", "pieces", "read_through"])
    .where("consultation_id", "=", consultationId)
    .orderBy("id")
    .execute();
  const letters = submissions.map(({ id }) => id);
  const opinions = await reader
    .selectFrom("opinion")
    .selectAll()
    .where("consultation_id", "=", consultationId)
    .where("dropped_at", "is", null)
    .orderBy("id")
    .execute();
  const ids = opinions.map(({ id }) => id);
  const groups = await reader
    .selectFrom("opinion_group")
    .selectAll()
    .where("consultation_id", "=", consultationId)
    .where("merged_into_id", "is", null)
    .orderBy("id")
    .execute();
  const links = async (table: "opinion_section" | "opinion_policy" | "opinion_tag") =>
    (await reader.selectFrom(table).selectAll().where("opinion_id", "in", ids).execute())
      .map((link) => JSON.stringify(link))
      .sort();
  const spans = await reader
    .selectFrom("opinion_span")
    .selectAll()
    .where("opinion_id", "in", ids)
    .orderBy("opinion_id")
    .orderBy("ordinal")
    .execute();
  const asides = await reader
    .selectFrom("set_aside")
    .select(["id", "submission_id", "span_from", "span_to", "kind", "reason", "text_version"])
    .where("submission_id", "in", letters)
    .orderBy("id")
    .execute();
  const outcomes = await reader
    .selectFrom("proposal_outcome")
    .select(["opinion_id", "kind", "taken"])
    .where("opinion_id", "in", ids)
    .orderBy("opinion_id")
    .orderBy("kind")
    .execute();
  const responses = await reader
    .selectFrom("response")
    .innerJoin("opinion_group", "opinion_group.id", "response.group_id")
    .select(["response.id", "response.group_id", "response.class_id", "response.text", "response.same_as_group_id"])
    .where("response.consultation_id", "=", consultationId)
    .where("opinion_group.merged_into_id", "is", null)
    .orderBy("response.group_id")
    .execute();
  const named = await reader
    .selectFrom("revision_response")
    .innerJoin("revision", "revision.id", "revision_response.revision_id")
    .select([
      "revision_response.response_id",
      "revision.id",
      "revision.section_id",
      "revision.before",
      "revision.after",
      "revision.reason",
      "revision.withdrawn_at",
    ])
    .where("revision.consultation_id", "=", consultationId)
    .orderBy("revision.id")
    .orderBy("revision_response.response_id")
    .execute();
  return {
    submissions,
    opinions: opinions.map(({ version: _, placed_at, created_at: __, dropped_at: ___, ...rest }) => ({
      ...rest,
      placed: placed_at !== null,
    })),
    groups: groups.map(({ version: _, created_at: __, ...rest }) => rest),
    spans,
    asides,
    outcomes,
    sections: await links("opinion_section"),
    policies: await links("opinion_policy"),
    tags: await links("opinion_tag"),
    responses: responses
      .map(({ id, ...rest }) => ({ ...rest, revisions: named.filter((one) => one.response_id === id) }))
      .filter((one) => one.class_id !== null || one.text !== "" || one.same_as_group_id || one.revisions.length > 0),
  };
}

export type DeskState = Awaited<ReturnType<typeof deskState>>;
