// The one canonicalisation every original passes before it is hashed and stored; afterwards it is kept byte for byte.

export type CanonicalText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: "nul" | "lone_surrogate"; readonly at: number };

/** Half of a surrogate pair without its other half: it survives neither UTF-8 nor a database. */
const LONE_SURROGATE = /\p{Surrogate}/u;
const LINE_BREAK = /\r\n|[\r\v\f\u0085]/g;
const CONTROL = /\p{Cc}/gu;

/** Whether every surrogate in the text has its other half, so that UTF-8 carries it unchanged. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/**
 * The canonical form of a text a person sent:
 * 1. a NUL or a lone surrogate is refused (`at` is its UTF-16 offset in the input);
 * 2. CR LF, CR, and the controls word processors paste for a line or page break (VT, FF, NEL) become LF;
 * 3. every other control character (C0, DEL, C1) but TAB and LF is left out: it shows nothing and no export can carry it;
 * 4. nothing else changes: no Unicode normalisation, no trimming; variation selectors, joiners and all scripts stay.
 * Applying it again changes nothing.
 */
export function canonicalText(input: string): CanonicalText {
  const nul = input.indexOf("\0");
  if (nul >= 0) return { ok: false, reason: "nul", at: nul };
  const lone = LONE_SURROGATE.exec(input);
  if (lone) return { ok: false, reason: "lone_surrogate", at: lone.index };
  const text = input.replace(LINE_BREAK, "\n").replace(CONTROL, (c) => (c === "\t" || c === "\n" ? c : ""));
  return { ok: true, text };
}
