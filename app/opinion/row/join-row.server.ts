// Who is in which row: joining, leaving, putting two rows together, taking several opinions out.
import type { OpinionRow } from "#db/queries/opinion.ts";
import { type GroupRow, insertGroup, membersOf, rowsById } from "#db/queries/row.ts";
import type { House } from "../../shared/house.server.ts";
import { uuidv7 } from "../../shared/uuid.server.ts";
import type { DeedOf } from "../deed.schema.ts";
import { atDesk, type Desk, type DeskDeed, type DeskOutcome, type DeskRefusal, no } from "../desk-work.server.ts";
import { placeOrder } from "../place-order.ts";
import { type Move, moveOpinions, openOpinion, type Standing } from "../standing.server.ts";

/** A live row a deed names, with its opinions. */
export async function openRow(
  desk: Desk,
  groupId: string,
  version?: number,
): Promise<{ row: GroupRow; members: readonly OpinionRow[]; seen: boolean } | { no: DeskRefusal }> {
  const [row] = await rowsById(desk.w, desk.theCase.id, [groupId]);
  if (!row) return no("other_case");
  if (row.merged_into_id !== null) return no("row_gone");
  return { row, members: await membersOf(desk.w, [row.id]), seen: version === undefined || row.version === version };
}

/** Where an opinion stands once it is in a row: where the row stands. */
const standingIn = (row: GroupRow, members: readonly OpinionRow[]): Partial<Standing> => ({
  groupId: row.id,
  sectionId: row.section_id,
  placed: members[0]?.placed_at !== null,
  policyId: row.policy_id,
  divisionId: row.lead_division_id,
});

async function moveInto(desk: Desk, moves: readonly Move[], groupId: string, made = false): Promise<DeskOutcome> {
  const moved = await moveOpinions(desk, moves);
  if ("no" in moved) return moved;
  return {
    ...moved,
    fields: ["row"],
    made: { kind: "opinion_group", id: groupId },
    ...(made ? { created: { groupId } } : {}),
  };
}

/** A new row without opinions yet; it stands where the first that comes stands. */
async function newRow(desk: Desk): Promise<string> {
  const id = uuidv7();
  await insertGroup(desk.w, {
    id,
    city_id: desk.theCase.city_id,
    consultation_id: desk.theCase.id,
    section_id: null,
    place_order: placeOrder(null),
    policy_id: null,
    lead_division_id: null,
    heading: null,
    summary: null,
    published_no: null,
    merged_into_id: null,
    created_at: desk.at,
  });
  return id;
}

/**
 * Puts an opinion into a row: place, policy and division become those of the row; the row it leaves ends when nobody else is
 * in it. Refused: `row_gone`, `published_number`, `pointed_at`, `dropped`, `withdrawn`, `other_case`, `stale`.
 */
export const joinRow = (house: House, at: DeskDeed<DeedOf<"join-row">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { deed } = at;
    const opened = await openOpinion(desk, deed);
    if ("no" in opened) return opened;
    const target = await openRow(desk, deed.groupId);
    if ("no" in target) return target;
    if (opened.opinion.group_id === target.row.id) return no("already");
    if (!opened.seen) return no("stale");
    const to = {
      ...standingIn(target.row, target.members),
      rowTaken: deed.rank === null ? (0 as const) : (1 as const),
    };
    return moveInto(desk, [{ opinion: opened.opinion, to }], target.row.id);
  });

/** Takes an opinion out into a row of its own; it keeps place, policy and division. Refused: `alone`, `dropped`, `withdrawn`, `other_case`, `stale`. */
export const leaveRow = (house: House, at: DeskDeed<DeedOf<"leave-row">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const opened = await openOpinion(desk, at.deed);
    if ("no" in opened) return opened;
    const { opinion, seen } = opened;
    if (!seen) return no("stale");
    if ((await membersOf(desk.w, [opinion.group_id])).length < 2) return no("alone");
    const groupId = await newRow(desk);
    return moveInto(desk, [{ opinion, to: { groupId } }], groupId, true);
  });

/**
 * Puts all opinions of a row into another; heading, summary and answer of the other stay. Those of the row that ends are kept
 * with it. Refused: `loop` (into itself), `row_gone`, `published_number`, `pointed_at`, `other_case`, `stale`.
 */
export const mergeRows = (house: House, at: DeskDeed<DeedOf<"merge-rows">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { groupId, intoGroupId, version } = at.deed;
    if (groupId === intoGroupId) return no("loop");
    const from = await openRow(desk, groupId, version);
    if ("no" in from) return from;
    const into = await openRow(desk, intoGroupId);
    if ("no" in into) return into;
    if (!from.seen) return no("stale");
    const to = standingIn(into.row, into.members);
    const moves = from.members.map((opinion) => ({ opinion, to }));
    return moveInto(desk, moves, intoGroupId);
  });

/** Takes several opinions out of a row into one new row. Refused: `alone` (nobody would stay), `row_gone`, `other_case`, `stale`. */
export const splitRow = (house: House, at: DeskDeed<DeedOf<"split-row">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { groupId, version, opinionIds } = at.deed;
    const opened = await openRow(desk, groupId, version);
    if ("no" in opened) return opened;
    if (!opened.seen) return no("stale");
    const wanted = new Set(opinionIds);
    const leaving = opened.members.filter(({ id }) => wanted.has(id));
    if (leaving.length < wanted.size) return no("other_case");
    if (leaving.length === opened.members.length) return no("alone");
    const made = await newRow(desk);
    return moveInto(
      desk,
      leaving.map((opinion) => ({ opinion, to: { groupId: made } })),
      made,
      true,
    );
  });
