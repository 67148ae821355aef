// How far a submission has come, as its receipt says: nothing of what staff do with it shows before publication.

/** 受付済み > 検討中 > 結果公表済み. */
export type ReceiptState = "received" | "reviewing" | "published";

/**
 * The state of a receipt at `now`: under review from the closing of the case on, published as soon as an edition holds
 * an opinion of it, or the result of the whole case is out.
 * @param closesAt the last closing over all sections of the case, the first refused instant
 * @param caseResultAt when the result of the case was published, null before
 */
export function receiptState(
  now: string,
  of: { readonly closesAt: string; readonly caseResultAt: string | null; readonly hasPublished: boolean },
): ReceiptState {
  if (of.hasPublished) return "published";
  if (now < of.closesAt) return "received";
  return of.caseResultAt !== null && of.caseResultAt <= now ? "published" : "reviewing";
}
