// Makes a case on a draft: nobody outside sees it until it is announced.
import { claimSlug } from "#db/queries/city.ts";
import { insertConsultation, lastCaseNo, replaceClasses, replaceConsultedSections } from "#db/queries/consultation.ts";
import { draftById } from "#db/queries/draft.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import { nextCaseNo } from "../opinion/receipt/receipt-number.ts";
import type { Actor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import { fiscalYear, tokyoDay } from "../shared/time/tokyo.ts";
import { reiwaFiscalYear } from "../shared/time/wareki.ts";
import { uuidv7 } from "../shared/uuid.server.ts";
import type { ClassDraft } from "./class-presets.ts";
import type { ConsultationRules } from "./consultation-rules.schema.ts";

export interface NewConsultation {
  readonly planId: string;
  readonly draftId: string;
  readonly slug: string;
  readonly title: string;
  readonly procedureWord: string;
  readonly basis: string;
  readonly purpose: string;
  readonly reason: string;
  readonly opensAt: string;
  /** First refused instant. */
  readonly closesAt: string;
  readonly shortPeriodReason: string;
  readonly rules: ConsultationRules;
  readonly announcement: string;
  readonly places: string;
  readonly useNotice: string;
  readonly publicationNotice: string;
  readonly contact: { readonly office: string; readonly phone: string; readonly hours: string; readonly mail: string };
  readonly countColumn: "opinions" | "people";
  readonly opinionColumn: "summary" | "verbatim";
  /** Sections under comment; own instants only where they differ from the case. */
  readonly sections: readonly {
    readonly sectionId: string;
    readonly opensAt: string | null;
    readonly closesAt: string | null;
  }[];
  /** Snapshot of the classes; empty for a city that answers without classes. */
  readonly classes: readonly ClassDraft[];
}

/** Rows of a class set in its order. */
export const classRows = (consultationId: string, classes: readonly ClassDraft[]) =>
  classes.map((one, ordinal) => ({ id: uuidv7(), consultation_id: consultationId, ordinal, ...one }));

/** Makes a case. Its number is counted over all cities of the installation in the fiscal year of its opening. Returns the id. */
export async function makeConsultation(
  house: House,
  actor: Actor,
  at: string,
  cityId: string,
  input: NewConsultation,
): Promise<Result<string, "slug_taken" | "draft_of_other_plan">> {
  const id = uuidv7();
  const classes = classRows(id, input.classes);
  const reiwaYear = reiwaFiscalYear(fiscalYear(tokyoDay(input.opensAt)));
  return change(house, { actor, action: "edit-consultation", subject: { kind: "city", id: cityId }, at }, async (w) => {
    const draft = await draftById(w, input.draftId);
    if (draft?.plan_id !== input.planId) return refuse("draft_of_other_plan");
    if (!(await claimSlug(w, "consultation", input.slug, id))) return refuse("slug_taken");
    await insertConsultation(w, {
      id,
      city_id: cityId,
      plan_id: input.planId,
      draft_id: input.draftId,
      slug: input.slug,
      reiwa_year: reiwaYear,
      case_no: nextCaseNo(await lastCaseNo(w, reiwaYear)),
      title: input.title,
      procedure_word: input.procedureWord,
      basis: input.basis,
      purpose: input.purpose,
      reason: input.reason,
      opens_at: input.opensAt,
      closes_at: input.closesAt,
      short_period_reason: input.shortPeriodReason,
      rules: JSON.stringify(input.rules),
      announcement: input.announcement,
      places: input.places,
      use_notice: input.useNotice,
      publication_notice: input.publicationNotice,
      contact_office: input.contact.office,
      contact_phone: input.contact.phone,
      contact_hours: input.contact.hours,
      contact_mail: input.contact.mail,
      count_column: input.countColumn,
      opinion_column: input.opinionColumn,
      announced_at: null,
      validity_confirmed_at: null,
      published_at: null,
      stopped_at: null,
      reopened_as_id: null,
      created_at: at,
    });
    await replaceConsultedSections(
      w,
      id,
      input.sections.map((s) => ({ section_id: s.sectionId, opens_at: s.opensAt, closes_at: s.closesAt })),
    );
    await replaceClasses(w, id, classes);
    return done(id, { fields: ["consultation", "sections", "classes"], made: { kind: "consultation", id } });
  });
}
