// Rows of the audit log.

export interface AuditEntryTable {
  id: string;
  at: string;
  city_id: string | null;
  actor_kind: "visitor" | "staff" | "system";
  actor_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  fields: string;
}
