// Where an address leads whose slug was given up: a renamed thing is found again, anything else is 「ありません」.
import type { Reader } from "#db/database.ts";
import { currentSlug } from "#db/queries/address.ts";

/**
 * Throws a permanent redirect to the same page under the slug the thing has now, or 404 where the slug was never given.
 * @param url the address asked for; its second segment is the slug
 */
export async function elsewhere(
  reader: Reader,
  kind: "city" | "plan" | "consultation",
  slug: string | undefined,
  url: URL,
): Promise<never> {
  const now = slug === undefined ? undefined : await currentSlug(reader, kind, slug);
  if (now === undefined) throw new Response(null, { status: 404 });
  const [, room, , ...rest] = url.pathname.split("/");
  const path = ["", room, encodeURIComponent(now), ...rest].join("/");
  throw new Response(null, { status: 301, headers: { Location: path + url.search } });
}
