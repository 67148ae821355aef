// Opens the person of a submission for the secretariat, and writes down who opened it.
import { sealedPerson } from "#db/queries/inbox.ts";
import { change, done, type Result, refuse } from "../../audit/change.server.ts";
import type { Actor } from "../../role/role.ts";
import type { House } from "../../shared/house.server.ts";
import type { Person } from "./person.schema.ts";
import { openPerson } from "./seal-person.server.ts";

/** The person block, after its opening is on record. Refused when it has been erased. */
export async function showPerson(
  house: House,
  actor: Actor,
  at: string,
  submissionId: string,
): Promise<Result<Person, "erased">> {
  const row = await sealedPerson(house.reader, submissionId);
  const deed = { actor, action: "open-person", subject: { kind: "submission", id: submissionId }, at } as const;
  const opened = await change<null, "erased">(house, deed, async () =>
    row?.cipher && row.key_id ? done(null, { fields: ["person"] }) : refuse("erased"),
  );
  if (!opened.ok) return opened;
  if (!row?.cipher || !row.key_id) return { ok: false, refused: "erased" };
  return { ok: true, value: openPerson(house.keys, { id: row.id, keyId: row.key_id, cipher: row.cipher }) };
}
