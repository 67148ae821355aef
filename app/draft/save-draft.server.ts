// Saves a new draft of a plan: its sections in order, as read by the importer or written by hand.
import { hasDraftSlug, insertDraft, insertSections } from "#db/queries/draft.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";

export interface NewSection {
  /** Stable across the drafts of a plan. */
  readonly key: string;
  readonly parentKey: string | null;
  readonly level: number;
  readonly number: string;
  readonly title: string;
  readonly body: string;
  readonly format: "plain" | "markdown";
  /** Line numbers within the body that are joined to the line before, for reading only. */
  readonly joins: readonly number[];
  /** Markdown rendered when saved; plain text is rendered when read. */
  readonly html: string;
  readonly pagesFrom: number | null;
  readonly pagesTo: number | null;
  readonly policyId: string | null;
}

export interface NewDraft {
  readonly slug: string;
  readonly title: string;
  /** 骨子案, 素案, 原案 …: the city's own word. */
  readonly stage: string;
  /** 案①, 案② where alternatives stand beside each other. */
  readonly alternative: string;
  readonly note: string;
  readonly basedOnId: string | null;
  readonly sections: readonly NewSection[];
}

/** Rows of sections; parents come before their children. @throws when a parent key is unknown */
export function sectionRows(draftId: string, sections: readonly NewSection[]) {
  const ids = new Map(sections.map((section) => [section.key, uuidv7()]));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (!id) throw new Error(`no section has the key ${key}`);
    return id;
  };
  return sections.map((section, ordinal) => ({
    id: idOf(section.key),
    draft_id: draftId,
    key: section.key,
    parent_id: section.parentKey === null ? null : idOf(section.parentKey),
    ordinal,
    level: section.level,
    number: section.number,
    title: section.title,
    body: section.body,
    format: section.format,
    joins: JSON.stringify(section.joins),
    html: section.html,
    pages_from: section.pagesFrom,
    pages_to: section.pagesTo,
    policy_id: section.policyId,
  }));
}

/** Saves a draft that nobody outside sees yet. Refused when the plan has a draft of this slug. Returns its id and the section ids by key. */
export async function saveDraft(
  house: House,
  actor: Actor,
  at: string,
  planId: string,
  draft: NewDraft,
): Promise<Result<{ id: string; sections: ReadonlyMap<string, string> }, "slug_taken">> {
  const id = uuidv7();
  const rows = sectionRows(id, draft.sections);
  return change(house, { actor, action: "edit-draft", subject: { kind: "plan", id: planId }, at }, async (w) => {
    if (await hasDraftSlug(w, planId, draft.slug)) return refuse("slug_taken");
    await insertDraft(w, {
      id,
      plan_id: planId,
      slug: draft.slug,
      title: draft.title,
      stage: draft.stage,
      alternative: draft.alternative,
      note: draft.note,
      based_on_id: draft.basedOnId,
      published_at: null,
      created_at: at,
    });
    await insertSections(w, rows);
    return done(
      { id, sections: new Map(rows.map((row) => [row.key, row.id])) },
      { fields: ["draft", "sections"], made: { kind: "draft", id }, moves: [scopeOf.plan(planId)] },
    );
  });
}
