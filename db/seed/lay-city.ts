// Lays one city of the demo: offices, accounts, plan, policies and drafts, by the rooms' own commands.
import { openAccount } from "#app/account/open-account.server.ts";
import { foundCity, type NewDivision } from "#app/city/found-city.server.ts";
import { validityPreset } from "#app/consultation/validity-preset.ts";
import { renderMarkdown } from "#app/draft/importer/markdown.server.ts";
import { publishDraft } from "#app/draft/publish-draft.server.ts";
import { type NewSection, saveDraft } from "#app/draft/save-draft.server.ts";
import { makePlan, type PlanPeriod } from "#app/plan/make-plan.server.ts";
import { addPolicies, type NewPolicy } from "#app/policy/add-policies.server.ts";
import type { Actor } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { addDays, startOfTokyoDay } from "#app/shared/time/tokyo.ts";
import { formatFiscalYear } from "#app/shared/time/wareki.ts";
import { divisionsOf } from "#db/queries/city.ts";
import { must } from "./builders/case.ts";
import { sectionMarkdown } from "./content/section-body.ts";
import type {
  CityContent,
  DivisionContent,
  DraftContent,
  PeriodContent,
  PolicyContent,
  SectionContent,
} from "./content/shape.ts";
import { demoPassword, staff } from "./content/staff.ts";

const seeder: Actor = { kind: "system", name: "seed" };

/** What later steps of the seed need to know of a city that was laid. */
export interface LaidCity {
  readonly id: string;
  readonly slug: string;
  readonly planId: string;
  readonly divisions: ReadonlyMap<string, string>;
  readonly policies: ReadonlyMap<string, string>;
  /** Ids of drafts by their key, and of their sections by number. */
  readonly drafts: ReadonlyMap<string, { readonly id: string; readonly sections: ReadonlyMap<string, string> }>;
  /** The account of the city's secretariat. */
  readonly secretariat: Extract<Actor, { kind: "staff" }>;
}

const divisionOf = (content: DivisionContent): NewDivision => ({
  name: content.name,
  children: content.children.map(divisionOf),
});

/** The period of a plan as it is stored; what the years cannot say is said in words. */
export function periodOf(content: PeriodContent): PlanPeriod {
  const from = "from" in content ? content.from : null;
  const start = from === null ? "" : `${formatFiscalYear(from, { both: true })}から`;
  switch (content.kind) {
    case "fixed":
      return {
        kind: "fixed",
        from: content.from,
        to: content.to,
        text: content.text ?? (content.from === null && content.years !== null ? `${content.years}年間` : ""),
      };
    case "range":
      return {
        kind: "range",
        from,
        to: null,
        text: content.text ?? `${start}${content.minYears}～${content.maxYears}年間`,
      };
    case "open":
      return { kind: "open", from, to: null, text: content.text ?? "" };
    case "n_x_m":
      return {
        kind: "n_x_m",
        from,
        to: null,
        text:
          content.text ??
          `${start}${content.terms * content.yearsEach}年間（${content.yearsEach}年を${content.terms}期）`,
      };
    case "rolling":
      return {
        kind: "rolling",
        from: null,
        to: null,
        text:
          content.text ??
          `${content.years}年間（${content.reviewEveryYears === 1 ? "毎年" : `${content.reviewEveryYears}年ごとに`}見直し）`,
      };
  }
}

async function layAccounts(
  house: House,
  city: CityContent,
  cityId: string,
  divisions: ReadonlyMap<string, string>,
  at: string,
): Promise<LaidCity["secretariat"]> {
  let secretariat: LaidCity["secretariat"] | undefined;
  for (const person of staff.filter((one) => one.scope === city.slug)) {
    const divisionId = person.role === "division_staff" ? (divisions.get(person.division ?? "") ?? null) : null;
    const grant = {
      role: person.role,
      scopeKind: divisionId === null ? ("city" as const) : ("division" as const),
      scopeId: divisionId ?? cityId,
      cityId,
      until: null,
    };
    const id = must(
      await openAccount(house, seeder, at, cityId, {
        login: person.loginId,
        name: person.name,
        password: demoPassword,
        grants: [grant],
      }),
    );
    if (person.role === "secretariat") secretariat = { kind: "staff", id, name: person.name, grants: [grant] };
  }
  if (!secretariat) throw new Error(`${city.slug} has no secretariat`);
  return secretariat;
}

