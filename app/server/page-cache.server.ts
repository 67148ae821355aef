// Keeps the bytes of reading pages in front of everything else, as long as nothing that they show has changed.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ScopeVersions } from "../shared/house.server.ts";
import type { PageNote } from "../shared/http/visit.server.ts";
import { compress } from "./compress.server.ts";
import { type Encoding, encodingFor } from "./encoding.ts";

/** A page that was just written. */
interface WrittenPage {
  readonly bytes: Buffer;
  readonly note: PageNote;
  /** Versions known before the page was written: what moved meanwhile makes it stale at once. */
  readonly versions: ReadonlyMap<string, number>;
  /** Headers of the page, beside those that concern its bytes and its keeping. */
  readonly headers: Readonly<Record<string, string>>;
}

interface Body {
  readonly bytes: Buffer;
  /** Names and values in turn, as `writeHead` takes them. */
  readonly head: string[];
}

/** A page whose bytes can be sent. */
export interface Page {
  readonly etag: string;
  readonly goodUntil: number;
  readonly scopes: readonly string[];
  readonly versions: readonly number[];
  readonly headers: readonly string[];
  readonly bodies: Partial<Record<Encoding, Body>>;
  readonly making: Partial<Record<Encoding, Promise<Body>>>;
  /** The versions it was last found fresh under. */
  checked: ReadonlyMap<string, number>;
  kept: boolean;
  size: number;
}

/** `stale`: the versions must be read before it can be told whether the kept page is still true. */
type Lookup = { readonly page: Page } | "missing" | "stale";

export interface PageCache {
  /** Whether it keeps anything at all. */
  readonly keeps: boolean;
  /** How often a kept page was sent, whole and as 304, since the last call. */
  takeCounts(): { readonly pages: number; readonly notModified: number };
  find(url: string, now: number): Lookup;
  /** Sends a page. False when its bytes must be compressed first; then `prepare` and send again. */
  send(page: Page, request: IncomingMessage, response: ServerResponse): boolean;
  prepare(page: Page, request: IncomingMessage): Promise<void>;
  /** What is known of an address: the address under which its page is kept, undefined before its page was first seen. */
  addressOf(url: string): string | undefined;
  /** Whether an address was seen and has no page that may be kept. */
  isPassing(url: string): boolean;
  learn(url: string, note: PageNote | undefined): void;
  /** Makes a page of what was written and keeps it when it belongs to `address` and there is room. */
  keep(address: string | undefined, written: WrittenPage, now: number): Page;
}

const pathsRemembered = 20_000;
const entryOverhead = 2048;

const pathOf = (url: string): string => {
  const mark = url.indexOf("?");
  return mark === -1 ? url : url.slice(0, mark);
};

function remember<V>(map: Map<string, V>, path: string, value: V): void {
  if (map.size >= pathsRemembered)
    for (const oldest of map.keys()) {
      map.delete(oldest);
      break;
    }
  map.set(path, value);
}

function bodyOf(page: Pick<Page, "etag" | "headers">, bytes: Buffer, encoding: Encoding): Body {
  const head = [...page.headers, "Content-Length", String(bytes.length)];
  if (encoding !== "identity") head.push("Content-Encoding", encoding);
  return { bytes, head };
}

