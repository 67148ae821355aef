// Rows of consultations and what a city decides for them.
import type { Generated } from "kysely";

export interface ConsultationTable {
  id: string;
  city_id: string;
  plan_id: string;
  draft_id: string;
  slug: string;
  reiwa_year: number;
  case_no: number;
  next_serial: Generated<number>;
  title: string;
  procedure_word: string;
  basis: Generated<string>;
  purpose: Generated<string>;
  reason: Generated<string>;
  opens_at: string;
  closes_at: string;
  short_period_reason: Generated<string>;
  rules: string;
  announcement: Generated<string>;
  places: Generated<string>;
  use_notice: Generated<string>;
  publication_notice: Generated<string>;
  contact_office: string;
  contact_phone: string;
  contact_hours: Generated<string>;
  contact_mail: Generated<string>;
  count_column: Generated<"opinions" | "people">;
  opinion_column: Generated<"summary" | "verbatim">;
  announced_at: string | null;
  validity_confirmed_at: string | null;
  published_at: string | null;
  stopped_at: string | null;
  stop_reason: Generated<string>;
  reopened_as_id: string | null;
  version: Generated<number>;
  created_at: string;
}

export interface ConsultationSectionTable {
  consultation_id: string;
  section_id: string;
  opens_at: string | null;
  closes_at: string | null;
}

export interface DocumentTable {
  id: string;
  consultation_id: string;
  role: "draft" | "digest" | "reference" | "form";
  title: string;
  file_id: string;
  ordinal: number;
  removed_at: string | null;
}

export interface ResponseClassTable {
  id: string;
  consultation_id: string;
  ordinal: number;
  code: string;
  label: string;
  meaning: Generated<string>;
  canonical:
    | "revise"
    | "revise_part"
    | "already"
    | "agree"
    | "implement"
    | "reference"
    | "decline"
    | "explain"
    | "out"
    | "other";
  requires_revision: Generated<0 | 1>;
  counts_as_revised: Generated<0 | 1>;
}

export interface ValidityTable {
  id: string;
  city_id: string;
  ordinal: number;
  code: string;
  label: string;
  public_reason: Generated<string>;
  counted: Generated<0 | 1>;
  answered: Generated<0 | 1>;
  shown: Generated<0 | 1>;
}
