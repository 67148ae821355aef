// The eight characters (確認の8文字) that open a receipt: computed from a ring key, never stored.
import { createHmac, timingSafeEqual } from "node:crypto";
import { canonicalJson } from "#app/shared/text/canonical-json.ts";

/**
 * Twenty characters, none of which is taken for another of them in print or by hand: 0 O, 1 I L, 2 Z, 5 S, 8 B and U V are left
 * out, G too because of 6; A and E as well, so that without vowels no word comes about by chance.
 * Eight of them are 34.6 bits: enough because trials are limited per number and per source.
 */
export const KEY_ALPHABET = "34679CDFHJKMNPQRTWXY";
const KEY_LENGTH = 8;
/** Bytes from here on are skipped, so that every character is equally likely. */
const FAIR = 256 - (256 % KEY_ALPHABET.length);

function grouped(characters: string): string {
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/**
 * The key of a submission's receipt, `CDFH-3467`: HMAC-SHA-256 under a ring key over submission id and version, mapped to the
 * alphabet without bias. A higher version replaces the key, another ring key too; both are kept beside the submission.
 * @param input.ringKey 32 bytes or more
 * @throws RangeError when the ring key is shorter or the version is not a positive integer
 */
export function receiptKey(input: { ringKey: Uint8Array; submissionId: string; version: number }): string {
  const { ringKey, submissionId, version } = input;
  if (ringKey.length < 32) throw new RangeError("a ring key has 32 bytes or more");
  if (!Number.isSafeInteger(version) || version < 1) throw new RangeError(`not a key version: ${version}`);
  let characters = "";
  for (let block = 0; characters.length < KEY_LENGTH; block += 1) {
    const message = canonicalJson({ block, purpose: "receipt-key", submission: submissionId, version });
    for (const byte of createHmac("sha256", ringKey).update(message).digest()) {
      if (byte < FAIR) characters += KEY_ALPHABET.charAt(byte % KEY_ALPHABET.length);
    }
  }
  return grouped(characters.slice(0, KEY_LENGTH));
}

/**
 * A key as typed (any case, full or half width, hyphens and spaces anywhere) in the form `receiptKey` gives.
 * @returns null when it is not eight characters of the alphabet
 */
export function normaliseKey(typed: string): string | null {
  const characters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s‐‑‒–—―−ー─━-]/g, "");
  const known = Array.from(characters).every((character) => KEY_ALPHABET.includes(character));
  return known && characters.length === KEY_LENGTH ? grouped(characters) : null;
}

/** Whether two keys, typed or computed, are the same; takes the same time wherever they differ. A malformed key equals nothing. */
export function sameKey(a: string, b: string): boolean {
  const [left, right] = [normaliseKey(a), normaliseKey(b)];
  if (left === null || right === null) return false;
  return timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
