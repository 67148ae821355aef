// Cases in every state, laid over one city, for what everybody may read of them.
import { announceConsultation } from "#app/consultation/announce-consultation.server.ts";
import { makeConsultation, type NewConsultation } from "#app/consultation/make-consultation.server.ts";
import type { House } from "#app/shared/house.server.ts";
import { addDays, startOfTokyoDay, tokyoDay } from "#app/shared/time/tokyo.ts";
import type { Tables } from "#db/database.ts";
import { aCity, aDraft, aPlan, builtAt, caseInput, must } from "#db/seed/builders/case.ts";
import { theSystem } from "../../support/house.ts";

/** The first instant of a day, counted from the day the builders act on. */
export const dayFrom = (n: number, at = builtAt): string => startOfTokyoDay(addDays(tokyoDay(at), n));

export interface Ground {
  readonly cityId: string;
  readonly planId: string;
  readonly draftId: string;
  readonly sections: ReadonlyMap<string, string>;
}

/** A city with a plan and a public draft; `name` keeps several in one database apart. */
export async function aGround(house: House, name = "mihon", code = "999999"): Promise<Ground> {
  const cityId = await aCity(house, { slug: name, code, name: `${name}市` });
  const planId = await aPlan(house, cityId, { slug: `${name}-sogo` });
  const draft = await aDraft(house, planId);
  return { cityId, planId, draftId: draft.id, sections: draft.sections };
}

export type Decisions = Partial<
  Pick<Tables["consultation"], "validity_confirmed_at" | "published_at" | "stopped_at" | "reopened_as_id">
> & { readonly stop_reason?: string };

/** Adds a case; announced unless `announced` is false. `days` counts its opening and closing from the builders' day. */
export async function aCaseOn(
  house: House,
  ground: Ground,
  slug: string,
  days: readonly [number, number],
  over: Partial<NewConsultation> & { announced?: boolean; decisions?: Decisions } = {},
): Promise<string> {
  const { announced = true, decisions, ...rest } = over;
  const input: NewConsultation = {
    ...caseInput(ground),
    slug,
    opensAt: dayFrom(days[0]),
    closesAt: dayFrom(days[1]),
    shortPeriodReason: "予算に間に合わせるためです。",
    ...rest,
  };
  const id = must(await makeConsultation(house, theSystem, builtAt, ground.cityId, input));
  if (announced) must(await announceConsultation(house, theSystem, builtAt, id));
  if (decisions) {
    await house.connection.writing.updateTable("consultation").set(decisions).where("id", "=", id).execute();
  }
  return id;
}

/** The house's reader, counting the statements it begins. */
export function counting(house: House): { reader: House["reader"]; count(): number } {
  let statements = 0;
  const reader = new Proxy(house.reader, {
    get(target, key) {
      if (key === "selectFrom") statements += 1;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { reader, count: () => statements };
}
