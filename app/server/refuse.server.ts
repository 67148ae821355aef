// Sends the server's own refusals, and closes politely on clients that are still sending.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { House } from "../shared/house.server.ts";
import { incidentNumber } from "../shared/http/incident.server.ts";
import { sendPage } from "./answer.server.ts";
import { readingPolicy } from "./headers.ts";
import { type Refusal, type RefusalPage, refusalPage } from "./refusal-page.tsx";

const statusOf: Readonly<Record<Refusal, number>> = {
  address: 400,
  signIn: 401,
  foreign: 403,
  expired: 403,
  missing: 404,
  method: 405,
  late: 408,
  tooLarge: 413,
  mediaType: 415,
  broken: 500,
  busy: 503,
};

/** A client that is still sending is listened to for so long, so that it gets to read the answer. */
const listenMost = 10_000;

const localeOf = (url: string): "en" | "ja" => (/^\/en(?:\/|$)/.test(url) ? "en" : "ja");

/**
 * Sends a refusal page. A body that is still on its way is read and thrown away for a while before the connection
 * closes: closing at once would reset it, and the browser would show an error of its own instead of the page.
 */
export async function refuse(
  house: Pick<House, "demo">,
  request: IncomingMessage,
  response: ServerResponse,
  page: Omit<RefusalPage, "demo" | "locale">,
): Promise<void> {
  if (response.headersSent || response.destroyed) return;
  const html = Buffer.from(refusalPage({ ...page, locale: localeOf(request.url ?? "/"), demo: house.demo }));
  const status = statusOf[page.why];
  if (page.why === "method") response.setHeader("Allow", "GET, HEAD, POST");
  if (request.complete || !hasBody(request)) return sendPage(request, response, status, html);
  response.setHeader("Connection", "close");
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", readingPolicy);
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", html.length);
  response.writeHead(status);
  response.write(html);
  const timer = setTimeout(() => response.end(), listenMost);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  request.once("end", end).once("close", end).resume();
}

/** Whether a request announces a body. */
export function hasBody(request: IncomingMessage): boolean {
  return request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;
}

/** Whether something failed only because nobody waits for the answer any more. */
const leftByClient = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "AbortError" || (error as NodeJS.ErrnoException).code === "ERR_STREAM_PREMATURE_CLOSE");

/** Logs the unexpected under a number and shows the number; cuts an answer that was already on its way. */
export async function fail(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): Promise<void> {
  if (leftByClient(error)) return;
  const incident = incidentNumber();
  const path = (request.url ?? "").split("?")[0];
  house.log.error({ incident, method: request.method, path }, "unexpected", error);
  if (response.headersSent || response.destroyed) response.destroy();
  else await refuse(house, request, response, { why: "broken", incident });
}
