// Seals the person block of a submission, and makes the keyed hashes by which the secretariat finds it.
import { type KeyRing, keyedHash, seal, unseal } from "#app/shared/keys.server.ts";
import { searchKey } from "#app/shared/text/search.ts";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import { type Person, personSchema } from "./person.schema.ts";

/** What may be looked up exactly. `name` is the organisation's where there is one. */
const hashKinds = ["name", "address", "phone", "mail"] as const;
export type HashKind = (typeof hashKinds)[number];

export interface PersonHash {
  /** `copy`: of name, address, case and text together. */
  readonly kind: HashKind | "copy";
  readonly hash: string;
}

export interface SealedPerson {
  readonly id: string;
  readonly keyId: string;
  /** Base64 of nonce, tag and cipher text; the row id is bound in. */
  readonly cipher: string;
  readonly hashes: readonly PersonHash[];
}

/** The form in which a value is compared: width, case, kana and spaces do not count; of a telephone number only the figures do. */
export function comparedForm(kind: HashKind, value: string): string {
  return kind === "phone" ? value.normalize("NFKC").replace(/\D/g, "") : searchKey(value);
}

/**
 * Keyed hash of one value, in hex. The same value gives another hash in another city and under another ring key
 * (`person.key_id` names the one in use when a row was written).
 */
export const personHash = (ring: KeyRing, cityId: string, kind: HashKind, value: string, keyId?: string): string =>
  keyedHash(ring, "look-up", `${cityId}\n${kind}\n${comparedForm(kind, value)}`, keyId);

const lookedUp = (person: Person): Record<HashKind, string> => ({
  name: person.organisation || person.name,
  address: person.address,
  phone: person.phone,
  mail: person.mail,
});

/** What was handed in, as far as a second time is to be found: the case and the hash of the text. */
export interface HandedIn {
  readonly consultationId: string;
  readonly textHash: string;
}

function copyHash(ring: KeyRing, cityId: string, person: Person, of: HandedIn): string {
  const { name, address } = lookedUp(person);
  const parts = [
    cityId,
    "copy",
    of.consultationId,
    of.textHash,
    comparedForm("name", name),
    comparedForm("address", address),
  ];
  return keyedHash(ring, "look-up", parts.join("\n"));
}

/**
 * Seals a person under a fresh row id. What was not given has no hash; a person without a name has none for copies.
 * @param of absent where a second time is found in another way
 */
export function sealPerson(ring: KeyRing, cityId: string, person: Person, of?: HandedIn): SealedPerson {
  const id = uuidv7();
  const values = lookedUp(person);
  const given = hashKinds.filter((kind) => comparedForm(kind, values[kind]) !== "");
  const hashes: PersonHash[] = given.map((kind) => ({ kind, hash: personHash(ring, cityId, kind, values[kind]) }));
  if (of && given.includes("name")) hashes.push({ kind: "copy", hash: copyHash(ring, cityId, person, of) });
  return { id, ...seal(ring, id, JSON.stringify(person)), hashes };
}

/** Opens a sealed person. @throws when cipher text or row id were changed, or the ring lacks the key */
export const openPerson = (
  ring: KeyRing,
  row: { readonly id: string; readonly keyId: string; readonly cipher: string },
): Person => personSchema.parse(JSON.parse(unseal(ring, row.id, row)));

/** The identity fields of a submission's leaf: the person block, field by field. */
export const leafIdentity = (person: Person): Readonly<Record<string, string>> => ({ ...person });
