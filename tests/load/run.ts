// The run of the bench: for each engine and size a database, the servers on it, and the races between them.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { step } from "../../app/server/launchers/step.mjs";
import { aimsOf } from "./aim.ts";
import { postgresPair, sqlitePair } from "./database.ts";
import { openDurablePostgres } from "./durable-postgres.mjs";
import { measure, weights } from "./measure.ts";
import type { Options } from "./options.mjs";
import { aimLines, type Measured, plain } from "./report.ts";
import { connections } from "./shoot.ts";
import { closeStage, type Engine, laid, openStage } from "./stage.ts";

type Say = (line: string) => void;
type Weights = Awaited<ReturnType<typeof weights>>;

const folder = mkdtempSync(join(tmpdir(), "machikoe-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

function writeKeys(): void {
  const keys = { k1: randomBytes(32).toString("base64") };
  writeFileSync(join(folder, "keys.json"), JSON.stringify({ current: "k1", keys }), { mode: 0o600 });
}

function circumstances({ rounds, seconds }: Options, postgres: string | undefined): string {
  return [
    `Node.js ${process.version}, ${availableParallelism()} processors (the load takes one), load average ${loadavg()[0]?.toFixed(1)}`,
    `${connections} connections, ${rounds} rounds of ${seconds} s in turn`,
    `data in ${folder}, LOG_LEVEL=warn`,
    ...(postgres === undefined ? [] : [`PostgreSQL ${postgres}, fsync and synchronous_commit on`]),
  ].join("; ");
}

/** Measures what the options say, prints it, and writes the rows to a file where one is named. */
export async function bench(options: Options, say: Say): Promise<void> {
  writeKeys();
  const rows: Measured[] = [];
  let weighed: Weights | undefined;
  const cluster = options.engines.includes("postgres") ? await openDurablePostgres(say) : undefined;
  say(circumstances(options, cluster?.about));

  async function measureOn(engine: Engine, opinions: number): Promise<void> {
    const name = `bench_${opinions}`;
    const pair = engine === "postgres" ? await postgresPair(cluster?.url ?? "", name) : sqlitePair(join(folder, name));
    try {
      const title = `Laying ${opinions.toLocaleString("en")} opinions on ${engine}`;
      const ground = await step(say, title, () => laid(folder, pair, { opinions, result: !options.quick }));
      const stage = await openStage(folder, { engine, opinions, ground, pair });
      weighed ??= await weights(stage);
      rows.push(...(await measure(stage, options, say)));
      await closeStage(stage);
    } finally {
      await pair.drop();
    }
  }

  try {
    for (const engine of options.engines) {
      for (const opinions of options.sizes) await measureOn(engine, opinions);
    }
  } finally {
    await cluster?.stop();
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify(rows.map(plain), null, 2)}\n`);
  if (!weighed) return;
  say("Aims:");
  for (const told of aimLines(aimsOf(rows, weighed))) say(told);
}
