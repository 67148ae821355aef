// Writes documents; and is the one door through which the launchers reach the built house.
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { incidentNumber } from "#app/shared/http/incident.server.ts";
import { RequestContext } from "#app/shared/http/request-context.tsx";
import type { RouteHandle } from "./root.tsx";

export { backup } from "./server/backup.server.ts";
export { migrate } from "./server/migrate.server.ts";
export { restore } from "./server/restore.server.ts";
export { seed } from "./server/seed.server.ts";
export { serve } from "./server/serve.server.ts";

function hydrates(context: EntryContext): boolean {
  const matches = context.staticHandlerContext.matches;
  return (
    !context.staticHandlerContext.errors &&
    matches.some((m) => (context.routeModules[m.route.id]?.handle as RouteHandle | undefined)?.hydrate === true)
  );
}

/**
 * A hydrating document waits for its data to be written into it, which only the streaming renderer does. React pads a
 * chunk with NUL where a character of several bytes does not fit its end; no document has a NUL of its own.
 */
function streamed(element: JSX.Element, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(element, {
      nonce,
      onAllReady: () => text(pipe(new PassThrough())).then((html) => resolve(html.replaceAll("\0", "")), reject),
      onShellError: reject,
      onError: reject,
    });
  });
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  visit: AppLoadContext,
): Promise<Response> {
  const facts = { nonce: visit.nonce, demo: visit.house.demo, ...(visit.incident ? { incident: visit.incident } : {}) };
  const element = (
    <RequestContext.Provider value={facts}>
      <RemixServer context={remixContext} url={request.url} nonce={visit.nonce} />
    </RequestContext.Provider>
  );
  const body = hydrates(remixContext)
    ? await streamed(element, visit.nonce)
    : `<!doctype html>${renderToString(element)}`;
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(body, { status, headers });
}

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted) return;
  const visit = context as AppLoadContext;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  visit.incident = incidentNumber();
  visit.house.log.error(
    { incident: visit.incident, method: request.method, path: new URL(request.url).pathname },
    "unexpected",
    error,
  );
}
