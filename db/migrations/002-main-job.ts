// The main job: consultations, submissions, opinions, rows, responses, revisions, publications.
import { type Kysely, sql } from "kysely";
import {
  appendOnly,
  createTable,
  type Engine,
  flag,
  forbid,
  id,
  instant,
  integer,
  maybeDay,
  maybeInstant,
  maybeInteger,
  maybeRef,
  maybeText,
  oneOf,
  ref,
  text,
} from "../dialects/portable.ts";

const canonical = [
  "revise",
  "revise_part",
  "already",
  "agree",
  "implement",
  "reference",
  "decline",
  "explain",
  "out",
  "other",
];

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const create = (name: string, table: Parameters<typeof createTable>[3]) => createTable(db, engine, name, table);

  await create("consultation", {
    columns: {
      id: id(),
      city_id: ref("city"),
      plan_id: ref("plan"),
      draft_id: ref("draft"),
      slug: text("unique"),
      reiwa_year: integer("check (reiwa_year >= 1)"),
      case_no: integer("check (case_no >= 1)"),
      next_serial: integer("default 1"),
      title: text(),
      procedure_word: text(),
      basis: text("default ''"),
      purpose: text("default ''"),
      reason: text("default ''"),
      opens_at: instant("opens_at"),
      closes_at: instant("closes_at"),
      short_period_reason: text("default ''"),
      rules: text(),
      announcement: text("default ''"),
      places: text("default ''"),
      use_notice: text("default ''"),
      publication_notice: text("default ''"),
      contact_office: text(),
      contact_phone: text(),
      contact_hours: text("default ''"),
      contact_mail: text("default ''"),
      count_column: oneOf("count_column", ["opinions", "people"], "opinions"),
      opinion_column: oneOf("opinion_column", ["summary", "verbatim"], "summary"),
      announced_at: maybeInstant("announced_at"),
      validity_confirmed_at: maybeInstant("validity_confirmed_at"),
      published_at: maybeInstant("published_at"),
      stopped_at: maybeInstant("stopped_at"),
      stop_reason: text("default ''"),
      reopened_as_id: maybeRef("consultation"),
      version: integer("default 1"),
      created_at: instant("created_at"),
    },
    constraints: ["unique (reiwa_year, case_no)", "check (opens_at < closes_at)"],
    indexes: {
      consultation_city: "(city_id, opens_at, id)",
      consultation_plan: "(plan_id, opens_at, id)",
      consultation_draft: "(draft_id)",
    },
  });
  await create("consultation_section", {
    columns: {
      consultation_id: ref("consultation"),
      section_id: ref("section"),
      opens_at: maybeInstant("opens_at"),
      closes_at: maybeInstant("closes_at"),
    },
    constraints: ["primary key (consultation_id, section_id)"],
    indexes: { consultation_section_section: "(section_id)" },
  });
  await create("document", {
    columns: {
      id: id(),
      consultation_id: ref("consultation"),
      role: oneOf("role", ["draft", "digest", "reference", "form"]),
      title: text(),
      file_id: ref("file"),
      ordinal: integer(),
      removed_at: maybeInstant("removed_at"),
    },
    indexes: { document_consultation: "(consultation_id, ordinal)", document_file: "(file_id)" },
  });
  await create("response_class", {
    columns: {
      id: id(),
      consultation_id: ref("consultation"),
      ordinal: integer(),
      code: text(),
      label: text(),
      meaning: text("default ''"),
      canonical: oneOf("canonical", canonical),
      requires_revision: flag("requires_revision"),
      counts_as_revised: flag("counts_as_revised"),
    },
    indexes: { response_class_consultation: "unique (consultation_id, ordinal)" },
  });
  await create("validity", {
    columns: {
      id: id(),
      city_id: ref("city"),
      ordinal: integer(),
      code: text(),
      label: text(),
      public_reason: text("default ''"),
      counted: flag("counted"),
      answered: flag("answered"),
      shown: flag("shown"),
    },
    indexes: { validity_city: "unique (city_id, code)" },
  });

  await create("submission", {
    columns: {
      id: id(),
      city_id: ref("city"),
      consultation_id: ref("consultation"),
      serial: integer("check (serial >= 1)"),
      receipt_no: text(),
      receipt_digits: text("unique"),
      channel: text(),
      arrived_at: instant("arrived_at"),
      received_on: maybeDay("received_on"),
      postmark_on: maybeDay("postmark_on"),
      late: flag("late"),
      person_kind: oneOf("person_kind", ["person", "organisation"]),
      eligibility: maybeText(),
      age_band: maybeText(),
      area_id: maybeRef("area"),
      original: maybeText(),
      original_hash: maybeText(),
      pieces: maybeText(),
      boxes: text("default '[]'"),
      proposed_validity: text(),
      proposed_reason: text("default ''"),
      validity: maybeText(),
      validity_reason: text("default ''"),
      validity_at: maybeInstant("validity_at"),
      read_through: flag("read_through"),
      token_hash: maybeText("unique"),
      key_ring_id: text(),
      key_version: integer("default 1"),
      entered_by: maybeRef("account"),
      version: integer("default 1"),
    },
    constraints: ["unique (consultation_id, serial)"],
    indexes: {
      submission_case: "(consultation_id, serial)",
      submission_case_channel: "(consultation_id, channel, serial)",
      submission_case_validity: "(consultation_id, validity, serial)",
      submission_case_late: "(consultation_id, late, serial)",
      submission_case_read: "(consultation_id, read_through, serial)",
    },
  });
  await forbid(db, engine, {
    table: "submission",
    name: "submission_original_immutable",
    event: "update",
    columns: [
      "original",
      "original_hash",
      "boxes",
      "arrived_at",
      "receipt_digits",
      "receipt_no",
      "serial",
      "consultation_id",
      "channel",
    ],
    says: "what was submitted is immutable",
  });
  await forbid(db, engine, {
    table: "submission",
    name: "submission_no_delete",
    event: "delete",
    says: "submissions are never deleted",
  });

  await create("transcript", {
    columns: {
      id: id(),
      submission_id: ref("submission"),
      version: integer("check (version >= 1)"),
      text: text(),
      by_id: ref("account"),
      created_at: instant("created_at"),
    },
    constraints: ["unique (submission_id, version)"],
  });
  await appendOnly(db, engine, "transcript");
  await create("person", {
    columns: {
      id: id(),
      submission_id: text("not null unique references submission (id)"),
      key_id: maybeText(),
      cipher: maybeText(),
      erased_at: maybeInstant("erased_at"),
    },
  });
  await create("person_hash", {
    columns: {
      person_id: ref("person"),
      city_id: ref("city"),
      kind: oneOf("kind", ["name", "address", "phone", "mail", "copy"]),
      hash: text(),
    },
    constraints: ["primary key (person_id, kind)"],
    indexes: { person_hash_lookup: "(city_id, kind, hash, person_id)" },
  });
  await create("receipt_leaf", {
    columns: {
      id: id(),
      submission_id: ref("submission"),
      kind: oneOf("kind", ["submission", "transcript", "scan"]),
      record: text(),
      salt: maybeText(),
      hash: text("check (length(hash) = 64)"),
      position: maybeInteger("unique"),
      created_at: instant("created_at"),
    },
    indexes: { receipt_leaf_submission: "(submission_id)" },
  });
  await forbid(db, engine, {
    table: "receipt_leaf",
    name: "receipt_leaf_immutable",
    event: "update",
    columns: ["record", "hash", "submission_id", "kind", "created_at"],
    says: "a leaf is immutable",
  });
  await forbid(db, engine, {
    table: "receipt_leaf",
    name: "receipt_leaf_no_delete",
    event: "delete",
    says: "a leaf is immutable",
  });

  await create("search_entry", {
    columns: {
      seq: {
        type: "integer",
        suffix: engine === "sqlite" ? "primary key autoincrement" : "generated always as identity primary key",
      },
      submission_id: text("not null unique references submission (id)"),
      consultation_id: ref("consultation"),
      key: text(),
    },
    indexes: { search_entry_case: "(consultation_id, seq)" },
  });
  if (engine === "sqlite") {
    await sql`create virtual table search_gram using fts5(grams, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0')`.execute(
      db,
    );
  } else {
    await sql`alter table search_entry add column grams text[] collate "C" not null default '{}'`.execute(db);
    await sql`create index search_entry_grams on search_entry using gin (grams)`.execute(db);
  }

  await create("opinion_group", {
    columns: {
      id: id(),
      city_id: ref("city"),
      consultation_id: ref("consultation"),
      section_id: maybeRef("section"),
      place_order: integer(),
      policy_id: maybeRef("policy"),
      lead_division_id: maybeRef("division"),
      heading: maybeText(),
      summary: maybeText(),
      published_no: maybeInteger(),
      merged_into_id: maybeRef("opinion_group"),
      version: integer("default 1"),
      created_at: instant("created_at"),
    },
    indexes: {
      opinion_group_case: "(consultation_id, place_order, id) where merged_into_id is null",
      opinion_group_no: "unique (consultation_id, published_no) where published_no is not null",
      opinion_group_policy: "(policy_id)",
    },
  });
  await create("opinion", {
    columns: {
      id: id(),
      city_id: ref("city"),
      consultation_id: ref("consultation"),
      source_kind: oneOf("source_kind", ["submission"]),
      submission_id: ref("submission"),
      ordinal: integer(),
      group_id: ref("opinion_group"),
      excerpt: text(),
      summary: maybeText(),
      language: text("default 'ja'"),
      section_id: maybeRef("section"),
      place_text: text("default ''"),
      placed_at: maybeInstant("placed_at"),
      policy_id: maybeRef("policy"),
      lead_division_id: maybeRef("division"),
      validity: maybeText(),
      validity_reason: text("default ''"),
      dropped_at: maybeInstant("dropped_at"),
      version: integer("default 1"),
      created_at: instant("created_at"),
    },
    indexes: {
      opinion_submission: "(submission_id, ordinal) where dropped_at is null",
      opinion_case: "(consultation_id, id) where dropped_at is null",
      opinion_group_members: "(group_id, id) where dropped_at is null",
      opinion_by_section: "(section_id) where dropped_at is null",
      opinion_by_policy: "(policy_id) where dropped_at is null",
    },
  });
  await create("opinion_span", {
    columns: {
      opinion_id: ref("opinion"),
      ordinal: integer(),
      text_version: integer(),
      span_from: integer("check (span_from >= 0)"),
      span_to: integer(),
    },
    constraints: ["primary key (opinion_id, ordinal)", "check (span_to > span_from)"],
  });
  await create("set_aside", {
    columns: {
      id: id(),
      submission_id: ref("submission"),
      text_version: integer(),
      span_from: integer("check (span_from >= 0)"),
      span_to: integer(),
      kind: oneOf("kind", ["greeting", "personal", "not_opinion", "other"]),
      reason: text("default ''"),
      created_at: instant("created_at"),
    },
    constraints: ["check (span_to > span_from)", "check (kind <> 'other' or reason <> '')"],
    indexes: { set_aside_submission: "(submission_id)" },
  });
  await create("opinion_anchor", {
    columns: {
      opinion_id: text("primary key references opinion (id)"),
      section_id: maybeRef("section"),
      paragraph: maybeInteger(),
      quote: text("default ''"),
      quote_from: maybeInteger(),
      quote_to: maybeInteger(),
      typed: text("default ''"),
    },
    indexes: { opinion_anchor_section: "(section_id)" },
  });
  await appendOnly(db, engine, "opinion_anchor");
  for (const [table, other] of [
    ["opinion_section", "section"],
    ["opinion_policy", "policy"],
  ] as const) {
    await create(table, {
      columns: { opinion_id: ref("opinion"), [`${other}_id`]: ref(other) },
      constraints: [`primary key (opinion_id, ${other}_id)`],
      indexes: { [`${table}_${other}`]: `(${other}_id)` },
    });
  }
  await create("tag", {
    columns: { id: id(), plan_id: ref("plan"), group_label: text(), label: text(), ordinal: integer() },
    indexes: { tag_plan: "unique (plan_id, group_label, label)" },
  });
  await create("opinion_tag", {
    columns: { opinion_id: ref("opinion"), tag_id: ref("tag") },
    constraints: ["primary key (opinion_id, tag_id)"],
    indexes: { opinion_tag_tag: "(tag_id)" },
  });
  await create("proposal_outcome", {
    columns: {
      id: id(),
      consultation_id: ref("consultation"),
      opinion_id: ref("opinion"),
      kind: oneOf("kind", ["place", "row", "cut", "set_aside", "validity"]),
      taken: flag("taken"),
      created_at: instant("created_at"),
    },
    indexes: {
      proposal_outcome_case: "(consultation_id, kind, taken)",
      proposal_outcome_opinion: "(opinion_id, kind)",
    },
  });

  await create("response", {
    columns: {
      id: id(),
      group_id: text("not null unique references opinion_group (id)"),
      consultation_id: ref("consultation"),
      class_id: maybeRef("response_class"),
      text: text("default ''"),
      same_as_group_id: maybeRef("opinion_group"),
      version: integer("default 1"),
      updated_at: instant("updated_at"),
    },
    indexes: { response_case: "(consultation_id)", response_same_as: "(same_as_group_id)" },
  });
  await create("response_step", {
    columns: {
      id: id(),
      response_id: ref("response"),
      at: instant("at"),
      by_id: ref("account"),
      what: text(),
      before: text(),
      after: text(),
    },
    indexes: { response_step_response: "(response_id, id)" },
  });
  await appendOnly(db, engine, "response_step");
  await create("revision", {
    columns: {
      id: id(),
      consultation_id: ref("consultation"),
      section_id: maybeRef("section"),
      place_text: text("default ''"),
      before: text("default ''"),
      after: text("default ''"),
      reason: text("default ''"),
      withdrawn_at: maybeInstant("withdrawn_at"),
      version: integer("default 1"),
      created_at: instant("created_at"),
    },
    constraints: ["check (before <> after or withdrawn_at is not null)"],
    indexes: { revision_case: "(consultation_id, id)" },
  });
  await create("revision_response", {
    columns: { revision_id: ref("revision"), response_id: ref("response") },
    constraints: ["primary key (revision_id, response_id)"],
    indexes: { revision_response_response: "(response_id)" },
  });
  await create("deed", {
    columns: {
      id: id(),
      consultation_id: ref("consultation"),
      account_id: ref("account"),
      at: instant("at"),
      command: text(),
      inverse: text(),
      undoes_id: maybeRef("deed"),
    },
    indexes: {
      deed_account: "(consultation_id, account_id, id)",
      deed_case: "(consultation_id, id)",
      deed_undoes: "(undoes_id) where undoes_id is not null",
    },
  });
  await appendOnly(db, engine, "deed");

  await create("publication", {
    columns: {
      id: id(),
      consultation_id: ref("consultation"),
      edition: integer("check (edition >= 1)"),
      title: text(),
      correction: text("default ''"),
      summary: text(),
      hash: text("check (length(hash) = 64)"),
      published_at: instant("published_at"),
      supersedes_id: maybeRef("publication"),
    },
    constraints: ["unique (consultation_id, edition)"],
  });
  await create("publication_row", {
    columns: {
      id: id(),
      publication_id: ref("publication"),
      ordinal: integer(),
      no: integer("check (no >= 1)"),
      group_id: ref("opinion_group"),
      policy_id: maybeRef("policy"),
      chapter: text("default ''"),
      class_code: text("default ''"),
      columns: text(),
      hash: text("check (length(hash) = 64)"),
    },
    constraints: ["unique (publication_id, no)", "unique (publication_id, ordinal)"],
    indexes: { publication_row_group: "(group_id)", publication_row_policy: "(policy_id)" },
  });
  await create("publication_opinion", {
    columns: {
      publication_id: ref("publication"),
      opinion_id: ref("opinion"),
      submission_id: ref("submission"),
      row_id: maybeRef("publication_row"),
      excluded_reason: text("default ''"),
    },
    constraints: ["primary key (publication_id, opinion_id)"],
    indexes: { publication_opinion_submission: "(submission_id)", publication_opinion_opinion: "(opinion_id)" },
  });
  await create("publication_withdrawal", {
    columns: {
      id: id(),
      consultation_id: ref("consultation"),
      group_id: ref("opinion_group"),
      kind: oneOf("kind", ["personal_data", "third_party", "court", "other"]),
      at: instant("at"),
    },
    indexes: { publication_withdrawal_case: "(consultation_id)", publication_withdrawal_group: "unique (group_id)" },
  });
  for (const table of ["publication", "publication_row", "publication_opinion", "publication_withdrawal"]) {
    await appendOnly(db, engine, table);
  }
}
