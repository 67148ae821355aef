// The databases of a run: one that the site serves and a copy of it for the reference server.
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { tokenHash } from "#app/opinion/submission/prepare-comment.server.ts";
import { connect } from "#db/connect.ts";

export interface Pair {
  readonly ours: string;
  readonly reference: string;
  /** To be called while the database is filled; the end of it makes the copy. */
  filled(): Promise<void>;
  drop(): Promise<void>;
}

/** A pair of SQLite files in a folder. */
export function sqlitePair(folder: string): Pair {
  mkdirSync(folder, { recursive: true });
  const [ours, reference] = [join(folder, "ours.db"), join(folder, "reference.db")];
  return { ours, reference, filled: async () => copyFileSync(ours, reference), drop: async () => {} };
}

/** A pair of databases of a cluster. @throws when the cluster would not keep what it acknowledged */
export async function postgresPair(cluster: string, name: string): Promise<Pair> {
  const admin = new pg.Client({ connectionString: cluster });
  await admin.connect();
  const { rows } = await admin.query(
    "select name from pg_settings where name in ('fsync', 'full_page_writes') and setting = 'off'",
  );
  if (rows.length > 0) throw new Error("the PostgreSQL of the bench runs without fsync: it must be durable");
  const [ours, reference] = [`${name}_ours`, `${name}_reference`];
  await admin.query(`create database ${ours} template template0 encoding 'UTF8' locale 'C'`);
  await admin.query(`alter database ${ours} set synchronous_commit = off`);
  const urlOf = (database: string): string => {
    const url = new URL(cluster);
    url.pathname = `/${database}`;
    return url.href;
  };
  return {
    ours: urlOf(ours),
    reference: urlOf(reference),
    async filled() {
      await admin.query(`alter database ${ours} reset synchronous_commit`);
      await admin.query(`create database ${reference} template ${ours}`);
      for (const database of [ours, reference]) {
        const client = new pg.Client({ connectionString: urlOf(database) });
        await client.connect();
        await client.query("vacuum analyze");
        await client.end();
      }
      await admin.query("checkpoint");
    },
    async drop() {
      for (const database of [ours, reference]) await admin.query(`drop database if exists ${database} with (force)`);
      await admin.end();
    },
  };
}

const written = [
  "submission",
  "person",
  "person_hash",
  "opinion_group",
  "opinion",
  "opinion_span",
  "opinion_anchor",
  "search_entry",
  "receipt_leaf",
] as const;

/** How many rows each table has that a submission writes to. */
export async function countRows(url: string): Promise<Readonly<Record<string, number>>> {
  const { reader, close } = await connect(url, { unsafeCommit: true });
  try {
    const counts: Record<string, number> = {};
    for (const table of written) {
      const { n } = await reader
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow();
      counts[table] = Number(n);
    }
    const { n } = await reader
      .selectFrom("audit_entry")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .where("action", "=", "submit-comment")
      .executeTakeFirstOrThrow();
    return { ...counts, audit_entry: Number(n) };
  } finally {
    await close();
  }
}

/** Rows that one submission added, by table. */
export function rowsPerSubmission(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const submissions = (after.submission ?? 0) - (before.submission ?? 0);
  return Object.fromEntries(
    Object.entries(after).map(([table, n]) => [table, (n - (before[table] ?? 0)) / submissions]),
  );
}

/** How many of the forms that were acknowledged are not in the database. */
export async function missingForms(url: string, caseId: string, tokens: readonly string[]): Promise<number> {
  const { reader, close } = await connect(url, { unsafeCommit: true });
  try {
    const rows = await reader
      .selectFrom("submission")
      .select("token_hash")
      .where("consultation_id", "=", caseId)
      .where(sql<boolean>`token_hash is not null`)
      .execute();
    const stored = new Set(rows.map((row) => row.token_hash));
    return tokens.filter((token) => !stored.has(tokenHash(token))).length;
  } finally {
    await close();
  }
}
