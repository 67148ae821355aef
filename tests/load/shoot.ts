// One measurement: 32 connections that stay open, each asking again as soon as it has its answer.
import autocannon, { type Client, type Request, type Result } from "autocannon";
import type { Running } from "./running.ts";

export const connections = 32;

/** What is asked for, again and again. */
export interface Wish {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes the body of each POST; without it the request is a GET. */
  readonly form?: { next(): Form; taken(token: string): void };
  /** The status of every answer. */
  readonly status: number;
}

export interface Form {
  readonly token: string;
  readonly body: string;
}

export interface Shot {
  readonly perSecond: number;
  /** Milliseconds until half of the answers were there; until 99 of 100 were. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time that the server used for one answer; null where the system does not tell. */
  readonly processor: number | null;
}

function requestOf({ path, headers = {}, form }: Wish): Request {
  if (!form) return { method: "GET", path, headers };
  return {
    method: "POST",
    path,
    headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    setupRequest(request, context) {
      const { token, body } = form.next();
      context.token = token;
      return { ...request, body };
    },
    onResponse(status, _body, context) {
      if (status === 303) form.taken(context.token ?? "");
    },
  };
}

/** Answers are counted, not read: to make strings of Japanese pages would cost the load more than the server under it. */
const readNothing = (client: Client): void => {
  client.pipelinedRequests.addBody = () => {};
};

const at = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/**
 * Measures a server for some seconds.
 * @throws when any answer failed or had another status than the one wished for
 */
export async function shoot(server: Running, wish: Wish, seconds: number): Promise<Shot> {
  const times: number[] = [];
  const before = server.processorTime();
  const result = await new Promise<Result>((resolve, reject) => {
    const load = autocannon(
      { url: server.origin, connections, duration: seconds, requests: [requestOf(wish)], setupClient: readNothing },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
    load.on("response", (_client: unknown, _status: number, _bytes: number, ms: number) => times.push(ms));
  });
  const after = server.processorTime();
  const statuses = Object.keys(result.statusCodeStats);
  if (result.errors + result.timeouts > 0 || statuses.some((status) => Number(status) !== wish.status)) {
    const seen = JSON.stringify(result.statusCodeStats);
    throw new Error(`${wish.path}: ${result.errors} errors, ${result.timeouts} timeouts, statuses ${seen}`);
  }
  const sorted = Float64Array.from(times).sort();
  return {
    perSecond: times.length / result.duration,
    p50: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    processor: before === null || after === null ? null : (after - before) / times.length,
  };
}
