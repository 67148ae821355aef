// The part of autocannon that the bench uses.
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  export interface Request {
    readonly method: "GET" | "POST";
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    /** Called before each request of a connection. */
    readonly setupRequest?: (request: Request, context: Record<string, string>) => Request;
    readonly onResponse?: (status: number, body: string, context: Record<string, string>) => void;
  }

  interface Wish {
    readonly url: string;
    readonly connections: number;
    /** In seconds. */
    readonly duration: number;
    readonly requests: readonly Request[];
    /** Called with each connection before its first request. */
    readonly setupClient?: (client: Client) => void;
  }

  export interface Client {
    readonly pipelinedRequests: { addBody(bytes: Buffer): void };
  }

  export interface Result {
    readonly errors: number;
    readonly timeouts: number;
    /** In seconds, as it really was. */
    readonly duration: number;
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
  }

  export default function autocannon(wish: Wish, done: (error: Error | null, result: Result) => void): EventEmitter;
}
