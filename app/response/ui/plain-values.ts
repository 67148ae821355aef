// The one-page form of a letter: what is typed for each piece, and the deeds that follow from it.
import { formValues } from "#app/shared/form/parse-form.ts";
import type { LetterView, OpinionView, PieceView, RowView, Span } from "../bench.ts";
import { startOf } from "./letter-walk.ts";
import { spanTexts } from "./piece-text.ts";
import type { PressedDeed } from "./press.ts";
import { cutPress, joinPress } from "./reading.ts";

/** Fields of one piece as posted; a tick that is not set is absent. */
export interface PieceValues {
  /** `later`, `whole`, `other`, or `s:` and a section. */
  readonly place?: string;
  /** The section where `place` is `other`. */
  readonly other?: string;
  /** `stay`, `alone`, or `g:` and a row. */
  readonly row?: string;
  readonly validity?: string;
  readonly reason?: string;
  readonly classId?: string;
  readonly text?: string;
  readonly before?: string;
  readonly after?: string;
  readonly join?: string;
  /** Offsets at which a new opinion begins. */
  readonly cuts?: readonly string[];
  /** Words to be masked, as they stand in the piece; several parted by 、 or line breaks. */
  readonly mask?: string;
  readonly away?: string;
  readonly back?: string;
}

export type LetterValues = Readonly<Record<string, PieceValues>>;

/** Versions that the form saw: of the letter, and of opinions and rows by id. */
export interface SeenVersions {
  readonly letter: number;
  readonly things: Readonly<Record<string, number>>;
}

