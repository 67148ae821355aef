// Builders with fixed defaults: a city, its plan, a draft and an open consultation, made by the rooms' own commands.

import type { Result } from "#app/audit/change.server.ts";
import { foundCity, type NewCity } from "#app/city/found-city.server.ts";
import { announceConsultation } from "#app/consultation/announce-consultation.server.ts";
import { classPresets } from "#app/consultation/class-presets.ts";
import { makeConsultation, type NewConsultation } from "#app/consultation/make-consultation.server.ts";
import { rulesPreset } from "#app/consultation/rules-presets.ts";
import { validityPreset } from "#app/consultation/validity-preset.ts";
import { publishDraft } from "#app/draft/publish-draft.server.ts";
import { type NewDraft, type NewSection, saveDraft } from "#app/draft/save-draft.server.ts";
import { makePlan, type NewPlan } from "#app/plan/make-plan.server.ts";
import { addPolicies, type NewPolicy } from "#app/policy/add-policies.server.ts";
import type { Actor } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { addDays, startOfTokyoDay, tokyoDay } from "#app/shared/time/tokyo.ts";

const system: Actor = { kind: "system", name: "builder" };

/** The value of a command that must succeed here. @throws naming the refusal */
export function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`refused: ${result.refused}`);
  return result.value;
}

/** The instant the builders act at unless told otherwise: 令和8年11月20日 9時. */
export const builtAt = "2026-11-20T00:00:00.000Z";

/** Adds a city. Returns its id. */
export async function aCity(house: House, over: Partial<NewCity> = {}, at = builtAt): Promise<string> {
  return must(
    await foundCity(house, system, at, {
      code: "999999",
      slug: "mihon",
      name: "みほん市",
      prefecture: "見本県",
      procedureWord: "パブリックコメント",
      classHeading: "反映区分",
      minimumDays: 30,
      contact: {
        office: "企画課",
        phone: "000-000-0000",
        hours: "平日 8時30分～17時15分",
        mail: "kikaku@mihon.example",
      },
      divisions: [
        { name: "企画部", children: [{ name: "企画課" }] },
        { name: "建設部", children: [{ name: "道路課" }, { name: "公園課" }] },
      ],
      areas: ["北", "南"],
      validities: validityPreset,
      demo: false,
      ordinal: 0,
      ...over,
    }),
  );
}

/** Adds a plan to a city. Returns its id. */
export async function aPlan(house: House, cityId: string, over: Partial<NewPlan> = {}, at = builtAt): Promise<string> {
  return must(
    await makePlan(house, system, at, cityId, {
      slug: "mihon-sogo-1",
      title: "第1次みほん市総合計画",
      alias: "",
      summary: "みほん市のこれからの10年を決める計画です。",
      period: { kind: "fixed", from: 2027, to: 2036, text: "" },
      tiers: [{ name: "基本構想", period: { kind: "fixed", from: 2027, to: 2036, text: "" }, note: "" }],
      milestones: [],
      ...over,
    }),
  );
}

const policy = (kind: string, code: string, title: string, children: readonly NewPolicy[] = []): NewPolicy => ({
  kind,
  code,
  title,
  body: "",
  leadDivisionId: null,
  children,
});

/** Adds two goals with three policies. Returns ids by code. */
export async function somePolicies(house: House, planId: string, at = builtAt): Promise<ReadonlyMap<string, string>> {
  return must(
    await addPolicies(house, system, at, planId, [
      policy("基本目標", "1", "歩いて暮らせるまち", [
        policy("施策", "1-1", "公共交通"),
        policy("施策", "1-2", "道路と歩道"),
      ]),
      policy("基本目標", "2", "みどりのまち", [policy("施策", "2-1", "公園")]),
    ]),
  );
}

const section = (
  key: string,
  level: number,
  number: string,
  title: string,
  body: string,
  over: Partial<NewSection> = {},
): NewSection => ({
  key,
  parentKey: null,
  level,
  number,
  title,
  body,
  format: "plain",
  joins: [],
  html: "",
  pagesFrom: null,
  pagesTo: null,
  policyId: null,
  ...over,
});

