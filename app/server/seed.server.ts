// Fills an empty installation with the five sample cities of the demo.

import { cities } from "#db/queries/city.ts";
import { demoAccounts, demoAddresses, seedDemo } from "#db/seed/seed-demo.ts";
import { parseEnvironment } from "./environment.ts";
import { openHouse } from "./open-house.server.ts";

export interface Seeded {
  /** False when the installation had a city already, which is then kept as it is. */
  readonly seeded: boolean;
  readonly addresses: readonly { readonly label: string; readonly path: string }[];
  readonly accounts: readonly { readonly who: string; readonly login: string; readonly password: string }[];
}

/** Seeds the database of an environment when it holds no city yet. */
export async function seed(variables: Readonly<Record<string, string | undefined>>): Promise<Seeded> {
  const house = await openHouse(parseEnvironment(variables));
  try {
    const empty = (await cities(house.reader)).length === 0;
    if (empty) await seedDemo(house, new Date().toISOString());
    return { seeded: empty, addresses: demoAddresses, accounts: demoAccounts };
  } finally {
    await house.connection.close();
  }
}
