// Hides personal stretches of a text for display and for quoting.
import { merged, type Span, snapper, subtract } from "./spans.ts";

/** What stands for a hidden stretch in text that is read, not marked up. */
export const HIDDEN = "（個人情報）";

/**
 * The text with the spans hidden, of the same length in UTF-16 units, so that offsets into the original still hold.
 * Line breaks stay. A span that cuts a character hides the whole of it.
 */
export function maskText(text: string, personalSpans: readonly Span[], maskChar = "■"): string {
  let result = "";
  let at = 0;
  for (const span of hiddenSpans(text, personalSpans)) {
    result += text.slice(at, span.from) + text.slice(span.from, span.to).replace(/[^\n]/g, maskChar);
    at = span.to;
  }
  return result + text.slice(at);
}

/** The text with each hidden stretch replaced by 「（個人情報）」, whatever its length: nothing shows how long a name was. */
export function collapseText(text: string, personalSpans: readonly Span[], replacement = HIDDEN): string {
  return excerptMasked(text, [{ from: 0, to: text.length }], personalSpans, replacement);
}

/**
 * The words of an opinion as they may be quoted: its spans in order, joined by 「…」 where text between them is left out,
 * personal stretches collapsed.
 */
export function excerptMasked(
  text: string,
  opinionSpans: readonly Span[],
  personalSpans: readonly Span[],
  replacement = HIDDEN,
): string {
  const hidden = hiddenSpans(text, personalSpans);
  return merged(opinionSpans)
    .map((span) => {
      const shown = subtract([span], hidden);
      let result = "";
      let at = span.from;
      for (const part of shown) {
        if (part.from > at) result += replacement;
        result += text.slice(part.from, part.to);
        at = part.to;
      }
      return at < span.to ? result + replacement : result;
    })
    .join("…");
}

function hiddenSpans(text: string, spans: readonly Span[]): Span[] {
  return merged(merged(spans).map(snapper(text)));
}
