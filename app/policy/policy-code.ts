// Codes of policies (1-2-3): unique in a plan, part of a policy's address.

const longest = 20;
const form = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.\-_・()（）]*$/u;
const hyphens = /[‐‑‒–—―−－﹣]/g;

/**
 * A code as it is stored: letters, figures and signs of ASCII in half width, every hyphen alike; a long vowel mark between figures
 * is a hyphen, too. Numerals such as Ⅰ and ① stay as the city writes them.
 */
export function foldCode(typed: string): string {
  return typed
    .trim()
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(hyphens, "-")
    .replace(/(?<=\p{N})[ーｰ](?=\p{N})/gu, "-")
    .replace(/(?<=\p{N})[.)]+$/u, "");
}

/** Whether a folded code can be part of an address: letters and figures first, no spaces, slashes or the like, at most 20 long. */
export const isPolicyCode = (code: string): boolean => form.test(code) && Array.from(code).length <= longest;

/** The parts of a code between its signs: `1-2-3` and `1.2.3` have three. */
export const codeParts = (code: string): string[] => code.split(/[.\-_・]/).filter(Boolean);
