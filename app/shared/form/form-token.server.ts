// The signed token of a citizen's form: it shows that the form was made here, for browsers that do not say so themselves.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { House } from "../house.server.ts";

/** Name of the hidden field that carries the token. */
export const formTokenField = "form_token";

/** Which form a token was made for; a token of one form is useless for another. */
export type FormPurpose = "comment" | "receipt";

const lifetime = 24 * 60 * 60 * 1000;
/** Instances of one installation may disagree about the time by this much. */
const clockTolerance = 5 * 60 * 1000;

interface Circumstances {
  /** Keyed hash of where the visitor's requests come from (`Visit.source`). */
  readonly source: string;
  /** Instant of the request. */
  readonly at: string;
}

function signature(
  house: Pick<House, "keys">,
  keyId: string,
  purpose: FormPurpose,
  issuedAt: number,
  source: string,
): Buffer {
  return createHmac("sha256", house.keys.derive("form", keyId))
    .update(`form\n${purpose}\n${issuedAt}\n${source}`)
    .digest();
}

/** Makes a token for a form that is shown at `at`; it holds for 24 hours and for the same source only. No cookie is needed. */
export function formToken(house: Pick<House, "keys">, purpose: FormPurpose, { source, at }: Circumstances): string {
  const issuedAt = Date.parse(at);
  return [
    house.keys.current,
    issuedAt.toString(36),
    signature(house, house.keys.current, purpose, issuedAt, source).toString("base64url"),
  ].join(".");
}

function keyKnown(house: Pick<House, "keys">, keyId: string): boolean {
  try {
    house.keys.derive("form", keyId);
    return true;
  } catch {
    return false;
  }
}

/** Whether a posted token was made here, for this form and source, within the last 24 hours. */
export function verifyFormToken(
  house: Pick<House, "keys">,
  purpose: FormPurpose,
  token: string,
  { source, at }: Circumstances,
): boolean {
  const [keyId = "", issued = "", sent = "", ...more] = token.split(".");
  if (more.length > 0 || !/^[0-9a-z]{1,11}$/.test(issued) || !keyKnown(house, keyId)) return false;
  const issuedAt = Number.parseInt(issued, 36);
  const age = Date.parse(at) - issuedAt;
  if (age > lifetime || age < -clockTolerance) return false;
  const expected = signature(house, keyId, purpose, issuedAt, source);
  const given = Buffer.from(sent, "base64url");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
