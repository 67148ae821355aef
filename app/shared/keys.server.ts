// The ring of secret keys: each purpose uses a key of its own, derived from the ring key named by its id.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import * as z from "zod";

const ringSchema = z.strictObject({
  current: z.string(),
  keys: z.record(z.string().regex(/^[a-z0-9-]{1,32}$/), z.base64()),
});

/** What a derived key may be used for; a key of one purpose is useless for another. */
export type KeyPurpose = "person" | "look-up" | "receipt" | "leaf" | "form" | "source";

/** Several keys, one of them current: old rows stay readable under the key they name. */
export interface KeyRing {
  readonly current: string;
  /** 32 bytes for a purpose under a ring key. @throws when the ring has no such key */
  derive(purpose: KeyPurpose, keyId?: string): Buffer;
}

/**
 * Reads a key file: `{ "current": id, "keys": { id: base64 of 32 bytes } }`.
 * @throws with a sentence when the file is absent or not of this shape
 */
export function loadKeyRing(file: string): KeyRing {
  let parsed: z.infer<typeof ringSchema>;
  try {
    parsed = ringSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new Error(
      `The key file ${file} cannot be read as { "current": id, "keys": { id: base64 } }: ${(error as Error).message}`,
    );
  }
  return keyRing(parsed.current, parsed.keys);
}

/** A ring from its parts. @throws when the current key is missing or a key is not 32 bytes */
export function keyRing(current: string, keys: Readonly<Record<string, string>>): KeyRing {
  const raw = new Map(Object.entries(keys).map(([id, value]) => [id, Buffer.from(value, "base64")]));
  for (const [id, key] of raw)
    if (key.length !== 32) throw new Error(`Key ${id} of the key ring is not 32 bytes long.`);
  if (!raw.has(current)) throw new Error(`The key ring has no key named ${current}.`);
  const derived = new Map<string, Buffer>();
  return {
    current,
    derive(purpose, keyId = current) {
      const name = `${keyId}/${purpose}`;
      const kept = derived.get(name);
      if (kept) return kept;
      const key = raw.get(keyId);
      if (!key) throw new Error(`The key ring has no key named ${keyId}; add it to read what was written under it.`);
      const made = Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `machikoe/${purpose}`, 32));
      derived.set(name, made);
      return made;
    },
  };
}

/** AES-256-GCM with the row id bound in: base64 of nonce (12), tag (16) and cipher text. */
export function seal(ring: KeyRing, rowId: string, plain: string): { keyId: string; cipher: string } {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", ring.derive("person"), nonce);
  cipher.setAAD(Buffer.from(rowId));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return { keyId: ring.current, cipher: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64") };
}

/** Opens what `seal` made. @throws when the text or the row id was changed */
export function unseal(ring: KeyRing, rowId: string, sealed: { keyId: string; cipher: string }): string {
  const bytes = Buffer.from(sealed.cipher, "base64");
  const decipher = createDecipheriv("aes-256-gcm", ring.derive("person", sealed.keyId), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(rowId));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

/** Keyed hash in hex, for exact look-up without keeping the value. */
export const keyedHash = (ring: KeyRing, purpose: KeyPurpose, value: string, keyId?: string): string =>
  createHmac("sha256", ring.derive(purpose, keyId)).update(value).digest("hex");
