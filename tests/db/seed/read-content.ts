// Ways to read the demo's content in tests: its opinions, trees, classes, and every string in it.
import { classPresets } from "#app/consultation/class-presets.ts";
import { cases, cities, demoNotice } from "#db/seed/content/cities.ts";
import type {
  CaseContent,
  CityContent,
  DivisionContent,
  DraftContent,
  LetterContent,
  PolicyContent,
  SectionRef,
  SubmissionContent,
} from "#db/seed/content/shape.ts";
import { staff } from "#db/seed/content/staff.ts";

export interface Said {
  submission: SubmissionContent;
  row: string | null;
  section: SectionRef;
  excluded: string | null;
}

/** All opinions of a case, in order of arrival. */
export const opinionsOf = (one: CaseContent): Said[] =>
  one.submissions.flatMap((submission) =>
    [...(submission.boxes ?? []), ...(submission.letter?.opinions ?? [])].map(({ row, section, excluded }) => ({
      submission,
      row,
      section,
      excluded: excluded?.validity ?? null,
    })),
  );

export const membersOf = (one: CaseContent, row: string): Said[] =>
  opinionsOf(one).filter((opinion) => opinion.row === row);

export const lettersOf = (one: CaseContent): LetterContent[] =>
  one.submissions.flatMap(({ letter }) => (letter === null ? [] : [letter]));

export function cityOf(one: CaseContent): CityContent {
  const city = cities.find(({ slug }) => slug === one.city);
  if (!city) throw new Error(`no city ${one.city}`);
  return city;
}

export function draftOf(one: CaseContent): DraftContent {
  const draft = cityOf(one).drafts.find(({ key }) => key === one.consultation.draft);
  if (!draft) throw new Error(`no draft ${one.consultation.draft}`);
  return draft;
}

export function classesOf({ consultation: { classes } }: CaseContent) {
  if ("own" in classes) return classes.own;
  const preset = classPresets.find(({ key }) => key === classes.preset);
  if (!preset) throw new Error(`no preset ${classes.preset}`);
  return preset.classes;
}

export const divisionsIn = (tree: readonly DivisionContent[]): DivisionContent[] =>
  tree.flatMap((one) => [one, ...divisionsIn(one.children)]);

export const policiesIn = (tree: readonly PolicyContent[]): PolicyContent[] =>
  tree.flatMap((one) => [one, ...policiesIn(one.children)]);

export const occurrences = (text: string, part: string): number => text.split(part).length - 1;

export function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const stringsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** Every string of the demo. */
export const everything: readonly string[] = stringsIn([cities, cases, staff, demoNotice]);

/** What is wrong in any case, each named by its city. */
export const faultsIn = (find: (one: CaseContent, draft: DraftContent) => readonly string[]): string[] =>
  cases.flatMap((one) => find(one, draftOf(one)).map((fault) => `${one.city}: ${fault}`));
