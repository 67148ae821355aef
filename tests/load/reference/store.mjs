// The databases of the reference server: better-sqlite3 or pg, with every statement prepared once.
import Sqlite from "better-sqlite3";
import pg from "pg";
import { statementsOf } from "./statement.mjs";

/** @typedef {import("./statement.mjs").Wish} Wish */
/** @typedef {import("./statement.mjs").Row} Row */

/**
 * @typedef {object} Store
 * @property {(wish: Wish) => Row[] | Promise<Row[]>} ask one statement by itself
 * @property {(work: Generator<Wish, void, Row[]>) => void | Promise<void>} together all statements of `work` in one transaction
 */

/** @param {string} file @returns {Store} */
function sqliteStore(file) {
  const database = new Sqlite(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  /** @type {Map<string, Sqlite.Statement>} */
  const prepared = new Map();
  const sql = statementsOf("sqlite");
  database.exec(sql.bareTable ?? "");
  for (const [name, text] of Object.entries(sql)) prepared.set(name, database.prepare(text));
  const [begin, commit, rollback] = ["begin immediate", "commit", "rollback"].map((text) => database.prepare(text));
  /** @type {(wish: Wish) => Row[]} */
  const ask = ({ name, values }) => {
    const statement = /** @type {Sqlite.Statement} */ (prepared.get(name));
    if (statement.reader) return /** @type {Row[]} */ (statement.all(values));
    statement.run(values);
    return [];
  };
  return {
    ask,
    together(work) {
      begin?.run();
      try {
        for (let step = work.next(); !step.done; ) step = work.next(ask(step.value));
        commit?.run();
      } catch (error) {
        rollback?.run();
        throw error;
      }
    },
  };
}

/** @param {string} url @returns {Promise<Store>} */
async function postgresStore(url) {
  pg.types.setTypeParser(20, Number);
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  /** @type {Record<string, string>} */
  const sql = {};
  for (const [name, text] of Object.entries(statementsOf("postgres"))) {
    let n = 0;
    sql[name] = text.replace(/\?/g, () => `$${++n}`);
  }
  await pool.query(sql.bareTable ?? "");
  /** @param {pg.Pool | pg.PoolClient} on @param {Wish} wish @returns {Promise<Row[]>} */
  const ask = async (on, { name, values }) => (await on.query({ name, text: sql[name] ?? "", values })).rows;
  return {
    ask: (wish) => ask(pool, wish),
    async together(work) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        for (let step = work.next(); !step.done; ) step = work.next(await ask(client, step.value));
        await client.query("commit");
      } catch (error) {
        await client.query("rollback");
        throw error;
      } finally {
        client.release();
      }
    },
  };
}

/** @param {string} url path of a SQLite file, or `postgres://…` @returns {Promise<Store>} */
export const openStore = async (url) => (url.startsWith("postgres") ? postgresStore(url) : sqliteStore(url));
