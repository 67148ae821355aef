// Which compression a client takes, and which one it gets.

/** `identity` is the plain bytes. */
export type Encoding = "br" | "gzip" | "identity";

const remembered = new Map<string, Encoding>();
const rememberedMost = 200;

function weightOf(parts: readonly string[], name: string): number | undefined {
  for (const part of parts) {
    const [coding = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    if (coding !== name) continue;
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    return weight === undefined ? 1 : Number(weight.slice(2)) || 0;
  }
  return undefined;
}

/**
 * The encoding of an answer: the smallest one the client takes, `identity` where it takes neither.
 * @param acceptEncoding the header as sent (RFC 9110, 12.5.3)
 */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return "identity";
  const kept = remembered.get(acceptEncoding);
  if (kept) return kept;
  const parts = acceptEncoding.split(",");
  const any = weightOf(parts, "*") ?? 0;
  const takes = (name: string): boolean => (weightOf(parts, name) ?? any) > 0;
  const chosen: Encoding = takes("br") ? "br" : takes("gzip") ? "gzip" : "identity";
  if (remembered.size >= rememberedMost) remembered.clear();
  if (acceptEncoding.length <= 200) remembered.set(acceptEncoding, chosen);
  return chosen;
}

/** Whether bytes of a media type become smaller by compression. */
export const compressible = (contentType: string): boolean =>
  /^(text\/|application\/(json|javascript|manifest\+json|xml)|image\/svg\+xml|[^;]*\+(json|xml)\b)/i.test(contentType);
