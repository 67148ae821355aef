// Addresses of the policies of a plan.

/** The page of one policy. */
export const policyPath = (plan: string, code: string): string => `/plans/${plan}/policies/${encodeURIComponent(code)}`;
