// The one canonicalisation of a document's text, and what it refuses; shared by uploads and pasted text.

/** Largest upload in bytes, and largest pasted text in bytes of UTF-8: 10 MB (10 × 1024 × 1024). */
export const mostBytes = 10 * 1024 * 1024;
/** Most lines of a text. */
export const mostLines = 200_000;

/** What was changed to get the text; nothing else ever is. */
export interface Canonical {
  /** A byte order mark was taken off the front. */
  readonly bom: boolean;
  /** How many CR LF and lone CR became LF. */
  readonly lineEnds: number;
  /** Pictures and drawings of a Word file that stay behind, since only text is imported. */
  readonly picturesLeftOut: number;
}

export type TextRefusal = "too_large" | "not_text" | "empty";
export type CanonicalText =
  | { readonly ok: true; readonly text: string; readonly canonical: Canonical }
  | { readonly ok: false; readonly refusal: TextRefusal };

/** NUL or a control character no text has; tab, LF, VT, FF, CR and a final ^Z do occur. U+FFFE and U+FFFF are no characters. */
export function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 ? (code < 9 || code > 13) && code !== 0x1a : code >= 0xfffe) return true;
  }
  return false;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** Bytes of the text in UTF-8, without making them. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff && (code < 0xd800 || code > 0xdfff)) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}

/**
 * Canonical text: the byte order mark off, CR LF and CR to LF, nothing else touched (no trimming, no normalisation).
 * NUL, control characters and lone surrogates are refused as `not_text`, never replaced; only space is `empty`.
 */
export function canonicalise(given: string, picturesLeftOut = 0): CanonicalText {
  const bom = given.charCodeAt(0) === 0xfeff;
  const unmarked = bom ? given.slice(1) : given;
  if (hasControl(unmarked) || /\p{Surrogate}/u.test(unmarked)) return { ok: false, refusal: "not_text" };
  let lineEnds = 0;
  const text = unmarked.replace(/\r\n?/g, () => {
    lineEnds++;
    return "\n";
  });
  if (text.trim() === "") return { ok: false, refusal: "empty" };
  if (countLines(text) > mostLines || bytesOf(text) > 4 * mostBytes) return { ok: false, refusal: "too_large" };
  return { ok: true, text, canonical: { bom, lineEnds, picturesLeftOut } };
}

/** Canonical text of what a person pasted; the same limits as for a file. */
export function canonicalisePasted(given: string): CanonicalText {
  return bytesOf(given) > mostBytes ? { ok: false, refusal: "too_large" } : canonicalise(given);
}
