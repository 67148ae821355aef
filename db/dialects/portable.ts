// The column and table words that mean the same on SQLite and PostgreSQL; frozen, because migrations are built on it.
import { type Kysely, type RawBuilder, sql } from "kysely";

export type Engine = "sqlite" | "postgres";

/** A column as written in a migration; `suffix` is plain SQL that both engines read alike. */
export interface Column {
  readonly type: "text" | "integer";
  readonly suffix: string;
}

/** Required text, compared bytewise on both engines. */
export const text = (suffix = ""): Column => ({ type: "text", suffix: `not null ${suffix}` });
/** Text that may be absent. */
export const maybeText = (suffix = ""): Column => ({ type: "text", suffix });
/** Required whole number (64 bit). */
export const integer = (suffix = ""): Column => ({ type: "integer", suffix: `not null ${suffix}` });
/** Whole number that may be absent. */
export const maybeInteger = (suffix = ""): Column => ({ type: "integer", suffix });
/** UUIDv7 made in the app. */
export const id = (): Column => text("primary key");
/** Yes or no as 0 or 1. */
export const flag = (name: string, start: 0 | 1 = 0): Column => integer(`default ${start} check (${name} in (0, 1))`);
/** Reference to the id of another table. */
export const ref = (table: string): Column => text(`references ${table} (id)`);
/** Reference that may be absent. */
export const maybeRef = (table: string): Column => maybeText(`references ${table} (id)`);
/** Text from a closed list. */
export const oneOf = (name: string, values: readonly string[], start?: string): Column =>
  text(
    `${start === undefined ? "" : `default '${start}' `}check (${name} in (${values.map((v) => `'${v}'`).join(", ")}))`,
  );
/** Instant `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const instant = (name: string): Column => text(`check (length(${name}) = 24)`);
/** Instant that may be absent. */
export const maybeInstant = (name: string): Column => maybeText(`check (${name} is null or length(${name}) = 24)`);
/** Calendar day `YYYY-MM-DD` that may be absent. */
export const maybeDay = (name: string): Column => maybeText(`check (${name} is null or length(${name}) = 10)`);

/** A new table. `constraints` are table constraints in plain SQL; `indexes` are `name: "columns [where ...]"`, prefixed `unique ` where unique. */
export interface NewTable {
  readonly columns: Readonly<Record<string, Column>>;
  readonly constraints?: readonly string[];
  readonly indexes?: Readonly<Record<string, string>>;
}

const run = (db: Kysely<unknown>, statement: string | RawBuilder<unknown>) =>
  (typeof statement === "string" ? sql.raw(statement) : statement).execute(db);

function columnSql(engine: Engine, name: string, column: Column): string {
  const type =
    column.type === "text"
      ? engine === "postgres"
        ? 'text collate "C"'
        : "text"
      : engine === "postgres"
        ? "bigint"
        : "integer";
  return `${name} ${type} ${column.suffix}`.trimEnd();
}

/** Creates a table (STRICT on SQLite) with its indexes. */
export async function createTable(db: Kysely<unknown>, engine: Engine, name: string, table: NewTable): Promise<void> {
  const lines = [
    ...Object.entries(table.columns).map(([n, c]) => columnSql(engine, n, c)),
    ...(table.constraints ?? []),
  ];
  await run(db, `create table ${name} (\n  ${lines.join(",\n  ")}\n)${engine === "sqlite" ? " strict" : ""}`);
  for (const [index, definition] of Object.entries(table.indexes ?? {})) {
    const unique = definition.startsWith("unique ");
    await run(
      db,
      `create ${unique ? "unique " : ""}index ${index} on ${name} ${unique ? definition.slice(7) : definition}`,
    );
  }
}

/** Makes a change to a table fail: `when` (plain SQL over old/new) narrows it, `columns` limits it to an update of those. */
export async function forbid(
  db: Kysely<unknown>,
  engine: Engine,
  rule: {
    table: string;
    name: string;
    event: "update" | "delete";
    columns?: readonly string[];
    when?: string;
    says: string;
  },
): Promise<void> {
  const event = rule.event === "update" && rule.columns ? `update of ${rule.columns.join(", ")}` : rule.event;
  const when = rule.when ? ` when (${rule.when})` : "";
  if (engine === "sqlite") {
    await run(
      db,
      `create trigger ${rule.name} before ${event} on ${rule.table} for each row${when} begin select raise(abort, '${rule.says}'); end`,
    );
    return;
  }
  await run(
    db,
    `create or replace function ${rule.name}() returns trigger language plpgsql as $$ begin raise exception '${rule.says}'; end $$`,
  );
  await run(
    db,
    `create trigger ${rule.name} before ${event} on ${rule.table} for each row${when} execute function ${rule.name}()`,
  );
}

/** Makes a table append-only. */
export async function appendOnly(db: Kysely<unknown>, engine: Engine, table: string): Promise<void> {
  await forbid(db, engine, { table, name: `${table}_no_update`, event: "update", says: `${table} is append-only` });
  await forbid(db, engine, { table, name: `${table}_no_delete`, event: "delete", says: `${table} is append-only` });
}
