// Ends a running server so that nothing it has accepted is dropped.

import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";

export interface Stop {
  isStopping(): boolean;
  /** Whether connections are let go after their answer. */
  isClosing(): boolean;
  /** Counts a request that is being answered on its connection. */
  began(request: IncomingMessage, response: ServerResponse): void;
  /**
   * Stops accepting, answers what has come, and closes the connections.
   * @param most milliseconds after which connections that are still busy are cut
   */
  end(most: number): Promise<void>;
}

/** Connections that wait for their next request get so long to send it before they are closed, in milliseconds. */
const idleGrace = 1_000;
/** Node takes one waiting connection a turn: only after so many looks at which none had come does nobody wait any more. */
const quietLooks = 6;
/** Milliseconds between two looks, and, at most, for which connections are still taken while others keep coming, twice. */
const lookEvery = 10;
const mostToTake = 1_000;

export function stopper(server: Server): Stop {
  const busy = new Map<Socket, number>();
  const answering = new Set<ServerResponse>();
  /** When each open connection last had nothing to answer. */
  const open = new Map<Socket, number>();
  let stopping = false;
  let closing = false;
  let taken = 0;

  server.on("connection", (socket: Socket) => {
    taken += 1;
    open.set(socket, performance.now());
    socket.once("close", () => open.delete(socket));
  });

  const closeIdle = (since: number): void => {
    const long = performance.now() - idleGrace;
    for (const [socket, idleAt] of open)
      if (!busy.has(socket) && socket.writableLength === 0 && Math.max(idleAt, since) <= long) socket.destroy();
  };

  /** Takes the connections that wait already: those that are not taken when the listening ends are cut by the kernel. */
  const takeWaiting = async (): Promise<void> => {
    const until = performance.now() + mostToTake;
    for (let looks = 0; looks < quietLooks && performance.now() < until; looks += 1) {
      const before = taken;
      await sleep(lookEvery);
      if (taken > before) looks = -1;
    }
    // Where they never cease to come, the listening ends in a turn in which none did.
    for (let before = -1; before < taken && performance.now() < until + mostToTake; ) {
      before = taken;
      await turn();
    }
  };

  return {
    isStopping: () => stopping,
    isClosing: () => closing,
    began(request, response) {
      const { socket } = request;
      busy.set(socket, (busy.get(socket) ?? 0) + 1);
      answering.add(response);
      response.once("close", () => {
        answering.delete(response);
        if (open.has(socket)) open.set(socket, performance.now());
        const left = (busy.get(socket) ?? 1) - 1;
        if (left > 0) busy.set(socket, left);
        else busy.delete(socket);
      });
    },
    async end(most) {
      stopping = true;
      const until = performance.now() + most;
      await takeWaiting();
      closing = true;
      const since = performance.now();
      // Whoever is being answered learns with the answer that no further request will be taken on the connection.
      for (const response of answering) if (!response.headersSent) response.shouldKeepAlive = false;
      let isClosed = false;
      const closed = once(server, "close").then(() => {
        isClosed = true;
      });
      // The close() of an HTTP server also cuts connections that are just about to send; only the listening ends here.
      NetServer.prototype.close.call(server);
      await Promise.race([closed, sleep(idleGrace)]);
      while (!isClosed && performance.now() < until) {
        closeIdle(since);
        await Promise.race([closed, sleep(50)]);
      }
      server.closeAllConnections();
      await closed;
      // Also ends the timer that watches for slow heads.
      server.close();
    },
  };
}
