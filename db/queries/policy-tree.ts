// Changes to the policy tree of a plan, and what points to a policy.
import type { Updateable } from "kysely";
import type { Reader, Tables, Writer } from "../database.ts";

/** Changes a policy seen at `version`. Returns whether it still was at that version. */
export async function updatePolicy(
  writer: Writer,
  id: string,
  version: number,
  set: Updateable<Tables["policy"]>,
): Promise<boolean> {
  const result = await writer
    .updateTable("policy")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Puts a policy at a place of the tree; its version stays, because nothing that it says has changed. */
export const placePolicy = (
  writer: Writer,
  id: string,
  place: { parent_id: string | null; ordinal: number; level: number },
) => writer.updateTable("policy").set(place).where("id", "=", id).execute();

/** Takes a policy that nothing points to out of its plan. */
export const deletePolicy = (writer: Writer, id: string) => writer.deleteFrom("policy").where("id", "=", id).execute();

/** How many things point to a policy: policies below it, sections, opinions (also those taken back), rows, published rows. */
export async function policyUses(reader: Reader | Writer, id: string) {
  const found = await reader
    .selectNoFrom((eb) => [
      eb
        .selectFrom("policy")
        .select((q) => q.fn.countAll<number>().as("count"))
        .where("parent_id", "=", id)
        .as("children"),
      eb
        .selectFrom("section")
        .select((q) => q.fn.countAll<number>().as("count"))
        .where("policy_id", "=", id)
        .as("sections"),
      eb
        .selectFrom("opinion")
        .select((q) => q.fn.countAll<number>().as("count"))
        .where("policy_id", "=", id)
        .as("opinions"),
      eb
        .selectFrom("opinion_policy")
        .select((q) => q.fn.countAll<number>().as("count"))
        .where("policy_id", "=", id)
        .as("further"),
      eb
        .selectFrom("opinion_group")
        .select((q) => q.fn.countAll<number>().as("count"))
        .where("policy_id", "=", id)
        .as("rows"),
      eb
        .selectFrom("publication_row")
        .select((q) => q.fn.countAll<number>().as("count"))
        .where("policy_id", "=", id)
        .as("published"),
    ])
    .executeTakeFirstOrThrow();
  return {
    children: Number(found.children),
    sections: Number(found.sections),
    opinions: Number(found.opinions) + Number(found.further),
    rows: Number(found.rows),
    published: Number(found.published),
  };
}
