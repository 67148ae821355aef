// What the server hands to every loader and action of one request.
import type { House } from "../house.server.ts";

/** What a reading page says of its own bytes, so that they can be kept and served again. */
export interface PageNote {
  readonly scopes: readonly string[];
  /** The next instant at which anything on the page changes by itself; absent: never. */
  readonly goodUntil?: string;
  /** Names of the query keys the page reads; all others are not part of the page. Absent: none. */
  readonly query?: readonly string[];
}

/** One request, as the outermost handler met it. */
export interface Visit {
  readonly house: House;
  /** Taken when the request's head had been read; every rule uses this instant. */
  readonly arrivedAt: string;
  /** Keyed hash of the client's network address, for limits; never the address. */
  readonly source: string;
  readonly nonce: string;
  /** Set by a reading page that may be kept. */
  note?: PageNote;
  /** Set when something unexpected was thrown; the visitor sees it. */
  incident?: string;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends Visit {}
  interface Future {
    v3_singleFetch: true;
  }
}
