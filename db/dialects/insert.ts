// Inserts whose text is made once: for the rows that every submission writes, where compiling a query costs more than running it.
import { CompiledQuery, type Insertable, type Transaction } from "kysely";
import type { Tables, Writer } from "../database.ts";

const texts = new Map<string, string>();

function textOf(engine: Writer["engine"], table: string, columns: readonly string[], rows: number): string {
  const key = `${engine} ${table} ${rows} ${columns.join()}`;
  const kept = texts.get(key);
  if (kept !== undefined) return kept;
  const mark = (index: number): string => (engine === "postgres" ? `$${index + 1}` : "?");
  const values = Array.from(
    { length: rows },
    (_, row) => `(${columns.map((_column, column) => mark(row * columns.length + column)).join(", ")})`,
  );
  const text = `insert into ${table} (${columns.join(", ")}) values ${values.join(", ")}`;
  texts.set(key, text);
  return text;
}

/**
 * Inserts rows that all have the columns of the first. Column names come from our own code, never from input.
 * @throws when a row is undefined where a column must be set, as the database says
 */
export async function insertRows<T extends keyof Tables & string>(
  writer: Writer,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const parameters = rows.flatMap((row) =>
    columns.map((column) => (row as Readonly<Record<string, unknown>>)[column] ?? null),
  );
  const transaction = writer as unknown as Transaction<Tables>;
  await transaction.executeQuery(CompiledQuery.raw(textOf(writer.engine, table, columns, rows.length), parameters));
}
