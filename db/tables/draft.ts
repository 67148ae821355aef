// Rows of drafts, sections, errata and imports under way.
import type { Generated } from "kysely";

export interface DraftTable {
  id: string;
  plan_id: string;
  slug: string;
  title: string;
  stage: string;
  alternative: Generated<string>;
  note: Generated<string>;
  based_on_id: string | null;
  published_at: string | null;
  version: Generated<number>;
  created_at: string;
}

export interface SectionTable {
  id: string;
  draft_id: string;
  key: string;
  parent_id: string | null;
  ordinal: number;
  level: number;
  number: Generated<string>;
  title: string;
  body: Generated<string>;
  format: "plain" | "markdown";
  joins: Generated<string>;
  html: Generated<string>;
  pages_from: number | null;
  pages_to: number | null;
  policy_id: string | null;
}

export interface ErratumTable {
  id: string;
  draft_id: string;
  section_id: string | null;
  wrong: string;
  correct: string;
  note: Generated<string>;
  published_at: string;
}

export interface DraftImportTable {
  id: string;
  plan_id: string;
  draft_id: string | null;
  filename: string;
  format: "plain" | "markdown" | "docx";
  encoding: string;
  text: string;
  state: string;
  version: Generated<number>;
  created_at: string;
  closed_at: string | null;
}
