// Puts the site together: byte cache, static files, gate, routes, and the way it stops.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import express, { type ErrorRequestHandler } from "express";
import { hasAccount } from "#db/queries/account.ts";
import type { House } from "../shared/house.server.ts";
import { inertPolicy, standingHeaders } from "./headers.ts";
import { type Page, pageCache } from "./page-cache.server.ts";
import { fail, refuse } from "./refuse.server.ts";
import { sourceReader } from "./source.server.ts";
import { staticFiles } from "./static-files.server.ts";
import { type Stop, stopper } from "./stop.server.ts";
import { type Arrival, answerVisits } from "./visits.server.ts";

export interface SiteSettings {
  readonly house: House;
  readonly build: ServerBuild;
  /** Folder of the built client files. */
  readonly clientDir: string;
  readonly trustedProxies: readonly string[];
  readonly pageCacheBytes: number;
  /** Milliseconds within which the head of a request must have come. */
  readonly headPatience?: number;
}

/** A site that is put together but does not listen yet. */
export interface Site {
  readonly server: Server;
  readonly stop: Stop;
}

const minute = 60_000;

function logAnswered(house: House, request: IncomingMessage, response: ServerResponse, at: number): void {
  response.once("close", () => {
    const path = (request.url ?? "").split("?")[0]?.slice(0, 300);
    const ms = Date.now() - at;
    const status = response.headersSent ? response.statusCode : 0;
    const fields = { method: request.method ?? "", path, status, ms };
    house.log.info(fields, response.writableFinished ? "answered" : "left by the client");
  });
}

/** @throws StartRefused when TRUSTED_PROXIES cannot be understood */
export function openSite({
  house,
  build,
  clientDir,
  trustedProxies,
  pageCacheBytes,
  headPatience = 10_000,
}: SiteSettings): Site {
  const standing = standingHeaders(house);
  const cache = pageCache(pageCacheBytes, house.scopes);
  const sourceOf = sourceReader(trustedProxies, house.keys);
  const answerVisit = answerVisits({ house, build, cache, sourceOf, standing });
  const arrivals = new WeakMap<IncomingMessage, Arrival>();

  const app = express();
  app.disable("x-powered-by").disable("etag").set("query parser", false);
  app.get("/healthz", async (_request, response) => {
    const stopping = stop.isStopping();
    response.set({ "Cache-Control": "no-store", "Content-Security-Policy": inertPolicy });
    try {
      await hasAccount(house.reader);
      response.status(stopping ? 503 : 200).json({ status: stopping ? "stopping" : "ok" });
    } catch (error) {
      house.log.error({}, "the database cannot be read", error);
      response.status(503).json({ status: "database" });
    }
  });
  app.use(staticFiles(clientDir));
  app.use("/assets", (request, response) => void refuse(house, request, response, { why: "missing" }));
  app.use((request, response) => void answerVisit(request, response, arrivals.get(request)!));

  const failed: ErrorRequestHandler = (error, request, response, _next) => void fail(house, request, response, error);
  app.use(failed);

  /** A page that is kept, when it can be told at once that it is still true. */
  function keptPage(request: IncomingMessage, at: number): Page | undefined {
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    try {
      const found = cache.find(request.url ?? "", at);
      return typeof found === "object" ? found.page : undefined;
    } catch (error) {
      house.log.error({}, "kept pages cannot be checked", error);
      return undefined;
    }
  }

  function onRequest(request: IncomingMessage, response: ServerResponse, goOn: () => void = () => {}): void {
    const at = Date.now();
    if (stop.isClosing()) response.shouldKeepAlive = false;
    const page = keptPage(request, at);
    if (page && cache.send(page, request, response)) return;
    stop.began(request, response);
    logAnswered(house, request, response, at);
    arrivals.set(request, { at, goOn });
    for (const name in standing) response.setHeader(name, standing[name]!);
    app(request, response);
  }

  const server = createServer({
    headersTimeout: headPatience,
    // Uploads of 100 MB come over slow lines; forms have a patience of their own.
    requestTimeout: 15 * minute,
    connectionsCheckingInterval: Math.min(1000, headPatience / 2),
    // Behind a proxy the proxy must be the one to end an idle connection, or it sends into a closed one.
    keepAliveTimeout: trustedProxies.length > 0 ? 75_000 : 10_000,
  });
  server.on("request", onRequest);
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) =>
    onRequest(request, response, () => response.writeContinue()),
  );
  const stop = stopper(server);

  const logKept = (): void => {
    const { pages, notModified } = cache.takeCounts();
    if (pages + notModified > 0) house.log.info({ pages, notModified }, "answered from kept pages");
  };
  const everyMinute = setInterval(logKept, minute).unref();
  server.on("close", () => {
    clearInterval(everyMinute);
    logKept();
  });
  return { server, stop };
}
