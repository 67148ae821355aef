// What holds for answers, periods and codes in all three cases of the demo.
import { describe, expect, test } from "vitest";
import { consultationRulesSchema } from "#app/consultation/consultation-rules.schema.ts";
import { validityPreset } from "#app/consultation/validity-preset.ts";
import { cases } from "#db/seed/content/cities.ts";
import { sectionMarkdown } from "#db/seed/content/section-body.ts";
import { cityOf, classesOf, divisionsIn, faultsIn, occurrences } from "#tests/db/seed/read-content.ts";

describe("answers", () => {
  test("have a class of the case and a revision exactly where the class asks for one", () => {
    expect(
      faultsIn((one) =>
        one.rows
          .filter(({ answer }) => {
            if (answer === null) return false;
            const canonical = classesOf(one).find(({ code }) => code === answer.classCode)?.canonical;
            const revises = canonical === "revise" || canonical === "revise_part";
            return canonical === undefined || revises !== (answer.revision !== null);
          })
          .map(({ key }) => key),
      ),
    ).toEqual([]);
  });

  test("quote before a revision a sentence that stands once in the section, and change it", () => {
    expect(
      faultsIn((one, { sections }) =>
        one.rows
          .flatMap(({ answer }) => answer?.revision ?? [])
          .filter(({ section, before, after }) => {
            const found = sections.find(({ number }) => number === section);
            const times = found ? occurrences(sectionMarkdown(found), before) : 0;
            return times !== 1 || !before.endsWith("。") || after === before;
          })
          .map(({ before }) => before),
      ),
    ).toEqual([]);
  });

  test("are each written for their row, and never a phrase that brushes off", () => {
    const texts = cases.flatMap(({ rows }) => rows.flatMap(({ answer }) => answer?.text ?? []));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => text.length < 60 || /参考とさせていただ|ご理解ください/.test(text))).toEqual([]);
  });

  test("and drafts name only divisions of their city", () => {
    expect(
      faultsIn((one, { sections }) => {
        const known = divisionsIn(cityOf(one).divisions).map(({ name }) => name);
        return [...one.rows, ...sections]
          .flatMap(({ division }) => division ?? [])
          .filter((name) => !known.includes(name));
      }),
    ).toEqual([]);
  });
});

describe("rules", () => {
  test("keep a case open for 30 days or more, and a section for which it is not says why", () => {
    expect(
      faultsIn(({ consultation: { opensOn, closesOn, sectionPeriods } }) => [
        ...(closesOn - opensOn + 1 < 30 ? ["case"] : []),
        ...sectionPeriods
          .filter((own) => own.closesOn - opensOn + 1 < 30 && own.reason.length < 10)
          .map(({ section }) => section),
      ]),
    ).toEqual([]);
  });

  test("and codes are those that the house knows", () => {
    expect(cases.map(({ consultation: { rules } }) => consultationRulesSchema.parse(rules))).toEqual(
      cases.map(({ consultation: { rules } }) => rules),
    );
    expect(
      faultsIn((one) => {
        const { channels, eligibility, ageBands } = one.consultation.rules;
        const areas = cityOf(one).areas.map(({ name }) => name);
        return one.submissions
          .filter(
            ({ channel, validity, ageBand, area, eligibility: who, eligibilityExtra }) =>
              !channels.some(({ code }) => code === channel) ||
              !validityPreset.some(({ code }) => code === validity) ||
              (ageBand !== null && !ageBands.includes(ageBand)) ||
              (area !== null && !areas.includes(area)) ||
              eligibility.every(({ code, extra }) => code !== who || (extra === "") !== (eligibilityExtra === null)),
          )
          .map(({ key }) => key);
      }),
    ).toEqual([]);
  });
});
