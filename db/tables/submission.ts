// Rows of what was handed in, by whom, and its proof.
import type { Generated } from "kysely";

export interface SubmissionTable {
  id: string;
  city_id: string;
  consultation_id: string;
  serial: number;
  receipt_no: string;
  receipt_digits: string;
  channel: string;
  arrived_at: string;
  received_on: string | null;
  postmark_on: string | null;
  late: Generated<0 | 1>;
  person_kind: "person" | "organisation";
  eligibility: string | null;
  age_band: string | null;
  area_id: string | null;
  original: string | null;
  original_hash: string | null;
  pieces: string | null;
  boxes: Generated<string>;
  proposed_validity: string;
  proposed_reason: Generated<string>;
  validity: string | null;
  validity_reason: Generated<string>;
  validity_at: string | null;
  read_through: Generated<0 | 1>;
  token_hash: string | null;
  key_ring_id: string;
  key_version: Generated<number>;
  entered_by: string | null;
  version: Generated<number>;
}

export interface TranscriptTable {
  id: string;
  submission_id: string;
  version: number;
  text: string;
  by_id: string;
  created_at: string;
}

export interface PersonTable {
  id: string;
  submission_id: string;
  key_id: string | null;
  cipher: string | null;
  erased_at: string | null;
}

export interface PersonHashTable {
  person_id: string;
  city_id: string;
  /** `copy`: of person, case and text together, to find what was handed in twice. */
  kind: "name" | "address" | "phone" | "mail" | "copy";
  hash: string;
}

export interface ReceiptLeafTable {
  id: string;
  submission_id: string;
  kind: "submission" | "transcript" | "scan";
  record: string;
  salt: string | null;
  hash: string;
  position: number | null;
  created_at: string;
}

export interface SearchEntryTable {
  seq: Generated<number>;
  submission_id: string;
  consultation_id: string;
  key: string;
  /** PostgreSQL only. */
  grams: Generated<string[]>;
}

/** SQLite only: the full-text index; `rowid` is the `seq` of the entry. */
export interface SearchGramTable {
  rowid: number;
  grams: string;
}
