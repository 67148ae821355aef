// Stopping: what was accepted is answered, what is idle is let go, and nothing outlives the limit.
import { once } from "node:events";
import { Agent, type ClientRequest, request as httpRequest } from "node:http";
import { connect as connectSocket } from "node:net";
import { expect, test } from "vitest";
import { aSite, ours } from "./site.ts";

interface Sent {
  readonly status: number;
  readonly connection: string | undefined;
}

/** One request on a kept connection; resolves with null when the server could not be reached at all. */
function send(port: number, agent: Agent, path: string, body?: string): Promise<Sent | null> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded", Origin: ours };
    const sent: ClientRequest = httpRequest(
      { host: "127.0.0.1", port, agent, path, method: body === undefined ? "GET" : "POST", headers },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection }));
        answer.on("error", reject);
      },
    );
    sent.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNREFUSED" ? resolve(null) : reject(error)));
    sent.end(body);
  });
}

test("clients that never pause get an answer to every request they could send", async () => {
  const site = await aSite();
  const paths = ["/read", "/sign-in", "/assets/a-1234.css", "/desk/oyama/form"];
  let answered = 0;
  let closes = 0;
  const client = async (index: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const path = paths[index % paths.length] ?? "/read";
    for (;;) {
      const sent = await send(site.port, agent, path, path.includes("form") ? "text=a" : undefined);
      if (sent === null) return agent.destroy();
      expect(sent.status).toBe(200);
      answered += 1;
      if (sent.connection === "close") closes += 1;
    }
  };
  const clients = Array.from({ length: 16 }, (_, index) => client(index));
  await expect.poll(() => answered > 200).toBe(true);
  await site.site.stop.end(5000);
  await Promise.all(clients);
  expect(closes).toBe(16);
});

test("a request that takes long is answered before the server is gone", async () => {
  const site = await aSite();
  let open = (): void => {};
  site.gate = new Promise((resolve) => {
    open = resolve;
  });
  const slow = site.post("/slow", "わたしの意見");
  await expect.poll(() => site.actions.length).toBe(1);
  const stopped = site.site.stop.end(5000);
  await expect.poll(() => site.site.stop.isStopping()).toBe(true);
  open();
  const [answer] = await Promise.all([slow, stopped]);
  expect([answer.status, answer.text.includes("わたしの意見")]).toEqual([200, true]);
});

test("connections on which nothing is asked do not hold the server up", async () => {
  const site = await aSite();
  const silent = connectSocket(site.port, "127.0.0.1");
  const kept = new Agent({ keepAlive: true });
  await once(silent, "connect");
  await send(site.port, kept, "/read");
  const began = performance.now();
  const closed = once(silent, "close");
  await site.site.stop.end(5000);
  await closed;
  expect(performance.now() - began).toBeLessThan(3000);
  kept.destroy();
});

test("a request that never ends is cut at the limit", async () => {
  const site = await aSite();
  site.gate = new Promise(() => {});
  const cut = site.post("/slow", "x").then(
    () => "answered",
    (error: NodeJS.ErrnoException) => error.code,
  );
  await expect.poll(() => site.actions.length).toBe(1);
  await site.site.stop.end(700);
  expect(await cut).toBe("ECONNRESET");
});

test("while it stops the server says so to whoever asks for its health", async () => {
  const site = await aSite();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await send(site.port, agent, "/read");
  const stopped = site.site.stop.end(3000);
  const health = await send(site.port, agent, "/healthz");
  await stopped;
  expect(health?.status).toBe(503);
});
