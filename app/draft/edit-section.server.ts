// Changes the text of a section while nobody has been asked to comment on it.
import { draftById, isConsulted, sectionsOf, touchDraft, updateSection } from "#db/queries/draft.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { renderMarkdown } from "./importer/markdown.server.ts";

export type EditSectionRefusal = "stale" | "locked" | "no_such_section";

/** Saves number, title and text. Refused once a consultation on the draft is announced: then only 正誤 may follow. */
export async function editSection(
  house: House,
  actor: Actor,
  at: string,
  draftId: string,
  version: number,
  section: { id: string; number: string; title: string; body: string },
): Promise<Result<null, EditSectionRefusal>> {
  const stored = (await sectionsOf(house.reader, draftId)).find((one) => one.id === section.id);
  const html = stored?.format === "markdown" ? renderMarkdown(section.body) : "";
  const joins = stored?.body === section.body ? stored.joins : "[]";
  return change<null, EditSectionRefusal>(
    house,
    { actor, action: "edit-draft", subject: { kind: "draft", id: draftId }, at },
    async (w, subject) => {
      if (await isConsulted(w, draftId)) return refuse("locked");
      const draft = await draftById(w, draftId);
      if (!draft || !(await touchDraft(w, draftId, version))) return refuse("stale");
      const { id, ...texts } = section;
      if (!(await updateSection(w, draftId, id, { ...texts, html, joins }))) return refuse("no_such_section");
      return done(null, {
        fields: ["section"],
        moves: draft.published_at === null ? [] : [scopeOf.plan(subject.plan ?? "")],
      });
    },
  );
}
