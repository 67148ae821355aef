// Finds what the addresses of the desk are about; `desk()` then checks that it lies in the city of the address.
import {
  cityBySlug,
  consultationBySlug,
  draftBySlug,
  importOfPlan,
  planBySlug,
  submissionOfCase,
} from "#db/queries/address.ts";
import type { Finder } from "./guard.server.ts";

const found = (value: NonNullable<Awaited<ReturnType<Finder>>>) => value;

/** `/desk/:city/...` */
export const theCity: Finder = async (reader, params) => {
  const city = await cityBySlug(reader, params.city ?? "");
  return city ? found({ kind: "city", id: city.id }) : null;
};

/** `/desk/:city/plans/:plan/...` */
export const thePlan: Finder = async (reader, params) => {
  const plan = await planBySlug(reader, params.plan ?? "");
  return plan ? found({ kind: "plan", id: plan.id }) : null;
};

/** `/desk/:city/plans/:plan/drafts/:draft` */
export const theDraft: Finder = async (reader, params) => {
  const draft = await draftBySlug(reader, params.plan ?? "", params.draft ?? "");
  return draft ? found({ kind: "draft", id: draft.id }) : null;
};

/** `/desk/:city/plans/:plan/import/:import`: the import must belong to the plan of the address. */
export const theImport: Finder = async (reader, params) => {
  const row = await importOfPlan(reader, params.plan ?? "", params.import ?? "");
  return row ? found({ kind: "draft_import", id: row.id }) : null;
};

/** `/desk/:city/cases/:case/...` */
export const theCase: Finder = async (reader, params) => {
  const consultation = await consultationBySlug(reader, params.case ?? "");
  return consultation ? found({ kind: "consultation", id: consultation.id }) : null;
};

/** The submission of `/desk/:city/cases/:case/inbox/:submission`, by its receipt digits; it must belong to the case of the address. */
export const theSubmission: Finder = async (reader, params) => {
  const row = await submissionOfCase(reader, params.case ?? "", params.submission ?? "");
  return row ? found({ kind: "submission", id: row.id }) : null;
};
