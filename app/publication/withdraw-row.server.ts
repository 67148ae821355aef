// Withdraws a published row: a record beside the frozen row, after which no edition and no download shows its text.
import { insertWithdrawal, rowOfNumber } from "#db/queries/publication.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import type { WithdrawalKind } from "./published-columns.ts";

/** `no_such_row`: no row of the case was published under this number; `already`: it is withdrawn. */
export type WithdrawRefusal = "no_such_row" | "already";

/** Withdraws the row that a case published under a number; it stays withdrawn in later editions. */
export async function withdrawRow(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  { no, kind }: { readonly no: number; readonly kind: WithdrawalKind },
): Promise<Result<void, WithdrawRefusal>> {
  const id = uuidv7();
  const deed = { actor, action: "withdraw-row", subject: { kind: "consultation", id: consultationId }, at } as const;
  return change<void, WithdrawRefusal>(house, deed, async (writer, subject) => {
    const row = await rowOfNumber(writer, consultationId, no);
    if (!row) return refuse("no_such_row");
    if (row.withdrawn_at !== null) return refuse("already");
    await insertWithdrawal(writer, { id, consultation_id: consultationId, group_id: row.id, kind, at });
    return done(undefined, {
      fields: ["withdrawal"],
      made: { kind: "opinion_group", id: row.id },
      moves: [scopeOf.site, scopeOf.city(subject.city ?? ""), scopeOf.plan(subject.plan ?? "")],
    });
  });
}
