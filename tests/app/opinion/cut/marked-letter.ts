// How a letter is written down together with the cuts a careful clerk would make.
import type { Piece } from "#app/opinion/cut/spans.ts";

const KINDS: Readonly<Record<string, Pick<Piece, "propose" | "kind">>> = {
  意: { propose: "opinion" },
  挨: { propose: "set_aside", kind: "greeting" },
  個: { propose: "set_aside", kind: "personal" },
  否: { propose: "set_aside", kind: "not_opinion" },
};

export interface MarkedLetter {
  readonly text: string;
  readonly pieces: readonly (Pick<Piece, "propose" | "kind" | "from" | "to"> & { text: string })[];
}

/** Reads a letter in which 〔意〕 〔挨〕 〔個〕 〔否〕 stand where a piece begins. */
export function letter(marked: string): MarkedLetter {
  const parts = marked.split(/〔([意挨個否])〕/u);
  const pieces: MarkedLetter["pieces"][number][] = [];
  let text = parts[0] as string;
  for (let i = 1; i < parts.length; i += 2) {
    const words = parts[i + 1] as string;
    pieces.push({
      ...(KINDS[parts[i] as string] as Pick<Piece, "propose">),
      from: text.length,
      to: text.length + words.length,
      text: words.trim(),
    });
    text += words;
  }
  return { text, pieces };
}
