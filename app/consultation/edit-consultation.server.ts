// Changes what a case says; its times follow what has already begun.
import { consultationById, updateConsultation } from "#db/queries/consultation.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import type { CaseForm } from "./case.schema.ts";
import type { ConsultationRules } from "./consultation-rules.schema.ts";

export type EditCaseRefusal = "stale" | "open_frozen" | "closed_frozen";

type Times = { opens_at: string; closes_at: string; announced_at: string | null };

/** Once comments are taken the opening stands and the closing may only be later; once it has closed both stand. */
export function periodRefusal(
  now: Times,
  wanted: { opensAt: string; closesAt: string },
  at: string,
): "open_frozen" | "closed_frozen" | null {
  if (now.announced_at === null || at < now.opens_at) return null;
  const same = wanted.opensAt === now.opens_at && wanted.closesAt === now.closes_at;
  if (at >= now.closes_at) return same ? null : "closed_frozen";
  return wanted.opensAt !== now.opens_at || wanted.closesAt < now.closes_at ? "open_frozen" : null;
}

/** Saves the form of a case seen at its version. A public case shows the change at once. */
export async function editConsultation(
  house: House,
  actor: Actor,
  at: string,
  consultationId: string,
  form: CaseForm,
  period: { opensAt: string; closesAt: string },
  rules: ConsultationRules,
): Promise<Result<null, EditCaseRefusal>> {
  const deed = {
    actor,
    action: "edit-consultation",
    subject: { kind: "consultation", id: consultationId },
    at,
  } as const;
  return change<null, EditCaseRefusal>(house, deed, async (w, subject) => {
    const now = await consultationById(w, consultationId);
    if (!now || now.version !== form.version) return refuse("stale");
    const frozen = periodRefusal(now, period, at);
    if (frozen) return refuse(frozen);
    await updateConsultation(w, consultationId, form.version, {
      title: form.title,
      procedure_word: form.procedureWord,
      basis: form.basis,
      purpose: form.purpose,
      reason: form.reason,
      opens_at: period.opensAt,
      closes_at: period.closesAt,
      short_period_reason: form.shortPeriodReason,
      rules: JSON.stringify(rules),
      announcement: form.announcement,
      places: form.places,
      use_notice: form.useNotice,
      publication_notice: form.publicationNotice,
      contact_office: form.office,
      contact_phone: form.phone,
      contact_hours: form.hours,
      contact_mail: form.mail,
      count_column: form.countColumn,
      opinion_column: form.opinionColumn,
    });
    const visible = now.announced_at !== null;
    return done(null, {
      fields: ["consultation"],
      moves: visible ? [scopeOf.site, scopeOf.city(subject.city ?? ""), scopeOf.plan(subject.plan ?? "")] : [],
    });
  });
}
