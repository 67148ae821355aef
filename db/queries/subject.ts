// Reads what a deed is done to, with the scopes it lies in, and keeps it from changing until the deed is done.
import type { Reader, Writer } from "../database.ts";

export type SubjectKind =
  | "installation"
  | "city"
  | "plan"
  | "draft"
  | "draft_import"
  | "consultation"
  | "submission"
  | "opinion"
  | "opinion_group"
  | "publication"
  | "file"
  | "account";

export interface SubjectRow {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly city?: string;
  readonly plan?: string;
}

type Found = { city?: string | null; plan?: string | null } | undefined;

async function find(db: Reader | Writer, kind: SubjectKind, id: string): Promise<Found> {
  // PostgreSQL locks the row; SQLite has one writer, so its IMMEDIATE transaction is the lock.
  const lock = db.engine === "postgres" && "kind" in db;
  switch (kind) {
    case "installation":
      return {};
    case "city":
      return db.selectFrom("city").select("id as city").where("id", "=", id).executeTakeFirst();
    case "plan":
      return db
        .selectFrom("plan")
        .select(["city_id as city", "id as plan"])
        .where("id", "=", id)
        .$if(lock, (q) => q.forUpdate())
        .executeTakeFirst();
    case "draft":
      return db
        .selectFrom("draft")
        .innerJoin("plan", "plan.id", "draft.plan_id")
        .select(["plan.city_id as city", "plan.id as plan"])
        .where("draft.id", "=", id)
        .$if(lock, (q) => q.forUpdate("draft"))
        .executeTakeFirst();
    case "draft_import":
      return db
        .selectFrom("draft_import")
        .innerJoin("plan", "plan.id", "draft_import.plan_id")
        .select(["plan.city_id as city", "plan.id as plan"])
        .where("draft_import.id", "=", id)
        .$if(lock, (q) => q.forUpdate("draft_import"))
        .executeTakeFirst();
    case "consultation":
      return db
        .selectFrom("consultation")
        .select(["city_id as city", "plan_id as plan"])
        .where("id", "=", id)
        .$if(lock, (q) => q.forUpdate())
        .executeTakeFirst();
    case "submission":
    case "opinion":
    case "opinion_group":
      return db
        .selectFrom(kind)
        .innerJoin("consultation", "consultation.id", `${kind}.consultation_id`)
        .select(["consultation.city_id as city", "consultation.plan_id as plan"])
        .where(`${kind}.id`, "=", id)
        .$if(lock, (q) => q.forUpdate(kind))
        .executeTakeFirst();
    case "publication":
      return db
        .selectFrom("publication")
        .innerJoin("consultation", "consultation.id", "publication.consultation_id")
        .select(["consultation.city_id as city", "consultation.plan_id as plan"])
        .where("publication.id", "=", id)
        .executeTakeFirst();
    case "file":
      return db.selectFrom("file").select("city_id as city").where("id", "=", id).executeTakeFirst();
    case "account":
      return db
        .selectFrom("account")
        .select("id")
        .where("id", "=", id)
        .$if(lock, (q) => q.forUpdate())
        .executeTakeFirst()
        .then((row) => (row ? {} : undefined));
  }
}

/** The subject with the ids of its scopes, or null when there is no such thing. Handed a Writer, it is locked for the deed. */
export async function subjectOf(db: Reader | Writer, kind: SubjectKind, id: string): Promise<SubjectRow | null> {
  const found = await find(db, kind, id);
  if (!found) return null;
  return { kind, id, ...(found.city ? { city: found.city } : {}), ...(found.plan ? { plan: found.plan } : {}) };
}
