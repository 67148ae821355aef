// Tells in which encoding bytes are written, strictly: a text is never read with a character replaced.
import iconv from "iconv-lite";
import { hasControl } from "./canonical.ts";

/** Encodings that are known. `utf-8-bom` and the UTF-16 with a mark lose the mark later, in the canonicalisation. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "cp932";
export type Decoded = { readonly encoding: Encoding; readonly text: string };

function strictly(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be"): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

function byMark(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  return startsWith(bytes, 0xfe, 0xff) ? "utf-16be" : null;
}

/** Share of the characters that Japanese plans are written with, and share of those no other reading of the bytes gives. */
function japaneseShares(text: string): { usual: number; sure: number } {
  let usual = 0;
  let sure = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const ascii = (code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13;
    const kana = code >= 0x3000 && code <= 0x30ff;
    const kanji =
      (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x3400 && code <= 0x4dbf);
    const sign =
      (code >= 0x2010 && code <= 0x27ff) || (code >= 0x3200 && code <= 0x33ff) || (code >= 0xff01 && code <= 0xff9f);
    if (ascii || kana) sure++;
    if (ascii || kana || kanji || sign) usual++;
  }
  const length = Math.max(1, text.length);
  return { usual: usual / length, sure: sure / length };
}

/** UTF-16 without a mark: nearly all characters usual ones, and enough kana or ASCII that CP932 or chance would not show. */
function unmarkedUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0) return null;
  for (const encoding of ["utf-16le", "utf-16be"] as const) {
    const text = strictly(bytes, encoding);
    if (text === null || hasControl(text)) continue;
    const { usual, sure } = japaneseShares(text);
    if (usual >= 0.95 && sure >= 0.2) return { encoding, text };
  }
  return null;
}

interface Census {
  halfKana: number;
  ascii: number;
  japanese: number;
  ownCharacters: number;
  foreign: number;
}

/** How many characters of each kind a text decoded from CP932 holds. */
function census(text: string): Census {
  const count: Census = { halfKana: 0, ascii: 0, japanese: 0, ownCharacters: 0, foreign: 0 };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) count.ascii++;
    else if (code <= 0x9f || code === 0xfffd) count.foreign++;
    else if (code >= 0xe000 && code <= 0xf8ff) count.ownCharacters++;
    else if (code >= 0xff61 && code <= 0xff9f) count.halfKana++;
    else count.japanese++;
  }
  return count;
}

/**
 * CP932 with every byte decoded, that reads as Japanese: no replaced character, more full width than half width characters
 * (EUC-JP read as CP932 is full of half width kana), and characters of a city's own making (外字) rare.
 */
function cp932(bytes: Uint8Array): Decoded | null {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), "cp932");
  const { halfKana, japanese, ownCharacters, foreign } = census(text);
  if (foreign > 0 || japanese === 0 || hasControl(text)) return null;
  if (halfKana > japanese || ownCharacters * 20 > japanese) return null;
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? { encoding: "cp932", text } : null;
}

/**
 * Decodes bytes by their mark, else as strict UTF-8, else as UTF-16 without a mark, else as CP932 that reads as Japanese.
 * @returns the text with its byte order mark still in front, or null where none of these fits
 */
export function decodeBytes(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes);
  if (marked) {
    const text = marked === "cp932" ? null : strictly(bytes, marked);
    return text === null ? null : { encoding: marked, text };
  }
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== null && !hasControl(utf8)) return { encoding: "utf-8", text: utf8 };
  return unmarkedUtf16(bytes) ?? cp932(bytes);
}

/** Not strange: encodings of 7 bits (ISO-2022-JP) switch by it, and they are unknown, not binary. */
const ESCAPE = 0x1b;

/** First bytes of files that hold no text: PNG, JPEG, GIF, PDF, archives, old Office files. */
const otherKinds = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Is this a file of a known other kind, whatever it is called? */
export const startsLikeOtherKind = (bytes: Uint8Array): boolean =>
  otherKinds.some((mark) => startsWith(bytes, ...mark));

/** Do bytes that no encoding fits look like anything but text? No mark of an encoding, and more control characters than text has. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (byMark(bytes)) return false;
  const part = bytes.subarray(0, 65_536);
  let strange = 0;
  for (const byte of part) if ((byte < 32 && (byte < 9 || byte > 13) && byte !== ESCAPE) || byte === 127) strange++;
  return strange * 50 > part.length;
}
