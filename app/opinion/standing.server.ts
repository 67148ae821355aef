// Moves opinions: their place, policy, division and row, and what follows for the rows they leave and come to.
import { placeTargets } from "#db/queries/desk.ts";
import {
  linksOf,
  type OpinionRow,
  opinionsById,
  replaceOutcome,
  replacePolicies,
  replaceSections,
  updateOpinion,
} from "#db/queries/opinion.ts";
import { pointingAt, responsesOf } from "#db/queries/response.ts";
import { membersOf, rowsById, updateGroup } from "#db/queries/row.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import type { DeedOf, StandingDeed } from "./deed.schema.ts";
import { type Desk, type DeskRefusal, no, type Touched } from "./desk-work.server.ts";
import { settleLetter } from "./letter/letter.server.ts";
import { placeOrder } from "./place-order.ts";

/** Where an opinion stands in every respect of sorting. */
export type Standing = Omit<StandingDeed, "opinionId" | "version">;

/** An opinion and what of its standing becomes different. */
export interface Move {
  readonly opinion: OpinionRow;
  readonly to: Partial<Standing>;
}

/** What moving did: the deed that puts everything back, and what was touched. */
export interface Moved {
  readonly inverse: DeedOf<"put-back">;
  readonly touched: Touched;
}

const takenOf = (links: Awaited<ReturnType<typeof linksOf>>, id: string, kind: "place" | "row") =>
  links.outcomes.find((outcome) => outcome.opinion_id === id && outcome.kind === kind)?.taken ?? null;

async function standingsOf(desk: Desk, opinions: readonly OpinionRow[]): Promise<Map<string, Standing>> {
  const links = await linksOf(
    desk.w,
    opinions.map(({ id }) => id),
  );
  return new Map(
    opinions.map((opinion) => [
      opinion.id,
      {
        dropped: opinion.dropped_at !== null,
        sectionId: opinion.section_id,
        placed: opinion.placed_at !== null,
        policyId: opinion.policy_id,
        divisionId: opinion.lead_division_id,
        groupId: opinion.group_id,
        furtherSectionIds: links.sections.flatMap((link) => (link.opinion_id === opinion.id ? [link.section_id] : [])),
        furtherPolicyIds: links.policies.flatMap((link) => (link.opinion_id === opinion.id ? [link.policy_id] : [])),
        placeTaken: takenOf(links, opinion.id, "place"),
        rowTaken: takenOf(links, opinion.id, "row"),
      },
    ]),
  );
}

const sameIds = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

async function write(desk: Desk, opinion: OpinionRow, former: Standing, next: Standing): Promise<void> {
  const { w, at } = desk;
  await updateOpinion(w, opinion.id, {
    section_id: next.sectionId,
    placed_at: next.placed ? (opinion.placed_at ?? at) : null,
    policy_id: next.policyId,
    lead_division_id: next.divisionId,
    group_id: next.groupId,
    dropped_at: next.dropped ? (opinion.dropped_at ?? at) : null,
  });
  if (!sameIds(former.furtherSectionIds, next.furtherSectionIds))
    await replaceSections(w, opinion.id, next.furtherSectionIds);
  if (!sameIds(former.furtherPolicyIds, next.furtherPolicyIds))
    await replacePolicies(w, opinion.id, next.furtherPolicyIds);
  for (const [kind, was, taken] of [
    ["place", former.placeTaken, next.placeTaken],
    ["row", former.rowTaken, next.rowTaken],
  ] as const) {
    if (was === taken) continue;
    const of = { id: uuidv7(), consultation_id: opinion.consultation_id, opinion_id: opinion.id, created_at: at };
    await replaceOutcome(w, { ...of, kind }, taken);
  }
}

/**
 * Makes rows follow from who is in them: a row stands where its first opinion stands; a row that nobody is left in ends, and
 * points to where its last opinion went; one that somebody comes back to lives again.
 * @param wentTo row by row, where its last opinion went; absent: that opinion was dropped
 */
async function settleRows(
  desk: Desk,
  groupIds: readonly string[],
  wentTo: ReadonlyMap<string, string>,
): Promise<DeskRefusal | null> {
  const { w, theCase } = desk;
  const rows = await rowsById(w, theCase.id, groupIds);
  const members = await membersOf(w, groupIds);
  const firsts = new Map([...members].reverse().map((member) => [member.group_id, member]));
  const sectionIds = [...firsts.values()].flatMap(({ section_id }) => (section_id === null ? [] : [section_id]));
  const sections = sectionIds.length === 0 ? [] : await placeTargets(w, theCase.draft_id, sectionIds);
  const ended: string[] = [];
  const revived: string[] = [];
  for (const row of rows) {
    const first = firsts.get(row.id);
    if (!first) {
      if (row.published_no !== null) return "published_number";
      if (row.merged_into_id === null) ended.push(row.id);
      await updateGroup(w, row.id, { merged_into_id: wentTo.get(row.id) ?? row.id });
      continue;
    }
    if (row.merged_into_id !== null) revived.push(row.id);
    await updateGroup(w, row.id, {
      merged_into_id: null,
      section_id: first.section_id,
      place_order: placeOrder(sections.find(({ id }) => id === first.section_id)?.ordinal ?? null),
      policy_id: first.policy_id,
      lead_division_id: first.lead_division_id,
    });
  }
  return pointersFault(desk, ended, revived);
}

