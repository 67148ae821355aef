// Announces a case (予告): from then on it is public, and it opens and closes by its times.

import { cityById } from "#db/queries/city.ts";
import { announceable, consultationById, setAnnounced } from "#db/queries/consultation.ts";
import { draftById } from "#db/queries/draft.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { daysIncludingBoth } from "../shared/time/tokyo.ts";

export type AnnounceRefusal = "already_announced" | "no_sections" | "draft_not_public" | "short_without_reason";

/**
 * Announces a case. Refused without a section under comment, on a draft that is not public, or when the period is
 * shorter than the city's minimum and no public reason is given (the shape of 行政手続法 39-3 and 40-1, which cities follow).
 */
export async function announceConsultation(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
): Promise<Result<null, AnnounceRefusal>> {
  return change(
    house,
    { actor, action: "edit-consultation", subject: { kind: "consultation", id: consultationId }, at },
    async (w, subject) => {
      const row = await consultationById(w, consultationId);
      if (!row || row.announced_at !== null) return refuse("already_announced");
      if (!(await announceable(w, consultationId))) return refuse("no_sections");
      const [draft, city] = [await draftById(w, row.draft_id), await cityById(w, row.city_id)];
      if (!draft?.published_at) return refuse("draft_not_public");
      const short = daysIncludingBoth(row.opens_at, row.closes_at) < (city?.minimum_days ?? 30);
      if (short && row.short_period_reason.trim() === "") return refuse("short_without_reason");
      await setAnnounced(w, consultationId, at);
      return done(null, {
        fields: ["announced_at"],
        moves: [scopeOf.site, scopeOf.city(subject.city ?? ""), scopeOf.plan(subject.plan ?? "")],
      });
    },
  );
}
