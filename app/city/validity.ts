// The rules of a city's list of what may be decided of a submission or an opinion (有効, 期限後 …).

/** One decision: its code stays for ever, what it is called and what follows from it is the city's to change. */
export interface ValidityWish {
  /** Null: a new one. */
  readonly id: string | null;
  readonly label: string;
  /** Printed for what is not in the table. */
  readonly publicReason: string;
  readonly counted: boolean;
  readonly answered: boolean;
  readonly shown: boolean;
}

export type ValidityFault = "valid_stands" | "answered_unseen" | "reason_needed";

/** The decision that everything received begins with; it is always counted, answered and shown. */
export const validCode = "valid";

/** What is wrong with a decision of this code; null where nothing is. What is not in the table needs its public reason. */
export function validityFault(code: string, wish: Omit<ValidityWish, "id" | "label">): ValidityFault | null {
  if (code === validCode && !(wish.counted && wish.answered && wish.shown)) return "valid_stands";
  if (wish.answered && !wish.shown) return "answered_unseen";
  if (!wish.shown && wish.publicReason === "") return "reason_needed";
  return null;
}

/** A code that none of the others has, for a decision the city adds. */
export function freeCode(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!taken.includes(`own-${number}`)) return `own-${number}`;
}
