// The gate in front of every route: methods, where a change comes from, and how large its body may be.
import type { IncomingMessage } from "node:http";
import { formTokenField, verifyFormToken } from "../shared/form/form-token.server.ts";
import type { House } from "../shared/house.server.ts";
import { type BodyRule, bodyRuleOf, routePath, signedFormOf } from "./body-rule.ts";
import { countedBody, readBody } from "./read-body.server.ts";
import { type Refusal, textsOf } from "./refusal-page.tsx";
import { hasBody } from "./refuse.server.ts";
import { type Provenance, provenanceOf } from "./same-origin.ts";

/** What a request may bring to its route, or why it may not come in. */
export type Admission =
  | { readonly kind: "admitted"; readonly body?: Buffer<ArrayBuffer> }
  | { readonly kind: "upload"; readonly stream: ReadableStream<Uint8Array>; readonly exceeded: Promise<"tooLarge"> }
  | { readonly kind: "refused"; readonly why: Refusal; readonly texts?: readonly string[]; readonly again?: string }
  | { readonly kind: "gone" };

const refusalOf = { 401: "signIn", 413: "tooLarge", 415: "mediaType" } as const;

/** Milliseconds within which a form must have come; a slow phone sends 1 MiB in this time. */
const formPatience = 120_000;

const pathOf = (request: IncomingMessage): string => (request.url ?? "/").split("?")[0] ?? "/";

function ruleOf(request: IncomingMessage): BodyRule {
  const { headers } = request;
  const length = headers["content-length"];
  return bodyRuleOf({
    path: pathOf(request),
    contentType: headers["content-type"],
    contentEncoding: headers["content-encoding"],
    contentLength: length === undefined ? (headers["transfer-encoding"] === undefined ? 0 : undefined) : Number(length),
    hasSession: /(?:^|;\s*)(?:__Host-)?session=[^;\s]/.test(headers.cookie ?? ""),
  });
}

function provenance(request: IncomingMessage, publicOrigin: string): Provenance {
  const { headers } = request;
  const site = headers["sec-fetch-site"];
  return provenanceOf(
    { secFetchSite: Array.isArray(site) ? site.join(", ") : site, origin: headers.origin, referer: headers.referer },
    publicOrigin,
  );
}

interface Circumstances {
  readonly source: string;
  readonly at: string;
}

/** `null`: let in; otherwise why not. */
function judge(
  house: House,
  request: IncomingMessage,
  from: Provenance,
  body: string,
  circumstances: () => Circumstances,
): Refusal | null {
  if (from === "ours") return null;
  const purpose = from === "silent" ? signedFormOf(pathOf(request)) : undefined;
  if (purpose === undefined) return "foreign";
  const token = new URLSearchParams(body).get(formTokenField) ?? "";
  if (token === "") return "foreign";
  return verifyFormToken(house, purpose, token, circumstances()) ? null : "expired";
}

async function admitPost(
  house: House,
  request: IncomingMessage,
  circumstances: () => Circumstances,
  goOn: () => void,
): Promise<Admission> {
  const from = provenance(request, house.publicOrigin);
  const again = routePath(pathOf(request));
  const rule = ruleOf(request);
  if (rule.kind === "refused")
    return { kind: "refused", why: from === "ours" ? refusalOf[rule.status] : "foreign", again };
  if (rule.kind === "upload") {
    if (from !== "ours") return { kind: "refused", why: "foreign", again };
    goOn();
    return { kind: "upload", ...countedBody(request, rule.limit) };
  }
  goOn();
  const read = await readBody(request, rule.limit, formPatience);
  if (read.kind === "gone") return { kind: "gone" };
  if (read.kind !== "read") return { kind: "refused", why: read.kind, again };
  const text = from === "ours" ? "" : read.bytes.toString("utf8");
  const why = judge(house, request, from, text, circumstances);
  return why === null ? { kind: "admitted", body: read.bytes } : { kind: "refused", why, texts: textsOf(text), again };
}

/**
 * Decides whether a request may go on to its route. Forms are read whole before any route runs; uploads go on as a
 * stream that fails when it passes its limit.
 * @param circumstances asked for only where a signed token must be judged
 * @param goOn tells a client that asked (`Expect: 100-continue`) to send its body
 */
export async function admit(
  house: House,
  request: IncomingMessage,
  circumstances: () => Circumstances,
  goOn: () => void,
): Promise<Admission> {
  const { method, url = "" } = request;
  if (method !== "GET" && method !== "HEAD" && method !== "POST") return { kind: "refused", why: "method" };
  if (!url.startsWith("/") || url.includes("#") || !URL.canParse(house.publicOrigin + url))
    return { kind: "refused", why: "address" };
  if (method === "POST") return admitPost(house, request, circumstances, goOn);
  if (hasBody(request)) return { kind: "refused", why: "mediaType" };
  return { kind: "admitted" };
}
