// Opens the transactions of the two doors; nothing else may import this file.
import type { Transaction } from "kysely";
import type { Connection } from "./connect.ts";
import type { Keeper, Tables, Writer } from "./database.ts";

/** Thrown by a door to leave its transaction without a trace. */
export class Rollback extends Error {
  override readonly name = "Rollback";
}

/**
 * On SQLite every query settles without leaving the current turn of the event loop, so a turn that passes inside a
 * transaction means that something other than a query was awaited while all other writers wait.
 */
async function withinOneTurn<T>(work: () => Promise<T>): Promise<T> {
  let turned = false;
  const watch = setImmediate(() => {
    turned = true;
  });
  try {
    const value = await work();
    if (turned) throw new Error("inside a transaction only queries may be awaited");
    return value;
  } finally {
    clearImmediate(watch);
  }
}

async function transaction<T>(connection: Connection, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return connection.writing
    .transaction()
    .execute((trx) => (connection.engine === "sqlite" ? withinOneTurn(() => work(trx)) : work(trx)));
}

/** A transaction over every table, for `change()`. */
export function writing<T>(connection: Connection, work: (writer: Writer) => Promise<T>): Promise<T> {
  return transaction(connection, (trx) =>
    work(Object.assign(trx, { engine: connection.engine, kind: "writer" }) as unknown as Writer),
  );
}

/** A transaction over the bookkeeping tables, for `keep()`. */
export function keeping<T>(connection: Connection, work: (keeper: Keeper) => Promise<T>): Promise<T> {
  return transaction(connection, (trx) =>
    work(Object.assign(trx, { engine: connection.engine, kind: "keeper" }) as unknown as Keeper),
  );
}
