// Answers one request by its route: a reading page is written once for all who wait for it, the rest each for itself.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { House } from "../shared/house.server.ts";
import type { Visit } from "../shared/http/visit.server.ts";
import { type Admission, admit } from "./admit.server.ts";
import { copyHeaders, isHtml, sendAnswer, sendPage } from "./answer.server.ts";
import { readingPolicy } from "./headers.ts";
import type { Page, PageCache } from "./page-cache.server.ts";
import { fail, refuse } from "./refuse.server.ts";
import { plainRequest, routeRequest } from "./remix-request.server.ts";
import type { SourceReader } from "./source.server.ts";

export interface Arrival {
  /** Milliseconds since 1970, taken when the head of the request had been read. */
  readonly at: number;
  /** Tells a client that waits for it to send its body. */
  readonly goOn: () => void;
}

export interface VisitSettings {
  readonly house: House;
  readonly build: ServerBuild;
  readonly cache: PageCache;
  readonly sourceOf: SourceReader;
  readonly standing: Readonly<Record<string, string>>;
}

/** One request on its way through this module. */
interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: string;
  readonly at: number;
  readonly source: () => string;
}

type Admitted = Exclude<Admission, { readonly kind: "refused" | "gone" }>;

const admitted: Admitted = { kind: "admitted" };

/** Headers of a reading page that are kept with its bytes. */
const keptHeaders = ["content-language", "link", "x-robots-tag"];

const isDocument = ({ request, url }: Call): boolean => request.method !== "POST" && !/\.data(?:\?|$)/.test(url);
const typeOf = (answered: Response): string => answered.headers.get("Content-Type") ?? "";

