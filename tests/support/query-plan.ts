// Records the statements that queries send, and reads how the engine would answer them.
import { CompiledQuery, Kysely, type LogEvent } from "kysely";
import { engineOf } from "#db/connect.ts";
import type { Reader, Tables } from "#db/database.ts";
import { postgresDialect, postgresPool } from "#db/dialects/postgres.ts";
import { openSqlite, sqliteDialect } from "#db/dialects/sqlite.ts";

export interface PlanReader {
  readonly reader: Reader;
  /**
   * The statements of everything that `ask` reads which go through the whole of one of the tables, or of an index on it.
   * @param pressed PostgreSQL only: asks for a plan that avoids reading tables whole, as it finds by itself once they are large
   */
  fullReads(tables: readonly string[], ask: (reader: Reader) => Promise<unknown>, pressed?: boolean): Promise<string[]>;
  close(): Promise<void>;
}

interface Node {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Cond"?: string;
  readonly "Index Name"?: string;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** What a node reads whole: a table from end to end, or an index without a condition on it. */
function wholeOf(node: Node, under: string | undefined): string | null {
  const kind = node["Node Type"];
  if (kind === "Seq Scan") return node["Relation Name"] ?? "";
  if (/^Index/.test(kind) && node["Index Cond"] === undefined) return node["Relation Name"] ?? under ?? "";
  if (kind === "Bitmap Index Scan" && node["Index Cond"] === undefined) return under ?? "";
  return null;
}

/** The tables that stand under each name of a statement. */
function aliasesIn(sql: string): ReadonlyMap<string, string> {
  const found = [...sql.matchAll(/(?:from|join) "(\w+)"(?: as "(\w+)")?/g)];
  return new Map(found.map(([, table = "", alias]) => [alias ?? table, table]));
}

/** Ways of reading a table whole, or of joining two that were. */
const ways = ["enable_seqscan", "enable_hashjoin", "enable_mergejoin"];

export function planReader(url: string): PlanReader {
  const engine = engineOf(url);
  const statements: CompiledQuery[] = [];
  const log = (event: LogEvent) => {
    if (event.level === "query") statements.push(event.query);
  };
  const dialect =
    engine === "sqlite" ? sqliteDialect(openSqlite(url, "read")) : postgresDialect(postgresPool(url, "read"));
  const recorded = new Kysely<Tables>({ dialect, log });

  const explain = async ({ sql, parameters }: CompiledQuery, pressed: boolean): Promise<string[]> => {
    if (engine === "sqlite") {
      const query = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
      const { rows } = await recorded.executeQuery<{ detail: string }>(query);
      const aliases = aliasesIn(sql);
      return rows.flatMap(({ detail }) => {
        const name = /^SCAN (\w+)(?! VIRTUAL)/.exec(detail)?.[1];
        return name === undefined ? [] : [aliases.get(name) ?? name];
      });
    }
    const query = CompiledQuery.raw(`explain (format json) ${sql}`, [...parameters]);
    const { rows } = await recorded.connection().execute(async (one) => {
      for (const way of ways) await one.executeQuery(CompiledQuery.raw(`set ${way} = ${pressed ? "off" : "on"}`));
      return one.executeQuery<{ "QUERY PLAN": readonly { Plan: Node }[] }>(query);
    });
    const top = rows[0]?.["QUERY PLAN"][0]?.Plan;
    if (!top) throw new Error("there is no plan");
    return nodesOf(top).flatMap((node) =>
      [node, ...(node.Plans ?? [])].flatMap((inner) => wholeOf(inner, node["Relation Name"]) ?? []),
    );
  };

  const reader = Object.assign(recorded, { engine }) as unknown as Reader;
  return {
    reader,
    async fullReads(tables, ask, pressed = false) {
      statements.length = 0;
      await ask(reader);
      const asked = statements.splice(0);
      if (asked.length === 0) throw new Error("nothing was asked of the database");
      const found: string[] = [];
      for (const statement of asked) {
        for (const table of new Set(await explain(statement, pressed)))
          if (tables.includes(table)) found.push(`reads all of ${table}: ${statement.sql}`);
      }
      return found;
    },
    close: () => recorded.destroy(),
  };
}
