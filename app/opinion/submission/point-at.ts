// What a box points at inside its section: a paragraph by number, words by quotation, each made sure of against the text.
import { cutGraphemes } from "#app/shared/text/grapheme.ts";
import { type Box, MAX_QUOTE_LENGTH } from "./comment.ts";

/** A numbered paragraph of a section. */
export interface PointedParagraph {
  readonly n: number;
  readonly text: string;
}

/** White space does not count when words are looked for: selections of a page bring line breaks of their own. */
const bare = (text: string): string => text.replace(/[\s\u3000]+/g, "");

/**
 * The box with what it points at made sure of: a quotation must stand in the section, and brings its paragraph with it
 * where it lies in one alone; without a quotation a paragraph that exists is quoted whole.
 */
export function pointedAt(box: Box, paragraphs: readonly PointedParagraph[] | undefined): Box {
  if (!paragraphs) return { ...box, paragraph: null, quote: "" };
  const chosen = paragraphs.find((one) => one.n === box.paragraph);
  const wanted = bare(box.quote);
  if (wanted !== "" && bare(paragraphs.map((one) => one.text).join("")).includes(wanted)) {
    const holding = paragraphs.filter((one) => bare(one.text).includes(wanted));
    const own = holding.find((one) => one.n === chosen?.n) ?? (holding.length === 1 ? holding[0] : undefined);
    return { ...box, paragraph: own?.n ?? null };
  }
  return { ...box, paragraph: chosen?.n ?? null, quote: cutGraphemes(chosen?.text ?? "", MAX_QUOTE_LENGTH) };
}
