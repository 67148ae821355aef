// Versions of what reading pages show, kept in memory and read again when another process may have moved them.
import type { Connection } from "#db/connect.ts";
import { scopeVersions } from "#db/queries/audit.ts";
import type { ScopeVersions } from "../shared/house.server.ts";

/**
 * Milliseconds after which another process's moves are looked for. What this process moves itself counts at once.
 * SQLite is only asked whether anybody has committed; PostgreSQL for the versions themselves.
 */
const lookEvery = { sqlite: 100, postgres: 1000 } as const;

export function scopeVersionsOf(connection: Connection): ScopeVersions {
  const every = lookEvery[connection.engine];
  let known: ReadonlyMap<string, number> = new Map();
  let seen: number | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let valid = false;
  let reading: Promise<void> | undefined;
  let moves = 0;

  async function read(): Promise<void> {
    const movesBefore = moves;
    const startedAt = performance.now();
    // Taken before the rows: what is committed meanwhile makes them be read once more, never once too few.
    const dataVersion = connection.dataVersion();
    const rows = await scopeVersions(connection.reader);
    if (moves !== movesBefore) return read();
    known = new Map(rows.map((row) => [row.scope, row.version]));
    seen = dataVersion;
    lookedAt = startedAt;
    valid = true;
  }

  return {
    get known() {
      return known;
    },
    upToDate() {
      if (!valid) return false;
      const now = performance.now();
      if (now - lookedAt < every) return true;
      const dataVersion = connection.dataVersion();
      if (dataVersion === undefined || dataVersion !== seen) return false;
      lookedAt = now;
      return true;
    },
    refresh() {
      reading ??= read().finally(() => {
        reading = undefined;
      });
      return reading;
    },
    moved(scopes) {
      if (scopes.length === 0) return;
      moves += 1;
      valid = false;
    },
  };
}
