// Stops a case (中止), with the reason that everybody reads.
import { consultationById, setStopped } from "#db/queries/consultation.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";

/** Stops a case that is announced and has no published result. What was handed in stays. */
export async function stopConsultation(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  reason: string,
): Promise<Result<null, "not_now">> {
  const deed = {
    actor,
    action: "edit-consultation",
    subject: { kind: "consultation", id: consultationId },
    at,
  } as const;
  return change<null, "not_now">(house, deed, async (w, subject) => {
    const row = await consultationById(w, consultationId);
    if (!row || row.announced_at === null || row.published_at !== null || row.stopped_at !== null)
      return refuse("not_now");
    await setStopped(w, consultationId, at, reason);
    return done(null, {
      fields: ["stopped_at", "stop_reason"],
      moves: [scopeOf.site, scopeOf.city(subject.city ?? ""), scopeOf.plan(subject.plan ?? "")],
    });
  });
}
