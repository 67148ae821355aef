// Rows of plans, tiers, milestones and policies.
import type { Generated } from "kysely";

export interface PlanTable {
  id: string;
  city_id: string;
  slug: string;
  title: string;
  alias: Generated<string>;
  summary: Generated<string>;
  period_kind: "fixed" | "range" | "open" | "n_x_m" | "rolling";
  period_from: number | null;
  period_to: number | null;
  period_text: Generated<string>;
  ordinal: Generated<number>;
  version: Generated<number>;
  created_at: string;
}

export interface TierTable {
  id: string;
  plan_id: string;
  ordinal: number;
  name: string;
  period_kind: "fixed" | "range" | "open" | "n_x_m" | "rolling";
  period_from: number | null;
  period_to: number | null;
  period_text: Generated<string>;
  note: Generated<string>;
}

export interface MilestoneTable {
  id: string;
  plan_id: string;
  ordinal: number;
  when_text: string;
  title: string;
  note: Generated<string>;
  state: "done" | "now" | "ahead";
}

export interface PolicyTable {
  id: string;
  plan_id: string;
  parent_id: string | null;
  ordinal: number;
  level: number;
  kind: string;
  code: string;
  code_key: string;
  title: string;
  body: Generated<string>;
  lead_division_id: string | null;
  version: Generated<number>;
}
