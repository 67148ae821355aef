// Rows of published editions.
import type { Generated } from "kysely";

export interface PublicationTable {
  id: string;
  consultation_id: string;
  edition: number;
  title: string;
  correction: Generated<string>;
  summary: string;
  hash: string;
  published_at: string;
  supersedes_id: string | null;
}

export interface PublicationRowTable {
  id: string;
  publication_id: string;
  ordinal: number;
  no: number;
  group_id: string;
  policy_id: string | null;
  chapter: Generated<string>;
  class_code: Generated<string>;
  columns: string;
  hash: string;
}

export interface PublicationOpinionTable {
  publication_id: string;
  opinion_id: string;
  submission_id: string;
  row_id: string | null;
  excluded_reason: Generated<string>;
}

export interface PublicationWithdrawalTable {
  id: string;
  consultation_id: string;
  group_id: string;
  kind: "personal_data" | "third_party" | "court" | "other";
  at: string;
}
