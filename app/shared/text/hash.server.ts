// The one hash of texts and records.
import { createHash } from "node:crypto";
import { isWellFormed } from "#app/shared/text/canonical.ts";

/**
 * SHA-256 in 64 lower-case hex digits; a string is hashed as UTF-8.
 * @throws TypeError when a string holds a lone surrogate, which UTF-8 would replace
 */
export function sha256Hex(input: string | Uint8Array): string {
  if (typeof input === "string" && !isWellFormed(input)) throw new TypeError("a lone surrogate cannot be hashed");
  return createHash("sha256").update(input).digest("hex");
}
