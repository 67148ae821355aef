// The record that is stored with every submission, and with every later transcript or scan, so that nobody can change it unseen.
import { createHash, createHmac, randomBytes } from "node:crypto";
import { canonicalJson } from "#app/shared/text/canonical-json.ts";
import { instantMs } from "#app/shared/time/tokyo.ts";

/** Version of the form of both records. */
const LEAF_VERSION = 1;
const SALT_BYTES = 32;
const SHA256_HEX = /^[0-9a-f]{64}$/;

export type Leaf = {
  /** canonical JSON, stored as it is */
  readonly json: string;
  /** SHA-256(0x00 ‖ json as UTF-8), 64 hex digits; the 0x00 marks a leaf of the tree (RFC 9162, 2.1.1) */
  readonly hash: string;
};

export type SubmissionLeaf = {
  readonly consultationId: string;
  /** as printed, with hyphens */
  readonly receiptNo: string;
  /** instant of arrival */
  readonly arrivedAt: string;
  /** the canonical text of a web submission, or version 1 of the transcript of a paper */
  readonly textKind: "original" | "transcript";
  /** SHA-256 of that text, 64 hex digits */
  readonly textHash: string;
  /** SHA-256 of each attachment, in the order they are listed */
  readonly attachmentHashes: readonly string[];
  /** what the person said about themselves, by field; may be empty */
  readonly identity: Readonly<Record<string, string | null>>;
  /** from `newLeafSalt`, kept beside the submission and destroyed with the person's data */
  readonly salt: Uint8Array;
};

export type AdditionLeaf = {
  readonly consultationId: string;
  /** of the submission it belongs to, as printed */
  readonly receiptNo: string;
  readonly addedAt: string;
  readonly added: { readonly kind: "transcript" | "scan"; readonly version: number; readonly hash: string };
};

/** A fresh random salt of 32 bytes. */
export function newLeafSalt(): Buffer {
  return randomBytes(SALT_BYTES);
}

function hex(value: string): string {
  if (!SHA256_HEX.test(value)) throw new TypeError(`not a SHA-256 in hex: ${value}`);
  return value;
}

function leafOf(json: string): Leaf {
  return { json, hash: leafHash(json) };
}

/** SHA-256(0x00 ‖ json as UTF-8) in hex, to check a stored record. */
export function leafHash(json: string): string {
  return createHash("sha256").update(Uint8Array.of(0)).update(json, "utf8").digest("hex");
}

/**
 * HMAC-SHA-256 of the identity fields under the salt, in hex: shows that they are the ones sent, and says nothing once the salt is gone.
 * @throws RangeError when the salt has not 32 bytes
 */
export function identityHash(salt: Uint8Array, identity: SubmissionLeaf["identity"]): string {
  if (salt.length !== SALT_BYTES) throw new RangeError("a leaf salt has 32 bytes");
  return createHmac("sha256", salt).update(canonicalJson(identity), "utf8").digest("hex");
}

/**
 * The record of one submission; it holds no text and no personal data, only their hashes.
 * @throws TypeError or RangeError when a hash, the instant or the salt has not its form
 */
export function leafRecord(input: SubmissionLeaf): Leaf {
  return leafOf(
    canonicalJson({
      arrivedMs: instantMs(input.arrivedAt),
      attachments: input.attachmentHashes.map(hex),
      consultation: input.consultationId,
      identity: identityHash(input.salt, input.identity),
      kind: "submission",
      receipt: input.receiptNo,
      text: hex(input.textHash),
      textKind: input.textKind,
      version: LEAF_VERSION,
    }),
  );
}

/**
 * The record of a later version of a transcript (2, 3 ...) or of a scan (1, 2 ...) added to a submission.
 * @throws TypeError or RangeError when the hash, the instant or the version has not its form
 */
export function additionLeafRecord(input: AdditionLeaf): Leaf {
  const { kind, version, hash } = input.added;
  if (!Number.isSafeInteger(version) || version < 1) throw new RangeError(`not a version: ${version}`);
  return leafOf(
    canonicalJson({
      added: { hash: hex(hash), kind, version },
      addedMs: instantMs(input.addedAt),
      consultation: input.consultationId,
      kind: "addition",
      receipt: input.receiptNo,
      version: LEAF_VERSION,
    }),
  );
}
