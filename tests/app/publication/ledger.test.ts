import fc from "fast-check";
import { expect, test } from "vitest";
import { validityPreset } from "#app/consultation/validity-preset.ts";
import type { CaseRow, Member } from "#app/publication/case-row.ts";
import { addRow, checkSummary, newTally, permille, type SubmissionTally, summaryOf } from "#app/publication/ledger.ts";
import type { PublishedClass } from "#app/publication/row-columns.ts";
import { rulesOf, standingOf } from "#app/publication/standing.ts";

const rules = rulesOf([
  ...validityPreset,
  { code: "shown_only", label: "参考掲載", public_reason: "数に入れていません。", counted: 0, answered: 0, shown: 1 },
  { code: "hidden", label: "内容非公表", public_reason: "第三者の利益を守るため。", counted: 1, answered: 1, shown: 0 },
]);
const codes = [...rules.keys()];
const classOf = (id: string, revised: 0 | 1): PublishedClass => ({
  id,
  code: id,
  label: id,
  meaning: "",
  requires_revision: revised,
  counts_as_revised: revised,
});
const classes = [classOf("A", 1), classOf("B", 0), classOf("C", 0)];
const channels = [
  { code: "web", label: "ウェブ" },
  { code: "post", label: "郵送" },
];
const facts = {
  rules,
  classes,
  channels,
  period: { opensAt: "2026-11-20T15:00:00.000Z", closesAt: "2026-12-19T15:00:00.000Z" },
  stage: "素案",
  covers: { all: 1 as const, sections: [] },
  classHeading: "反映区分",
  countColumn: "opinions" as const,
  opinionColumn: "summary" as const,
};

interface Letter {
  readonly validity: string;
  readonly kind: "person" | "organisation";
  readonly channel: string;
  readonly opinions: readonly { readonly own: string | null; readonly row: number }[];
}

const letters = fc.array(
  fc.record({
    validity: fc.constantFrom(...codes),
    kind: fc.constantFrom("person" as const, "organisation" as const),
    channel: fc.constantFrom("web", "post", "fax"),
    opinions: fc.array(
      fc.record({ own: fc.option(fc.constantFrom(...codes), { nil: null }), row: fc.integer({ min: 0, max: 9 }) }),
      { maxLength: 5 },
    ),
  }),
  { maxLength: 20 },
);
const rowClasses = fc.array(fc.constantFrom("A", "B", "C", null), { minLength: 10, maxLength: 10 });
const rowChapters = fc.array(fc.constantFrom("計画の全体", "第1章", "第2章"), { minLength: 10, maxLength: 10 });

function caseOf(all: readonly Letter[], classIds: readonly (string | null)[]) {
  const rows = new Map<number, Member[]>();
  all.forEach((letter, at) => {
    letter.opinions.forEach(({ own, row }, index) => {
      const standing = standingOf(rules, {
        submission_validity: letter.validity,
        proposed_validity: "valid",
        submission_reason: "",
        validity: own,
        validity_reason: "",
      });
      const member: Member = {
        id: `o${at}-${index}`,
        submissionId: `s${at}`,
        channel: letter.channel,
        receiptDigits: `${at}`,
        excerpt: "文",
        summary: null,
        placed: true,
        standing,
      };
      rows.set(row, [...(rows.get(row) ?? []), member]);
    });
  });
  return [...rows].map(
    ([row, members]): CaseRow => ({
      id: `r${row}`,
      sectionId: null,
      policyId: null,
      heading: null,
      summary: null,
      publishedNo: null,
      members,
      answer: { text: "答え", classId: classIds[row] ?? null, changes: [] },
      sameAs: null,
    }),
  );
}

const tallies = (all: readonly Letter[]): SubmissionTally[] =>
  all.map(({ validity, kind, channel }) => ({
    validity,
    proposed_validity: "valid",
    person_kind: kind,
    channel,
    count: 1,
  }));

test("whatever came in and was decided, the ledger adds up and counts what an abacus counts", () => {
  fc.assert(
    fc.property(letters, rowClasses, rowChapters, (all, classIds, chapters) => {
      const rows = caseOf(all, classIds);
      const tally = newTally();
      for (const row of rows) addRow(tally, row, chapters[Number(row.id.slice(1))] ?? "");
      const summary = summaryOf(tally, tallies(all), facts);
      const opinions = all.flatMap((letter) =>
        letter.opinions.map(({ own }) => [letter.validity, own ?? letter.validity].map((code) => rules.get(code))),
      );
      const counted = opinions.filter((two) => two.every((rule) => rule?.shown === 1 && rule.counted === 1)).length;
      expect(summary.submissions.received).toBe(all.length);
      expect(summary.opinions.received).toBe(opinions.length);
      expect(summary.opinions.inRows).toBe(counted);
      expect(summary.submitters.persons + summary.submitters.organisations).toBe(
        all.filter((letter) => rules.get(letter.validity)?.counted === 1).length,
      );
      const shares = summary.byClass.reduce((sum, one) => sum + one.permille, 0);
      expect(Math.abs(shares - (counted === 0 ? 0 : 1000))).toBeLessThanOrEqual(summary.byClass.length);
    }),
  );
});

test("counts that do not agree are never published", () => {
  const tally = newTally();
  const [row] = caseOf(
    [{ validity: "valid", kind: "person", channel: "web", opinions: [{ own: null, row: 1 }] }],
    [null, "A"],
  );
  if (!row) throw new Error("no row");
  addRow(tally, row, "第1章");
  const summary = summaryOf(
    tally,
    tallies([{ validity: "valid", kind: "person", channel: "web", opinions: [] }]),
    facts,
  );
  expect(() => checkSummary({ ...summary, opinions: { ...summary.opinions, received: 2 } })).toThrow(/does not add up/);
  expect(() => checkSummary({ ...summary, rows: { ...summary.rows, ofOne: 0 } })).toThrow(/does not add up/);
  expect(() => checkSummary({ ...summary, submitters: { persons: 0, organisations: 0 } })).toThrow(/does not add up/);
});

test("shares are rounded half up at the second decimal, in whole numbers", () => {
  // 18, 3, 73 and 12 of 106 as a city printed them: 17.0, 2.8, 68.9 and 11.3 %.
  expect([18, 3, 73, 12].map((part) => permille(part, 106))).toEqual([170, 28, 689, 113]);
  expect(permille(1, 2000)).toBe(1);
  expect(permille(1, 2001)).toBe(0);
  expect(permille(0, 0)).toBe(0);
  expect([1, 1, 1].map((part) => permille(part, 3))).toEqual([333, 333, 333]);
});
