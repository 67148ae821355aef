// Gives a submission a new 確認の8文字, to be told to whoever handed it in; the one before stops working.
import { setReceiptKey } from "#db/queries/register.ts";
import { change, done, type Result } from "../../audit/change.server.ts";
import type { Actor } from "../../role/role.ts";
import type { House } from "../../shared/house.server.ts";
import { receiptKey } from "./receipt-key.server.ts";

/** The new key, under the ring's current key and the next version. The renewal is on record. */
export async function renewReceiptKey(
  house: House,
  actor: Actor,
  at: string,
  submissionId: string,
): Promise<Result<string>> {
  const deed = { actor, action: "enter-paper", subject: { kind: "submission", id: submissionId }, at } as const;
  const ringKey = house.keys.derive("receipt");
  const renewed = await change<number>(house, deed, async (w) =>
    done(await setReceiptKey(w, submissionId, house.keys.current), { fields: ["key_version"] }),
  );
  return renewed.ok ? { ok: true, value: receiptKey({ ringKey, submissionId, version: renewed.value }) } : renewed;
}
