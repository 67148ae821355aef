// A consistent copy of a whole database in a file, and putting such a copy back; one way for each engine.
import { engineOf } from "../connect.ts";
import type { Copied, DatabaseState } from "./copied.ts";
import { copyPostgres, postgresState, putBackPostgres } from "./postgres-copy.ts";
import { copySqlite, putBackSqlite, sqliteState } from "./sqlite-copy.ts";

const on = <T>(url: string, sqlite: () => Promise<T>, postgres: () => Promise<T>): Promise<T> =>
  engineOf(url) === "sqlite" ? sqlite() : postgres();

/**
 * Copies a database into a folder while others read and write it.
 * @throws CopyRefused when there is none, it is damaged, or a program is missing
 */
export const copyDatabase = (url: string, folder: string): Promise<Copied> =>
  on<Copied>(
    url,
    async () => ({ engine: "sqlite", ...(await copySqlite(url, folder)) }),
    async () => ({ engine: "postgres", ...(await copyPostgres(url, folder)) }),
  );

/** What is in a database now. */
export const stateOf = (url: string): Promise<DatabaseState> =>
  on(
    url,
    () => sqliteState(url),
    () => postgresState(url),
  );

/**
 * Puts a copy in the place of a database that nobody else has open. What was there is kept under another name.
 * @param file path of the copy
 * @param copied what it must hold; when it does not, the database stays as it was
 * @param stamp part of the name under which the old data is kept, letters and digits
 * @returns where the old data is now, or null when there was none
 * @throws CopyRefused
 */
export const putBackDatabase = (url: string, file: string, copied: Copied, stamp: string): Promise<string | null> =>
  on(
    url,
    () => putBackSqlite(url, file, copied, stamp),
    () => putBackPostgres(url, file, copied, stamp),
  );
