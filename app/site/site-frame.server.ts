// The frame of pages that belong to no city: with one city in the installation they are that city's pages.
import type { Reader } from "#db/database.ts";
import { cities } from "#db/queries/city.ts";
import { type CityFrame, cityFrame } from "../city/city-frame.server.ts";
import type { House } from "../shared/house.server.ts";

export interface SiteFrame {
  /** The only city, where there is but one. */
  readonly only: CityFrame | null;
  readonly cities: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
  /** Whether any city shows samples. */
  readonly demo: boolean;
}

/** Reads the frame of the installation. */
export async function siteFrame(house: House, reader: Reader): Promise<SiteFrame> {
  const all = await cities(reader);
  const [first, ...others] = all;
  return {
    only: first && others.length === 0 ? await cityFrame(reader, first.id) : null,
    cities: all.map(({ id, slug, name }) => ({ id, slug, name })),
    demo: house.demo || all.some((city) => city.demo === 1),
  };
}