/** An answer that points to another row must find a live row that answers by itself. */
async function pointersFault(
  { w, theCase }: Desk,
  ended: readonly string[],
  revived: readonly string[],
): Promise<DeskRefusal | null> {
  if (ended.length > 0 && (await pointingAt(w, ended)).length > 0) return "pointed_at";
  const responses = revived.length > 0 ? await responsesOf(w, revived) : [];
  const targets = responses.flatMap(({ same_as_group_id }) => (same_as_group_id === null ? [] : [same_as_group_id]));
  if (targets.length === 0) return null;
  const live = (await rowsById(w, theCase.id, targets)).filter(({ merged_into_id }) => merged_into_id === null);
  const chained = (await responsesOf(w, targets)).some(({ same_as_group_id }) => same_as_group_id !== null);
  const pointed = (await pointingAt(w, revived)).length > 0;
  return live.length < new Set(targets).size || chained || pointed ? "loop" : null;
}

/** Moves opinions. The caller has checked that everything named belongs to the case. */
export async function moveOpinions(desk: Desk, moves: readonly Move[]): Promise<Moved | { no: DeskRefusal }> {
  const opinions = moves.map(({ opinion }) => opinion);
  const formers = await standingsOf(desk, opinions);
  const groups = new Set<string>();
  const letters = new Set<string>();
  const wentTo = new Map<string, string>();
  for (const { opinion, to } of moves) {
    const former = formers.get(opinion.id) as Standing;
    const next = { ...former, ...to };
    await write(desk, opinion, former, next);
    groups.add(former.groupId).add(next.groupId);
    if (former.dropped !== next.dropped) letters.add(opinion.submission_id);
    if (former.groupId !== next.groupId && !next.dropped) wentTo.set(former.groupId, next.groupId);
  }
  const fault = await settleRows(desk, [...groups].sort(), wentTo);
  if (fault) return no(fault);
  const alsoOpinions: string[] = [];
  const alsoRows: string[] = [];
  for (const letter of letters) {
    const settled = await settleLetter(desk, letter);
    alsoOpinions.push(...settled.opinions);
    alsoRows.push(...settled.rows);
  }
  return {
    inverse: {
      kind: "put-back",
      opinions: opinions.map(({ id, version }) => ({
        opinionId: id,
        version: version + 1,
        ...(formers.get(id) as Standing),
      })),
    },
    touched: {
      opinions: [...opinions.map(({ id }) => id), ...alsoOpinions],
      submissions: opinions.map(({ submission_id }) => submission_id),
      rows: [...groups, ...alsoRows],
    },
  };
}

/** Opinions a deed names and saw at a version; `seen` is false when any has moved on. */
export async function openOpinions(
  desk: Desk,
  wanted: readonly { readonly opinionId: string; readonly version: number }[],
): Promise<{ opinions: readonly OpinionRow[]; seen: boolean; withdrawn: boolean } | { no: DeskRefusal }> {
  const ids = wanted.map(({ opinionId }) => opinionId);
  const rows = new Map((await opinionsById(desk.w, desk.theCase.id, ids)).map((row) => [row.id, row]));
  if (rows.size < new Set(ids).size) return no("other_case");
  return {
    opinions: wanted.flatMap(({ opinionId }) => rows.get(opinionId) ?? []),
    seen: wanted.every(({ opinionId, version }) => rows.get(opinionId)?.version === version),
    withdrawn: [...rows.values()].some(({ letter_validity }) => letter_validity === "withdrawn"),
  };
}

/** The one live opinion a deed names, in a letter that was not withdrawn. */
export async function openOpinion(
  desk: Desk,
  deed: { readonly opinionId: string; readonly version: number },
): Promise<{ opinion: OpinionRow; seen: boolean } | { no: DeskRefusal }> {
  const opened = await openOpinions(desk, [deed]);
  if ("no" in opened) return opened;
  const opinion = opened.opinions[0] as OpinionRow;
  if (opened.withdrawn) return no("withdrawn");
  if (opinion.dropped_at !== null) return no("dropped");
  return { opinion, seen: opened.seen };
}
