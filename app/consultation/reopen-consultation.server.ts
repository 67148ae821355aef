// Opens a case anew (再募集): a new case on the same draft, to which the old one leads.
import { consultationById, setReopenedAs } from "#db/queries/consultation.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";

/** Names the case that takes the place of an announced one without a published result. */
export async function reopenConsultation(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  newId: string,
): Promise<Result<null, "not_now">> {
  const deed = {
    actor,
    action: "edit-consultation",
    subject: { kind: "consultation", id: consultationId },
    at,
  } as const;
  return change<null, "not_now">(house, deed, async (w, subject) => {
    const [row, other] = [await consultationById(w, consultationId), await consultationById(w, newId)];
    const ready = row && other && row.announced_at !== null && row.published_at === null && row.reopened_as_id === null;
    if (!ready || other.city_id !== row.city_id || other.id === row.id) return refuse("not_now");
    await setReopenedAs(w, consultationId, newId);
    return done(null, {
      fields: ["reopened_as_id"],
      moves: [scopeOf.site, scopeOf.city(subject.city ?? ""), scopeOf.plan(subject.plan ?? "")],
    });
  });
}
