// Shows a draft to everyone.
import { draftById, setDraftPublished } from "#db/queries/draft.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";

/** Publishes a draft. Refused when it is public already. */
export async function publishDraft(
  house: House,
  actor: Actor,
  at: string,
  draftId: string,
): Promise<Result<null, "already_public">> {
  return change(
    house,
    { actor, action: "edit-draft", subject: { kind: "draft", id: draftId }, at },
    async (w, subject) => {
      const draft = await draftById(w, draftId);
      if (draft?.published_at) return refuse("already_public");
      await setDraftPublished(w, draftId, at);
      return done(null, {
        fields: ["published_at"],
        moves: [scopeOf.site, scopeOf.city(subject.city ?? ""), scopeOf.plan(subject.plan ?? "")],
      });
    },
  );
}
