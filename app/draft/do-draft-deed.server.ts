// What the forms of a draft's page do, each answered by nothing or by the sentence that says what to do.
import { deskDraftWords } from "../messages/desk-draft.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { canonicalText } from "../shared/text/canonical.ts";
import type { DraftDeed } from "./draft-form.schema.ts";
import { editSection } from "./edit-section.server.ts";
import { linkDraftSections } from "./link-sections.server.ts";
import { policiesFromSections } from "./policies-from-sections.server.ts";
import { publishDraft } from "./publish-draft.server.ts";
import { publishErratum } from "./publish-erratum.server.ts";

const words = deskDraftWords().errors;
const sentences: Readonly<Record<string, string>> = {
  stale: words.stale,
  locked: words.locked,
  code_taken: words.codeTaken,
  not_public: words.notPublic,
  unknown_policy: words.policy,
};

const canonical = (text: string): string => {
  const read = canonicalText(text);
  return read.ok ? read.text : text;
};

/** Null when it is done, else a sentence. */
export async function doDraftDeed(
  house: House,
  actor: Actor,
  at: string,
  draft: { readonly id: string; readonly plan_id: string },
  deed: DraftDeed,
): Promise<string | null> {
  const run = () => {
    switch (deed.intent) {
      case "publish":
        return publishDraft(house, actor, at, draft.id);
      case "link":
        return linkDraftSections(
          house,
          actor,
          at,
          draft.id,
          deed.version,
          deed.sections.map(({ id, policy, from, to }) => ({
            id,
            policy_id: policy,
            pages_from: from,
            pages_to: to ?? from,
          })),
        );
      case "policies":
        return policiesFromSections(house, actor, at, { ...draft, version: deed.version }, [
          deed.chapter,
          deed.section,
        ]);
      case "erratum":
        return publishErratum(house, actor, at, draft.id, {
          sectionId: deed.section,
          wrong: deed.wrong,
          correct: deed.correct,
          note: deed.note,
        });
      case "edit":
        return editSection(house, actor, at, draft.id, deed.version, {
          id: deed.section,
          number: deed.number,
          title: deed.title,
          body: canonical(deed.body),
        });
    }
  };
  const result = await run();
  return result.ok ? null : (sentences[result.refused] ?? words.stale);
}
