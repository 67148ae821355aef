// Whether a request that changes something comes from a page of ours, judged by what the browser says of itself.

/** The headers as sent; undefined where absent. */
export interface Claims {
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly referer: string | undefined;
}

/** `ours`: from a page of ours; `foreign`: from elsewhere, or it cannot be told; `silent`: the browser said nothing. */
export type Provenance = "ours" | "foreign" | "silent";

function originOf(address: string): string | null {
  try {
    return new URL(address).origin;
  } catch {
    return null;
  }
}

/**
 * Sec-Fetch-Site decides where it is sent; only where it is absent the Origin; only where both are absent the Referer.
 * @param publicOrigin our origin from the configuration, never from a header
 */
export function provenanceOf({ secFetchSite, origin, referer }: Claims, publicOrigin: string): Provenance {
  if (secFetchSite !== undefined) return secFetchSite === "same-origin" ? "ours" : "foreign";
  if (origin !== undefined) return origin === publicOrigin ? "ours" : "foreign";
  if (referer !== undefined) return originOf(referer) === publicOrigin ? "ours" : "foreign";
  return "silent";
}
