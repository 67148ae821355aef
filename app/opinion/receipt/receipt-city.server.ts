// Whose frame the look-up page has: receipt numbers are the installation's, so a city is only a guess until one is found.
import { type CityFrame, cityFrame } from "#app/city/city-frame.server.ts";
import type { Reader } from "#db/database.ts";
import { cityBySlug } from "#db/queries/address.ts";
import { cities } from "#db/queries/city.ts";

/** The frame of the city named, of the only city there is, or null. */
export async function receiptCity(reader: Reader, slug: string): Promise<CityFrame | null> {
  const named = slug === "" ? undefined : await cityBySlug(reader, slug);
  if (named) return cityFrame(reader, named.id);
  const all = await cities(reader);
  const [only] = all;
  return only && all.length === 1 ? cityFrame(reader, only.id) : null;
}
