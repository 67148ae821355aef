// What a posted body may be: its kind by the address, its size by the kind.

const kib = 1024;
const mib = 1024 * kib;

/** A body that is accepted, or the status of the refusal. Sizes in bytes. */
export type BodyRule =
  | { readonly kind: "form"; readonly limit: number }
  | { readonly kind: "upload"; readonly limit: number }
  | { readonly kind: "refused"; readonly status: 401 | 413 | 415 };

export interface PostedHead {
  /** Path of the address, as sent, without query. */
  readonly path: string;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly contentLength: number | undefined;
  /** Whether a session cookie was sent; whose it is, the route decides. */
  readonly hasSession: boolean;
}

const uploads: readonly { readonly path: RegExp; readonly limit: number }[] = [
  { path: /^\/desk\/[^/]+\/(?:[^/]+\/)*import(?:\/[^/]+)?$/, limit: 11 * mib },
  { path: /^\/desk\/[^/]+\/(?:[^/]+\/)*documents$/, limit: 101 * mib },
];

const small = /^\/(?:en\/)?(?:sign-in|sign-out|set-up|receipts)(?:\/|$)/;

/** The path a route sees: without the ending of data requests and slashes at the end. */
export const routePath = (path: string): string => path.replace(/\.data$/, "").replace(/\/+$/, "") || "/";

function mediaType(contentType: string | undefined): string {
  return (contentType ?? "").split(";")[0]!.trim().toLowerCase();
}

/**
 * Judges the head of a POST before any of its body is read. An address that is not recognised gets the strict rule.
 * `401`: an upload by somebody who is not signed in; `413`: announced larger than allowed; `415`: a kind of body that
 * this address does not take.
 */
export function bodyRuleOf(head: PostedHead): BodyRule {
  const path = routePath(head.path);
  const type = mediaType(head.contentType);
  if ((head.contentEncoding ?? "identity").toLowerCase() !== "identity") return { kind: "refused", status: 415 };
  const allowed = (rule: Exclude<BodyRule, { kind: "refused" }>): BodyRule =>
    (head.contentLength ?? 0) > rule.limit ? { kind: "refused", status: 413 } : rule;
  if (type === "multipart/form-data") {
    const upload = uploads.find((candidate) => candidate.path.test(path));
    if (!upload) return { kind: "refused", status: 415 };
    if (!head.hasSession) return { kind: "refused", status: 401 };
    return allowed({ kind: "upload", limit: upload.limit });
  }
  const empty = type === "" && head.contentLength === 0;
  if (type !== "application/x-www-form-urlencoded" && !empty) return { kind: "refused", status: 415 };
  return allowed({ kind: "form", limit: small.test(path) ? 128 * kib : mib });
}

/** Which signed form an address takes from browsers that say nothing of where they come from; undefined: none. */
export function signedFormOf(path: string): "comment" | "receipt" | undefined {
  const plain = routePath(path).replace(/^\/en(?=\/)/, "");
  if (/^\/consultations\/[^/]+\/comment$/.test(plain)) return "comment";
  if (/^\/receipts(?:\/[^/]+)?$/.test(plain)) return "receipt";
  return undefined;
}
