// The demo's server process: migrates, seeds what is empty, serves, and says where to look.
import { launch } from "./bundle.mjs";
import { Refusal } from "./refusal.mjs";
import { step } from "./step.mjs";

/** Columns that a text takes in a terminal, where a Japanese character takes two. @param {string} text */
function width(text) {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );
}

/** @param {string[][]} rows @returns {string} the rows with their columns lined up */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell))).join("  ")}`.trimEnd(),
    )
    .join("\n");
}

process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));

launch(async (bundle) => {
  const say = console.log;
  const env = process.env;
  await step(say, `Bringing ${env.DATABASE_URL} up to date`, () => bundle.migrate(env));
  const { addresses, accounts } = await step(say, "Seeding the five cities where the database is empty", () =>
    bundle.seed(env, { fresh: false }),
  );
  try {
    await bundle.serve(env);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    throw new Refusal(`Port ${env.PORT} is in use. Choose another one, for example: PORT=3210 npm run demo`);
  }
  say(`\nMachikoe is running: ${env.PUBLIC_ORIGIN}\n`);
  say(table(addresses.map(({ label, path }) => [label, `${env.PUBLIC_ORIGIN}${path}`])));
  say("\nSample staff accounts (login, password):\n");
  say(table(accounts.map(({ who, login, password }) => [who, login, password])));
  say("\nStop: Ctrl+C.  Start over: npm run demo -- --fresh\n");
});
