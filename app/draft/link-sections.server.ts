// Links the sections of a draft to policies and notes their pages of the print.
import { draftById, linkSections, sectionHeads, touchDraft } from "#db/queries/draft.ts";
import { policiesOf } from "#db/queries/policy.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";

export interface SectionLink {
  readonly id: string;
  readonly policy_id: string | null;
  readonly pages_from: number | null;
  readonly pages_to: number | null;
}

/** Links are no part of the text: they may change while comments are taken; opinions already here keep what they took over. */
export async function linkDraftSections(
  house: House,
  actor: Actor,
  at: string,
  draftId: string,
  version: number,
  links: readonly SectionLink[],
): Promise<Result<null, "stale" | "unknown_policy">> {
  return change<null, "stale" | "unknown_policy">(
    house,
    { actor, action: "edit-draft", subject: { kind: "draft", id: draftId }, at },
    async (w, subject) => {
      const draft = await draftById(w, draftId);
      const known = new Set((await policiesOf(w, draft?.plan_id ?? "")).map((policy) => policy.id));
      if (links.some((link) => link.policy_id !== null && !known.has(link.policy_id))) return refuse("unknown_policy");
      if (!(await touchDraft(w, draftId, version))) return refuse("stale");
      const own = new Set((await sectionHeads(w, draftId)).map((section) => section.id));
      await linkSections(
        w,
        draftId,
        links.filter((link) => own.has(link.id)),
      );
      return done(null, { fields: ["policy_id", "pages"], moves: [scopeOf.plan(subject.plan ?? "")] });
    },
  );
}
