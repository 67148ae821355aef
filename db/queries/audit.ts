// The audit log and the versions of what reading pages show.
import type { Reader, Tables, Writer } from "../database.ts";
import { insertRows } from "../dialects/insert.ts";

/** One row of the log: ids and names of fields, never a person's data or free text. */
export type NewAuditEntry = Tables["audit_entry"];

/** Writes an audit row. */
export async function insertAuditEntry(writer: Writer, entry: NewAuditEntry): Promise<void> {
  await insertRows(writer, "audit_entry", [entry]);
}

/** A page of a city's log, newest first; `before` is the id of the last row of the page before. */
export function auditPage(
  reader: Reader,
  query: { cityId: string | null; before?: string; subjectId?: string; action?: string; limit: number },
) {
  return reader
    .selectFrom("audit_entry")
    .leftJoin("account", "account.id", "audit_entry.actor_id")
    .select([
      "audit_entry.id",
      "audit_entry.at",
      "audit_entry.actor_kind",
      "audit_entry.action",
      "audit_entry.subject_kind",
      "audit_entry.subject_id",
      "audit_entry.fields",
      "account.name as actor_name",
    ])
    .where("audit_entry.city_id", query.cityId === null ? "is" : "=", query.cityId)
    .$if(query.before !== undefined, (q) => q.where("audit_entry.id", "<", query.before ?? ""))
    .$if(query.subjectId !== undefined, (q) => q.where("audit_entry.subject_id", "=", query.subjectId ?? ""))
    .$if(query.action !== undefined, (q) => q.where("audit_entry.action", "=", query.action ?? ""))
    .orderBy("audit_entry.id", "desc")
    .limit(query.limit)
    .execute();
}

/** Moves the versions of scopes on, so that cached pages that show them are made anew. */
export async function moveScopes(writer: Writer, scopes: readonly string[]): Promise<void> {
  for (const scope of [...scopes].sort()) {
    await writer
      .insertInto("scope_version")
      .values({ scope, version: 1 })
      .onConflict((conflict) =>
        conflict.column("scope").doUpdateSet((eb) => ({ version: eb("scope_version.version", "+", 1) })),
      )
      .execute();
  }
}

/** Versions of all scopes. */
export const scopeVersions = (reader: Reader) =>
  reader.selectFrom("scope_version").select(["scope", "version"]).execute();
