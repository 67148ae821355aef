// Publishes the result of an answered case of the demo, and the next draft with its revisions in place.
import { publishResult } from "#app/publication/publish-result.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { addDays, tokyoInstant } from "#app/shared/time/tokyo.ts";
import { must } from "./builders/case.ts";
import type {
  BlockContent,
  CityContent,
  DraftContent,
  PublishedCaseContent,
  RevisionContent,
  SectionContent,
} from "./content/shape.ts";
import type { LaidCase } from "./lay-case.ts";
import { layDraft } from "./lay-city.ts";

/** A block with the revisions of its section in place. */
function revisedBlock(block: BlockContent, revisions: readonly RevisionContent[]): BlockContent {
  if ("table" in block) return block;
  const paragraphs = block.paragraphs.map((paragraph) =>
    revisions.reduce((text, { before, after }) => (before === "" ? text : text.replace(before, after)), paragraph),
  );
  return { ...block, paragraphs };
}

function revisedSection(section: SectionContent, all: readonly RevisionContent[]): SectionContent {
  const revisions = all.filter((revision) => revision.section === section.number);
  if (revisions.length === 0) return section;
  const added = revisions.filter((revision) => revision.before === "").map((revision) => revision.after);
  const blocks = section.blocks.map((block) => revisedBlock(block, revisions));
  return { ...section, blocks: added.length === 0 ? blocks : [...blocks, { heading: null, paragraphs: added }] };
}

/** Publishes the first edition at 10 in the morning of its day, then the next draft. */
export async function publishCase(
  house: House,
  laid: LaidCase,
  content: PublishedCaseContent,
  city: CityContent,
  today: string,
): Promise<void> {
  const at = tokyoInstant(addDays(today, content.edition.publishedOn), "10:00");
  must(
    await publishResult(house, laid.city.secretariat, at, laid.id, {
      title: content.edition.title,
      correction: "",
      sections: null,
      seen: null,
    }),
  );
  const before = city.drafts.find((draft) => draft.key === content.consultation.draft);
  const basedOn = laid.city.drafts.get(content.consultation.draft);
  if (!before || !basedOn) throw new Error(`${city.slug} has no draft ${content.consultation.draft}`);
  const revisions = content.rows.flatMap((row) => (row.answer?.revision ? [row.answer.revision] : []));
  const next: DraftContent = {
    ...before,
    ...content.nextDraft,
    publishedOn: content.edition.publishedOn,
    sections: before.sections.map((section) => revisedSection(section, revisions)),
  };
  await layDraft(house, laid.city.planId, next, laid.city.policies, today, basedOn.id);
}
