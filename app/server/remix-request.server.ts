// Turns what node:http received into what Remix reads.
import type { IncomingMessage } from "node:http";

/** Never passed on: they speak of the connection, or claim another origin, or were judged before. */
const withheld = new Set([
  "connection",
  "content-length",
  "expect",
  "forwarded",
  "host",
  "keep-alive",
  "origin",
  "te",
  "transfer-encoding",
  "upgrade",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
]);

/** Headers as the routes see them; the host is the configured one. */
export function routeHeaders(request: IncomingMessage, publicOrigin: string): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || withheld.has(name)) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  headers.set("host", publicOrigin.replace(/^https?:\/\//, ""));
  return headers;
}

/**
 * An address without the query key by which older clients named one loader or action of a page. Ours never send it, and
 * it would reach a route without its page.
 */
export function withoutNamedRoute(url: string): string {
  const mark = url.indexOf("?");
  if (mark === -1) return url;
  const query = new URLSearchParams(url.slice(mark + 1));
  if (!query.has("_data")) return url;
  query.delete("_data");
  return query.size === 0 ? url.slice(0, mark) : `${url.slice(0, mark)}?${query}`;
}

/** The request of a route. The address is the configured origin and the path as sent. */
export function routeRequest(
  request: IncomingMessage,
  publicOrigin: string,
  signal: AbortSignal,
  body?: Buffer<ArrayBuffer> | ReadableStream<Uint8Array>,
): Request {
  const init: RequestInit & { duplex?: "half" } = {
    // HEAD is answered as GET without its body, so that both always agree.
    method: request.method === "HEAD" ? "GET" : request.method,
    headers: routeHeaders(request, publicOrigin),
    signal,
  };
  if (body !== undefined) init.body = body;
  if (body instanceof ReadableStream) init.duplex = "half";
  return new Request(publicOrigin + withoutNamedRoute(request.url ?? "/"), init);
}

/** The request that writes a page which is the same for everybody: nothing of the visitor reaches the route. */
export const plainRequest = (publicOrigin: string, address: string): Request => new Request(publicOrigin + address);
