// The "no" of the starters: a sentence for the person at the terminal, printed without a stack.

export class Refusal extends Error {
  /** The same mark as on the refusals that the server bundle throws. */
  code = "MACHIKOE_REFUSED";
}

/**
 * Prints a refusal as its sentence, anything unexpected with its stack, and sets exit status 1.
 * @param {unknown} error
 */
export function complain(error) {
  const refused = error instanceof Error && "code" in error && error.code === "MACHIKOE_REFUSED";
  process.stderr.write(`${refused ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
