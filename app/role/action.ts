// Every action of the installation and the roles that may do it.
import type { Role } from "./role.ts";

/** Roles per action; `anyone` includes visitors without account. */
export const actions = {
  "read-public": "anyone",
  "submit-comment": "anyone",
  "look-up-receipt": "anyone",
  "sign-in": "anyone",
  "set-up-installation": "anyone",
  "sign-out": "staff",
  "read-desk": [
    "secretariat",
    "division_staff",
    "approver",
    "facilitator",
    "consultant",
    "council_member",
    "administrator",
  ],
  "edit-plan": ["secretariat"],
  "edit-draft": ["secretariat"],
  "edit-consultation": ["secretariat"],
  "read-inbox": ["secretariat"],
  "enter-paper": ["secretariat"],
  "confirm-validity": ["secretariat"],
  "open-person": ["secretariat"],
  "open-masked-text": ["secretariat"],
  "read-opinions": ["secretariat", "division_staff", "approver", "consultant", "council_member"],
  "sort-opinions": ["secretariat"],
  "write-response": ["secretariat"],
  "publish-result": ["secretariat"],
  "withdraw-row": ["secretariat"],
  "open-withdrawn-row": ["secretariat"],
  "read-audit": ["secretariat", "administrator"],
  "manage-accounts": ["administrator"],
  "edit-city": ["administrator"],
} as const satisfies Record<string, "anyone" | "staff" | readonly Role[]>;

export type Action = keyof typeof actions;
