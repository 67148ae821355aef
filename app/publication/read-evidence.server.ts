// Everything said about one policy and those below it, by door, with what was published of it.
import type { Reader } from "#db/database.ts";
import { consultationById } from "#db/queries/consultation.ts";
import { type EvidenceMark, evidenceCounts, evidenceOpinions, publishedOf } from "#db/queries/evidence.ts";
import { policiesOf } from "#db/queries/policy.ts";
import { parseRules } from "../consultation/consultation-rules.schema.ts";
import { headingOf } from "../draft/section-place.ts";
import { type PublishedColumns, shownRow } from "./published-columns.ts";

const opinionsOnPage = 50;

interface Node {
  readonly id: string;
  readonly parent_id: string | null;
}

/** A policy and all below it, in the order of the tree. */
export function withDescendants<P extends Node>(tree: readonly P[], root: P): P[] {
  const inside = new Set([root.id]);
  // Parents come before their children in the tree, but for safety it is walked until nothing is added.
  for (let before = 0; before !== inside.size; ) {
    before = inside.size;
    for (const { id, parent_id: parent } of tree) if (parent !== null && inside.has(parent)) inside.add(id);
  }
  return tree.filter(({ id }) => inside.has(id));
}

/** What became of an opinion, as far as it is public. */
export type EvidenceState =
  | { readonly kind: "waiting" }
  | { readonly kind: "away"; readonly reason: string }
  | { readonly kind: "withdrawn"; readonly no: number; readonly text: string }
  | {
      readonly kind: "published";
      readonly no: number;
      readonly edition: number;
      readonly columns: Pick<PublishedColumns, "response" | "classCode" | "classLabel" | "changes" | "sameAsNo">;
    };

type Published = Awaited<ReturnType<typeof publishedOf>>[number];

function stateOf(published: Published | undefined): EvidenceState {
  if (!published) return { kind: "waiting" };
  const { no, columns, edition } = published;
  if (no === null || columns === null) return { kind: "away", reason: published.excluded_reason };
  const row = shownRow({ ...published, no, columns, ordinal: 0 });
  if (row.withdrawn !== null) return { kind: "withdrawn", no, text: row.withdrawn };
  const { response, classCode, classLabel, changes, sameAsNo } = row.columns;
  return { kind: "published", no, edition, columns: { response, classCode, classLabel, changes, sameAsNo } };
}

/** The channels of cases in their own words. */
async function channelWords(reader: Reader, caseIds: readonly string[]) {
  const words = new Map<string, ReadonlyMap<string, string>>();
  for (const id of new Set(caseIds)) {
    const consultation = await consultationById(reader, id);
    const channels = consultation ? parseRules(consultation.rules).channels : [];
    words.set(id, new Map(channels.map(({ code, label }) => [code, label])));
  }
  return (caseId: string, code: string): string => words.get(caseId)?.get(code) ?? code;
}

/** Reads where an address goes on, `<row>.<opinion>`; anything else begins at the beginning. */
function markOf(text: string | null): EvidenceMark | undefined {
  const [, rowId, id] = /^([0-9a-f-]{36})\.([0-9a-f-]{36})$/.exec(text ?? "") ?? [];
  return rowId === undefined || id === undefined ? undefined : { rowId, id };
}

/**
 * The evidence sheet of a policy.
 * @param at where the page goes on, as `next` of the page before
 * @returns null when the plan has no such policy
 */
export async function readEvidence(reader: Reader, planId: string, code: string, at: string | null) {
  const tree = await policiesOf(reader, planId);
  const policy = tree.find((one) => one.code === code);
  if (!policy) return null;
  const inside = withDescendants(tree, policy);
  const ids = inside.map(({ id }) => id);
  const [counts, found] = await Promise.all([
    evidenceCounts(reader, ids),
    evidenceOpinions(reader, ids, { after: markOf(at), limit: opinionsOnPage + 1 }),
  ]);
  const shown = found.slice(0, opinionsOnPage);
  const last = shown.at(-1);
  const published = new Map(
    (
      await publishedOf(
        reader,
        shown.map(({ id }) => id),
      )
    ).map((one) => [one.opinion_id, one]),
  );
  const channel = await channelWords(
    reader,
    counts.map((one) => one.consultation_id),
  );
  return {
    policy: { code: policy.code, title: policy.title, kind: policy.kind },
    total: counts.reduce((sum, one) => sum + one.count, 0),
    doors: counts.map((one) => ({
      title: one.title,
      channel: channel(one.consultation_id, one.channel),
      count: one.count,
    })),
    opinions: shown.map((one) => {
      const own = inside.find(({ id }) => id === one.policy_id);
      return {
        id: one.id,
        text: one.summary?.trim() || one.excerpt,
        rowId: one.group_id,
        theCase: { slug: one.slug, title: one.title },
        channel: channel(one.consultation_id, one.channel),
        place:
          one.section_title === null ? "" : headingOf({ number: one.section_number ?? "", title: one.section_title }),
        /** The policy below this one that it is about, first of all. */
        about: own && own.id !== policy.id ? { code: own.code, title: own.title } : null,
        state: stateOf(published.get(one.id)),
      };
    }),
    beginning: markOf(at) === undefined,
    next: found.length > opinionsOnPage && last ? `${last.group_id}.${last.id}` : undefined,
  };
}
