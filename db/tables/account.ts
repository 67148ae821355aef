// Rows of accounts and their grants.
import type { Generated } from "kysely";

export interface AccountTable {
  id: string;
  login: string;
  name: string;
  password_hash: string;
  single_keys: Generated<0 | 1>;
  disabled_at: string | null;
  created_at: string;
}

export interface RoleGrantTable {
  id: string;
  account_id: string;
  role:
    | "secretariat"
    | "division_staff"
    | "approver"
    | "facilitator"
    | "consultant"
    | "council_member"
    | "administrator";
  scope_kind: "installation" | "city" | "plan" | "division" | "series";
  scope_id: string | null;
  city_id: string | null;
  until: string | null;
  created_at: string;
  ended_at: string | null;
}
