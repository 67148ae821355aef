// People of every role, the addresses they ask for, and what must not be told to those who may not see it.
import { openSession } from "#app/account/session.server.ts";
import { beginImport } from "#app/draft/begin-import.server.ts";
import { type Role, roles } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import { insertAccount, insertGrant } from "#db/queries/account.ts";
import { writing } from "#db/transaction.ts";
import type { BuiltRoute } from "./built-routes.ts";
import { theSystem } from "./house.ts";

export interface Who {
  readonly name: string;
  readonly role: Role | null;
  readonly home: "own" | "other" | null;
  readonly cookie: string;
}

/** A visitor, and one person for every role in the city of the addresses and in another one. */
export async function makePeople(house: House): Promise<Who[]> {
  const people: Who[] = [{ name: "visitor", role: null, home: null, cookie: "" }];
  for (const [home, slug] of [
    ["own", "chikuma"],
    ["other", "komoro"],
  ] as const) {
    const city = await house.reader.selectFrom("city").select("id").where("slug", "=", slug).executeTakeFirstOrThrow();
    for (const role of roles) {
      const id = uuidv7();
      const created_at = new Date().toISOString();
      await writing(house.connection, async (writer) => {
        await insertAccount(writer, {
          id,
          login: `${role}@${slug}.test`,
          name: `${role} ${slug}`,
          password_hash: "-",
          created_at,
        });
        await insertGrant(writer, {
          id: uuidv7(),
          account_id: id,
          role,
          scope_kind: "city",
          scope_id: city.id,
          city_id: city.id,
          until: null,
          created_at,
        });
      });
      const cookie = (await openSession(house, id)).split(";")[0] ?? "";
      people.push({ name: `${role} of the ${home} city`, role, home, cookie });
    }
  }
  return people;
}

/** Fills the parameters of an address with things of the city that lies in the addresses. */
export async function addresses(house: House): Promise<(route: BuiltRoute) => string> {
  const { reader } = house;
  const city = await reader
    .selectFrom("city")
    .select(["id", "slug"])
    .where("slug", "=", "chikuma")
    .executeTakeFirstOrThrow();
  const plan = await reader
    .selectFrom("plan")
    .select(["id", "slug"])
    .where("city_id", "=", city.id)
    .executeTakeFirstOrThrow();
  const draft = await reader
    .selectFrom("draft")
    .select("slug")
    .where("plan_id", "=", plan.id)
    .executeTakeFirstOrThrow();
  const consultation = await reader
    .selectFrom("consultation")
    .select(["id", "slug"])
    .where("city_id", "=", city.id)
    .executeTakeFirstOrThrow();
  const submission = await reader
    .selectFrom("submission")
    .select("receipt_digits")
    .where("consultation_id", "=", consultation.id)
    .executeTakeFirstOrThrow();
  const account = await reader
    .selectFrom("role_grant")
    .select("account_id")
    .where("city_id", "=", city.id)
    .executeTakeFirstOrThrow();
  const text = "第1章 はじめに\nこの計画は、まちの十年を考えるものです。\n";
  const document = { filename: "a.txt", format: "plain", encoding: "utf-8", text } as const;
  const begun = await beginImport(house, theSystem, new Date().toISOString(), plan.id, document);
  if (!begun.ok) throw new Error(`the import could not begin: ${begun.refused}`);
  const values: Record<string, string> = {
    city: city.slug,
    plan: plan.slug,
    draft: draft.slug,
    consultation: consultation.slug,
    case: consultation.slug,
    submission: submission.receipt_digits,
    account: account.account_id,
    import: begun.value,
  };
  return ({ path }) => `/${path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? "1")}`;
}

/** The beginnings of everything that citizens wrote in the city's case; none of it is published. */
export async function privateTexts({ reader }: House): Promise<string[]> {
  const rows = await reader
    .selectFrom("submission")
    .innerJoin("consultation", "consultation.id", "submission.consultation_id")
    .innerJoin("city", "city.id", "consultation.city_id")
    .leftJoin("transcript", "transcript.submission_id", "submission.id")
    .select(["submission.original", "transcript.text"])
    .where("city.slug", "=", "chikuma")
    .execute();
  const texts = rows.flatMap(({ original, text }) => [original, text]).filter((text) => text !== null);
  return texts.map((text) => text.slice(0, 16)).filter((text) => text.length > 8);
}