const policyOf = (content: PolicyContent, divisions: ReadonlyMap<string, string>): NewPolicy => ({
  kind: content.kind,
  code: content.code,
  title: content.title,
  body: "",
  leadDivisionId: content.division === null ? null : (divisions.get(content.division) ?? null),
  children: content.children.map((child) => policyOf(child, divisions)),
});

/** Key of a section that is kept across the drafts of its plan. */
export const sectionKey = (number: string): string => `s${number}`;

function sectionOf(section: SectionContent, policies: ReadonlyMap<string, string>): NewSection {
  const body = sectionMarkdown(section);
  return {
    key: sectionKey(section.number),
    parentKey: section.parent === null ? null : sectionKey(section.parent),
    level: section.parent === null ? 1 : 2,
    number: section.label,
    title: section.title,
    body,
    format: "markdown",
    joins: [],
    html: renderMarkdown(body),
    pagesFrom: section.pages?.from ?? null,
    pagesTo: section.pages?.to ?? null,
    policyId: section.policy === null ? null : (policies.get(section.policy) ?? null),
  };
}

export async function layDraft(
  house: House,
  planId: string,
  content: DraftContent,
  policies: ReadonlyMap<string, string>,
  today: string,
  basedOnId: string | null = null,
) {
  const at = startOfTokyoDay(addDays(today, content.publishedOn));
  const draft = must(
    await saveDraft(house, seeder, at, planId, {
      slug: content.key,
      title: content.title,
      stage: content.stage,
      alternative: content.alternative ?? "",
      note: content.about,
      basedOnId,
      sections: content.sections.map((section) => sectionOf(section, policies)),
    }),
  );
  must(await publishDraft(house, seeder, at, draft.id));
  const sections = new Map(
    content.sections.map((section) => [section.number, draft.sections.get(sectionKey(section.number)) ?? ""]),
  );
  return { id: draft.id, sections };
}

/** Lays a city; `today` is the day of seeding in Tokyo. */
export async function layCity(house: House, content: CityContent, ordinal: number, today: string): Promise<LaidCity> {
  const at = startOfTokyoDay(addDays(today, -200));
  const { contact, plan } = content;
  const id = must(
    await foundCity(house, seeder, at, {
      code: content.code,
      slug: content.slug,
      name: content.name,
      prefecture: content.prefecture,
      procedureWord: content.terms.consultation,
      classHeading: content.terms.responseClass,
      minimumDays: 30,
      contact: { office: contact.division, phone: contact.phone, hours: contact.hours, mail: contact.mail },
      divisions: content.divisions.map(divisionOf),
      areas: content.areas.map((area) => area.name),
      validities: validityPreset,
      demo: true,
      ordinal,
    }),
  );
  const divisions = new Map((await divisionsOf(house.reader, id)).map((division) => [division.name, division.id]));
  const secretariat = await layAccounts(house, content, id, divisions, at);
  const planId = must(
    await makePlan(house, seeder, at, id, {
      slug: plan.slug,
      title: plan.title,
      alias: plan.alias,
      summary: [plan.about, content.comesNext].join("\n\n"),
      period: periodOf(plan.period),
      tiers: plan.tiers.map((tier) => ({ name: tier.title, period: periodOf(tier.period), note: tier.about })),
      milestones: content.milestones.map((m) => ({ when: m.when, title: m.title, note: m.about, state: m.state })),
    }),
  );
  const policies = must(
    await addPolicies(
      house,
      seeder,
      at,
      planId,
      plan.policies.map((policy) => policyOf(policy, divisions)),
    ),
  );
  const drafts = new Map<string, { id: string; sections: ReadonlyMap<string, string> }>();
  for (const draft of content.drafts) drafts.set(draft.key, await layDraft(house, planId, draft, policies, today));
  return { id, slug: content.slug, planId, divisions, policies, drafts, secretariat };
}