export const fieldOf = (piece: Pick<PieceView, "key">, name: keyof PieceValues): string =>
  name === "cuts" ? `${piece.key}.cuts[]` : `${piece.key}.${name}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a posted form: values by key of the piece, line ends as the browser showed them. */
export function readLetterValues(form: FormData): { readonly values: LetterValues; readonly seen: SeenVersions } {
  const posted = formValues(form);
  const values: Record<string, PieceValues> = {};
  for (const [key, value] of Object.entries(posted)) {
    if (!/^p\d+(-\d+)?$/.test(key) || !isRecord(value)) continue;
    values[key] = Object.fromEntries(
      Object.entries(value).map(([name, text]) => [
        name,
        typeof text === "string" ? text.replace(/\r\n?/g, "\n") : text,
      ]),
    );
  }
  const versions = isRecord(posted.seen) ? posted.seen : {};
  const things = Object.fromEntries(Object.entries(versions).map(([id, version]) => [id, Number(version)]));
  return { values, seen: { letter: Number(posted.version), things } };
}

/** Things of a letter that have a version of their own, with it. */
export function versionsOf(letter: LetterView, rows: Readonly<Record<string, RowView>>): SeenVersions {
  const opinions = letter.pieces.flatMap(({ opinion }) => (opinion ? [[opinion.id, opinion.version] as const] : []));
  const groups = Object.values(rows).map((row) => [row.id, row.version] as const);
  return { letter: letter.version, things: Object.fromEntries([...opinions, ...groups]) };
}

/** Whether everything the form saw is still as it was. */
export function unchangedSince(now: SeenVersions, seen: SeenVersions): boolean {
  return now.letter === seen.letter && Object.entries(seen.things).every(([id, version]) => now.things[id] === version);
}

/** Words of a mask field that the piece does not hold. */
export function unknownMasks(piece: PieceView, values: PieceValues): string[] {
  return maskWords(values).filter((word) => masksOf(piece, word).length === 0);
}

const maskWords = ({ mask = "" }: PieceValues): string[] =>
  mask
    .split(/[、\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

function masksOf(piece: PieceView, word: string): Span[] {
  return (spanTexts(piece) ?? []).flatMap(({ from, text }) => {
    const found: Span[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push({ from: from + at, to: from + at + word.length });
    return found;
  });
}

const cutsOf = (piece: PieceView, { cuts = [] }: PieceValues): number[] =>
  piece.cuts.filter((cut) => cuts.includes(String(cut)));

/** Pieces that will be cut or joined: they are placed when they are seen in their new shape. */
export function reshaped(letter: LetterView, values: LetterValues): ReadonlySet<PieceView> {
  const found = new Set<PieceView>();
  letter.pieces.forEach((piece, index) => {
    const own = values[piece.key] ?? {};
    if (cutsOf(piece, own).length > 0) found.add(piece);
    const before = letter.pieces[index - 1];
    if (own.join === undefined || !before || joinPress(letter, piece) === null) return;
    found.add(piece);
    found.add(before);
  });
  return found;
}

/** Deeds on the letter as a whole: masks, then joins and cuts from its end to its beginning, then set-asides. */
export function letterDeeds(letter: LetterView, values: LetterValues): PressedDeed[] {
  const on = { submissionId: letter.id, version: letter.version };
  const shapes = reshaped(letter, values);
  const valuesOf = (piece: PieceView): PieceValues => values[piece.key] ?? {};
  const masks = letter.pieces.flatMap((piece) =>
    maskWords(valuesOf(piece)).flatMap((word) =>
      masksOf(piece, word).map((span) => ({
        kind: "set-aside" as const,
        ...on,
        span,
        as: "personal" as const,
        reason: "",
      })),
    ),
  );
  const shaping = [...letter.pieces].reverse().flatMap((piece): readonly PressedDeed[] => {
    const own = valuesOf(piece);
    const cuts = cutsOf(piece, own).reverse();
    const first = cuts[cuts.length - 1];
    const cutting = piece.opinion && first !== undefined ? [first] : cuts;
    const cut = cutting.flatMap((offset) => cutPress(letter, piece, offset).deeds);
    return [...cut, ...(own.join === undefined ? [] : (joinPress(letter, piece)?.deeds ?? []))];
  });
  const asides = letter.pieces.flatMap((piece): PressedDeed[] => {
    const { away, back } = valuesOf(piece);
    if (back !== undefined && piece.away?.id !== undefined)
      return [{ kind: "take-back-set-aside", ...on, setAsideId: piece.away.id }];
    if (away === undefined || piece.state !== "away-proposed" || !piece.away || shapes.has(piece)) return [];
    const span = { from: startOf(piece), to: piece.spans[piece.spans.length - 1]?.to ?? 0 };
    return [{ kind: "set-aside", ...on, span, as: piece.away.kind, reason: "" }];
  });
  return [...masks, ...shaping, ...asides];
}

/** The section a piece is to stand at; undefined: none was chosen. */
function sectionOf({ place, other }: PieceValues): { readonly id: string | null } | undefined {
  if (place === "whole") return { id: null };
  const id = place === "other" ? other : place?.startsWith("s:") ? place.slice(2) : undefined;
  return id ? { id } : undefined;
}

const rankOf = <T>(all: readonly T[], is: (one: T) => boolean): number | null => {
  const at = all.findIndex(is);
  return at < 0 ? null : at + 1;
};

/**
 * What makes a piece an opinion or moves it, as the letter is now; none where nothing was chosen or all stays as it is. The
 * piece must not be reshaped by the same form.
 */
export function pieceDeeds(letter: LetterView, piece: PieceView, values: PieceValues): PressedDeed[] {
  const section = sectionOf(values);
  const groupId = values.row?.startsWith("g:") ? values.row.slice(2) : undefined;
  const rowRank = rankOf(piece.rows, (row) => row.groupId === groupId);
  const rank = section ? rankOf(piece.places, ({ sectionId }) => sectionId === section.id) : null;
  const { opinion } = piece;
  if (opinion) {
    const on = { opinionId: opinion.id, version: opinion.version };
    if (groupId !== undefined)
      return groupId === opinion.groupId ? [] : [{ kind: "join-row", ...on, groupId, rank: rowRank }];
    const alone: PressedDeed[] = values.row === "alone" && opinion.rowCount > 1 ? [{ kind: "leave-row", ...on }] : [];
    const moves = section && (section.id !== opinion.sectionId || !opinion.placed);
    return [...alone, ...(moves ? [{ kind: "place" as const, ...on, place: { sectionId: section.id }, rank }] : [])];
  }
  if (piece.state !== "todo" || values.place === "later") return [];
  const on = { submissionId: letter.id, version: letter.version, spans: [...piece.spans] };
  if (groupId !== undefined) return [{ kind: "take-piece-into-row", ...on, groupId, rank: rowRank }];
  return section ? [{ kind: "take-piece", ...on, place: { sectionId: section.id }, rank }] : [];
}

/** 対象外・重複・取下げ of an opinion, or none of them; nothing where it stays as it is. */
export function validityDeeds(
  { id, version, validity: known }: Pick<OpinionView, "id" | "version" | "validity">,
  { validity, reason = "" }: PieceValues,
): PressedDeed[] {
  if (validity === undefined || validity === (known ?? "")) return [];
  return [{ kind: "validity", opinionId: id, version, validity: validity === "" ? null : validity, reason }];
}

/** Class, view and change of the draft of a row; what stays as it is is left out. */
export function answerDeeds(row: RowView, values: PieceValues): PressedDeed[] {
  const { classId = "", text = "", before = "", after = "" } = values;
  const on = { groupId: row.id, version: row.version };
  const [revision] = row.revisions;
  const answer = classId !== (row.classId ?? "") || text !== row.text;
  const revise = before !== after && (before !== (revision?.before ?? "") || after !== (revision?.after ?? ""));
  return [
    ...(answer ? [{ kind: "answer" as const, ...on, classId: classId === "" ? null : classId, text }] : []),
    ...(revise
      ? [
          {
            kind: "revise" as const,
            ...on,
            revisionId: revision?.id ?? null,
            sectionId: revision ? revision.sectionId : row.sectionId,
            before,
            after,
          },
        ]
      : []),
  ];
}

/** Whether anything of an answer was filled in. */
export const answersAnything = ({ classId = "", text = "", before = "", after = "" }: PieceValues): boolean =>
  [classId, text, before, after].some((value) => value !== "");
