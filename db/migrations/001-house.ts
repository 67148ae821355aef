// The ground: cities and their offices, people who act, plans, drafts, bookkeeping and the audit log.
import type { Kysely } from "kysely";
import {
  appendOnly,
  createTable,
  type Engine,
  flag,
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

const periodKinds = ["fixed", "range", "open", "n_x_m", "rolling"] as const;

export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const create = (name: string, table: Parameters<typeof createTable>[3]) => createTable(db, engine, name, table);

  await create("scope_version", { columns: { scope: text("primary key"), version: integer() } });
  await create("city", {
    columns: {
      id: id(),
      code: text("unique"),
      slug: text("unique"),
      name: text(),
      prefecture: text(),
      consultation_word: text(),
      class_heading: text(),
      minimum_days: integer("default 30 check (minimum_days between 1 and 365)"),
      contact_office: text(),
      contact_phone: text(),
      contact_hours: text(),
      contact_mail: text("default ''"),
      demo: flag("demo"),
      ordinal: integer("default 0"),
      version: integer("default 1"),
      created_at: instant("created_at"),
    },
  });
  await create("slug", {
    columns: {
      kind: oneOf("kind", ["city", "plan", "consultation"]),
      slug: text(),
      subject_id: text(),
      retired_at: maybeInstant("retired_at"),
    },
    constraints: ["primary key (kind, slug)"],
    indexes: { slug_subject: "(subject_id)" },
  });
  await create("division", {
    columns: {
      id: id(),
      city_id: ref("city"),
      parent_id: maybeRef("division"),
      name: text(),
      ordinal: integer(),
      valid_from: maybeDay("valid_from"),
      valid_to: maybeDay("valid_to"),
      successor_id: maybeRef("division"),
    },
    indexes: { division_city: "(city_id, ordinal)" },
  });
  await create("area", {
    columns: {
      id: id(),
      city_id: ref("city"),
      name: text(),
      ordinal: integer(),
      ended_at: maybeInstant("ended_at"),
    },
    indexes: { area_city: "(city_id, ordinal)" },
  });

  await create("account", {
    columns: {
      id: id(),
      login: text("unique"),
      name: text(),
      password_hash: text(),
      single_keys: flag("single_keys", 1),
      disabled_at: maybeInstant("disabled_at"),
      created_at: instant("created_at"),
    },
  });
  await create("role_grant", {
    columns: {
      id: id(),
      account_id: ref("account"),
      role: oneOf("role", [
        "secretariat",
        "division_staff",
        "approver",
        "facilitator",
        "consultant",
        "council_member",
        "administrator",
      ]),
      scope_kind: oneOf("scope_kind", ["installation", "city", "plan", "division", "series"]),
      scope_id: maybeText(),
      city_id: maybeRef("city"),
      until: maybeInstant("until"),
      created_at: instant("created_at"),
      ended_at: maybeInstant("ended_at"),
    },
    constraints: ["check ((scope_kind = 'installation') = (scope_id is null))"],
    indexes: { role_grant_account: "(account_id)", role_grant_city: "(city_id)" },
  });
  await create("session", {
    columns: {
      id: text("primary key"),
      account_id: ref("account"),
      created_at: instant("created_at"),
      last_seen_at: instant("last_seen_at"),
      expires_at: instant("expires_at"),
      absolute_expires_at: instant("absolute_expires_at"),
    },
    indexes: { session_account: "(account_id)", session_expiry: "(expires_at)" },
  });
  await create("rate_limit", {
    columns: { key: text("primary key"), count: integer(), resets_at: instant("resets_at") },
    indexes: { rate_limit_reset: "(resets_at)" },
  });

  await create("plan", {
    columns: {
      id: id(),
      city_id: ref("city"),
      slug: text("unique"),
      title: text(),
      alias: text("default ''"),
      summary: text("default ''"),
      period_kind: oneOf("period_kind", periodKinds),
      period_from: maybeInteger(),
      period_to: maybeInteger(),
      period_text: text("default ''"),
      ordinal: integer("default 0"),
      version: integer("default 1"),
      created_at: instant("created_at"),
    },
    indexes: { plan_city: "(city_id, ordinal, id)" },
  });
  await create("tier", {
    columns: {
      id: id(),
      plan_id: ref("plan"),
      ordinal: integer(),
      name: text(),
      period_kind: oneOf("period_kind", periodKinds),
      period_from: maybeInteger(),
      period_to: maybeInteger(),
      period_text: text("default ''"),
      note: text("default ''"),
    },
    indexes: { tier_plan: "(plan_id, ordinal)" },
  });
  await create("milestone", {
    columns: {
      id: id(),
      plan_id: ref("plan"),
      ordinal: integer(),
      when_text: text(),
      title: text(),
      note: text("default ''"),
      state: oneOf("state", ["done", "now", "ahead"]),
    },
    indexes: { milestone_plan: "(plan_id, ordinal)" },
  });
  await create("policy", {
    columns: {
      id: id(),
      plan_id: ref("plan"),
      parent_id: maybeRef("policy"),
      ordinal: integer(),
      level: integer("check (level >= 1)"),
      kind: text(),
      code: text(),
      code_key: text(),
      title: text(),
      body: text("default ''"),
      lead_division_id: maybeRef("division"),
      version: integer("default 1"),
    },
    indexes: { policy_plan: "(plan_id, ordinal)", policy_code: "unique (plan_id, code)" },
  });
  await create("draft", {
    columns: {
      id: id(),
      plan_id: ref("plan"),
      slug: text(),
      title: text(),
      stage: text(),
      alternative: text("default ''"),
      note: text("default ''"),
      based_on_id: maybeRef("draft"),
      published_at: maybeInstant("published_at"),
      version: integer("default 1"),
      created_at: instant("created_at"),
    },
    indexes: { draft_slug: "unique (plan_id, slug)", draft_plan: "(plan_id, created_at)" },
  });
  await create("section", {
    columns: {
      id: id(),
      draft_id: ref("draft"),
      key: text(),
      parent_id: maybeRef("section"),
      ordinal: integer(),
      level: integer("check (level >= 1)"),
      number: text("default ''"),
      title: text(),
      body: text("default ''"),
      format: oneOf("format", ["plain", "markdown"]),
      joins: text("default '[]'"),
      html: text("default ''"),
      pages_from: maybeInteger(),
      pages_to: maybeInteger(),
      policy_id: maybeRef("policy"),
    },
    indexes: {
      section_draft: "unique (draft_id, ordinal)",
      section_key: "unique (draft_id, key)",
      section_policy: "(policy_id)",
    },
  });
  await create("erratum", {
    columns: {
      id: id(),
      draft_id: ref("draft"),
      section_id: maybeRef("section"),
      wrong: text(),
      correct: text(),
      note: text("default ''"),
      published_at: instant("published_at"),
    },
    indexes: { erratum_draft: "(draft_id, published_at)" },
  });
  await appendOnly(db, engine, "erratum");
  await create("draft_import", {
    columns: {
      id: id(),
      plan_id: ref("plan"),
      draft_id: maybeRef("draft"),
      filename: text(),
      format: oneOf("format", ["plain", "markdown", "docx"]),
      encoding: text(),
      text: text(),
      state: text(),
      version: integer("default 1"),
      created_at: instant("created_at"),
      closed_at: maybeInstant("closed_at"),
    },
    indexes: { draft_import_plan: "(plan_id, created_at)" },
  });
  await create("file", {
    columns: {
      id: id(),
      city_id: ref("city"),
      name: text(),
      media_type: text(),
      size: integer("check (size >= 0)"),
      sha256: text("check (length(sha256) = 64)"),
      created_at: instant("created_at"),
    },
    indexes: { file_city: "(city_id, created_at)" },
  });
  await create("staged_file", {
    columns: {
      id: id(),
      city_id: ref("city"),
      name: text(),
      media_type: text(),
      size: integer(),
      sha256: text(),
      created_at: instant("created_at"),
    },
    indexes: { staged_file_age: "(created_at)" },
  });

  await create("audit_entry", {
    columns: {
      id: id(),
      at: instant("at"),
      city_id: maybeText(),
      actor_kind: oneOf("actor_kind", ["visitor", "staff", "system"]),
      actor_id: maybeText(),
      action: text(),
      subject_kind: text(),
      subject_id: text(),
      fields: text(),
    },
    indexes: { audit_entry_city: "(city_id, id)", audit_entry_subject: "(subject_kind, subject_id, id)" },
  });
  await appendOnly(db, engine, "audit_entry");
}
