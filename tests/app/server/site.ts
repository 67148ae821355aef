// A site of sample routes that listens on a port of its own, and a client that sends exactly what a test says.
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openSite, type Site, type SiteSettings } from "#app/server/open-site.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { openTestHouse } from "#tests/support/house.ts";
import { type Sample, sample } from "./sample-build.ts";

export const ours = "http://machikoe.example";

export interface Answer {
  readonly status: number;
  /** Several of one name are joined. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
}

interface Question {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
  /** Leaves Content-Length out. */
  readonly chunked?: boolean;
}

const plain = (headers: IncomingHttpHeaders): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );

/** Sends one request on a connection of its own, with no header but those given, Host, and the length of the body. */
function ask(port: number, { method = "GET", path, headers = {}, body, chunked = false }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined || chunked ? {} : { "Content-Length": Buffer.byteLength(body) };
    const sent = httpRequest(
      { host: "127.0.0.1", port, method, path, agent: false, headers: { ...headers, ...length } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => {
          const bytes = Buffer.concat(chunks);
          resolve({
            status: answer.statusCode ?? 0,
            headers: plain(answer.headers),
            bytes,
            text: bytes.toString("utf8"),
          });
        });
        answer.on("error", reject);
      },
    );
    sent.on("error", reject);
    if (chunked) sent.setHeader("Transfer-Encoding", "chunked");
    sent.end(body);
  });
}

export interface OpenedSite extends Sample {
  readonly house: House;
  readonly site: Site;
  readonly port: number;
  ask(question: Question | string): Promise<Answer>;
  /** Posts a form from a page of the site. */
  post(path: string, text: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

/** Opens a site for one test. */
export async function aSite(
  settings: Partial<Omit<SiteSettings, "house" | "build">> & { origin?: string; demo?: boolean } = {},
): Promise<OpenedSite> {
  const { house: plain, close } = await openTestHouse();
  const { origin = ours, demo = false, ...rest } = settings;
  const house: House = { ...plain, publicOrigin: origin, demo };
  const clientDir = mkdtempSync(join(tmpdir(), "machikoe-client-"));
  mkdirSync(join(clientDir, "assets"));
  mkdirSync(join(clientDir, ".vite"));
  writeFileSync(join(clientDir, "assets", "a-1234.css"), "p{color:red}\n".repeat(500));
  writeFileSync(join(clientDir, ".vite", "manifest.json"), "{}");
  writeFileSync(join(clientDir, "favicon.svg"), "<svg/>");
  writeFileSync(join(clientDir, "icon.png"), Buffer.from([0x89, 0x50]));
  const routes = sample();
  const site = openSite({
    house,
    build: routes.build,
    clientDir,
    trustedProxies: [],
    pageCacheBytes: 1 << 20,
    ...rest,
  });
  site.server.listen(0, "127.0.0.1");
  await once(site.server, "listening");
  const { port } = site.server.address() as AddressInfo;
  onTestFinished(async () => {
    if (site.server.listening) await site.stop.end(2000);
    await close();
    rmSync(clientDir, { recursive: true, force: true });
  });
  const send = (question: Question | string) => ask(port, typeof question === "string" ? { path: question } : question);
  return Object.assign(routes, {
    house,
    site,
    port,
    ask: send,
    post: (path: string, text: string, headers: Readonly<Record<string, string>> = {}) =>
      send({
        method: "POST",
        path,
        headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: origin, ...headers },
        body: new URLSearchParams({ text }).toString(),
      }),
  });
}
