// Publishes a dated 正誤 of a draft whose text stands; it is shown at its section, on the case and in the result.
import { draftById, insertErratum, sectionHeads } from "#db/queries/draft.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";

export interface NewErratum {
  /** Null: of the draft as a whole. */
  readonly sectionId: string | null;
  readonly wrong: string;
  readonly correct: string;
  readonly note: string;
}

/** Publishes an erratum. Refused on a draft that nobody sees yet: its text can be changed. */
export async function publishErratum(
  house: House,
  actor: Actor,
  at: string,
  draftId: string,
  erratum: NewErratum,
): Promise<Result<null, "not_public" | "no_such_section">> {
  const id = uuidv7();
  return change<null, "not_public" | "no_such_section">(
    house,
    { actor, action: "edit-draft", subject: { kind: "draft", id: draftId }, at },
    async (w, subject) => {
      const draft = await draftById(w, draftId);
      if (!draft?.published_at) return refuse("not_public");
      const { sectionId, ...texts } = erratum;
      if (sectionId !== null && !(await sectionHeads(w, draftId)).some((section) => section.id === sectionId))
        return refuse("no_such_section");
      await insertErratum(w, { id, draft_id: draftId, section_id: sectionId, ...texts, published_at: at });
      return done(null, {
        fields: ["erratum"],
        moves: [scopeOf.site, scopeOf.city(subject.city ?? ""), scopeOf.plan(subject.plan ?? "")],
      });
    },
  );
}
