// Reads the schema of a database on either engine into one form, so that the two can be compared.
import type Sqlite from "better-sqlite3";
import type pg from "pg";

export interface ColumnShape {
  readonly type: string;
  readonly required: boolean;
  /** As written, without type words; null: none. */
  readonly start: string | null;
}

export interface TableShape {
  readonly columns: Readonly<Record<string, ColumnShape>>;
  /** Checks without spaces and parentheses, sorted. */
  readonly checks: readonly string[];
  /** `columns -> table(columns)`, sorted. */
  readonly references: readonly string[];
  /** Columns of the primary key and of each uniqueness that has no name of its own, sorted. */
  readonly keys: readonly string[];
  /** By name: `unique? columns where?`. */
  readonly indexes: Readonly<Record<string, string>>;
  /** By name: event, columns, condition and sentence. */
  readonly triggers: Readonly<Record<string, string>>;
}

export type Schema = Readonly<Record<string, TableShape>>;

/** Tables of the migrator itself, which make their own columns. */
const migrators = /^kysely_/;

/** An expression in the words that both engines share: lower case, without parentheses, spaces and PostgreSQL's casts. */
export function plain(expression: string): string {
  return expression
    .replace(/(\w+) between (\w+) and (\w+)/gi, "$1 >= $2 and $1 <= $3")
    .replace(/::(text|bigint|integer)(\[\])?/g, "")
    .replace(/ COLLATE "C"/g, "")
    .replace(/= ANY \(\(?ARRAY\[([^\]]*)\]\)?\)/g, "in ($1)")
    .replace(/ in \(('[^']*')\)/gi, " = $1")
    .replaceAll("!=", "<>")
    .replace(/[\s()"]/g, "")
    .toLowerCase();
}

const started = (text: string | null): string | null => (text === null ? null : plain(text));
const byName = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** The insides of every `check (…)` of a statement, with their parentheses balanced. */
function checksIn(statement: string): string[] {
  const found: string[] = [];
  for (const match of statement.matchAll(/\bcheck \(/g)) {
    const from = match.index + match[0].length;
    let depth = 1;
    let to = from;
    while (depth > 0 && to < statement.length) {
      if (statement[to] === "(") depth += 1;
      if (statement[to] === ")") depth -= 1;
      to += 1;
    }
    found.push(plain(statement.slice(from, to - 1)));
  }
  return found.sort();
}

/** The tables of an open SQLite file, without full-text indexes; `strict` tells which of them are STRICT. */
export function sqliteSchema(db: Sqlite.Database): { schema: Schema; strict: Readonly<Record<string, boolean>> } {
  const all = <T>(sql: string, ...values: unknown[]) => db.prepare<unknown[], T>(sql).all(...values);
  const statements = new Map(
    all<{ name: string; sql: string | null }>("select name, sql from sqlite_master").map(({ name, sql }) => [
      name,
      sql,
    ]),
  );
  const tables = all<{ name: string; type: string; strict: number }>("pragma table_list").filter(
    ({ name, type }) => type === "table" && !migrators.test(name) && !name.startsWith("sqlite_"),
  );
  const shape = (table: string): TableShape => {
    const columns = all<{ name: string; type: string; notnull: number; dflt_value: string | null; pk: number }>(
      "select * from pragma_table_xinfo(?)",
      table,
    );
    const links = all<{ id: number; table: string; from: string; to: string }>(
      "select * from pragma_foreign_key_list(?)",
      table,
    );
    const lists = all<{ name: string; unique: number; origin: string; partial: number }>(
      "select * from pragma_index_list(?)",
      table,
    );
    const columnsOf = (index: string) =>
      all<{ name: string }>("select name from pragma_index_info(?) order by seqno", index).map(({ name }) => name);
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const triggers = all<{ name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'trigger' and tbl_name = ?",
      table,
    );
    return {
      columns: byName(
        columns.map((one) => [
          one.name,
          {
            type: one.type.toLowerCase(),
            required: one.notnull === 1 || one.pk > 0,
            start: started(one.dflt_value),
          },
        ]),
      ),
      checks: checksIn(statements.get(table) ?? ""),
      references: links.map((link) => `${link.from} -> ${link.table}(${link.to})`).sort(),
      keys: [
        `primary ${key.map(({ name }) => name)}`,
        ...lists.filter(({ origin }) => origin === "u").map(({ name }) => `unique ${columnsOf(name)}`),
      ].sort(),
      indexes: byName(
        lists
          .filter(({ origin }) => origin === "c")
          .map(({ name, unique }) => {
            const [, where] = (statements.get(name) ?? "").split(" where ");
            return [
              name,
              `${unique ? "unique " : ""}${columnsOf(name)}${where === undefined ? "" : ` where ${plain(where)}`}`,
            ];
          }),
      ),
      triggers: byName(triggers.map(({ name, sql }) => [name, sqliteTrigger(sql)])),
    };
  };
  return {
    schema: byName(tables.filter(({ name }) => !isShadow(name)).map(({ name }) => [name, shape(name)])),
    strict: byName(tables.filter(({ name }) => !isShadow(name)).map(({ name, strict }) => [name, strict === 1])),
  };
}

/** Tables that SQLite keeps for a full-text index. */
const isShadow = (name: string): boolean => /^search_gram(_|$)/.test(name);

function sqliteTrigger(sql: string): string {
  const [, event = "", , when] = /before (.+?) on \w+ for each row( when \((.*?)\))? begin/.exec(sql) ?? [];
  const says = /raise\(abort, '(.*)'\)/.exec(sql)?.[1] ?? "";
  return triggerWords(event, when, says);
}

const triggerWords = (event: string, when: string | undefined, says: string): string => {
  const [verb = "", list = ""] = event.toLowerCase().split(" of ");
  const columns = list === "" ? "" : ` of ${list.split(/,\s*/).sort()}`;
  return `before ${verb}${columns}${when === undefined ? "" : ` when ${plain(when)}`}: ${says}`;
};

/** The tables of a PostgreSQL database, and its text columns with their collation. */
export async function postgresSchema(
  client: pg.Client,
): Promise<{ schema: Schema; collations: Record<string, string> }> {
  const all = async <T extends pg.QueryResultRow>(sql: string) => (await client.query<T>(sql)).rows;
  const columns = await all<{
    tab: string;
    name: string;
    type: string;
    required: boolean;
    start: string | null;
    collation: string | null;
  }>(`select c.relname as tab, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as required,
        pg_get_expr(d.adbin, d.adrelid) as start, l.collname as collation
      from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum left join pg_collation l on l.oid = a.attcollation
      where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped order by 1, 2`);
  const constraints = await all<{ tab: string; kind: string; definition: string }>(
    `select conrelid::regclass::text as tab, contype as kind, pg_get_constraintdef(oid) as definition
     from pg_constraint where connamespace = 'public'::regnamespace`,
  );
  const indexes = await all<{ tab: string; name: string; definition: string }>(
    `select i.indrelid::regclass::text as tab, i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'public'::regnamespace
       and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`,
  );
  const triggers = await all<{ tab: string; name: string; definition: string; body: string }>(
    `select t.tgrelid::regclass::text as tab, t.tgname as name, pg_get_triggerdef(t.oid) as definition, p.prosrc as body
     from pg_trigger t join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal`,
  );
  const types: Readonly<Record<string, string>> = { bigint: "integer" };
  const shape = (table: string): TableShape => {
    const of = <T extends { tab: string }>(rows: readonly T[]) => rows.filter(({ tab }) => tab === table);
    const ruled = (kind: string) => of(constraints).filter((one) => one.kind === kind);
    const listed = (definition: string) => (/\((.*?)\)/.exec(definition)?.[1] ?? "").replace(/[ "]/g, "");
    return {
      columns: byName(
        of(columns).map((one) => [
          one.name,
          { type: types[one.type] ?? one.type, required: one.required, start: started(one.start) },
        ]),
      ),
      checks: ruled("c")
        .map(({ definition }) => plain(definition.replace(/^CHECK /, "")))
        .sort(),
      references: ruled("f")
        .map(({ definition }) => definition.replace(/^FOREIGN KEY \((.*?)\) REFERENCES (\w+)\((.*?)\)/, "$1 -> $2($3)"))
        .sort(),
      keys: [
        ...ruled("p").map(({ definition }) => `primary ${listed(definition)}`),
        ...ruled("u").map(({ definition }) => `unique ${listed(definition)}`),
      ].sort(),
      indexes: byName(
        of(indexes).map(({ name, definition }) => {
          const [head = "", where] = definition.split(" WHERE ");
          const unique = head.startsWith("CREATE UNIQUE ") ? "unique " : "";
          const method = /USING (\w+) /.exec(head)?.[1];
          const how = method === "btree" ? "" : `${method} `;
          return [name, `${how}${unique}${listed(head)}${where === undefined ? "" : ` where ${plain(where)}`}`];
        }),
      ),
      triggers: byName(
        of(triggers).map(({ name, definition, body }) => {
          const [, event = "", , when] =
            / BEFORE (.+?) ON \S+ FOR EACH ROW( WHEN \((.*)\))? EXECUTE/.exec(definition) ?? [];
          return [name, triggerWords(event, when, /raise exception '(.*)';/.exec(body)?.[1] ?? "")];
        }),
      ),
    };
  };
  const tables = [...new Set(columns.map(({ tab }) => tab))].filter((name) => !migrators.test(name));
  return {
    schema: byName(tables.map((table) => [table, shape(table)])),
    collations: byName(
      columns
        .filter(({ tab, collation }) => collation !== null && !migrators.test(tab))
        .map(({ tab, name, collation }) => [`${tab}.${name}`, collation ?? ""]),
    ),
  };
}
