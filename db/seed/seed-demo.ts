// The demo: five cities with the facts of their documents, and three cases: one open, one being answered, one published.
import { openAccount } from "#app/account/open-account.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { addDays, tokyoDay, tokyoInstant } from "#app/shared/time/tokyo.ts";
import { answerCase } from "./answer-case.ts";
import { must } from "./builders/case.ts";
import { cases, cities } from "./content/cities.ts";
import { komoroPublished } from "./content/komoro-published.ts";
import { demoPassword, staff } from "./content/staff.ts";
import { layCase } from "./lay-case.ts";
import { layCity } from "./lay-city.ts";
import { publishCase } from "./publish-case.ts";

/** Where a visitor of the demo begins. */
export const demoAddresses: readonly { label: string; path: string }[] = [
  { label: "はじめのページ", path: "/" },
  ...cases.map(({ consultation }) => ({ label: consultation.title, path: `/consultations/${consultation.slug}` })),
  { label: "受付番号で調べる", path: "/receipts" },
  { label: "職員", path: "/desk" },
];

/** Sample accounts, as the demo prints them. */
export const demoAccounts: readonly { who: string; login: string; password: string }[] = staff.map((one) => ({
  who: `${one.name}　${one.about}`,
  login: one.loginId,
  password: demoPassword,
}));

/** Accounts of the installation as a whole; they are opened from its first city. */
async function layInstallationAccounts(house: House, firstCityId: string, at: string): Promise<void> {
  const grant = { scopeKind: "installation", scopeId: null, cityId: null, until: null } as const;
  for (const { loginId: login, name, role } of staff.filter((one) => one.scope === "installation")) {
    const account = { login, name, password: demoPassword, grants: [{ role, ...grant }] };
    must(await openAccount(house, { kind: "system", name: "seed" }, at, firstCityId, account));
  }
}

/** Fills an empty installation. Dates are relative to the day of `now` in Tokyo. */
export async function seedDemo(house: House, now: string): Promise<void> {
  const today = tokyoDay(now);
  for (const [ordinal, content] of cities.entries()) {
    const city = await layCity(house, content, ordinal, today);
    if (ordinal === 0) await layInstallationAccounts(house, city.id, now);
    for (const one of cases.filter((candidate) => candidate.city === content.slug)) {
      const laid = await layCase(house, one, city, content, today);
      const { validityConfirmedOn, publishedOn } = one.consultation.decisions;
      if (validityConfirmedOn === null) continue;
      const confirmedAt = tokyoInstant(addDays(today, validityConfirmedOn), "09:00");
      await answerCase(house, laid, { confirmedAt, readFrom: confirmedAt });
      if (publishedOn !== null) await publishCase(house, laid, komoroPublished, content, today);
    }
  }
}
