// The one-time code that the server prints while nobody has an account, and that opens the set-up page.
import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { hasAccount } from "#db/queries/account.ts";
import type { House } from "../shared/house.server.ts";

/** SHA-256 of the code of each open house; the code itself is only printed. */
const issued = new WeakMap<House, Buffer>();

const hashOf = (digits: string): Buffer => createHash("sha256").update(`set-up ${digits}`).digest();
const digitsOf = (typed: string): string => typed.normalize("NFKC").replace(/\D/g, "");

/** Twelve digits in fours while nobody has an account, null otherwise. A new code takes the place of the one before. */
export async function issueSetUpCode(house: House): Promise<string | null> {
  if (await hasAccount(house.reader)) return null;
  const groups = Array.from({ length: 3 }, () => String(randomInt(0, 10_000)).padStart(4, "0"));
  issued.set(house, hashOf(groups.join("")));
  return groups.join("-");
}

/** Whether what was typed, in full or half width and with or without hyphens, is the code printed by this process. */
export function isSetUpCode(house: House, typed: string): boolean {
  const expected = issued.get(house);
  return expected !== undefined && timingSafeEqual(expected, hashOf(digitsOf(typed)));
}

/** Makes the code useless: called once the first administrator has been made. */
export function spendSetUpCode(house: House): void {
  issued.delete(house);
}
