// What an opinion takes over from its place: the policy of the section, and the division that leads the policy.

/** Policy and lead division of an opinion. */
export interface Sorted {
  readonly policyId: string | null;
  readonly divisionId: string | null;
}

/** The division that leads a policy, null where none does. */
export type LeadOf = (policyId: string | null) => string | null;

/**
 * Policy and division after a move from one place to another. The policy follows while it is the one the old place gave, the
 * division while it is the one that leads the policy; what a person set otherwise stays.
 * @param places policies of the old and the new section; null for the whole plan
 */
export function followPlace(
  now: Sorted,
  places: { readonly from: string | null; readonly to: string | null },
  leadOf: LeadOf,
): Sorted {
  return followPolicy(now, now.policyId === places.from ? places.to : now.policyId, leadOf);
}

/** Policy and division after a policy was chosen: the division follows while it is the one that leads the policy. */
export function followPolicy(now: Sorted, policyId: string | null, leadOf: LeadOf): Sorted {
  return { policyId, divisionId: now.divisionId === leadOf(now.policyId) ? leadOf(policyId) : now.divisionId };
}
