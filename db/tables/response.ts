// Rows of responses and revisions.
import type { Generated } from "kysely";

export interface ResponseTable {
  id: string;
  group_id: string;
  consultation_id: string;
  class_id: string | null;
  text: Generated<string>;
  same_as_group_id: string | null;
  version: Generated<number>;
  updated_at: string;
}

export interface ResponseStepTable {
  id: string;
  response_id: string;
  at: string;
  by_id: string;
  what: string;
  before: string;
  after: string;
}

export interface RevisionTable {
  id: string;
  consultation_id: string;
  section_id: string | null;
  place_text: Generated<string>;
  before: Generated<string>;
  after: Generated<string>;
  reason: Generated<string>;
  withdrawn_at: string | null;
  version: Generated<number>;
  created_at: string;
}

export interface RevisionResponseTable {
  revision_id: string;
  response_id: string;
}
