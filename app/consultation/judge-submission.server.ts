// Decides the validity of one submission, other than what was proposed or decided before.
import { validitiesOf } from "#db/queries/city.ts";
import { setValidity } from "#db/queries/register.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";

export type JudgeRefusal = "stale" | "no_such_validity";

/** Sets validity and its reason; the version is the one the person saw. */
export async function judgeSubmission(
  house: House,
  actor: Actor,
  at: string,
  submissionId: string,
  judged: { version: number; validity: string; reason: string },
): Promise<Result<null, JudgeRefusal>> {
  const deed = { actor, action: "confirm-validity", subject: { kind: "submission", id: submissionId }, at } as const;
  return change<null, JudgeRefusal>(house, deed, async (w, subject) => {
    const known = await validitiesOf(w, subject.city ?? "");
    if (!known.some((one) => one.code === judged.validity)) return refuse("no_such_validity");
    const set = { validity: judged.validity, validity_reason: judged.reason, validity_at: at };
    if (!(await setValidity(w, submissionId, judged.version, set))) return refuse("stale");
    return done(null, { fields: ["validity", "validity_reason"] });
  });
}
