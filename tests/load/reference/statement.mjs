// The SQL of the reference server, the same for both engines; `?` stands for each value.

/** @param {string} table @param {string[]} columns @param {number} [rows] */
const insert = (table, columns, rows = 1) => {
  const row = `(${columns.map(() => "?").join(", ")})`;
  return `insert into ${table} (${columns.join(", ")}) values ${Array(rows).fill(row).join(", ")}`;
};

const submission = [
  "id",
  "city_id",
  "consultation_id",
  "serial",
  "receipt_no",
  "receipt_digits",
  "channel",
  "arrived_at",
  "person_kind",
  "eligibility",
  "age_band",
  "original",
  "original_hash",
  "boxes",
  "proposed_validity",
  "read_through",
  "token_hash",
  "key_ring_id",
];
const group = [
  "id",
  "city_id",
  "consultation_id",
  "section_id",
  "place_order",
  "policy_id",
  "lead_division_id",
  "created_at",
];
const opinion = [
  "id",
  "city_id",
  "consultation_id",
  "source_kind",
  "submission_id",
  "ordinal",
  "group_id",
  "excerpt",
  "section_id",
  "placed_at",
  "policy_id",
  "lead_division_id",
  "created_at",
];
const audit = ["id", "at", "city_id", "actor_kind", "action", "subject_kind", "subject_id", "fields"];

const shared = {
  city: "select name, contact_office, contact_phone, contact_hours from city where id = ?",
  plan: "select id, title, slug from plan where slug = ?",
  draft: "select id, stage, slug from draft where plan_id = ? and slug = ?",
  heads: "select id, key, parent_id, number, title from section where draft_id = ? order by ordinal",
  texts: "select key, number, title, body, pages_from, pages_to from section where parent_id = ? order by ordinal",
  cases: "select slug, title, closes_at from consultation where draft_id = ? and announced_at is not null",
  caseBySlug: "select id, city_id, title, slug from consultation where slug = ?",
  register:
    "select id, serial, receipt_no, receipt_digits, channel, arrived_at, eligibility, age_band, original, proposed_validity, read_through from submission where consultation_id = ? and serial > ? order by serial limit 51",
  registerCounts:
    "select channel, proposed_validity, validity, read_through, count(*) as n from submission where consultation_id = ? group by channel, proposed_validity, validity, read_through",
  registerOpinions: "select count(*) as n from opinion where consultation_id = ? and dropped_at is null",
  opinionCounts:
    "select submission_id, count(*) as n from opinion where dropped_at is null and submission_id in (select id from submission where consultation_id = ? and serial > ? order by serial limit 50) group by submission_id",
  edition:
    "select id, title, summary, published_at from publication where consultation_id = ? order by edition desc limit 1",
  rows: "select no, columns from publication_row where publication_id = ? and ordinal > ? order by ordinal limit 101",
  takeSerial:
    "update consultation set next_serial = next_serial + 1 where id = ? returning city_id, reiwa_year, case_no, next_serial",
  section: "select id, ordinal, policy_id from section where draft_id = ? and key = ?",
  submission: insert("submission", submission),
  person: insert("person", ["id", "submission_id", "key_id", "cipher"]),
  personHashes: insert("person_hash", ["person_id", "city_id", "kind", "hash"], 4),
  groups: insert("opinion_group", group, 2),
  opinions: insert("opinion", opinion, 2),
  spans: insert("opinion_span", ["opinion_id", "ordinal", "text_version", "span_from", "span_to"], 2),
  anchors: insert("opinion_anchor", ["opinion_id", "section_id"], 2),
  leaf: insert("receipt_leaf", ["id", "submission_id", "kind", "record", "salt", "hash", "created_at"]),
  audit: insert("audit_entry", audit),
  bareTable: "create table if not exists bench_insert (id text primary key, body text not null)",
  bare: insert("bench_insert", ["id", "body"]),
};

/** What only one engine says. */
const own = {
  sqlite: {
    searchEntry: `${insert("search_entry", ["submission_id", "consultation_id", "key"])} returning seq`,
    searchGram: insert("search_gram", ["rowid", "grams"]),
  },
  postgres: {
    searchEntry: insert("search_entry", ["submission_id", "consultation_id", "key", "grams"]),
  },
};

/** @typedef {keyof typeof shared | "searchEntry" | "searchGram"} StatementName */
/** @typedef {Record<string, any>} Row */
/** @typedef {{ name: StatementName, values: unknown[] }} Wish */

/** @param {"sqlite" | "postgres"} engine @returns {Record<string, string>} SQL by name */
export const statementsOf = (engine) => ({ ...shared, ...own[engine] });
