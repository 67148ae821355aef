// Confirms for all submissions of a case at once what the rules propose; the case is then 検討中.
import { consultationById, consultedSections, setValidityConfirmed } from "#db/queries/consultation.ts";
import { confirmProposed, unconfirmed } from "#db/queries/register.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { wholePeriod } from "./consultation.ts";

/**
 * Confirms every proposal that nobody has judged otherwise. While the case is open this confirms what has arrived; after
 * closing it also records that validity is confirmed. Returns how many were confirmed. Refused when there is nothing left.
 */
export async function confirmValidity(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
): Promise<Result<number, "nothing_left">> {
  const deed = {
    actor,
    action: "confirm-validity",
    subject: { kind: "consultation", id: consultationId },
    at,
  } as const;
  return change<number, "nothing_left">(house, deed, async (w, subject) => {
    const row = await consultationById(w, consultationId);
    const open = await unconfirmed(w, consultationId);
    if (!row || (open.length === 0 && row.validity_confirmed_at !== null)) return refuse("nothing_left");
    await confirmProposed(w, consultationId, at);
    const closed = wholePeriod(row, await consultedSections(w, consultationId)).closesAt <= at;
    const turns = closed && row.validity_confirmed_at === null;
    if (turns) await setValidityConfirmed(w, consultationId, at);
    return done(open.length, {
      fields: ["validity"],
      moves: turns ? [scopeOf.site, scopeOf.city(subject.city ?? ""), scopeOf.plan(subject.plan ?? "")] : [],
    });
  });
}
