// What is still missing before the result of a case may be published, and the counts as they stand.
import type { Reader } from "#db/database.ts";
import { readGround } from "./case-ground.server.ts";
import { nextScope, weighEdition } from "./weigh-edition.server.ts";

/**
 * Reads what remains. `weighed` is null while nothing has closed.
 * @param wished keys of the sections to publish; null: all that have closed
 * @returns null when there is no such case
 */
export async function readRemaining(
  reader: Reader,
  consultationId: string,
  wished: readonly string[] | null,
  at: string,
) {
  const ground = await readGround(reader, consultationId);
  if (!ground) return null;
  const scope = nextScope(ground, wished, at);
  if (scope.sections === "none") return { ground, scope, weighed: null };
  return { ground, scope, weighed: await weighEdition(reader, ground, scope.sections, { advise: true }) };
}
