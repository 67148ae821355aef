// Rows of opinions, their spans, rows of the result table (opinion_group), tags and deeds.
import type { Generated } from "kysely";

export interface OpinionGroupTable {
  id: string;
  city_id: string;
  consultation_id: string;
  section_id: string | null;
  place_order: number;
  policy_id: string | null;
  lead_division_id: string | null;
  heading: string | null;
  summary: string | null;
  published_no: number | null;
  merged_into_id: string | null;
  version: Generated<number>;
  created_at: string;
}

export interface OpinionTable {
  id: string;
  city_id: string;
  consultation_id: string;
  source_kind: "submission";
  submission_id: string;
  ordinal: number;
  group_id: string;
  excerpt: string;
  summary: string | null;
  language: Generated<string>;
  section_id: string | null;
  place_text: Generated<string>;
  placed_at: string | null;
  policy_id: string | null;
  lead_division_id: string | null;
  validity: string | null;
  validity_reason: Generated<string>;
  dropped_at: string | null;
  version: Generated<number>;
  created_at: string;
}

export interface OpinionSpanTable {
  opinion_id: string;
  ordinal: number;
  text_version: number;
  span_from: number;
  span_to: number;
}

export interface SetAsideTable {
  id: string;
  submission_id: string;
  text_version: number;
  span_from: number;
  span_to: number;
  kind: "greeting" | "personal" | "not_opinion" | "other";
  reason: Generated<string>;
  created_at: string;
}

export interface OpinionAnchorTable {
  opinion_id: string;
  section_id: string | null;
  paragraph: number | null;
  quote: Generated<string>;
  quote_from: number | null;
  quote_to: number | null;
  typed: Generated<string>;
}

export interface OpinionSectionTable {
  opinion_id: string;
  section_id: string;
}

export interface OpinionPolicyTable {
  opinion_id: string;
  policy_id: string;
}

export interface TagTable {
  id: string;
  plan_id: string;
  group_label: string;
  label: string;
  ordinal: number;
}

export interface OpinionTagTable {
  opinion_id: string;
  tag_id: string;
}

export interface ProposalOutcomeTable {
  id: string;
  consultation_id: string;
  opinion_id: string;
  kind: "place" | "row" | "cut" | "set_aside" | "validity";
  taken: Generated<0 | 1>;
  created_at: string;
}

export interface DeedTable {
  id: string;
  consultation_id: string;
  account_id: string;
  at: string;
  command: string;
  inverse: string;
  undoes_id: string | null;
}
