// Takes the taking of a piece back, and gives an opinion other stretches of its letter.
import { replaceSpans, spansOf } from "#db/queries/opinion.ts";
import type { House } from "../shared/house.server.ts";
import { merged } from "./cut/spans.ts";
import type { DeedOf } from "./deed.schema.ts";
import { atDesk, type DeskDeed, no } from "./desk-work.server.ts";
import { openLetter, settleLetter, spansFault } from "./letter/letter.server.ts";
import { sameGround } from "./letter/pieces.ts";
import { moveOpinions, openOpinion } from "./standing.server.ts";

/**
 * Drops an opinion: its text is not yet read again, its row ends when nobody else is in it. Nothing is deleted. Refused:
 * `dropped`, `withdrawn`, `published_number`, `pointed_at`, `other_case`, `stale`.
 */
export const dropOpinion = (house: House, at: DeskDeed<DeedOf<"drop">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const opened = await openOpinion(desk, at.deed);
    if ("no" in opened) return opened;
    const { opinion, seen } = opened;
    if (!seen) return no("stale");
    const moved = await moveOpinions(desk, [{ opinion, to: { dropped: true } }]);
    if ("no" in moved) return moved;
    return { ...moved, fields: ["dropped"], made: { kind: "opinion", id: opinion.id } };
  });

/**
 * Gives an opinion other stretches of the newest version of its text; the excerpt follows. Refused: `outside_text`,
 * `cuts_grapheme`, `empty`, `already_taken` (another opinion is exactly that), `dropped`, `withdrawn`, `other_case`, `stale`.
 */
export const recutOpinion = (house: House, at: DeskDeed<DeedOf<"recut">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { deed } = at;
    const opened = await openOpinion(desk, deed);
    if ("no" in opened) return opened;
    const { opinion, seen } = opened;
    const read = await openLetter(desk, opinion.submission_id, 0);
    if ("no" in read) return read;
    const { letter } = read;
    const fault = spansFault(letter.text, deed.spans);
    if (fault) return no(fault);
    const wanted = merged(deed.spans);
    if (!seen) return no(sameGround(letter.spans.get(opinion.id) ?? [], wanted) ? "already" : "stale");
    if ([...letter.spans].some(([id, own]) => id !== opinion.id && sameGround(own, wanted))) return no("already_taken");
    const former = await spansOf(desk.w, opinion.id);
    await replaceSpans(desk.w, opinion.id, letter.textVersion, wanted);
    const settled = await settleLetter(desk, letter.id);
    return {
      inverse: {
        kind: "recut",
        opinionId: opinion.id,
        version: opinion.version + 1,
        spans: former.map(({ span_from, span_to }) => ({ from: span_from, to: span_to })),
      } satisfies DeedOf<"recut">,
      fields: ["spans"],
      touched: {
        opinions: [opinion.id, ...settled.opinions],
        submissions: [letter.id],
        rows: [opinion.group_id, ...settled.rows],
      },
      made: { kind: "opinion", id: opinion.id },
    };
  });