/** Five sections in two chapters, linked to policies where ids are handed in. */
export const someSections = (policies: ReadonlyMap<string, string> = new Map()): NewSection[] => [
  section("c1", 1, "第1章", "歩いて暮らせるまち", ""),
  section(
    "c1-1",
    2,
    "第1節",
    "公共交通",
    "市内を回るバスは、1日に3本です。\n\n(1) 停留所から遠い地区で、乗合タクシーを走らせます。\n(2) 平日の夜に、便を試験運行します。",
    {
      parentKey: "c1",
      pagesFrom: 10,
      pagesTo: 11,
      policyId: policies.get("1-1") ?? null,
    },
  ),
  section("c1-2", 2, "第2節", "道路と歩道", "通学路の歩道を、5年で10か所直します。", {
    parentKey: "c1",
    pagesFrom: 12,
    pagesTo: 12,
    policyId: policies.get("1-2") ?? null,
  }),
  section("c2", 1, "第2章", "みどりのまち", ""),
  section("c2-1", 2, "第1節", "公園", "公園のトイレを、毎年2か所新しくします。", {
    parentKey: "c2",
    pagesFrom: 20,
    pagesTo: 21,
    policyId: policies.get("2-1") ?? null,
  }),
];

/** Saves a draft and shows it to everyone. Returns its id and the section ids by key. */
export async function aDraft(house: House, planId: string, over: Partial<NewDraft> = {}, at = builtAt) {
  const draft = must(
    await saveDraft(house, system, at, planId, {
      slug: "soan",
      title: "第1次みほん市総合計画（素案）",
      stage: "素案",
      alternative: "",
      note: "",
      basedOnId: null,
      sections: someSections(),
      ...over,
    }),
  );
  must(await publishDraft(house, system, at, draft.id));
  return draft;
}

export interface OpenCase {
  readonly cityId: string;
  readonly planId: string;
  readonly draftId: string;
  readonly consultationId: string;
  readonly slug: string;
  readonly sections: ReadonlyMap<string, string>;
  readonly policies: ReadonlyMap<string, string>;
}

/** What a case is made with unless told otherwise: 30 days from the day it is made, on every section with text. */
export function caseInput(
  of: { planId: string; draftId: string; sections: ReadonlyMap<string, string> },
  at = builtAt,
): NewConsultation {
  const today = tokyoDay(at);
  return {
    planId: of.planId,
    draftId: of.draftId,
    slug: "mihon-soan",
    title: "第1次みほん市総合計画（素案）への意見募集",
    procedureWord: "パブリックコメント",
    basis: "みほん市パブリックコメント要綱",
    purpose: "総合計画の素案に、ご意見をください。",
    reason: "いただいたご意見を、計画に生かすためです。",
    opensAt: startOfTokyoDay(today),
    closesAt: startOfTokyoDay(addDays(today, 30)),
    shortPeriodReason: "",
    rules: rulesPreset,
    announcement: "広報みほん 11月号、市のホームページ",
    places: "企画課、図書館、各公民館",
    useNotice: "お名前と連絡先は、ご意見の内容をおたずねするときだけに使います。",
    publicationNotice: "ご意見は要約して公表します。お名前は公表しません。お一人ずつの返事はしません。",
    contact: { office: "企画課", phone: "000-000-0000", hours: "平日 8時30分～17時15分", mail: "kikaku@mihon.example" },
    countColumn: "opinions",
    opinionColumn: "summary",
    sections: [...of.sections]
      .filter(([key]) => key.includes("-"))
      .map(([, sectionId]) => ({ sectionId, opensAt: null, closesAt: null })),
    classes: classPresets[0]?.classes ?? [],
  };
}

/** A city with a plan, policies, a public draft and a consultation that is announced and open at `at`. */
export async function anOpenConsultation(
  house: House,
  over: Partial<NewConsultation> & { city?: Partial<NewCity>; plan?: Partial<NewPlan> } = {},
  at = builtAt,
): Promise<OpenCase> {
  const { city, plan, ...rest } = over;
  const cityId = await aCity(house, city, at);
  const planId = await aPlan(house, cityId, plan, at);
  const policies = await somePolicies(house, planId, at);
  const draft = await aDraft(house, planId, { sections: someSections(policies) }, at);
  const input = { ...caseInput({ planId, draftId: draft.id, sections: draft.sections }, at), ...rest };
  const consultationId = must(await makeConsultation(house, system, at, cityId, input));
  must(await announceConsultation(house, system, at, consultationId));
  return { cityId, planId, draftId: draft.id, consultationId, slug: input.slug, sections: draft.sections, policies };
}
