// Permission: knows roles and scopes only; whether the state of a thing allows a deed is the rule of its room.
import { type Action, actions } from "./action.ts";
import type { Actor, Grant } from "./role.ts";

/** What an action is done to. Ids say in which scopes it lies; the installation itself lies in no city. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
  readonly city?: string;
  readonly plan?: string;
  readonly division?: string;
  readonly series?: string;
}

function covers(grant: Grant, subject: Subject): boolean {
  switch (grant.scopeKind) {
    case "installation":
      return true;
    case "city":
      return grant.scopeId === subject.city;
    case "plan":
      return grant.scopeId === subject.plan;
    case "division":
      return grant.scopeId === subject.division;
    case "series":
      return grant.scopeId === subject.series;
  }
}

/** Reading the desk of a city is open to whoever holds any role inside that city. */
const insideCity = (grant: Grant, subject: Subject): boolean => subject.kind === "city" && grant.cityId === subject.id;

/** Whether the actor may do the action to the subject. Grants that have ended must not be among the actor's grants. */
export function may(actor: Actor, action: Action, subject: Subject): boolean {
  const allowed = actions[action];
  if (allowed === "anyone") return true;
  if (actor.kind === "system") return true;
  if (actor.kind === "visitor") return false;
  if (allowed === "staff") return true;
  return actor.grants.some(
    (grant) =>
      (allowed as readonly string[]).includes(grant.role) &&
      (covers(grant, subject) || (action === "read-desk" && insideCity(grant, subject))),
  );
}
