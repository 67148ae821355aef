// Short ways to write the trees of a demo city: divisions and policies, named by the document or clearly a sample.
import type { DivisionContent, PolicyContent, SectionContent } from "#db/seed/content/shape.ts";

/** Appends the mark that every invented name carries. */
export const mihon = (name: string): string => `${name}（見本）`;

/** A division that the city's document names. */
export const division = (name: string, ...children: readonly DivisionContent[]): DivisionContent => ({
  name,
  sample: false,
  children,
});

/** An invented division, marked. */
export const sampleDivision = (name: string, ...children: readonly DivisionContent[]): DivisionContent => ({
  name: mihon(name),
  sample: true,
  children,
});

/** A policy node as the document gives it. */
export const policy = (
  code: string,
  kind: string,
  title: string,
  children: readonly PolicyContent[] = [],
): PolicyContent => ({ code, kind, title, sample: false, division: null, children });

/** An invented policy node, marked. */
export const samplePolicy = (
  code: string,
  kind: string,
  title: string,
  children: readonly PolicyContent[] = [],
  division: string | null = null,
): PolicyContent => ({ code, kind, title: mihon(title), sample: true, division, children });

/**
 * Sample policies from the numbered sections of a draft: chapters become `kinds[0]`, their sections `kinds[1]`.
 * Sections without a policy code are left out.
 */
export function policiesOfSections(
  sections: readonly SectionContent[],
  kinds: readonly [string, string],
): PolicyContent[] {
  const title = (section: SectionContent) => section.title.replace(/（見本）$/, "");
  return sections
    .filter((section) => section.parent === null && section.policy !== null)
    .map((chapter) =>
      samplePolicy(
        chapter.policy ?? chapter.number,
        kinds[0],
        title(chapter),
        sections
          .filter((section) => section.parent === chapter.number && section.policy !== null)
          .map((section) =>
            samplePolicy(section.policy ?? section.number, kinds[1], title(section), [], section.division),
          ),
      ),
    );
}
