// Writes a letter of the demo once, piece by piece, so that its text and the pieces cut from it can never differ.
import type {
  AsideContent,
  ExclusionContent,
  LetterContent,
  LetterOpinionContent,
  SectionRef,
} from "#db/seed/content/shape.ts";

interface Aside {
  piece: "aside";
  kind: AsideContent["kind"];
  text: string;
}

interface Said {
  piece: "said";
  point: string;
  row: string | null;
  section: SectionRef;
  excluded: ExclusionContent | null;
  parts: readonly (string | Aside)[];
}

/** Greeting, season, thanks, closing word. */
export const greeting = (text: string): Aside => ({ piece: "aside", kind: "greeting", text });
/** Names, addresses, numbers: masked for everybody but the secretariat. */
export const personal = (text: string): Aside => ({ piece: "aside", kind: "personal", text });
/** Anything else nobody is asked to answer. */
export const notOpinion = (text: string): Aside => ({ piece: "aside", kind: "not_opinion", text });

/** A stretch of an opinion; said again with the same row in one letter, it goes on with that opinion. */
export const says = (row: string, section: SectionRef, ...parts: readonly (string | Aside)[]): Said => ({
  piece: "said",
  point: row,
  row,
  section,
  excluded: null,
  parts,
});

/** An opinion that does not go into the table, with the reason the public reads. */
export const saysOutside = (excluded: ExclusionContent, ...parts: readonly (string | Aside)[]): Said => ({
  piece: "said",
  point: parts.map((part) => (typeof part === "string" ? part : part.text)).join(""),
  row: null,
  section: "whole",
  excluded,
  parts,
});

/**
 * Puts a letter together.
 * @param pieces in reading order; plain strings between them are line breaks, spaces and punctuation
 * @returns its text, the opinions with their exact stretches, and what is set aside
 */
export function letter(...pieces: readonly (string | Aside | Said)[]): LetterContent {
  const asides: AsideContent[] = [];
  const spansOf = new Map<string, { said: Said; spans: string[]; crowded: boolean }>();
  let text = "";
  let pointsInParagraph = new Set<string>();
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      if (piece.includes("\n")) pointsInParagraph = new Set();
    } else if (piece.piece === "aside") {
      text += piece.text;
      asides.push({ text: piece.text, kind: piece.kind, inside: false });
    } else {
      let span = "";
      for (const part of piece.parts) {
        span += typeof part === "string" ? part : part.text;
        if (typeof part !== "string") asides.push({ text: part.text, kind: part.kind, inside: true });
      }
      text += span;
      const known = spansOf.get(piece.point) ?? { said: piece, spans: [], crowded: false };
      known.spans.push(span);
      spansOf.set(piece.point, known);
      pointsInParagraph.add(piece.point);
      if (pointsInParagraph.size > 1) {
        for (const point of pointsInParagraph) {
          const neighbour = spansOf.get(point);
          if (neighbour) neighbour.crowded = true;
        }
      }
    }
  }
  const opinions: LetterOpinionContent[] = [...spansOf.values()].map(({ said, spans, crowded }) => ({
    row: said.row,
    section: said.section,
    spans,
    care: spans.length > 1 ? "join" : crowded ? "cut" : null,
    excluded: said.excluded,
  }));
  return { text, opinions, asides };
}
