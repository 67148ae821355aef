// Takes a piece of a letter as an opinion: in a row of its own at a place, or into a row.
import { placeTargets, policyLeads } from "#db/queries/desk.ts";
import {
  insertMember,
  lastOrdinal,
  type OpinionRow,
  opinionsById,
  replaceOutcome,
  replaceSpans,
} from "#db/queries/opinion.ts";
import { membersOf, rowsById } from "#db/queries/row.ts";
import { insertOpinions } from "#db/queries/submission.ts";
import type { House } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import { merged, type Span } from "./cut/spans.ts";
import type { DeedOf } from "./deed.schema.ts";
import { atDesk, type Desk, type DeskDeed, type DeskOutcome, type DeskRefusal, no } from "./desk-work.server.ts";
import { excerptOf, type Letter, openLetter, settleLetter, spansFault } from "./letter/letter.server.ts";
import { sameGround } from "./letter/pieces.ts";
import { placeOrder } from "./place-order.ts";

interface Place {
  readonly section_id: string | null;
  readonly ordinal: number | null;
  readonly policy_id: string | null;
  readonly lead_division_id: string | null;
}

/** What an opinion takes over from a section of the draft under comment; null: from the whole plan. */
export async function placeAt({ w, theCase }: Desk, sectionId: string | null): Promise<Place | null> {
  if (sectionId === null) return { section_id: null, ordinal: null, policy_id: null, lead_division_id: null };
  const [section] = await placeTargets(w, theCase.draft_id, [sectionId]);
  if (!section) return null;
  const [policy] = section.policy_id === null ? [] : await policyLeads(w, theCase.plan_id, [section.policy_id]);
  return {
    section_id: section.id,
    ordinal: section.ordinal,
    policy_id: section.policy_id,
    lead_division_id: policy?.lead_division_id ?? null,
  };
}

/** The letter and the stretches wanted of it, or why they cannot be taken. */
async function openPiece(
  desk: Desk,
  deed: { readonly submissionId: string; readonly version: number; readonly spans: readonly Span[] },
): Promise<{ letter: Letter; seen: boolean; spans: Span[]; taken: OpinionRow | undefined } | { no: DeskRefusal }> {
  const opened = await openLetter(desk, deed.submissionId, deed.version);
  if ("no" in opened) return opened;
  const fault = spansFault(opened.letter.text, deed.spans);
  if (fault) return no(fault);
  const spans = merged(deed.spans);
  const same = [...opened.letter.spans].flatMap(([id, own]) => (sameGround(own, spans) ? [id] : []));
  const [taken] = same.length === 0 ? [] : await opinionsById(desk.w, desk.theCase.id, same);
  return { ...opened, spans, taken };
}

/** What every opinion that comes from a letter is, before it has a place; the same as one that arrives in a box. */
function newOpinion(desk: Desk, letter: Letter, spans: readonly Span[], ordinal: number) {
  const id = uuidv7();
  return {
    opinion: {
      id,
      city_id: letter.cityId,
      consultation_id: desk.theCase.id,
      source_kind: "submission" as const,
      submission_id: letter.id,
      ordinal,
      excerpt: excerptOf(letter, spans),
      summary: null,
      place_text: "",
      validity: null,
      dropped_at: null,
      created_at: desk.at,
    },
    span: {
      opinion_id: id,
      ordinal: 1,
      text_version: letter.textVersion,
      span_from: spans[0]!.from,
      span_to: spans[0]!.to,
    },
    anchor: {
      opinion_id: id,
      section_id: null,
      paragraph: null,
      quote: "",
      quote_from: null,
      quote_to: null,
      typed: "",
    },
  };
}

async function finish(
  desk: Desk,
  letter: Letter,
  taken: { opinionId: string; groupId: string; spans: readonly Span[]; kind: "place" | "row"; rank: number | null },
): Promise<DeskOutcome<DeedOf<"drop">>> {
  const { opinionId, groupId, spans, kind, rank } = taken;
  if (spans.length > 1) await replaceSpans(desk.w, opinionId, letter.textVersion, spans);
  const of = { id: uuidv7(), consultation_id: desk.theCase.id, opinion_id: opinionId, created_at: desk.at };
  await replaceOutcome(desk.w, { ...of, kind }, rank === null ? 0 : 1);
  const settled = await settleLetter(desk, letter.id);
  return {
    inverse: { kind: "drop", opinionId, version: 1 },
    fields: ["opinion", "spans", kind],
    touched: {
      submissions: [letter.id],
      opinions: settled.opinions,
      rows: [...settled.rows, ...(kind === "row" ? [groupId] : [])],
    },
    made: { kind: "opinion", id: opinionId },
    created: { opinionId, groupId },
  };
}

/**
 * Takes stretches of a letter as an opinion in a row of its own, at a place. They may overlap what other opinions cover, but not
 * be exactly the same. Taking again at the same place changes nothing. Refused: `outside_text`, `cuts_grapheme`, `empty`, `already_taken`, `other_case`, `withdrawn`, `stale`.
 */
export const takePiece = (house: House, at: DeskDeed<DeedOf<"take-piece">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { deed } = at;
    const opened = await openPiece(desk, deed);
    if ("no" in opened) return opened;
    const place = await placeAt(desk, deed.place.sectionId);
    if (!place) return no("other_case");
    if (opened.taken) return no(opened.taken.section_id === place.section_id ? "already" : "already_taken");
    if (!opened.seen) return no("stale");
    const { letter, spans } = opened;
    const made = newOpinion(desk, letter, spans, (await lastOrdinal(desk.w, letter.id)) + 1);
    const { ordinal, ...sorted } = place;
    const groupId = uuidv7();
    await insertOpinions(desk.w, [
      {
        ...made,
        opinion: { ...made.opinion, ...sorted, group_id: groupId, placed_at: desk.at },
        group: {
          ...sorted,
          id: groupId,
          city_id: letter.cityId,
          consultation_id: desk.theCase.id,
          place_order: placeOrder(ordinal),
          heading: null,
          summary: null,
          published_no: null,
          merged_into_id: null,
          created_at: desk.at,
        },
      },
    ]);
    return finish(desk, letter, { opinionId: made.opinion.id, groupId, spans, kind: "place", rank: deed.rank });
  });

/** Takes stretches of a letter as an opinion of a row: place, policy and division are those of the row. Refused like `takePiece`, or `row_gone`. */
export const takePieceIntoRow = (house: House, at: DeskDeed<DeedOf<"take-piece-into-row">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { deed } = at;
    const opened = await openPiece(desk, deed);
    if ("no" in opened) return opened;
    const [row] = await rowsById(desk.w, desk.theCase.id, [deed.groupId]);
    if (!row) return no("other_case");
    if (opened.taken) return no(opened.taken.group_id === row.id ? "already" : "already_taken");
    if (!opened.seen) return no("stale");
    if (row.merged_into_id !== null) return no("row_gone");
    const [first] = await membersOf(desk.w, [row.id]);
    const { letter, spans } = opened;
    const made = newOpinion(desk, letter, spans, (await lastOrdinal(desk.w, letter.id)) + 1);
    await insertMember(desk.w, {
      ...made,
      opinion: {
        ...made.opinion,
        group_id: row.id,
        section_id: row.section_id,
        policy_id: row.policy_id,
        lead_division_id: row.lead_division_id,
        placed_at: first?.placed_at === null ? null : desk.at,
      },
    });
    return finish(desk, letter, { opinionId: made.opinion.id, groupId: row.id, spans, kind: "row", rank: deed.rank });
  });
