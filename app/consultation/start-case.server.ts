// What a new case begins with: an earlier case of the city, or the preset.
import type { Reader } from "#db/database.ts";
import { cityById } from "#db/queries/city.ts";
import { classesOf, consultationById } from "#db/queries/consultation.ts";
import { draftById, sectionLengths } from "#db/queries/draft.ts";
import { planById } from "#db/queries/plan.ts";
import { deskCaseWords } from "../messages/desk-case.ts";
import { type ClassDraft, classPresets } from "./class-presets.ts";
import { parseRules } from "./consultation-rules.schema.ts";
import type { NewConsultation } from "./make-consultation.server.ts";
import { rulesPreset } from "./rules-presets.ts";

/** The case to make, or null when draft or earlier case are not the city's. Every section with text is under comment. */
export async function startCase(
  reader: Reader,
  cityId: string,
  wish: { draft: string; from: string; title: string; slug: string; opensAt: string; closesAt: string },
): Promise<NewConsultation | null> {
  const [city, draft, earlier] = await Promise.all([
    cityById(reader, cityId),
    draftById(reader, wish.draft),
    wish.from === "" ? undefined : consultationById(reader, wish.from),
  ]);
  const plan = draft && (await planById(reader, draft.plan_id));
  if (!city || !draft || plan?.city_id !== cityId || (wish.from !== "" && earlier?.city_id !== cityId)) return null;
  const [sections, classes] = await Promise.all([
    sectionLengths(reader, draft.id),
    earlier ? classesOf(reader, earlier.id) : [],
  ]);
  const preset = deskCaseWords().preset;
  return {
    planId: plan.id,
    draftId: draft.id,
    slug: wish.slug,
    title: wish.title,
    procedureWord: earlier?.procedure_word ?? city.consultation_word,
    basis: earlier?.basis ?? "",
    purpose: earlier?.purpose ?? "",
    reason: earlier?.reason ?? "",
    opensAt: wish.opensAt,
    closesAt: wish.closesAt,
    shortPeriodReason: "",
    rules: earlier ? parseRules(earlier.rules) : rulesPreset,
    announcement: earlier?.announcement ?? "",
    places: earlier?.places ?? "",
    useNotice: earlier?.use_notice ?? preset.useNotice,
    publicationNotice: earlier?.publication_notice ?? preset.publicationNotice,
    contact: {
      office: earlier?.contact_office ?? city.contact_office,
      phone: earlier?.contact_phone ?? city.contact_phone,
      hours: earlier?.contact_hours ?? city.contact_hours,
      mail: earlier?.contact_mail ?? city.contact_mail,
    },
    countColumn: earlier?.count_column ?? "opinions",
    opinionColumn: earlier?.opinion_column ?? "summary",
    sections: sections
      .filter((section) => section.letters > 0)
      .map((section) => ({ sectionId: section.id, opensAt: null, closesAt: null })),
    classes: earlier ? classes.map(classDraft) : (classPresets[0]?.classes ?? []),
  };
}

/** A stored class as it is put into another case. */
export const classDraft = ({
  code,
  label,
  meaning,
  canonical,
  requires_revision,
  counts_as_revised,
}: ClassDraft): ClassDraft => ({
  code,
  label,
  meaning,
  canonical,
  requires_revision,
  counts_as_revised,
});
