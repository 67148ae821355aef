// The decisions on the page of a case: announce, stop, open anew.
import * as z from "zod";
import { consultationById } from "#db/queries/consultation.ts";
import { deskCaseWords } from "../messages/desk-case.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { tokyoDay } from "../shared/time/tokyo.ts";
import { announceConsultation } from "./announce-consultation.server.ts";
import { newCaseSchema, readPeriod } from "./case.schema.ts";
import { makeConsultation } from "./make-consultation.server.ts";
import { reopenConsultation } from "./reopen-consultation.server.ts";
import { startCase } from "./start-case.server.ts";
import { stopConsultation } from "./stop-consultation.server.ts";

const words = deskCaseWords().errors;
const { title, slug, opensOn, closesOn } = newCaseSchema.shape;

export const decisionSchema = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("announce") }),
  z.strictObject({
    decision: z.literal("stop"),
    reason: z.string().trim().min(1, words.stopReason).max(2000, words.text(2000)),
  }),
  z.strictObject({ decision: z.literal("reopen"), title, slug, opensOn, closesOn }),
]);

export type Decision = z.output<typeof decisionSchema>;
type Decided = { readonly ok: true; readonly goTo?: string } | { readonly ok: false; readonly sentence: string };

const announceSentences = {
  already_announced: words.alreadyAnnounced,
  no_sections: words.noSections,
  draft_not_public: words.draftNotPublic,
  short_without_reason: words.shortWithoutReason,
};

async function reopen(
  house: House,
  actor: Actor,
  at: string,
  id: string,
  wish: Extract<Decision, { decision: "reopen" }>,
): Promise<Decided> {
  const row = await consultationById(house.reader, id);
  if (!row || row.announced_at === null || row.published_at !== null || row.reopened_as_id !== null)
    return { ok: false, sentence: words.notNow };
  const period = readPeriod({ ...wish, opensTime: "0:00", closesTime: "23:59" }, tokyoDay(at));
  if ("faults" in period) return { ok: false, sentence: Object.values(period.faults)[0] ?? words.day };
  const input =
    row && (await startCase(house.reader, row.city_id, { ...wish, ...period, draft: row.draft_id, from: id }));
  if (!row || !input) return { ok: false, sentence: words.notNow };
  const made = await makeConsultation(house, actor, at, row.city_id, input);
  if (!made.ok) return { ok: false, sentence: made.refused === "slug_taken" ? words.slugTaken : words.notNow };
  const linked = await reopenConsultation(house, actor, at, id, made.value);
  return linked.ok ? { ok: true, goTo: wish.slug } : { ok: false, sentence: words.notNow };
}

/** Takes a decision; a refusal is the sentence that says what to do. */
export async function decideCase(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  decision: Decision,
): Promise<Decided> {
  if (decision.decision === "reopen") return reopen(house, actor, at, consultationId, decision);
  if (decision.decision === "stop") {
    const stopped = await stopConsultation(house, actor, at, consultationId, decision.reason);
    return stopped.ok ? { ok: true } : { ok: false, sentence: words.notNow };
  }
  const result = await announceConsultation(house, actor, at, consultationId);
  if (result.ok) return { ok: true };
  const known = announceSentences as Readonly<Record<string, string>>;
  return { ok: false, sentence: known[result.refused] ?? words.notNow };
}