export function answerVisits({ house, build, cache, sourceOf, standing }: VisitSettings) {
  const handle = createRequestHandler(build, "production");
  const writing = new Map<string, Promise<Page | undefined>>();
  const firstLooks = new Map<string, Promise<void>>();

  const visitOf = ({ at, source }: Call): AppLoadContext => ({
    house,
    arrivedAt: new Date(at).toISOString(),
    get source() {
      return source();
    },
    nonce: randomBytes(16).toString("base64url"),
  });

  /**
   * The page of a document when it may be kept: noted by its loader and the same for everybody.
   * @param clean whether it was written for nobody in particular
   */
  function pageOf(
    { url, at }: Pick<Call, "url" | "at">,
    answered: Response,
    bytes: Buffer,
    visit: Visit,
    { versions, clean }: { readonly versions: ReadonlyMap<string, number>; readonly clean: boolean },
  ): Page | undefined {
    const same = answered.status === 200 && !answered.headers.has("Set-Cookie") && !bytes.includes(visit.nonce);
    const note = same ? visit.note : undefined;
    cache.learn(url, note);
    if (!note) return undefined;
    const headers: Record<string, string> = {
      ...standing,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": readingPolicy,
    };
    for (const name of keptHeaders) {
      const value = answered.headers.get(name);
      if (value !== null) headers[name] = value;
    }
    const address = clean && cache.addressOf(url) === url ? url : undefined;
    return cache.keep(address, { bytes, note, versions, headers }, at);
  }

  async function sendKept(page: Page, { request, response }: Call): Promise<void> {
    if (cache.send(page, request, response)) return;
    await cache.prepare(page, request);
    cache.send(page, request, response);
  }

  /** Writes the page of a known address for everybody: nothing of the visitor reaches its route. */
  async function writePage(address: string, call: Call): Promise<Page | undefined> {
    const visit = visitOf(call);
    const versions = house.scopes.known;
    const answered = await handle(plainRequest(house.publicOrigin, address), visit);
    const bytes = Buffer.from(await answered.arrayBuffer());
    if (!isHtml(typeOf(answered))) return undefined;
    return pageOf({ url: address, at: call.at }, answered, bytes, visit, { versions, clean: true });
  }

  function writtenOnce(address: string, call: Call): Promise<Page | undefined> {
    const there = writing.get(address);
    if (there) return there;
    const made = writePage(address, call).finally(() => writing.delete(address));
    writing.set(address, made);
    return made;
  }

  async function answered(call: Call, visit: AppLoadContext, admission: Admitted): Promise<Response | "tooLarge"> {
    const { request, response } = call;
    const aborter = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) aborter.abort();
    });
    const body = admission.kind === "upload" ? admission.stream : admission.body;
    const answering = handle(routeRequest(request, house.publicOrigin, aborter.signal, body), visit);
    if (admission.kind !== "upload") return answering;
    const first = await Promise.race([answering, admission.exceeded]);
    if (first === "tooLarge") {
      aborter.abort();
      // The route fails because its body did; what it then answers is of no use to anybody.
      answering.catch(() => {});
    }
    return first;
  }

  async function answerAlone(call: Call, admission: Admitted): Promise<void> {
    const { request, response, url } = call;
    const visit = visitOf(call);
    const versions = house.scopes.known;
    const answer = await answered(call, visit, admission);
    if (answer === "tooLarge") return refuse(house, request, response, { why: "tooLarge" });
    if (response.destroyed) return;
    // A body without announced length that nobody read could go on for ever.
    if (!request.complete && request.headers["transfer-encoding"] !== undefined)
      response.setHeader("Connection", "close");
    if (!isHtml(typeOf(answer))) {
      if (isDocument(call)) cache.learn(url, undefined);
      const same = visit.note !== undefined && answer.status === 200;
      return sendAnswer(request, response, answer, same ? "no-cache" : "no-store");
    }
    const bytes = Buffer.from(await answer.arrayBuffer());
    const clean = request.headers.cookie === undefined;
    const page = isDocument(call) ? pageOf(call, answer, bytes, visit, { versions, clean }) : undefined;
    if (page) return sendKept(page, call);
    copyHeaders(request, response, answer.headers, "no-store");
    await sendPage(request, response, answer.status, bytes, visit.nonce);
  }

  /** Answers with the page that is kept, or written now, for everybody. False where the address has no such page. */
  async function answerTogether(call: Call): Promise<boolean> {
    if (!house.scopes.upToDate()) await house.scopes.refresh();
    const found = cache.find(call.url, call.at);
    const address = cache.addressOf(call.url);
    const page =
      typeof found === "object" ? found.page : address === undefined ? undefined : await writtenOnce(address, call);
    if (page) await sendKept(page, call);
    return page !== undefined;
  }

  async function answerGet(call: Call): Promise<void> {
    const { url } = call;
    if (!cache.keeps || !isDocument(call) || cache.isPassing(url)) return answerAlone(call, admitted);
    const path = url.split("?")[0] ?? "/";
    // Whoever asks for an address while somebody is the first ever to ask for it waits to learn what it is.
    await firstLooks.get(path);
    if (await answerTogether(call)) return;
    const looking = answerAlone(call, admitted);
    if (!cache.isPassing(url) && !firstLooks.has(path)) {
      const settled = looking.then(
        () => {},
        () => {},
      );
      firstLooks.set(
        path,
        settled.finally(() => firstLooks.delete(path)),
      );
    }
    return looking;
  }

  return async (request: IncomingMessage, response: ServerResponse, { at, goOn }: Arrival): Promise<void> => {
    const call: Call = { request, response, url: request.url ?? "/", at, source: sourceOf(request) };
    try {
      const circumstances = () => ({ source: call.source(), at: new Date(at).toISOString() });
      const admission = await admit(house, request, circumstances, goOn);
      if (admission.kind === "gone") return;
      if (admission.kind === "refused") {
        const { kind, ...page } = admission;
        return await refuse(house, request, response, page);
      }
      await (request.method === "POST" ? answerAlone(call, admission) : answerGet(call));
    } catch (error) {
      await fail(house, request, response, error);
    }
  };
}
