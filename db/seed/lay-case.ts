// Lays a case of the demo with everything that arrived for it: state *arrived*, nothing confirmed, read or cut.
import { Readable } from "node:stream";
import { addDocument } from "#app/consultation/add-document.server.ts";
import { announceConsultation } from "#app/consultation/announce-consultation.server.ts";
import { type ClassDraft, classPresets } from "#app/consultation/class-presets.ts";
import { enterPaper } from "#app/consultation/enter-paper.server.ts";
import { makeConsultation } from "#app/consultation/make-consultation.server.ts";
import { submitComment } from "#app/consultation/submit-comment.server.ts";
import type { Person } from "#app/opinion/person/person.schema.ts";
import type { Box } from "#app/opinion/submission/comment.ts";
import { type Actor, visitor } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { addDays, startOfTokyoDay, tokyoInstant } from "#app/shared/time/tokyo.ts";
import { areasOf } from "#db/queries/city.ts";
import { must } from "./builders/case.ts";
import type {
  BoxContent,
  CaseContent,
  CityContent,
  PersonContent,
  ResponseClassContent,
  SubmissionContent,
} from "./content/shape.ts";
import { type LaidCity, sectionKey } from "./lay-city.ts";

const seeder: Actor = { kind: "system", name: "seed" };

export interface LaidCase {
  readonly id: string;
  readonly city: LaidCity;
  readonly content: CaseContent;
  readonly sections: ReadonlyMap<string, string>;
  /** Ids of submissions by their key. */
  readonly submissions: ReadonlyMap<string, string>;
  /** First refused instant of the case. */
  readonly closesAt: string;
}

/** A class of the city's own list, as the house keeps it. */
function ownClass(content: ResponseClassContent): ClassDraft {
  const revised = content.canonical === "revise" || content.canonical === "revise_part" ? 1 : 0;
  return { ...content, requires_revision: revised, counts_as_revised: revised };
}

const classesOf = (content: CaseContent["consultation"]["classes"]): readonly ClassDraft[] =>
  "preset" in content
    ? (classPresets.find((one) => one.key === content.preset)?.classes ?? [])
    : content.own.map(ownClass);

export function personOf(content: PersonContent, extra: string | null): Person {
  const organisation = content.kind === "organisation";
  return {
    kind: content.kind,
    organisation: organisation ? content.organisation : "",
    name: organisation ? content.representative : content.name,
    postcode: content.postcode,
    address: content.address,
    phone: content.phone ?? "",
    mail: content.mail ?? "",
    eligibilityExtra: extra ?? "",
  };
}

function boxOf({ place, text }: BoxContent): Box {
  const kept = place.kind === "section" ? ({ kind: "section", key: sectionKey(place.number) } as const) : place;
  return { place: kept, paragraph: null, quote: "", text };
}

async function arrive(
  house: House,
  laid: Omit<LaidCase, "submissions">,
  content: SubmissionContent,
  lastDay: string,
): Promise<string> {
  const areas = await areasOf(house.reader, laid.city.id);
  const dayBefore = (days: number): string => addDays(lastDay, -days);
  const about = {
    person: personOf(content.person, content.eligibilityExtra),
    eligibility: content.eligibility,
    ageBand: content.ageBand,
    areaId: areas.find((area) => area.name === content.area)?.id ?? null,
  };
  const at = tokyoInstant(dayBefore(content.arrived.daysBeforeClosing), content.arrived.time);
  if (content.boxes !== null) {
    const sent = await submitComment(house, visitor, at, {
      consultation: { id: laid.id, city_id: laid.city.id },
      token: `seed ${laid.content.consultation.slug} ${content.key}`,
      comment: { boxes: content.boxes.map(boxOf), ...about },
    });
    return must(sent).submissionId;
  }
  const { paper, letter } = content;
  if (!paper || !letter) throw new Error(`submission ${content.key} has neither boxes nor a letter`);
  const entered = await enterPaper(
    house,
    seeder,
    at,
    laid.id,
    {
      channel: content.channel,
      receivedOn: dayBefore(paper.receivedDaysBeforeClosing),
      postmarkOn: paper.postmarkDaysBeforeClosing === null ? null : dayBefore(paper.postmarkDaysBeforeClosing),
      text: letter.text,
      ...about,
    },
    laid.city.secretariat.id,
  );
  return must(entered).submissionId;
}

/** Lays a case; `today` is the day of seeding in Tokyo. Submissions arrive in the order of their arrival instants. */
export async function layCase(
  house: House,
  content: CaseContent,
  city: LaidCity,
  cityContent: CityContent,
  today: string,
): Promise<LaidCase> {
  const { consultation } = content;
  const draft = city.drafts.get(consultation.draft);
  const draftContent = cityContent.drafts.find((one) => one.key === consultation.draft);
  if (!draft || !draftContent) throw new Error(`${content.city} has no draft ${consultation.draft}`);
  const dayAt = (offset: number): string => startOfTokyoDay(addDays(today, offset));
  const closesAt = dayAt(consultation.closesOn + 1);
  const own = new Map(consultation.sectionPeriods.map((period) => [period.section, dayAt(period.closesOn + 1)]));
  const announcedAt = dayAt(consultation.decisions.announcedOn);
  const reasons = consultation.sectionPeriods.map((period) => period.reason);
  const id = must(
    await makeConsultation(house, seeder, announcedAt, city.id, {
      planId: city.planId,
      draftId: draft.id,
      slug: consultation.slug,
      title: consultation.title,
      procedureWord: cityContent.terms.consultation,
      basis: consultation.basis,
      purpose: consultation.what,
      reason: consultation.why,
      opensAt: dayAt(consultation.opensOn),
      closesAt,
      shortPeriodReason: [consultation.shortPeriodReason ?? "", ...reasons].filter(Boolean).join("\n"),
      rules: consultation.rules,
      announcement: consultation.madeKnownBy.join("\n"),
      places: consultation.shownAt.join("\n"),
      useNotice: consultation.purposeNotice,
      publicationNotice: consultation.publicationNotice,
      contact: {
        office: cityContent.contact.division,
        phone: cityContent.contact.phone,
        hours: cityContent.contact.hours,
        mail: cityContent.contact.mail,
      },
      countColumn: "opinions",
      opinionColumn: "summary",
      sections: draftContent.sections
        .filter((section) => section.blocks.length > 0)
        .map((section) => ({
          sectionId: draft.sections.get(section.number) ?? "",
          opensAt: null,
          closesAt: own.get(section.number) ?? null,
        })),
      classes: classesOf(consultation.classes),
    }),
  );
  for (const { role, title, fileName: filename, text } of consultation.documents) {
    const bytes = Readable.from([Buffer.from(text, "utf8")]);
    must(await addDocument(house, seeder, announcedAt, id, { role, title, filename, bytes }));
  }
  must(await announceConsultation(house, seeder, announcedAt, id));
  const laid = { id, city, content, sections: draft.sections, closesAt };
  const submissions = new Map<string, string>();
  const lastDay = addDays(today, consultation.closesOn);
  for (const submission of content.submissions)
    submissions.set(submission.key, await arrive(house, laid, submission, lastDay));
  return { ...laid, submissions };
}
