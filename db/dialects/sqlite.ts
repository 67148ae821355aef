// SQLite as the house needs it: durable WAL connections, IMMEDIATE transactions and prepared statements that are kept.
import Sqlite from "better-sqlite3";
import type { Dialect } from "kysely";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

const keptStatements = 500;

/** Opens a file with the settings every connection must have: WAL, synchronous=FULL, foreign keys, short busy wait. */
export function openSqlite(file: string, access: "read" | "write"): Sqlite.Database {
  const database = new Sqlite(file, { readonly: access === "read", timeout: 2000 });
  if (access === "write") database.pragma("journal_mode = WAL");
  for (const pragma of [
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "journal_size_limit = 67108864",
  ]) {
    database.pragma(pragma);
  }
  if (access === "read") database.pragma("query_only = ON");
  return database;
}

class Connection implements DatabaseConnection {
  readonly #database: Sqlite.Database;
  readonly #statements = new Map<string, Sqlite.Statement>();

  constructor(database: Sqlite.Database) {
    this.#database = database;
  }

  #statement(sql: string): Sqlite.Statement {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.#database.prepare(sql);
    if (this.#statements.size >= keptStatements) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }

  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#statement(sql);
    if (statement.reader) return Promise.resolve({ rows: statement.all(parameters) as R[] });
    const { changes, lastInsertRowid } = statement.run(parameters);
    return Promise.resolve({ rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) });
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("nothing holds a cursor: read a page by key at a time");
  }
}

/** One connection that transactions take turns on. */
class OneConnectionDriver implements Driver {
  readonly #database: Sqlite.Database;
  readonly #connection: Connection;
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: Sqlite.Database) {
    this.#database = database;
    this.#connection = new Connection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release: () => void = () => {};
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

/** A Kysely dialect over one open SQLite connection. */
export function sqliteDialect(database: Sqlite.Database): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new OneConnectionDriver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
