// Makes a draft of an import: its sections with stable keys, saved at once with the closing of the import.

import { hasDraftSlug, insertDraft, insertSections } from "#db/queries/draft.ts";
import { closeImport, draftImportById } from "#db/queries/draft-import.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import { readImport } from "./arrange-import.server.ts";
import { renderMarkdown } from "./importer/markdown.server.ts";
import { type ImportedSection, sectionsOf, whyNotReady } from "./importer/sections-of.ts";
import { type NewDraft, type NewSection, sectionRows } from "./save-draft.server.ts";

/** Keys by the place in the tree (`s1`, `s1-2`): short enough for addresses, and unique within the draft. */
export function keysByPlace(
  sections: readonly Pick<ImportedSection, "key" | "parentKey">[],
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { key, parentKey } of sections) {
    const parent = parentKey === null ? "" : (keys.get(parentKey) ?? "");
    const number = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, number);
    keys.set(key, parent === "" ? `s${number}` : `${parent}-${number}`);
  }
  return keys;
}

/** Imported sections as a draft stores them; Markdown is rendered here, once. */
export function draftSections(imported: readonly ImportedSection[]): NewSection[] {
  const keys = keysByPlace(imported);
  return imported.map((section) => ({
    key: keys.get(section.key) ?? section.key,
    parentKey: section.parentKey === null ? null : (keys.get(section.parentKey) ?? null),
    level: section.level,
    number: section.number,
    title: section.title,
    body: section.body,
    format: section.format,
    joins: section.joins,
    html: section.format === "markdown" ? renderMarkdown(section.body) : "",
    pagesFrom: section.pagesFrom ?? null,
    pagesTo: section.pagesTo ?? null,
    policyId: null,
  }));
}

export type FinishRefusal = "stale" | "no_headings" | "slug_taken";

/** Saves the draft that an import has become. Refused while nothing is a heading and nobody has taken the text as a whole. */
export async function finishImport(
  house: House,
  actor: Actor,
  at: string,
  id: string,
  version: number,
  draft: Pick<NewDraft, "slug" | "title" | "stage" | "alternative" | "note">,
): Promise<Result<string, FinishRefusal>> {
  const open = await readImport(house.reader, id);
  if (!open || open.closed || open.version !== version) return { ok: false, refused: "stale" };
  const unready = whyNotReady(open.state);
  if (unready) return { ok: false, refused: unready };
  const draftId = uuidv7();
  const rows = sectionRows(draftId, draftSections(sectionsOf(open.state)));
  return change<string, FinishRefusal>(
    house,
    { actor, action: "edit-draft", subject: { kind: "draft_import", id }, at },
    async (w, subject) => {
      const row = await draftImportById(w, id);
      if (!row || row.version !== version || row.closed_at !== null) return refuse("stale");
      if (await hasDraftSlug(w, row.plan_id, draft.slug)) return refuse("slug_taken");
      await insertDraft(w, {
        id: draftId,
        plan_id: row.plan_id,
        ...draft,
        based_on_id: null,
        published_at: null,
        created_at: at,
      });
      await insertSections(w, rows);
      await closeImport(w, id, version, at, draftId);
      return done(draftId, {
        fields: ["draft", "sections"],
        made: { kind: "draft", id: draftId },
        moves: [scopeOf.plan(subject.plan ?? "")],
      });
    },
  );
}
