// Reads role, scope and end of a grant from a form, and lists the scopes a city can offer.
import { accountWords } from "#app/messages/account.ts";
import type { Reader } from "#db/database.ts";
import { divisionsOf } from "#db/queries/city.ts";
import { plansOf } from "#db/queries/plan.ts";
import type { Role } from "../role/role.ts";
import { addDays, parseDay, startOfTokyoDay } from "../shared/time/tokyo.ts";
import type { NewGrant } from "./open-account.server.ts";

/** The whole city, its plans and its divisions, as options of a select. */
export async function scopeChoices(reader: Reader, cityId: string): Promise<{ value: string; label: string }[]> {
  const [plans, divisions] = await Promise.all([plansOf(reader, cityId), divisionsOf(reader, cityId)]);
  return [
    { value: "city", label: accountWords().accounts.wholeCity },
    ...plans.map((plan) => ({ value: `plan:${plan.id}`, label: plan.title })),
    ...divisions
      .filter((division) => division.valid_to === null)
      .map((division) => ({ value: `division:${division.id}`, label: division.name })),
  ];
}

/** The grant a form asks for. A role ends at the end of the day typed, in Tokyo. */
export async function grantFromForm(
  reader: Reader,
  cityId: string,
  form: { role: Role; scope: string; until: string },
): Promise<{ grant: NewGrant } | { errors: Record<string, string> }> {
  const words = accountWords().errors;
  const offered = await scopeChoices(reader, cityId);
  if (!offered.some((choice) => choice.value === form.scope)) return { errors: { scope: words.scope } };
  const lastDay = form.until.trim() === "" ? null : parseDay(form.until);
  if (lastDay === null && form.until.trim() !== "") return { errors: { until: words.until } };
  const [kind, id] = form.scope.split(":");
  return {
    grant: {
      role: form.role,
      scopeKind: kind === "plan" || kind === "division" ? kind : "city",
      scopeId: id ?? cityId,
      cityId,
      until: lastDay === null ? null : startOfTokyoDay(addDays(lastDay, 1)),
    },
  };
}
