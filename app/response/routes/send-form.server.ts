// Does what the one-page form of a letter says: first what shapes the letter, then what places its pieces, then the answers.
import { benchWords } from "#app/messages/bench.ts";
import type { LetterView, PieceView, RowView } from "../bench.ts";
import { startOf } from "../ui/letter-walk.ts";
import {
  answerDeeds,
  answersAnything,
  fieldOf,
  type LetterValues,
  letterDeeds,
  type PieceValues,
  pieceDeeds,
  reshaped,
  unknownMasks,
  validityDeeds,
} from "../ui/plain-values.ts";
import type { Outcome, PressedDeed } from "../ui/press.ts";

/** What the form needs of the house, so that each step sees what the one before left. */
export interface FormHouse {
  /** Does deeds one after another; those on the same thing name its version as the deeds before leave it. */
  press(deeds: readonly PressedDeed[]): Promise<Outcome>;
  /** The letter as it is now. */
  letter(): Promise<LetterView | null>;
  /** A row as it is now. */
  row(id: string): Promise<RowView | null>;
}

export interface FormError {
  readonly field?: string;
  readonly message: string;
}

export type SentForm =
  | { readonly ok: true; readonly reshaped: boolean }
  | { readonly ok: false; readonly done: number; readonly refused: string; readonly sentence: string };

/** What is wrong with the form itself, before anything is done. */
export function formFaults(letter: LetterView, values: LetterValues): FormError[] {
  const words = benchWords().sheet;
  return letter.pieces.flatMap((piece): FormError[] => {
    const own = values[piece.key];
    if (!own) return [];
    const unknown = unknownMasks(piece, own);
    return [
      ...(unknown.length > 0 ? [{ field: `${piece.key}-mask`, message: words.maskUnknown(unknown.join("」「")) }] : []),
      ...(own.place === "other" && !own.other ? [{ field: fieldOf(piece, "other"), message: words.otherMissing }] : []),
    ];
  });
}

/** The piece as it is now: it still begins and ends where it did. */
function sameNow(now: LetterView, piece: PieceView): PieceView | undefined {
  const ends = ({ spans }: PieceView) => JSON.stringify(spans);
  return (
    now.pieces.find((one) => ends(one) === ends(piece)) ?? now.pieces.find((one) => startOf(one) === startOf(piece))
  );
}

/**
 * Sends a form whose letter is as it was seen. What was done before a refusal stays done, and is counted.
 * @param letter the letter as the form saw it
 * @param rows the rows of its opinions as the form saw them, by id
 */
export async function sendForm(
  house: FormHouse,
  letter: LetterView,
  rows: Readonly<Record<string, RowView>>,
  values: LetterValues,
): Promise<SentForm> {
  let done = 0;
  const step = async (deeds: readonly PressedDeed[]): Promise<Exclude<SentForm, { ok: true }> | null> => {
    if (deeds.length === 0) return null;
    const outcome = await house.press(deeds);
    done += outcome.did.length;
    return outcome.ok ? null : { ok: false, done, refused: outcome.refused, sentence: outcome.sentence };
  };
  const shapes = reshaped(letter, values);
  const valuesOf = (piece: PieceView): PieceValues => values[piece.key] ?? {};
  const decided = letter.pieces.filter((piece) => !shapes.has(piece) && values[piece.key] !== undefined);
  const masked = Object.values(values).some(({ mask = "" }) => mask.trim() !== "");
  const afresh = async (since: number, known: LetterView) => (done > since ? ((await house.letter()) ?? known) : known);

  const shaping = await step(letterDeeds(letter, values));
  if (shaping) return shaping;
  const shaped = await afresh(0, letter);
  const before = done;
  const placing = await step(
    decided.flatMap((piece) => {
      const now = sameNow(shaped, piece);
      return now ? pieceDeeds(shaped, now, valuesOf(piece)) : [];
    }),
  );
  if (placing) return placing;
  const placed = await afresh(before, shaped);
  for (const piece of decided) {
    const opinion = sameNow(placed, piece)?.opinion;
    if (!opinion) continue;
    const own = valuesOf(piece);
    const judging = await step(validityDeeds(opinion, own));
    if (judging) return judging;
    const known = rows[opinion.groupId];
    const answers = own.text !== undefined && (known ? answerDeeds(known, own).length > 0 : answersAnything(own));
    const row = answers ? await house.row(opinion.groupId) : null;
    const answering = row ? await step(answerDeeds(row, own)) : null;
    if (answering) return answering;
  }
  return { ok: true, reshaped: shapes.size > 0 || masked };
}
