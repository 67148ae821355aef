// Letters on the desk, for tests: typed up by a clerk, sorted by deeds of the reading desk.

import { enterPaper } from "#app/consultation/enter-paper.server.ts";
import type { Actor } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { builtAt, must, type OpenCase } from "#db/seed/builders/case.ts";
import { aPerson } from "./comment.ts";
import { theSystem } from "./house.ts";

export type Clerk = Extract<Actor, { kind: "staff" }>;

/** A member of the secretariat of a city, with an account. */
export async function aClerk(house: House, cityId: string, id = "clerk", name = "見本 職員"): Promise<Clerk> {
  await house.connection.writing
    .insertInto("account")
    .values({ id, login: id, name, password_hash: "x", created_at: builtAt })
    .execute();
  return {
    kind: "staff",
    id,
    name,
    grants: [{ role: "secretariat", scopeKind: "city", scopeId: cityId, cityId }],
  };
}

/** A letter that came by post, typed up. Returns its id and receipt digits. */
export async function aLetter(
  house: House,
  of: Pick<OpenCase, "consultationId">,
  text: string,
  over: { readonly name?: string; readonly typedBy?: string; readonly at?: string } = {},
): Promise<{ id: string; digits: string }> {
  const entered = must(
    await enterPaper(
      house,
      theSystem,
      over.at ?? builtAt,
      of.consultationId,
      {
        channel: "post",
        receivedOn: "2026-11-20",
        postmarkOn: null,
        text,
        person: aPerson({ name: over.name ?? "見本 太郎" }),
        eligibility: "resident",
        ageBand: "70代",
        areaId: null,
      },
      over.typedBy ?? "clerk",
    ),
  );
  return { id: entered.submissionId, digits: entered.receiptDigits };
}
