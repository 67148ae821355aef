// A row on the desk: what was said in it, its answer, the changes it caused, and what it still needs.
import type { Reader } from "#db/database.ts";
import { countedMembers, revisionsShown } from "#db/queries/desk-row.ts";
import { namingRows, sectionWithText } from "#db/queries/revision.ts";
import { numberedParagraphs } from "../draft/section-text.ts";
import type { RevisionView, RowView } from "./bench.ts";
import type { DeskedCase, Frame } from "./frame.server.ts";
import type { Likeness } from "./likeness.server.ts";
import { knownRows, missingOf, rowProposal } from "./row-facts.server.ts";

/** Most opinions of a row shown at once. */
const MEMBERS = 200;

type Shown = Awaited<ReturnType<typeof revisionsShown>>[number];

/** A live row of a case; null when there is none. */
export async function rowView(
  reader: Reader,
  theCase: DeskedCase,
  groupId: string,
  frame: Frame,
  likeness: Likeness,
): Promise<RowView | null> {
  const row = (await knownRows(reader, theCase.id, [groupId])).get(groupId);
  if (!row) return null;
  const [members, section, revisions] = await Promise.all([
    countedMembers(reader, groupId, MEMBERS),
    row.section_id === null ? undefined : sectionWithText(reader, theCase.draft_id, row.section_id),
    revisionsShown(reader, theCase.id, { responseId: row.response_id ?? "", sectionId: row.section_id ?? "" }),
  ]);
  const naming =
    revisions.length === 0
      ? []
      : await namingRows(
          reader,
          revisions.map(({ id }) => id),
        );
  const first = members[0];
  const likely = first ? likeness.rows(first.excerpt, groupId) : [];
  const others = await knownRows(reader, theCase.id, [
    ...naming.map(({ group_id }) => group_id),
    ...likely.map(({ id }) => id),
    ...(row.same_as_group_id === null ? [] : [row.same_as_group_id]),
  ]);
  const revisionOf = ({ id, section_id, before, after, reason }: Shown): RevisionView => ({
    id,
    sectionId: section_id,
    placeLabel: frame.placeLabel(section_id),
    before,
    after,
    reason,
    sharedWith: naming.flatMap(({ revision_id, group_id }) =>
      revision_id === id && group_id !== groupId ? (others.get(group_id)?.called ?? []) : [],
    ),
  });
  const sameAs = row.same_as_group_id === null ? undefined : others.get(row.same_as_group_id);
  return {
    id: row.id,
    version: row.version,
    heading: row.called,
    headingTyped: row.heading !== null,
    summary: row.summary ?? first?.excerpt ?? "",
    summaryTyped: row.summary !== null,
    placeLabel: frame.placeLabel(row.section_id),
    sectionId: row.section_id,
    policyLabel: frame.policyLabel(row.policy_id),
    divisionId: row.lead_division_id,
    divisionLabel: frame.divisionLabel(row.lead_division_id),
    publishedNo: row.published_no,
    members: members.map(({ id, version, excerpt, receipt_no, receipt_digits, channel }) => ({
      opinionId: id,
      version,
      text: excerpt,
      receiptNo: receipt_no,
      receiptDigits: receipt_digits,
      channelLabel: frame.channelLabel(channel),
    })),
    classId: row.class_id,
    text: row.text,
    sameAs: sameAs ? { groupId: sameAs.id, heading: sameAs.called } : null,
    revisions: revisions.filter(({ named }) => named).map(revisionOf),
    otherRevisions: revisions.filter(({ named }) => !named).map(revisionOf),
    paragraphs: section ? numberedParagraphs(section).map(({ text }) => text) : [],
    likely: likely.flatMap((one) => rowProposal(one, others, frame) ?? []),
    missing: missingOf(row, frame.view.classes),
  };
}
