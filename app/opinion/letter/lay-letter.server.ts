// Changes how a letter lies on the desk: its pieces and what is set aside, and what follows for excerpts and for what is left to read.
import { deleteSetAsides, insertSetAsides, setAsidesElsewhere, setPieces } from "#db/queries/opinion.ts";
import type { House } from "../../shared/house.server.ts";
import { type Piece, spanFault } from "../cut/spans.ts";
import type { DeedOf } from "../deed.schema.ts";
import { atDesk, type Desk, type DeskDeed, no, type Worked } from "../desk-work.server.ts";
import { type Letter, openLetter, settleLetter, spansFault } from "./letter.server.ts";
import { piecesByHand, type SetAside, storedPieces } from "./pieces.ts";

/** The pieces and set-asides a letter is to have; what is absent stays. */
export interface Laid {
  readonly pieces?: readonly Piece[] | null;
  readonly setAsides?: readonly SetAside[];
}

const asDeed = (letter: Letter): DeedOf<"put-letter"> => ({
  kind: "put-letter",
  submissionId: letter.id,
  version: letter.version + 1,
  pieces: piecesByHand(letter),
  setAsides: letter.setAsides.map(({ id, from, to, kind, reason }) => ({ id, span: { from, to }, as: kind, reason })),
});

const unchanged = (a: SetAside, b: SetAside) =>
  a.id === b.id && a.from === b.from && a.to === b.to && a.kind === b.kind && a.reason === b.reason;

/** Lays a letter anew. The caller has checked stretches and pieces. */
export async function layLetter(desk: Desk, letter: Letter, laid: Laid, fields: readonly string[]): Promise<Worked> {
  const { w, at } = desk;
  if (laid.pieces !== undefined)
    await setPieces(w, letter.id, laid.pieces === null ? null : storedPieces(letter.textVersion, laid.pieces));
  if (laid.setAsides) {
    const next = laid.setAsides;
    const gone = letter.setAsides.filter((one) => !next.some((other) => unchanged(one, other)));
    const fresh = next.filter((one) => !letter.setAsides.some((other) => unchanged(one, other)));
    await deleteSetAsides(
      w,
      letter.id,
      gone.map(({ id }) => id),
    );
    await insertSetAsides(
      w,
      fresh.map(({ id, from, to, kind, reason }) => ({
        id,
        submission_id: letter.id,
        text_version: letter.textVersion,
        span_from: from,
        span_to: to,
        kind,
        reason,
        created_at: at,
      })),
    );
  }
  const settled = await settleLetter(desk, letter.id);
  return {
    inverse: asDeed(letter),
    fields,
    touched: { submissions: [letter.id], opinions: settled.opinions, rows: settled.rows },
    made: { kind: "submission", id: letter.id },
  };
}

/** Whether pieces are those of a text: in order, without overlap, and cutting no character. */
function arePieces(text: string, pieces: readonly Piece[]): boolean {
  return pieces.every((piece, i) => spanFault(text, piece) === null && piece.from >= (pieces[i - 1]?.to ?? 0));
}

/**
 * Gives a letter pieces and set-asides it had before: the inverse of all that cuts and sets aside. Refused: `outside_text`,
 * `cuts_grapheme`, `empty`, `other_case`, `withdrawn`, `stale`.
 */
export const putLetter = (house: House, at: DeskDeed<DeedOf<"put-letter">>) =>
  atDesk(house, "sort-opinions", at, async (desk) => {
    const { deed } = at;
    const opened = await openLetter(desk, deed.submissionId, deed.version);
    if ("no" in opened) return opened;
    const { letter, seen } = opened;
    const ids = deed.setAsides.map(({ id }) => id);
    if (new Set(ids).size < ids.length) return no("already_taken");
    if (ids.length > 0 && (await setAsidesElsewhere(desk.w, letter.id, ids)).length > 0) return no("other_case");
    for (const { span } of deed.setAsides) {
      const fault = spansFault(letter.text, [span]);
      if (fault) return no(fault);
    }
    if (deed.pieces && !arePieces(letter.text, deed.pieces)) return no("outside_text");
    if (!seen) return no("stale");
    const setAsides = deed.setAsides.map(({ id, span, as, reason }) => ({ id, ...span, kind: as, reason }));
    return layLetter(desk, letter, { pieces: deed.pieces, setAsides }, ["pieces", "set_asides"]);
  });
