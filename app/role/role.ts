// Who acts: roles, the scopes they are granted for, and the actor that a request or a job stands for.

/** Roles of staff; screen names are in `app/messages/account.ts`. */
export const roles = [
  "secretariat",
  "division_staff",
  "approver",
  "facilitator",
  "consultant",
  "council_member",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export type ScopeKind = "installation" | "city" | "plan" | "division" | "series";

/** A role held within a scope; `scopeId` is null for the installation, `cityId` the city the scope lies in. Ended grants never reach a rule. */
export interface Grant {
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string | null;
  readonly cityId: string | null;
}

/** A visitor acts without account; the system acts for a schedule or the seed. */
export type Actor =
  | { readonly kind: "visitor" }
  | { readonly kind: "staff"; readonly id: string; readonly name: string; readonly grants: readonly Grant[] }
  | { readonly kind: "system"; readonly name: string };

export const visitor: Actor = { kind: "visitor" };
