// What every loader, action and command is handed: the open database, the keys, the log and the place of files.
import type { Connection } from "#db/connect.ts";
import type { Reader } from "#db/database.ts";
import type { KeyRing } from "./keys.server.ts";
import type { Log } from "./log.server.ts";

/** Versions of what reading pages show, as this process knows them. */
export interface ScopeVersions {
  /** The versions last read; a new map for every reading. A scope that was never moved is absent. */
  readonly known: ReadonlyMap<string, number>;
  /** Whether `known` may still be relied on; costs next to nothing. */
  upToDate(): boolean;
  /** Reads the versions again; callers at the same time share one reading. */
  refresh(): Promise<void>;
  /** Called after a commit that moved scopes. */
  moved(scopes: readonly string[]): void;
}

export interface House {
  readonly connection: Connection;
  readonly reader: Reader;
  readonly keys: KeyRing;
  readonly log: Log;
  readonly scopes: ScopeVersions;
  /** Folder of uploaded files, outside the web root. */
  readonly filesDir: string;
  /** Origin under which the site is seen, without a slash at its end. */
  readonly publicOrigin: string;
  /** Demo pages say at the top that they are samples, and are not indexed. */
  readonly demo: boolean;
}

/** Scope of a page's bytes: the site, one city, one plan. */
export const scopeOf = {
  site: "site",
  city: (id: string) => `city:${id}`,
  plan: (id: string) => `plan:${id}`,
} as const;
