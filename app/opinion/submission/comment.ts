// What a citizen hands in on the web: its boxes, their places, and the one canonical text they become.
import { canonicalText } from "#app/shared/text/canonical.ts";

/** Most opinions in one submission. */
export const MAX_OPINIONS = 10;
/** Most graphemes in one opinion, line ends included. */
export const MAX_OPINION_LENGTH = 5000;
/** Most UTF-16 units in one opinion: keeps a whole form within the size a body may have, whatever its graphemes are made of. */
export const MAX_OPINION_UNITS = 10_000;
/** Most graphemes of a quotation. */
export const MAX_QUOTE_LENGTH = 500;

/** Stands between two boxes in the canonical text: one blank line. It belongs to no opinion. */
export const BOX_SEPARATOR = "\n\n";

/** What an opinion is about: a section by its key, the whole plan, or a place as typed (`P.12 3行目`). */
export type Place =
  | { readonly kind: "section"; readonly key: string }
  | { readonly kind: "whole" }
  | { readonly kind: "typed"; readonly text: string };

/** One box of the form, read. */
export interface Box {
  readonly place: Place;
  /** Number of the paragraph within the section, as in the addresses of the reading page; null: the section as a whole. */
  readonly paragraph: number | null;
  /** Words of the section the person pointed at; empty: none. */
  readonly quote: string;
  /** Canonical. */
  readonly text: string;
}

/** A stretch of the canonical text: UTF-16 units, `to` excluded. */
export interface BoxRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The canonical text of a submission: its boxes in order, joined by `BOX_SEPARATOR`, and the range of each. Nothing is
 * trimmed. The separator ends in a line feed, so that no range cuts a grapheme.
 * @param texts canonical texts
 */
export function joinBoxes(texts: readonly string[]): {
  readonly original: string;
  readonly ranges: readonly BoxRange[];
} {
  let at = 0;
  const ranges = texts.map((text) => {
    const range = { from: at, to: at + text.length };
    at = range.to + BOX_SEPARATOR.length;
    return range;
  });
  return { original: texts.join(BOX_SEPARATOR), ranges };
}

/** A box as stored with its submission (`submission.boxes`): its range and what was said of its place. */
export interface StoredBox extends BoxRange {
  readonly place: Place["kind"];
  /** Id of the section; null unless `place` is `section`. */
  readonly section: string | null;
  readonly paragraph: number | null;
  readonly quote: string;
  readonly typed: string;
}

/** Reads `submission.boxes`; a submission on paper has none. */
export const parseBoxes = (json: string): StoredBox[] => JSON.parse(json) as StoredBox[];

/** A place as the value of a form field. */
export const placeValue = (place: Place): string => (place.kind === "section" ? `section:${place.key}` : place.kind);

/** The key of the section a field value names; null for the whole plan, a typed place and what is no place. */
export const sectionKeyOf = (value: string): string | null =>
  value.startsWith("section:") ? value.slice("section:".length) : null;

/** The place a field value and the typed text name; null when it is none. */
export function placeOf(value: string, typed: string): Place | null {
  const key = sectionKeyOf(value);
  if (key !== null) return { kind: "section", key };
  if (value === "whole") return { kind: "whole" };
  return value === "typed" ? { kind: "typed", text: typed } : null;
}

/** Whether a text says anything: more than white space and characters that show nothing. */
export const saysSomething = (text: string): boolean => /[^\s\p{Z}\p{Cc}\p{Cf}]/u.test(text);

/** Canonical form; a text that has none comes back as it was. */
export function canonicalOr(input: string): string {
  const canonical = canonicalText(input);
  return canonical.ok ? canonical.text : input;
}