const quoted = (bytes: Buffer): string => `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;

/** Whether an If-None-Match header names the tag (RFC 9110, 13.1.2: weak comparison). */
export function namesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag) return true;
  const bare = etag.replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === bare);
}

/**
 * @param limit bytes that all kept pages together may take; 0 keeps none
 */
export function pageCache(limit: number, scopes: ScopeVersions): PageCache {
  const kept = new Map<string, Page>();
  const queryOf = new Map<string, readonly string[]>();
  const passing = new Map<string, true>();
  let used = 0;
  let counts = { pages: 0, notModified: 0 };

  const drop = (address: string, page: Page): void => {
    if (kept.get(address) !== page) return;
    kept.delete(address);
    page.kept = false;
    used -= page.size;
  };

  const makeRoom = (): void => {
    for (const [address, page] of kept) {
      if (used <= limit) return;
      drop(address, page);
    }
  };

  function addressOf(url: string): string | undefined {
    const mark = url.indexOf("?");
    const path = mark === -1 ? url : url.slice(0, mark);
    const names = queryOf.get(path);
    if (names === undefined) return undefined;
    if (mark === -1 || names.length === 0) return path;
    const sent = new URLSearchParams(url.slice(mark + 1));
    const own = new URLSearchParams(names.flatMap((name) => sent.getAll(name).map((value) => [name, value])));
    return own.size === 0 ? path : `${path}?${own}`;
  }

  const fresh = (page: Page): boolean => {
    if (page.checked === scopes.known) return true;
    if (!page.scopes.every((scope, index) => (scopes.known.get(scope) ?? 0) === page.versions[index])) return false;
    page.checked = scopes.known;
    return true;
  };

  const bodyFor = (page: Page, encoding: Encoding): Promise<Body> => {
    page.making[encoding] ??= compress(page.bodies.identity!.bytes, encoding, page.kept ? "thorough" : "quick").then(
      (bytes) => {
        const body = bodyOf(page, bytes, encoding);
        page.bodies[encoding] = body;
        page.size += bytes.length;
        if (page.kept) {
          used += bytes.length;
          makeRoom();
        }
        return body;
      },
    );
    return page.making[encoding];
  };

  return {
    keeps: limit > 0,
    takeCounts() {
      const taken = counts;
      counts = { pages: 0, notModified: 0 };
      return taken;
    },
    addressOf,
    isPassing: (url) => passing.has(pathOf(url)),
    learn(url, note) {
      const path = pathOf(url);
      if (note) {
        passing.delete(path);
        if (!queryOf.has(path)) remember(queryOf, path, [...(note.query ?? [])].sort());
      } else {
        queryOf.delete(path);
        if (!passing.has(path)) remember(passing, path, true);
      }
    },
    find(url, now) {
      const address = addressOf(url);
      const page = address === undefined ? undefined : kept.get(address);
      if (address === undefined || page === undefined) return "missing";
      if (now >= page.goodUntil) {
        drop(address, page);
        return "missing";
      }
      if (!scopes.upToDate()) return "stale";
      if (!fresh(page)) {
        drop(address, page);
        return "missing";
      }
      kept.delete(address);
      kept.set(address, page);
      return { page };
    },
    send(page, request, response) {
      if (namesTag(request.headers["if-none-match"], page.etag)) {
        counts.notModified += 1;
        response.writeHead(304, ["ETag", page.etag, "Cache-Control", "no-cache", "Vary", "Accept-Encoding"]);
        response.end();
        return true;
      }
      const body = page.bodies[encodingFor(request.headers["accept-encoding"] as string | undefined)];
      if (body === undefined) return false;
      counts.pages += 1;
      response.writeHead(200, body.head);
      response.end(request.method === "HEAD" ? undefined : body.bytes);
      return true;
    },
    async prepare(page, request) {
      await bodyFor(page, encodingFor(request.headers["accept-encoding"] as string | undefined));
    },
    keep(address, { bytes, note, versions, headers }, now) {
      const etag = quoted(bytes);
      const own = { ...headers, "Cache-Control": "no-cache", ETag: etag, Vary: "Accept-Encoding" };
      const page: Page = {
        etag,
        goodUntil: note.goodUntil === undefined ? Number.POSITIVE_INFINITY : Date.parse(note.goodUntil),
        scopes: note.scopes,
        versions: note.scopes.map((scope) => versions.get(scope) ?? 0),
        headers: Object.entries(own).flat(),
        bodies: {},
        making: {},
        checked: versions,
        kept: false,
        size: bytes.length + entryOverhead,
      };
      page.bodies.identity = bodyOf(page, bytes, "identity");
      // A page that took an eighth of all room would push out too many others.
      if (address !== undefined && page.goodUntil > now && page.size <= limit / 8) {
        const before = kept.get(address);
        if (before) drop(address, before);
        page.kept = true;
        kept.set(address, page);
        used += page.size;
        makeRoom();
      }
      return page;
    },
  };
}
