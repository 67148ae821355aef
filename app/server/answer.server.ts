// Sends what a route answered: with the policy that fits it, compressed, and never stored by anybody.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { compress, compressor } from "./compress.server.ts";
import { compressible, encodingFor } from "./encoding.ts";
import { filePolicy, hydratingPolicy, readingPolicy } from "./headers.ts";

const leastToCompress = 1024;

const acceptEncodingOf = (request: IncomingMessage): string | undefined =>
  request.headers["accept-encoding"] as string | undefined;
export const isHtml = (contentType: string): boolean => /^text\/html\b/i.test(contentType);

/** Answers of Remix's own that are the same for everybody under their versioned address. */
const isManifest = (request: IncomingMessage): boolean => (request.url ?? "").startsWith("/__manifest?");

/** Copies the headers of an answer; whether it may be stored is decided here, not by the route. */
export function copyHeaders(request: IncomingMessage, response: ServerResponse, answered: Headers, keep: string): void {
  for (const [name, value] of answered) {
    if (name === "set-cookie" || name === "content-length" || name === "transfer-encoding" || name === "connection")
      continue;
    if (name === "cache-control" && !isManifest(request)) continue;
    response.setHeader(name, value);
  }
  const cookies = answered.getSetCookie();
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
  if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", keep);
}

/** Sends bytes in the encoding that the client takes. */
async function sendBytes(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  bytes: Buffer,
): Promise<void> {
  const type = String(response.getHeader("Content-Type") ?? "");
  const worth = bytes.length >= leastToCompress && compressible(type);
  const encoding = worth ? encodingFor(acceptEncodingOf(request)) : "identity";
  const body = await compress(bytes, encoding, "quick");
  if (worth) response.setHeader("Vary", "Accept-Encoding");
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.writeHead(status);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Sends an HTML page that is for this visitor alone. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  html: Buffer,
  nonce?: string,
): Promise<void> {
  // Only a document that hydrates has the nonce in it; every other one gets the policy without any script.
  const hydrates = nonce !== undefined && html.includes(nonce);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", hydrates ? hydratingPolicy(nonce) : readingPolicy);
  if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
  await sendBytes(request, response, status, html);
}

/**
 * Sends an answer of a route that is not an HTML page: a file, data, a redirect.
 * @param keep the Cache-Control of the answer
 * @throws when a streamed body fails on its way
 */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answered: Response,
  keep: "no-store" | "no-cache",
): Promise<void> {
  copyHeaders(request, response, answered.headers, keep);
  const type = answered.headers.get("Content-Type") ?? "";
  response.setHeader("Content-Security-Policy", filePolicy(type));
  if (answered.body === null || request.method === "HEAD") {
    const length = answered.headers.get("Content-Length");
    if (length !== null && answered.body !== null) response.setHeader("Content-Length", length);
    await answered.body?.cancel();
    response.writeHead(answered.status);
    response.end();
    return;
  }
  const squeezed = compressible(type);
  const encoding = squeezed ? encodingFor(acceptEncodingOf(request)) : "identity";
  const length = answered.headers.get("Content-Length");
  if (squeezed) response.setHeader("Vary", "Accept-Encoding");
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  else if (length !== null) response.setHeader("Content-Length", length);
  response.writeHead(answered.status);
  const source = Readable.fromWeb(answered.body as Parameters<typeof Readable.fromWeb>[0]);
  const smaller = compressor(encoding);
  await (smaller ? pipeline(source, smaller, response) : pipeline(source, response));
}
