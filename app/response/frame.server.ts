// What the desk of a case always shows whatever lies on it: places, policies, divisions, tags, validities, classes.
import type { Reader } from "#db/database.ts";
import { deskSections, latestAnswers, tagsOfPlan } from "#db/queries/bench.ts";
import { divisionsOf, validitiesOf } from "#db/queries/city.ts";
import { classesOf } from "#db/queries/consultation.ts";
import { policiesOf } from "#db/queries/policy.ts";
import { type ConsultationRules, parseRules } from "../consultation/consultation-rules.schema.ts";
import { headingOf, wayTo } from "../draft/section-place.ts";
import { benchWords } from "../messages/bench.ts";
import { graphemeLength } from "../shared/text/grapheme.ts";
import { tokyoDay } from "../shared/time/tokyo.ts";
import type { BenchView, PlaceChoice } from "./bench.ts";

/** A case as the desk needs it. */
export interface DeskedCase {
  readonly id: string;
  readonly city_id: string;
  readonly plan_id: string;
  readonly draft_id: string;
  readonly rules: string;
}

export type DeskSection = Awaited<ReturnType<typeof deskSections>>[number];

/** The standing parts of a view, and how places and people are called in it. */
export interface Frame {
  readonly view: Pick<BenchView, "classes" | "choices" | "policies" | "divisions" | "tags" | "validities" | "snippets">;
  readonly rules: ConsultationRules;
  readonly sections: ReadonlyMap<string, DeskSection>;
  /** Sections under comment, in the order of the draft. */
  readonly consulted: readonly DeskSection[];
  /** 「第3章 第2節 道路・歩道」; the whole plan for null. */
  placeLabel(sectionId: string | null): string;
  /** Numbers on the way to a section, outermost first: 「第3章第2節」. */
  number(sectionId: string): string;
  chapter(sectionId: string | null): string;
  pages(sectionId: string | null): string;
  policyLabel(policyId: string | null): string;
  policyTitle(policyId: string | null): string;
  divisionLabel(divisionId: string | null): string;
  channelLabel(code: string): string;
  validity(code: string): { readonly label: string; readonly answered: boolean };
}

const SNIPPETS = 9;
const LONGEST_SNIPPET = 200;

function snippetsOf(answers: readonly { readonly text: string }[]): string[] {
  const written = answers.map(({ text }) => text).filter((text) => graphemeLength(text) <= LONGEST_SNIPPET);
  return [...new Set([...Object.values(benchWords().stock), ...written])].slice(0, SNIPPETS);
}

/** Reads the frame of a case. Divisions that have ended by `at` are not offered. */
export async function readFrame(reader: Reader, theCase: DeskedCase, at: string): Promise<Frame> {
  const [all, policies, divisions, tags, validities, classes, answers] = await Promise.all([
    deskSections(reader, theCase.draft_id, theCase.id),
    policiesOf(reader, theCase.plan_id),
    divisionsOf(reader, theCase.city_id),
    tagsOfPlan(reader, theCase.plan_id),
    validitiesOf(reader, theCase.city_id),
    classesOf(reader, theCase.id),
    latestAnswers(reader, theCase.id, 60),
  ]);
  const words = benchWords();
  const rules = parseRules(theCase.rules);
  const sections = new Map(all.map((section) => [section.id, section]));
  const policyById = new Map(policies.map((policy) => [policy.id, policy]));
  const divisionById = new Map(divisions.map((division) => [division.id, division]));
  const wayOf = (id: string) => {
    const section = sections.get(id);
    return section ? wayTo(sections, section) : [];
  };
  const numbers = (id: string) => wayOf(id).flatMap(({ number }) => (number === "" ? [] : [number]));
  const placeLabel = (id: string | null) =>
    id === null ? words.wholePlan : [...numbers(id), sections.get(id)?.title ?? ""].join(" ");
  const chapter = (id: string | null) => {
    const [top] = id === null ? [] : wayOf(id);
    return top ? headingOf(top) : words.wholePlan;
  };
  const pages = (id: string | null) => {
    const section = id === null ? undefined : sections.get(id);
    if (!section || section.pages_from === null) return "";
    return words.shown.pages(section.pages_from, section.pages_to ?? section.pages_from);
  };
  const policyLabel = (id: string | null) => {
    const policy = id === null ? undefined : policyById.get(id);
    return policy ? `${policy.code} ${policy.title}` : "";
  };
  const divisionLabel = (id: string | null) => (id === null ? "" : (divisionById.get(id)?.name ?? ""));
  const consulted = all.filter((section) => section.consulted === 1);
  const choice = (section: DeskSection | null): PlaceChoice => {
    const policyId = section?.policy_id ?? null;
    const divisionId = policyId === null ? null : (policyById.get(policyId)?.lead_division_id ?? null);
    const id = section?.id ?? null;
    return {
      sectionId: id,
      label: placeLabel(id),
      chapter: chapter(id),
      pages: pages(id),
      policyId,
      policyLabel: policyLabel(policyId),
      divisionId,
      divisionLabel: divisionLabel(divisionId),
    };
  };
  const today = tokyoDay(at);
  return {
    view: {
      classes: classes.map(({ id, code, label, meaning, requires_revision }) => ({
        id,
        code,
        label,
        meaning,
        requiresRevision: requires_revision === 1,
      })),
      choices: [null, ...consulted].map(choice),
      policies: policies.map(({ id }) => ({ id, label: policyLabel(id) })),
      divisions: divisions
        .filter(({ valid_to }) => valid_to === null || valid_to >= today)
        .map(({ id, name }) => ({ id, label: name })),
      tags: tags.map(({ id, label, group_label }) => ({ id, label, group: group_label })),
      validities: validities.filter((one) => one.answered === 0).map(({ code, label }) => ({ code, label })),
      snippets: snippetsOf(answers),
    },
    rules,
    sections,
    consulted,
    placeLabel,
    number: (id) => numbers(id).join(""),
    chapter,
    pages,
    policyLabel,
    policyTitle: (id) => (id === null ? "" : (policyById.get(id)?.title ?? "")),
    divisionLabel,
    channelLabel: (code) => rules.channels.find((channel) => channel.code === code)?.label ?? code,
    validity: (code) => {
      const known = validities.find((one) => one.code === code);
      return { label: known?.label ?? code, answered: known?.answered !== 0 };
    },
  };
}
