// A server that dies at any moment loses nothing it has acknowledged: kill -9 under load, again and again on the same database.
import { setTimeout as after } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { tokenHash } from "#app/opinion/submission/prepare-comment.server.ts";
import { type Crowd, crowdOf } from "#tests/support/crowd.ts";
import { aGroundToStopOn, type Ground } from "#tests/support/one-database.ts";
import { expectWhole } from "#tests/support/whole-letters.ts";

/** Repeat a run with the moments it printed: `KILL_SEED=… npx vitest run tests/journeys/kill.test.ts`. */
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const clients = 8;
/** Receipts that a server gives out before it is killed, at most, and milliseconds after the last of them. */
const most = 30;
const latest = 40;

/** Mulberry32: numbers from 0 to 1 that follow from a seed alone. */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The tokens of some letters that the database does not hold. */
async function missing({ house }: Ground, tokens: Iterable<string>): Promise<string[]> {
  const rows = await house.reader.selectFrom("submission").select("token_hash").execute();
  const there = new Set(rows.map((row) => row.token_hash));
  return [...tokens].filter((token) => !there.has(tokenHash(token)));
}

/** Starts, lets the crowd press, and kills the server at the next random moment. Returns the letters it lost. */
async function oneLife(ground: Ground, crowd: Crowd, random: () => number): Promise<string[]> {
  const server = await ground.start();
  const pressing = crowd.press(server.port);
  await Promise.race([crowd.reaches(crowd.acknowledged.size + Math.floor(random() * most)), pressing]);
  await after(random() * latest);
  await server.kill();
  await pressing;
  return missing(ground, crowd.acknowledged.keys());
}

test.each([
  { engine: "sqlite", kills: 50 },
  { engine: "postgres", kills: 5 },
] as const)(
  "$kills times on $engine: every receipt that was given out is there, and nothing is half",
  async ({ engine, kills }) => {
    console.log(`kill -9 on ${engine}: KILL_SEED=${seed}`);
    const random = numbersFrom(seed);
    const ground = await aGroundToStopOn(engine);
    onTestFinished(ground.end);
    const crowd = crowdOf(clients, { slug: ground.open.slug, sections: ground.sections });
    for (let life = 1; life <= kills; life += 1)
      expect([life, await oneLife(ground, crowd, random)]).toEqual([life, []]);
    expect(crowd.failures).toEqual([]);
    // Otherwise the server was never killed while it worked.
    expect(crowd.cut).toBeGreaterThan(kills);
    expect(crowd.acknowledged.size).toBeGreaterThan(kills * 4);

    const server = await ground.start();
    const pressing = crowd.press(server.port);
    await expect.poll(() => crowd.unanswered.size, { timeout: 20_000 }).toBe(0);
    const [token = ""] = crowd.acknowledged.keys();
    const receipt = await server.fetch("/receipts/issued", { headers: { Cookie: `receipt=${token}` } });
    expect(await receipt.text()).toContain(crowd.acknowledged.get(token)?.texts[1]);
    expect(await server.stop()).toBe(0);
    await pressing;

    expect(crowd.unanswered.size).toBe(0);
    await expectWhole(ground.house, ground.open.consultationId, crowd.acknowledged);
    if (engine === "postgres") return;
    const file = new Sqlite(ground.house.connection.url, { readonly: true });
    expect(file.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(file.pragma("foreign_key_check")).toEqual([]);
    const indexed = file.prepare("select count(*) from search_gram_docsize").pluck().get();
    expect(indexed).toBe(file.prepare("select count(*) from search_entry").pluck().get());
    file.close();
  },
  240_000,
);
