// Reads a letter for a deed, and settles what follows from its opinions and set-asides: whether it is read through, and the excerpts.
import type { Reader, Writer } from "#db/database.ts";
import {
  letterById,
  opinionsOfLetter,
  setAsidesOf,
  setReadThrough,
  spansOfLetter,
  updateOpinion,
} from "#db/queries/opinion.ts";
import { excerptMasked } from "../cut/mask.ts";
import { isReadThrough, needsNobody, type Span, spanFault } from "../cut/spans.ts";
import { type Desk, type DeskRefusal, no } from "../desk-work.server.ts";
import { parseBoxes } from "../submission/comment.ts";
import type { LetterText, SetAside } from "./pieces.ts";

/** The text of a letter with what was taken from it. */
export interface Letter extends LetterText {
  readonly id: string;
  readonly cityId: string;
  readonly validity: string | null;
  readonly readThrough: 0 | 1;
  readonly version: number;
  /** Stretches of each live opinion, by opinion. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  readonly setAsides: readonly SetAside[];
}

/** The newest transcript where there is no original, else the original, which is version 0 of the text. */
export async function readLetter(db: Reader | Writer, consultationId: string, id: string): Promise<Letter | null> {
  const row = await letterById(db, id);
  if (!row || row.consultation_id !== consultationId) return null;
  const text = row.original ?? row.transcript ?? "";
  const textVersion = row.original === null ? (row.transcript_version ?? 0) : 0;
  const spans = new Map<string, Span[]>();
  for (const { opinion_id, span_from, span_to } of await spansOfLetter(db, id, textVersion)) {
    spans.set(opinion_id, [...(spans.get(opinion_id) ?? []), { from: span_from, to: span_to }]);
  }
  const asides = await setAsidesOf(db, id, textVersion);
  return {
    id,
    cityId: row.city_id,
    text,
    textVersion,
    stored: row.pieces,
    boxes: parseBoxes(row.boxes).map(({ from, to }) => ({ from, to })),
    validity: row.validity,
    readThrough: row.read_through,
    version: row.version,
    spans,
    setAsides: asides.map(({ id: asideId, span_from, span_to, kind, reason }) => ({
      id: asideId,
      from: span_from,
      to: span_to,
      kind,
      reason,
    })),
  };
}

export const allSpans = ({ spans }: Pick<Letter, "spans">): Span[] => [...spans.values()].flat();

export const personalSpans = ({ setAsides }: Pick<Letter, "setAsides">): Span[] =>
  setAsides.filter(({ kind }) => kind === "personal");

/** The words of an opinion as they are kept beside it: its stretches, personal data left out. */
export const excerptOf = (letter: Pick<Letter, "text" | "setAsides">, spans: readonly Span[]): string =>
  excerptMasked(letter.text, spans, personalSpans(letter));

/** Opens a letter for a deed that saw it at a version. */
export async function openLetter(
  desk: Desk,
  id: string,
  version: number,
): Promise<{ letter: Letter; seen: boolean } | { no: DeskRefusal }> {
  const letter = await readLetter(desk.w, desk.theCase.id, id);
  if (!letter) return no("other_case");
  if (letter.validity === "withdrawn") return no("withdrawn");
  return { letter, seen: letter.version === version };
}

/** Why stretches cannot be part of a text, or null. */
export function spansFault(text: string, spans: readonly Span[]): DeskRefusal | null {
  for (const span of spans) {
    const fault = spanFault(text, span);
    if (fault === "outside") return "outside_text";
    if (fault === "empty") return "empty";
    if (fault === "cuts_character") return "cuts_grapheme";
  }
  return spans.every(({ from, to }) => needsNobody(text.slice(from, to))) ? "empty" : null;
}

/** What settling changed besides the letter itself. */
export interface Settled {
  readonly opinions: readonly string[];
  readonly rows: readonly string[];
}

/** Makes `read_through` and the excerpts of a letter follow from what it now holds. */
export async function settleLetter(desk: Desk, submissionId: string): Promise<Settled> {
  const letter = await readLetter(desk.w, desk.theCase.id, submissionId);
  if (!letter) throw new Error("a letter is settled that is not in the case");
  const read = isReadThrough(letter.text, allSpans(letter), letter.setAsides) ? 1 : 0;
  if (read !== letter.readThrough) await setReadThrough(desk.w, submissionId, read);
  const changed: { id: string; group_id: string }[] = [];
  for (const opinion of await opinionsOfLetter(desk.w, submissionId)) {
    const spans = letter.spans.get(opinion.id);
    const excerpt = spans ? excerptOf(letter, spans) : opinion.excerpt;
    if (excerpt === opinion.excerpt) continue;
    await updateOpinion(desk.w, opinion.id, { excerpt });
    changed.push(opinion);
  }
  return { opinions: changed.map(({ id }) => id), rows: changed.map(({ group_id }) => group_id) };
}
